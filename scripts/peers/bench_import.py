"""Times `hipreport check` of large logs against raw libcsv and four data-frame readers; run by scripts/bench import.

First all must agree on what the log holds: a fast wrong answer is worth nothing. Then they take turns for some rounds,
so that they meet the same machine, and the fastest round of each counts: other work on the machine can only slow a
program down. All are timed as whole processes, from the start to the answer; beside it stands what a peer's read takes
alone, the best of three in one process, without starting Python and importing the library: no bound, and quicker. Exits
1 if a bound is not held. Standard library only.
"""

import csv
import json
import os
import subprocess
import sys
import time
from pathlib import Path

from bench_table import fail, finish, machine, ms, pinned, wants_to_write

TOP = Path.cwd()
WORK = TOP / ".build/bench-import"
PYTHON = TOP / ".build/peers-import/bin/python"
HIPREPORT = TOP / ".build/release/hipreport"
LIBCSV = WORK / "libcsv_count"
LOG, STRONG = WORK / "log.csv", WORK / "strong.csv"
REQUIREMENTS = TOP / "scripts/peers/requirements-import.txt"

PEERS = {"pandas": "pandas", "polars": "Polars", "duckdb": "DuckDB", "pyarrow": "PyArrow"}
ONE_CORE = ["taskset", "-c", str(min(os.sched_getaffinity(0)))]
CHECK = [HIPREPORT, "check", "--format", "json"]
COMMANDS = {
    "libcsv": [*ONE_CORE, LIBCSV, LOG],
    "one": [*ONE_CORE, *CHECK, LOG],
    "all": [*CHECK, LOG],
    "libcsv strong": [*ONE_CORE, LIBCSV, STRONG],
    "one strong": [*ONE_CORE, *CHECK, STRONG],
    "all strong": [*CHECK, STRONG],
}
ROUNDS, READS = 7, 3


def run(command, check=True):
    result = subprocess.run(command, capture_output=True, text=True)
    if check and result.returncode != 0:
        fail(f"exit {result.returncode}: {' '.join(map(str, command))}\n{result.stderr}")
    return result.stdout


def run_peer(name, reads):
    script = TOP / "scripts/peers/import_peer.py"
    return json.loads(run([PYTHON, script, name, LOG, str(reads), repr(time.monotonic())]))


def converted_kilograms():
    """Load by repetitions of every set as `hipreport convert` writes it: in kilograms, whatever unit the log has."""
    out = WORK / "converted.csv"
    out.unlink(missing_ok=True)
    run([HIPREPORT, "convert", LOG, "--output", out])
    total = 0.0
    with out.open(newline="") as rows:
        for row in csv.DictReader(rows):
            if row["load"]:
                if row["unit"] != "kg":
                    fail(f"convert left a load in {row['unit']!r}")
                total += float(row["load"]) * int(row["reps"])
    out.unlink()
    return total


def check_answers():
    """Rows, days and kilograms, by five readers; records by libcsv. Returns the number of rows in both logs."""
    account = json.loads(run(CHECK + [LOG]))["files"][0]
    ours = {
        "rows": account["counts"]["used"], "first": account["dates"]["first"], "last": account["dates"]["last"],
        "kilograms": converted_kilograms(),
    }
    answers = {"hipreport": ours, **{name: run_peer(name, 1)["answer"] for name in PEERS}}
    for name, answer in answers.items():
        near = abs(answer["kilograms"] - ours["kilograms"]) <= 1e-9 * ours["kilograms"]
        if not near or any(answer[key] != ours[key] for key in ("rows", "first", "last")):
            fail(f"{name} has {answer}, hipreport has {ours}")
    strong = json.loads(run(CHECK + [STRONG]))["files"][0]
    for name, log in (("libcsv", account), ("libcsv strong", strong)):
        # The header is a record of libcsv's and none of ours.
        records = json.loads(run(COMMANDS[name]))["records"] - 1
        if not records == log["records"] == log["counts"]["used"]:
            fail(f"libcsv found {records} records, hipreport {log['records']} and used {log['counts']['used']}")
    if strong["profile"] != "strong":
        fail(f"the second log was read as {strong['profile']}")
    return account["records"], strong["records"]


def busy_cores():
    """How many of the machine's cores other work keeps busy just now: it decides what a second core is worth."""
    def ticks():
        words = Path("/proc/stat").read_text().split("\n", 1)[0].split()[1:]
        return [int(word) for word in words]

    before = ticks()
    time.sleep(2)
    spent = [after - earlier for after, earlier in zip(ticks(), before, strict=True)]
    idle = spent[3] + spent[4]
    return os.cpu_count() * (1 - idle / max(1, sum(spent[:8])))


def measure_time():
    """Seconds of each command, and of each peer its reads alone and its first answer: the fastest of all rounds."""
    times = {}

    def note(name, seconds):
        times[name] = min(times.get(name, seconds), seconds)

    for number in range(ROUNDS):
        print(f"round {number + 1} of {ROUNDS}", file=sys.stderr)
        for name, command in COMMANDS.items():
            began = time.monotonic()
            run(command)
            note(name, time.monotonic() - began)
        for name in PEERS:
            peer = run_peer(name, READS)
            note(name, min(peer["reads"]))
            note(f"{name} whole", peer["whole"])
    return times


def measure_memory(command):
    """Peak resident bytes, the worst of three runs."""
    report = WORK / "memory"
    peaks = []
    for _ in range(3):
        run(["/usr/bin/time", "-q", "-f", "%M", "-o", report, *command])
        peaks.append(int(report.read_text()) * 1024)
    return max(peaks)


def make_rows(times):
    one, every = times["one"], times["all"]
    rows = [
        ("libcsv alone in C, one core: cells and records counted", ms(times["libcsv"]), "–", None),
        ("`check`, one core", ms(one), f"≤ 3 × libcsv; is {one / times['libcsv']:.2f} ×", one <= 3 * times["libcsv"]),
        ("`check`, all cores", ms(every), "–", None),
    ]
    for name, title in PEERS.items():
        read, whole = times[name], times[f"{name} whole"]
        is_bound = name != "pyarrow"
        rows.append((f"{title}, all cores, dates parsed (its reading alone)", f"{ms(whole)} ({ms(read)})",
                     f"{'> `check`' if is_bound else 'none'}; is {whole / every:.2f} × ({read / every:.2f} ×)",
                     whole > every if is_bound else None))
    for name, log in (("all", LOG), ("all strong", STRONG)):
        size = log.stat().st_size
        peak = measure_memory(COMMANDS[name])
        what = "`check`" if log == LOG else "`check` of the Strong export"
        rows.append((f"peak memory of {what}", f"{peak / 1e6:.0f} MB",
                     f"≤ 3 × the file; is {peak / size:.2f} ×", peak <= 3 * size))
    strong = times["libcsv strong"]
    rows += [
        ("libcsv alone, the Strong export, one core", ms(strong), "–", None),
        ("`check` of the Strong export, one core", ms(times["one strong"]),
         f"none; is {times['one strong'] / strong:.2f} × libcsv", None),
        ("`check` of the Strong export, all cores", ms(times["all strong"]), "–", None),
    ]
    return rows


def conditions(records, busy):
    size, strong = (log.stat().st_size / 1e6 for log in (LOG, STRONG))
    return (
        f"{machine()}, of which other work kept {busy:.1f} busy; a made-up patient log of {records[0]:,} sets ({size:.0f} MB) and a Strong export of "
        f"{records[1]:,} ({strong:.0f} MB), both in the system's file cache; {pinned(REQUIREMENTS)}. The fastest of "
        f"{ROUNDS} rounds in one run, whole processes. Before timing, all five agreed on rows, days and the kilograms "
        f"lifted."
    )


def main():
    write = wants_to_write("import")
    records = check_answers()
    before = busy_cores()
    rows = make_rows(measure_time())
    busy = (before + busy_cores()) / 2
    finish("import", "fastest", rows, conditions(records, busy), write)


if __name__ == "__main__":
    main()
