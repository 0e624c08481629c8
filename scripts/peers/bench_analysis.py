"""Times the statistics beside the same fits in NumPy; run by scripts/bench analysis, from the top folder.

First both must come to the same numbers, and the peer must meet the reference vectors: a fast wrong answer is worth
nothing. Then they take turns for some rounds, so that they meet the same machine, and the fastest of each counts: other
work on the machine can only slow a program down. In process, nothing but the fits is timed on either side. As a whole
process both do one job: read the demo patient's log and profile, compute, and write JSON; the peer computes what has a
number, and hipreport signals, rules and words besides. Exits 1 if a bound is not held. Standard library only.
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
WHOLE_PEER = TOP / "scripts/peers/analyze_numpy.py"
PATIENT = TOP / "datasets/patients/demo"
VECTORS = TOP / "datasets/reference/vectors"
REQUIREMENTS = TOP / "scripts/peers/requirements-analysis.txt"
WHOLE = {
    "hipreport": [HIPREPORT, "analyze", PATIENT, "--quiet"],
    "python": [PYTHON, WHOLE_PEER, PATIENT],
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
    (WORK / "input.json").write_text(text)
    return json.loads(text)


def check_answers(document):
    """Two programs, one answer: means and probabilities to 1e-9, ends of ranges to the precision at which both stop."""
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


def check_whole():
    """Everything that the whole process of the peer prints stands in ours, to the last of its six decimals."""
    ours, theirs = (json.loads(run(command)) for command in WHOLE.values())
    compared = compare_trees("analyze", ours, theirs)
    if compared < 2500:
        fail(f"only {compared} values of the whole process were compared")
    return compared


def compare_trees(place, ours, theirs):
    """How many values were compared. Lists of things with names are compared by name: ours may hold more of them."""
    if isinstance(theirs, dict):
        if missing := theirs.keys() - (ours or {}).keys():
            fail(f"{place}: hipreport has no {', '.join(sorted(missing))}")
        return sum(compare_trees(f"{place}.{key}", ours[key], value) for key, value in theirs.items())
    if isinstance(theirs, list):
        key = next((key for key in ("id", "about") if theirs and isinstance(theirs[0], dict) and key in theirs[0]), None)
        if key:
            ours = {one[key]: one for one in ours}
            theirs = {one[key]: one for one in theirs}
            return compare_trees(place, ours, theirs)
        if len(ours) != len(theirs):
            fail(f"{place}: hipreport has {len(ours)}, Python has {len(theirs)}")
        return sum(compare_trees(f"{place}.{index}", *pair) for index, pair in enumerate(zip(ours, theirs)))
    if isinstance(theirs, (int, float)) and not isinstance(theirs, bool) and isinstance(ours, (int, float)):
        return same(place, ours, theirs, 2e-6)
    if ours != theirs:
        fail(f"{place}: hipreport has {ours}, Python has {theirs}")
    return 1


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
    ours, theirs = min(times["whole", "hipreport"]), min(times["whole", "python"])
    rows += [
        ("`analyze` of the demo patient, whole process", cell("whole", "hipreport"), "–", None),
        ("the same job in Python, whole process", cell("whole", "python"), f"≥ 20 ×; is {theirs / ours:.1f} ×",
         theirs >= 20 * ours),
    ]
    return rows


def main():
    write = wants_to_write("analysis")
    document = prepare()
    compared, vectors = check_answers(document)
    whole = check_whole()
    rows = make_rows(document, measure_time())
    conditions = (
        f"{machine()}; one thread each; {pinned(REQUIREMENTS)}. The fastest of {ROUNDS} rounds in one run, medians "
        f"in brackets. Before timing, both agreed on {compared:,} numbers, estimates to 1e-9, and on the {whole:,} values "
        f"that the peer's whole process prints; its fits meet the reference vectors ({vectors})."
    )
    finish("analysis", "fastest (median)", rows, conditions, write)


if __name__ == "__main__":
    main()
