"""What the measurements of scripts/bench share: failing, the table, its conditions, and its place in the README."""

import argparse
import os
import re
import sys
from datetime import datetime, timezone
from pathlib import Path

README = Path("README.md")
WORDS = {None: "–", True: "held", False: "**NOT held**"}


def fail(message):
    sys.exit(f"bench: {message}")


def ms(seconds):
    return f"{seconds * 1000:,.1f} ms" if seconds < 0.1 else f"{seconds * 1000:,.0f} ms"


def block(name):
    return re.compile(rf"(?<=<!-- bench:{name} -->\n).*?(?=<!-- /bench:{name} -->)", re.DOTALL)


def wants_to_write(name):
    """Reads the command line; fails now, not after minutes of measuring, if the README has no place for the table."""
    parser = argparse.ArgumentParser(prog=f"scripts/bench {name}")
    parser.add_argument("--write", action="store_true", help="put the table into the README")
    write = parser.parse_args().write
    if write and not block(name).search(README.read_text() if README.exists() else ""):
        fail(f"README.md has no block from <!-- bench:{name} --> to <!-- /bench:{name} -->")
    return write


def finish(name, measure, rows, conditions, write):
    """Prints the table and exits: 1 if a bound is not held. A row is what, value, bound, and whether it is held."""
    lines = [f"| what | {measure} | bound | |", "|---|--:|---|---|"]
    lines += [f"| {what} | {value} | {bound} | {WORDS[held]} |" for what, value, bound, held in rows]
    text = "\n".join([*lines, "", conditions, ""])
    print(text, end="")
    if write:
        README.write_text(block(name).sub(lambda _: text, README.read_text()))
    sys.exit(0 if all(held is not False for *_, held in rows) else 1)


def machine():
    """Day, processor and cores; nothing that names the machine."""
    model = re.search(r"^model name\s*:\s*(.+)$", Path("/proc/cpuinfo").read_text(), re.MULTILINE)
    processor = model.group(1).strip() if model else "unknown processor"
    cores = len(os.sched_getaffinity(0))
    return f"{datetime.now(timezone.utc):%Y-%m-%d}, {processor}, {cores} core{'s' if cores > 1 else ''}"


def pinned(requirements):
    """The versions in a file of requirements, as words."""
    return ", ".join(re.findall(r"^\w+==\S+", Path(requirements).read_text(), re.MULTILINE)).replace("==", " ")
