"""One peer of `hipreport check`: reads the large log into its own table, dates parsed, every cell materialised.

    python import_peer.py pandas|polars|duckdb|pyarrow log.csv READS START

Prints as JSON the seconds of each read alone, the seconds from START (a monotonic clock's reading, taken by the caller
before this process began) to the end of the first one, and what was read: rows, first and last day, and the sum of load
by repetitions in kilograms.
"""

import json
import sys
import time
from datetime import date

KILOGRAMS_PER_POUND = 0.45359237
COLUMNS = "date", "load", "unit", "reps"


def pandas_peer():
    import pandas as pd

    def answer(log):
        factor = log["unit"].map({"kg": 1.0, "lb": KILOGRAMS_PER_POUND})
        days = log["date"].dt.date
        return len(log), days.min(), days.max(), float((log["load"] * factor * log["reps"]).sum())

    return lambda path: pd.read_csv(path, parse_dates=["date"]), answer


def polars_peer():
    import polars as pl

    def answer(log):
        return log.height, log["date"].min(), log["date"].max(), volume(log.select(COLUMNS).iter_rows())

    return lambda path: pl.read_csv(path, try_parse_dates=True), answer


def duckdb_peer():
    import duckdb

    connection = duckdb.connect()

    def read(path):
        connection.execute("CREATE OR REPLACE TABLE log AS SELECT * FROM read_csv(?)", [path])
        return connection

    def answer(_):
        one = connection.execute("SELECT count(*), min(date), max(date) FROM log").fetchone()
        rows = connection.execute(f"SELECT {', '.join(COLUMNS)} FROM log").fetchall()
        return *one, volume(rows)

    return read, answer


def pyarrow_peer():
    import pyarrow.compute as pc
    from pyarrow import csv

    def answer(log):
        ends = pc.min_max(log["date"])
        rows = zip(*(log[column].to_pylist() for column in COLUMNS), strict=True)
        return log.num_rows, ends["min"].as_py(), ends["max"].as_py(), volume(rows)

    return csv.read_csv, answer


def volume(rows):
    factors = {"kg": 1.0, "lb": KILOGRAMS_PER_POUND}
    return sum(load * factors[unit] * reps for _, load, unit, reps in rows if load is not None)


PEERS = {"pandas": pandas_peer, "polars": polars_peer, "duckdb": duckdb_peer, "pyarrow": pyarrow_peer}


def main():
    name, path, reads, start = sys.argv[1:]
    read, answer = PEERS[name]()
    seconds, whole = [], None
    for _ in range(int(reads)):
        log = None  # The memory of the read before is given back outside the time of this one.
        began = time.monotonic()
        log = read(path)
        ended = time.monotonic()
        seconds.append(ended - began)
        whole = whole or ended - float(start)
    rows, first, last, kilograms = answer(log)
    if not (isinstance(first, date) and isinstance(last, date)):
        sys.exit(f"{name} did not read the dates as dates")
    print(json.dumps({
        "reads": seconds, "whole": whole,
        "answer": {"rows": rows, "first": str(first), "last": str(last), "kilograms": kilograms},
    }))


if __name__ == "__main__":
    main()
