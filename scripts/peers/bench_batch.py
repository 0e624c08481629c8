"""Times `hipreport batch` beside gnuplot alone and a pandas pool; run by scripts/bench, from the top folder.

First every report must be there, be what `hipreport weekly` writes, and agree with pandas: a fast wrong answer is worth
nothing. Processor time is what the system counted for hipreport and the gnuplots that it started, less gnuplot's own for the
same scripts. The growth with the number of patients is told by instruction counts (valgrind --tool=cachegrind, jobs 1; gnuplot
is not counted) as far as valgrind gets in some minutes, and by processor time up to 3,000 patients. Exits 1 if a bound is
not held. Standard library only.
"""

import json
import os
import re
import shutil
import subprocess
import time
from pathlib import Path

from bench_table import fail, finish, machine, ms, pinned, wants_to_write
from bench_weekly import same

TOP = Path.cwd()
WORK = TOP / ".build/bench-batch"
CLINIC = WORK / "clinic"
HIPREPORT = TOP / ".build/release/hipreport"
PYTHON = TOP / ".build/peers/bin/python"
CORES = len(os.sched_getaffinity(0))
PATIENTS = 1000
MANY = 3000
PEER = 60  # Patients of the pandas pool: each costs what the next one does.
SAMPLE = 20  # Patients whose scripts gnuplot draws alone, and whose answers are compared.
FEW = (2, 12, 62)  # Patients under valgrind: what the start costs is the difference of the first two.
ENVIRONMENT = {**os.environ, "MPLCONFIGDIR": str(TOP / ".build/peers/matplotlib")}
SUCCESS = {0, 3}  # 3: a safety signal is open in some report.


def run(command, folder=WORK):
    """Runs it and returns wall seconds, and the processor seconds of it and of what it started."""
    before, start = os.times(), time.perf_counter()
    result = subprocess.run(command, cwd=folder, env=ENVIRONMENT, capture_output=True, text=True)
    wall, after = time.perf_counter() - start, os.times()
    if result.returncode not in SUCCESS:
        fail(f"exit {result.returncode}: {' '.join(map(str, command))}\n{result.stderr[-2000:]}")
    used = after.children_user + after.children_system - before.children_user - before.children_system
    return wall, used


def subset(count):
    """A folder with the first COUNT patients, as hard links: symbolic ones that lead out are not followed."""
    folder = WORK / f"first-{count}"
    shutil.rmtree(folder, ignore_errors=True)
    for source in sorted(CLINIC.iterdir())[:count]:
        (folder / source.name).mkdir(parents=True)
        for file in source.iterdir():
            os.link(file, folder / source.name / file.name)
    return folder


def batch(count):
    """Reports of the first COUNT patients into an empty folder: wall and processor seconds, and peak resident bytes."""
    clinic, report = subset(count), WORK / "memory"
    shutil.rmtree(WORK / "reports", ignore_errors=True)
    wall, used = run(
        ["/usr/bin/time", "-q", "-f", "%M", "-o", report, HIPREPORT, "batch", clinic, "--output", "reports", "--jobs",
         str(CORES), "--quiet"])
    return wall, used, int(report.read_text()) * 1024


def pages(name):
    return list((WORK / "reports" / name).glob("*/weekly.*"))


def check(count):
    """Every report is there with its charts; some are byte by byte what `weekly` writes; numbers agree with pandas."""
    names = sorted(path.name for path in CLINIC.iterdir())[:count]
    for name in names:
        if len(pages(name)) != 3 or not all(page.stat().st_size for page in pages(name)):
            fail(f"{name} has {len(pages(name))} files where three were expected")
    compared = 0
    for name in names[:: max(1, count // SAMPLE)]:
        shutil.rmtree(WORK / "alone", ignore_errors=True)
        run([HIPREPORT, "weekly", f"first-{count}/{name}", "--output", "alone", "--quiet"])
        for page in pages(name):
            alone = WORK / "alone" / page.relative_to(WORK / "reports")
            if alone.read_bytes() != page.read_bytes():
                fail(f"{page.name} of {name} is not what weekly writes")
        if next(p for p in pages(name) if p.suffix == ".html").read_text().count("</svg>") < 5:
            fail(f"the page of {name} lacks charts")
        compared += compare(name)
    return compared


def compare(name):
    """Baseline, now and change of each series against the pandas page, which is made here if it is not there."""
    peer = WORK / "pandas" / name / "rom.json"
    if not peer.exists():
        run([PYTHON, TOP / "scripts/peers/weekly_pandas.py", CLINIC / name / "patient.csv", peer.parent])
    ours = next(p for p in pages(name) if p.suffix == ".json")
    ours, theirs = ({s["id"]: s for s in json.loads(file.read_text())["rom"]} for file in (ours, peer))
    if not ours or ours.keys() != theirs.keys():
        fail(f"{name}: hipreport has {len(ours)} series, pandas {len(theirs)}")
    for key, series in ours.items():
        mine, other = (
            [s["baseline"]["date"], s["now"]["date"], s["baseline"]["value"], s["now"]["value"], s["change"]]
            for s in (series, theirs[key]))
        if not all(map(same, mine, other)):
            fail(f"{name} {key}: hipreport has {mine}, pandas has {other}")
    return len(ours)


def gnuplot_alone():
    """Processor seconds a patient of one gnuplot that draws the charts of SAMPLE patients, the least of three."""
    scripts = []
    for name in sorted(path.name for path in CLINIC.iterdir())[:SAMPLE]:
        script = WORK / f"{name}.gp"
        run([HIPREPORT, "weekly", CLINIC / name, "--output", "alone", "--quiet", "--keep-scripts", script])
        scripts.append(script)
    drawn = WORK / "drawn"
    drawn.mkdir(exist_ok=True)
    return min(run(["gnuplot", "-d", *scripts], drawn)[1] for _ in range(3)) / len(scripts)


def instructions(count):
    """Instructions of hipreport itself; what it starts is not counted."""
    report = WORK / "cachegrind"
    # Debug information of this size is more than valgrind reads.
    plain = WORK / "hipreport"
    subprocess.run(["objcopy", "--strip-debug", HIPREPORT, plain], check=True)
    clinic = subset(count)
    shutil.rmtree(WORK / "reports", ignore_errors=True)
    run(["valgrind", "--tool=cachegrind", "--cache-sim=no", f"--cachegrind-out-file={report}", plain, "batch", clinic,
         "--output", "reports", "--jobs", "1", "--quiet"])
    return int(re.search(r"^summary: (\d+)", report.read_text(), re.MULTILINE).group(1))


def growth():
    """Millions of instructions a patient between the first counts, and between the last."""
    counts = [instructions(count) for count in FEW]
    return [
        (counts[index + 1] - counts[index]) / (FEW[index + 1] - FEW[index]) / 1e6 for index in range(len(FEW) - 1)]


def make_rows(own, alone, growing, used, resident, walls):
    few, many = growing
    ratio = walls["pandas"] / walls["hipreport"]
    small, large = resident
    return [
        ("gnuplot alone, the charts of one patient", ms(alone), "–", None),
        ("`batch`, processor time a patient beyond gnuplot's", ms(own), "≤ 25 ms", own <= 0.025),
        (f"instructions a patient, {FEW[0]} to {FEW[1]} patients", f"{few:.1f} M", "–", None),
        (f"instructions a patient, {FEW[1]} to {FEW[2]} patients", f"{many:.1f} M", f"no growth; is {many / few:.3f} ×",
         many <= 1.02 * few),
        (f"processor time a patient with gnuplot's, {PATIENTS:,} patients", ms(used[PATIENTS]), "–", None),
        (f"the same, {MANY:,} patients", ms(used[MANY]), f"no growth; is {used[MANY] / used[PATIENTS]:.2f} ×",
         used[MANY] <= 1.1 * used[PATIENTS]),
        ("peak memory, 10 patients", f"{small / 1e6:.1f} MB", "–", None),
        (f"peak memory, {PATIENTS:,} patients", f"{large / 1e6:.1f} MB", f"the same; is {large / small:.2f} ×",
         large <= 1.25 * small),
        (f"`batch`, a patient, {CORES} jobs", ms(walls["hipreport"]), "–", None),
        (f"pandas and matplotlib, a patient, {CORES} processes", ms(walls["pandas"]), f"≥ 5 ×; is {ratio:.1f} ×",
         ratio >= 5),
    ]


def main():
    write, load = wants_to_write("batch"), os.getloadavg()[0]
    WORK.mkdir(parents=True, exist_ok=True)
    shutil.rmtree(WORK / "pandas", ignore_errors=True)
    peer = run([PYTHON, TOP / "scripts/peers/batch_pandas.py", CLINIC, "pandas", str(CORES), str(PEER)])[0] / PEER
    small = batch(10)[2]
    wall, used, large = batch(PATIENTS)
    compared = check(PATIENTS)
    alone = gnuplot_alone()
    growing = growth()
    many, _ = batch(MANY)[1:]
    rows = make_rows(
        used / PATIENTS - alone, alone, growing, {PATIENTS: used / PATIENTS, MANY: many / MANY}, (small, large),
        {"pandas": peer, "hipreport": wall / PATIENTS})
    finish("batch", "a patient", rows, conditions(compared, load), write)


def conditions(compared, load):
    version = subprocess.run(["gnuplot", "--version"], capture_output=True, text=True, check=True).stdout
    version = version.strip().replace(" patchlevel ", ".")
    return (
        f"{machine()}, load {load:.0f} when it began; made-up patients of 12 weeks and 800 rows; {version}, {pinned('scripts/peers/requirements.txt')}. One "
        f"run; processor time as the system counts it, instructions by valgrind. The pool makes one chart and one table each. "
        f"Before timing, the reports were byte by byte those of `weekly`, and agreed with pandas to 1e-6 on {compared} series."
    )


if __name__ == "__main__":
    main()
