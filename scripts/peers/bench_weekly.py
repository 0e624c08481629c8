"""Times `hipreport weekly` against gnuplot alone and against a pandas page; run by scripts/bench, from the top folder.

First every command must succeed and write what it should, and the pandas table must equal hipreport's: a fast wrong
answer is worth nothing. Then all are timed in one run of hyperfine, so that they meet the same machine. Exits 1 if
a bound is not held. Standard library only.
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
WORK = TOP / ".build/bench"
PATIENT = TOP / "datasets/patients/demo"
HIPREPORT = TOP / ".build/release/hipreport"
PYTHON = TOP / ".build/peers/bin/python"
WEEKLY = [HIPREPORT, "weekly", PATIENT]

COMMANDS = {
    "gnuplot": ["gnuplot", "-d", "charts.gp"],
    "html": [*WEEKLY, "--output", "page"],
    "text": [*WEEKLY, "--format", "text"],
    "version": [HIPREPORT, "--version"],
    "pandas": [PYTHON, TOP / "scripts/peers/weekly_pandas.py", PATIENT / "patient.csv", "pandas"],
}
ENVIRONMENT = {**os.environ, "MPLCONFIGDIR": str(TOP / ".build/peers/matplotlib")}
SUCCESS = {0, 3}  # 3: hipreport found an open safety signal.
CHARTS = 25  # Six charts and nineteen small courses in the rows of tables.


def run(command):
    """Runs it in WORK and returns what it printed."""
    result = subprocess.run(command, cwd=WORK, env=ENVIRONMENT, capture_output=True, text=True)
    if result.returncode not in SUCCESS:
        fail(f"exit {result.returncode}: {' '.join(map(str, command))}\n{result.stderr}")
    return result.stdout


def only(folder, name):
    found = list((WORK / folder).rglob(name))
    if len(found) != 1 or not found[0].stat().st_size:
        fail(f"expected one {name} with content in {folder}, found {len(found)}")
    return found[0].read_text()


def check_outputs():
    """Each command once, in an empty folder: also warms caches and keeps the script that gnuplot is timed on."""
    shutil.rmtree(WORK, ignore_errors=True)
    WORK.mkdir(parents=True)
    run([*WEEKLY, "--output", "kept", "--keep-scripts", "charts.gp"])
    for name, command in COMMANDS.items():
        output = run(command)
        if name == "text" and len(output.splitlines()) < 20:
            fail("the text page is not a page")
        if name == "version" and not re.search(r"\d+\.\d+", output):
            fail("--version names no version")
    drawn = [file for file in WORK.glob("*.svg") if "</svg>" in file.read_text()]
    shown = only("page", "weekly.html").count("</svg>")
    if len(drawn) != CHARTS or shown < CHARTS:
        fail(f"{CHARTS} charts expected: gnuplot drew {len(drawn)}, the page shows {shown}")
    only("page", "weekly.txt")
    if "</svg>" not in only("pandas", "rom.svg") or "</table>" not in only("pandas", "rom.html"):
        fail("the pandas page lacks its figure or its table")


def check_answers():
    """Baseline, now and change of every series: two independent programs, one answer."""
    ours, theirs = (
        {series["id"]: series for series in json.loads(text)["rom"]}
        for text in (only("page", "weekly.json"), only("pandas", "rom.json"))
    )
    if ours.keys() != theirs.keys():
        fail(f"only one of the two has the series {sorted(ours.keys() ^ theirs.keys())}")
    for name, series in ours.items():
        mine, other = (
            [s["baseline"]["date"], s["now"]["date"], s["baseline"]["value"], s["now"]["value"], s["change"]]
            for s in (series, theirs[name])
        )
        if not all(map(same, mine, other)):
            fail(f"{name}: hipreport has {mine}, pandas has {other}")
    compared = sum(series["change"] is not None for series in ours.values())
    if not compared:
        fail("hipreport compared no series")
    return compared


def same(a, b):
    numbers = isinstance(a, (int, float)) and isinstance(b, (int, float))
    return abs(a - b) <= 1e-6 if numbers else a == b


def measure_time():
    """Median seconds of each command. No shell in between: it would cost as much as --version."""
    export = WORK / "times.json"
    lines = [shlex.join(map(str, command)) for command in COMMANDS.values()]
    subprocess.run(
        # Every run writes into fresh folders. Exit 3 would stop hyperfine, so all exits are looked at below.
        ["hyperfine", "--shell=none", "--ignore-failure", "--warmup=3", "--min-runs=20", "--style=basic",
         "--prepare=rm -rf page pandas", f"--export-json={export}", *lines],
        cwd=WORK, env=ENVIRONMENT, check=True, stdout=sys.stderr)
    results = dict(zip(COMMANDS, json.loads(export.read_text())["results"], strict=True))
    for name, result in results.items():
        if not set(result["exit_codes"]) <= SUCCESS:
            fail(f"{name} failed while it was timed")
    return {name: result["median"] for name, result in results.items()}


def measure_memory(command):
    """Peak resident bytes of the largest process (hipreport, or the gnuplot it starts), the worst of five runs."""
    report = WORK / "memory"
    peaks = []
    for _ in range(5):
        run(["/usr/bin/time", "-q", "-f", "%M", "-o", report, *command])
        peaks.append(int(report.read_text()) * 1024)
    return max(peaks)


def make_rows(time, memory):
    limit = 1.3 * time["gnuplot"] + 0.060
    ratio = time["pandas"] / time["html"]
    return [
        ("gnuplot alone, the same six charts and nineteen small ones", ms(time["gnuplot"]), "–", None),
        ("`weekly`: HTML with all of them, text, JSON", ms(time["html"]),
         f"≤ {ms(limit)} (1.3 × gnuplot + 60 ms)", time["html"] <= limit),
        ("`weekly --format text`", ms(time["text"]), "≤ 40 ms", time["text"] <= 0.040),
        ("`--version`", ms(time["version"]), "≤ 12 ms", time["version"] <= 0.012),
        ("peak memory of `weekly`, largest process", f"{memory / 1e6:.1f} MB", "< 60 MB", memory < 60e6),
        ("pandas and matplotlib: one chart, one table", ms(time["pandas"]),
         f"≥ 5 × `weekly`; is {ratio:.1f} ×", ratio >= 5),
    ]


def conditions(compared):
    with (PATIENT / "patient.csv").open("rb") as log:
        rows = sum(1 for _ in log) - 1
    gnuplot = re.sub(r" patchlevel ", ".", run(["gnuplot", "--version"]).strip())
    return (
        f"{machine()}; the demo patient, {rows:,} rows; {gnuplot}, {pinned('scripts/peers/requirements.txt')}. Medians "
        f"by hyperfine, one run. Before timing, pandas and hipreport agreed to 1e-6 on baseline, now and change of the "
        f"{compared} series that are compared."
    )


def main():
    write = wants_to_write("weekly")
    check_outputs()
    compared = check_answers()
    rows = make_rows(measure_time(), measure_memory(COMMANDS["html"]))
    finish("weekly", "median", rows, conditions(compared), write)


if __name__ == "__main__":
    main()
