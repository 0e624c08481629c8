"""The peer of `hipreport batch`: the page of weekly_pandas.py for each patient's folder, over a pool of processes.

    python batch_pandas.py CLINIC FOLDER PROCESSES COUNT

Reads the first COUNT folders of CLINIC and writes FOLDER/PATIENT/rom.svg, rom.html and rom.json. The libraries are imported
once in each process, as somebody who cares for time would do it.
"""

import sys
from multiprocessing import Pool
from pathlib import Path

import weekly_pandas
from weekly_pandas import plt


def make(job):
    source, folder = job
    folder.mkdir(parents=True, exist_ok=True)
    sessions = weekly_pandas.read_sessions(source)
    weekly_pandas.write_table(weekly_pandas.compare(sessions), folder)
    weekly_pandas.draw(sessions, folder / "rom.svg")
    plt.close("all")  # Else each figure stays in memory.


def main():
    clinic, folder, processes, count = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
    plt.rcParams["svg.fonttype"] = "none"
    patients = sorted(path for path in clinic.iterdir() if path.is_dir())[:count]
    jobs = [(path / "patient.csv", folder / path.name) for path in patients]
    with Pool(processes) as pool:
        for _ in pool.imap_unordered(make, jobs, chunksize=4):
            pass


if __name__ == "__main__":
    main()
