"""Times the statistics beside the same fits in NumPy; run by scripts/bench analysis, from the top folder.

First both must come to the same numbers, and the peer must meet the reference vectors: a fast wrong answer is worth
nothing. Then they take turns for some rounds, so that they meet the same machine, and the fastest of each counts: other
work on the machine can only slow a program down. In process, nothing but the fits is timed on either side; as a whole
process, `hipreport analyze` of the demo patient reads, fits, words and writes everything, and the peer does its fits
alone. Exits 1 if a bound is not held. Standard library only.
"""

import json
import os
import subprocess
import time
from pathlib import Path
from statistics import median

from bench_table import fail, finish, machine, ms, pinned, wants_to_write

TOP = Path.cwd()
WORK = TOP / ".build/bench-analysis"
BENCH = TOP / ".build/release/hipreport-bench"
HIPREPORT = TOP / ".build/release/hipreport"
PYTHON = TOP / ".build/peers-analysis/bin/python"
PEER = TOP / "scripts/peers/trend_numpy.py"
VECTORS = TOP / "datasets/reference/vectors"
REQUIREMENTS = TOP / "scripts/peers/requirements-analysis.txt"
DEMO = WORK / "demo.json"
WHOLE = {
    "hipreport": [HIPREPORT, "analyze", "datasets/patients/demo", "--quiet"],
    "numpy": [PYTHON, PEER, "fit", DEMO],
}
ENVIRONMENT = {**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}  # Threads cost small matrices more.
SUCCESS = {0, 3}  # 3: hipreport found an open safety signal.
ROUNDS, RUNS = 5, 3
NAMES = {"demo": "demo patient", "year": "made-up year", "long": "one series of 2,000 sessions"}
LIMITS = {"demo": 0.015, "year": 0.300, "long": 0.100}


def run(command):
    result = subprocess.run(command, env=ENVIRONMENT, capture_output=True, text=True)
    if result.returncode not in SUCCESS:
        fail(f"exit {result.returncode}: {' '.join(map(str, command))}\n{result.stderr}")
    return result.stdout


def prepare():
    """What both fit, as hipreport-bench wrote it."""
    WORK.mkdir(parents=True, exist_ok=True)
    text = run([BENCH, "analysis", "--repeats", "1"])
    document = json.loads(text)
    (WORK / "input.json").write_text(text)
    demo = [work for work in document["workloads"] if work["name"] == "demo"]
    DEMO.write_text(json.dumps({"workloads": demo}))
    return document


def check_answers(document):
    """Two programs, one answer: means and probabilities to 1e-9, ends of ranges to the width at which halving stops."""
    vectors = run([PYTHON, PEER, "check", VECTORS]).strip()
    theirs = json.loads(run([PYTHON, PEER, "fit", WORK / "input.json"]))
    compared = 0
    for work in document["workloads"]:
        fitted = theirs[work["name"]]
        pairs = [(ours, other, ("level", "change", "rate")) for ours, other in zip(work["series"], fitted["trends"])]
        for ours, other, names in pairs:
            for name in names:
                compared += compare(work["name"], name, ours[name], other[name])
            for name in ("rise", "z", "plateau"):
                if name in ours and name in other:
                    compared += same(f"{work['name']}, {name}", ours[name], other[name], 1e-8)
        for ours, other in zip(work["logs"], fitted["indices"]):
            ranged = {"value": ours["now"], "low": ours["low"], "high": ours["high"]}
            compared += compare(work["name"], "index", ranged, other)
    if compared < 300:
        fail(f"only {compared} numbers were compared")
    return compared, vectors


def compare(work, name, ours, theirs):
    return sum(same(f"{work}, {name}, {key}", ours[key], theirs[key], 1e-9 if key == "value" else 1e-7)
               for key in ("value", "low", "high"))


def same(place, ours, theirs, tolerance):
    if not abs(ours - theirs) <= tolerance * max(1, abs(theirs)):
        fail(f"{place}: hipreport has {ours}, NumPy has {theirs}")
    return 1


def measure_time():
    """Seconds of every round, for each program and workload."""
    times = {}

    def add(key, seconds):
        times.setdefault(key, []).extend(seconds)

    for _ in range(ROUNDS):
        for work in json.loads(run([BENCH, "analysis", "--repeats", "5"]))["workloads"]:
            add(("analysis", work["name"]), work["analysisSeconds"])
            add(("fits", work["name"]), work["fitSeconds"])
        for name, work in json.loads(run([PYTHON, PEER, "time", WORK / "input.json", "1"])).items():
            add(("numpy", name), work["seconds"])
        for name, command in [*WHOLE.items()] * RUNS:
            start = time.perf_counter()
            run(command)
            add(("whole", name), [time.perf_counter() - start])
    return times


def make_rows(document, times):
    def cell(*key):
        return f"{ms(min(times[key]))} ({ms(median(times[key]))})"

    rows = []
    for work in document["workloads"]:
        name = work["name"]
        fits = f"{len(work['series'])} trend{'s' if len(work['series']) > 1 else ''}"
        if work["logs"]:
            fits += f", {len(work['logs'])} indices of {', '.join(str(len(log['weeks'])) for log in work['logs'])} rows"
        if times["analysis", name]:
            fastest = min(times["analysis", name])
            rows.append((f"{NAMES[name]}: everything that is computed", cell("analysis", name),
                         f"≤ {ms(LIMITS[name])}", fastest <= LIMITS[name]))
        ours, theirs = min(times["fits", name]), min(times["numpy", name])
        limit = LIMITS[name] if name == "long" else None
        rows.append((f"{NAMES[name]}: {fits}", cell("fits", name), f"≤ {ms(limit)}" if limit else "–",
                     ours <= limit if limit else None))
        rows.append(("the same in NumPy", cell("numpy", name), f"≥ 5 ×; is {theirs / ours:.1f} ×",
                     theirs >= 5 * ours))
    ours, theirs = min(times["whole", "hipreport"]), min(times["whole", "numpy"])
    rows += [
        ("`analyze` of the demo patient, whole process", cell("whole", "hipreport"), "–", None),
        ("its fits in NumPy, whole process", cell("whole", "numpy"), f"≥ 20 ×; is {theirs / ours:.1f} ×",
         theirs >= 20 * ours),
    ]
    return rows


def main():
    write = wants_to_write("analysis")
    document = prepare()
    compared, vectors = check_answers(document)
    rows = make_rows(document, measure_time())
    conditions = (
        f"{machine()}; one thread each; {pinned(REQUIREMENTS)}. The fastest of {ROUNDS} rounds in one run, medians "
        f"in brackets. Before timing, both agreed on {compared:,} numbers, estimates to 1e-9; the peer meets the reference "
        f"vectors ({vectors})."
    )
    finish("analysis", "fastest (median)", rows, conditions, write)


if __name__ == "__main__":
    main()
