"""Times `hipreport reeval` to HTML and PDF against gnuplot and Typst alone, and against pandas, matplotlib and Typst; run
by scripts/bench, from the top folder.

First every command must succeed and write what it should, and the table of the peer must equal hipreport's. Then all are
timed in one run of hyperfine. Typst alone is the same worker with the same template and the same document in a process of
its own; gnuplot alone is what it is told for both forms. Exits 1 if a bound is not held. Standard library only.
"""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

from bench_table import fail, finish, machine, ms, pinned, wants_to_write

TOP = Path.cwd()
WORK = TOP / ".build/bench-report"
PATIENT = TOP / "datasets/patients/demo"
HIPREPORT = TOP / ".build/release/hipreport"
PYTHON = TOP / ".build/peers-report/bin/python"
DATA = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local/share")
TYPST = DATA / "hipreport/typst/bin/python"
REEVAL = [HIPREPORT, "reeval", PATIENT]
ENVIRONMENT = {**os.environ, "MPLCONFIGDIR": str(TOP / ".build/peers-report/matplotlib")}
SUCCESS = {0, 3}  # 3: hipreport found an open safety signal.


def run(command):
    result = subprocess.run(command, cwd=WORK, env=ENVIRONMENT, capture_output=True)
    if result.returncode not in SUCCESS:
        fail(f"exit {result.returncode}: {' '.join(map(str, command))}\n{result.stderr.decode(errors='replace')}")
    return result.stdout


def only(folder, name):
    found = list((WORK / folder).rglob(name))
    if len(found) != 1 or not found[0].stat().st_size:
        fail(f"expected one {name} with content in {folder}, found {len(found)}")
    return found[0]


def pages(pdf):
    text = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True).stdout
    return int(re.search(r"^Pages:\s+(\d+)", text, re.MULTILINE).group(1))


def prepare():
    """Keeps what gnuplot and Typst are told, and gives the commands that are timed."""
    shutil.rmtree(WORK, ignore_errors=True)
    WORK.mkdir(parents=True)
    recorder = WORK / "python"  # By its name hipreport knows a Python.
    recorder.write_text(f"#!/bin/sh\nexec {shlex.quote(str(TYPST))} -I {shlex.quote(str(TOP / 'scripts/peers/record_typst.py'))} "
                        f"{shlex.quote(str(WORK))} \"$@\"\n")
    recorder.chmod(0o755)
    run([*REEVAL, "--pdf", "--output", "kept", "--keep-scripts", "charts.gp", "--typst", recorder])
    fonts = (WORK / "fonts.txt").read_text().split("\n")
    # It reads what was kept as it would read its standard input.
    (WORK / "alone.py").write_text("import sys, types\nsys.stdin = types.SimpleNamespace(buffer=open('frames', 'rb'))\n"
                                   + (WORK / "worker.py").read_text())
    return {
        "gnuplot": ["gnuplot", "-d", "charts.gp"],
        "typst": [TYPST, "-I", "alone.py", *fonts],
        "pdf": [*REEVAL, "--pdf", "--output", "page"],
        "html": [*REEVAL, "--output", "page-only"],
        "pandas": [PYTHON, TOP / "scripts/peers/report_pandas.py", PATIENT / "patient.csv", "pandas"],
    }


def check_outputs(commands):
    outputs = {name: run(command) for name, command in commands.items()}
    ours = only("page", "reeval.pdf")
    if outputs["typst"].partition(b"\n")[2] != ours.read_bytes():
        fail("Typst alone does not make the same PDF")
    if pages(ours) != 2 or pages(only("pandas", "reeval.pdf")) != 2:
        fail("two pages are meant")
    drawn = [file for file in WORK.glob("c*.svg") if "</svg>" in file.read_text()]
    shown = only("page", "reeval.html").read_text().count("</svg>")
    # Two of the charts are drawn for paper too.
    if shown < 3 or len(drawn) != shown + 2:
        fail(f"the page shows {shown} charts, gnuplot alone drew {len(drawn)}")
    if only("pandas", "reeval.html").read_text().count("</svg>") != 2:
        fail("the page of pandas lacks its charts")


def check_answers():
    ours, theirs = ({series["id"]: series for series in json.loads(only(folder, "reeval.json").read_text())["rom"]}
                    for folder in ("page", "pandas"))
    if ours.keys() != theirs.keys():
        fail(f"only one of the two has the series {sorted(ours.keys() ^ theirs.keys())}")
    for name, series in ours.items():
        mine, other = ([s["baseline"]["date"], s["now"]["date"], s["baseline"]["value"], s["now"]["value"], s["change"]]
                       for s in (series, theirs[name]))
        if not all(map(same, mine, other)):
            fail(f"{name}: hipreport has {mine}, pandas has {other}")
    return sum(series["change"] is not None for series in ours.values())


def same(a, b):
    numbers = isinstance(a, (int, float)) and isinstance(b, (int, float))
    return abs(a - b) <= 1e-6 if numbers else a == b


def measure_time(commands):
    export = WORK / "times.json"
    subprocess.run(
        ["hyperfine", "--shell=none", "--ignore-failure", "--warmup=3", "--min-runs=15", "--style=basic",
         "--prepare=rm -rf page page-only pandas", f"--export-json={export}",
         *(shlex.join(map(str, command)) for command in commands.values())],
        cwd=WORK, env=ENVIRONMENT, check=True, stdout=sys.stderr)
    results = dict(zip(commands, json.loads(export.read_text())["results"], strict=True))
    for name, result in results.items():
        if not set(result["exit_codes"]) <= SUCCESS:
            fail(f"{name} failed while it was timed")
    return {name: result["median"] for name, result in results.items()}


def make_rows(time):
    limit = time["gnuplot"] + time["typst"] + 0.080
    ratio = time["pandas"] / time["pdf"]
    return [
        ("gnuplot alone, the charts of page and paper", ms(time["gnuplot"]), "–", None),
        ("Typst alone, its start and the same two pages", ms(time["typst"]), "–", None),
        ("`reeval --pdf`: HTML, PDF, text, JSON", ms(time["pdf"]),
         f"≤ {ms(limit)} (gnuplot + Typst + 80 ms)", time["pdf"] <= limit),
        ("`reeval`: HTML, text, JSON", ms(time["html"]), "–", None),
        ("pandas, matplotlib and Typst: such two pages, HTML and PDF", ms(time["pandas"]),
         f"≥ 3 × `reeval --pdf`; is {ratio:.1f} ×", ratio >= 3),
    ]


def main():
    write = wants_to_write("report")
    commands = prepare()
    check_outputs(commands)
    compared = check_answers()
    rows = make_rows(measure_time(commands))
    finish("report", "median", rows, (
        f"{machine()}; the demo patient; {pinned('scripts/peers/requirements-report.txt')}. Medians by hyperfine, one run. "
        f"Before timing, both agreed to 1e-6 on baseline, now and change of the {compared} series that are compared, and "
        f"Typst alone made the same bytes."), write)


if __name__ == "__main__":
    main()
