"""The peer of `hipreport weekly`: the range-of-motion page as an analyst would make it with pandas and matplotlib.

    python weekly_pandas.py patient.csv FOLDER

Writes FOLDER/rom.svg (six panels, both sides), rom.html and rom.json (baseline, now and change of each series).
It does less than hipreport does: no error, no verdict, no signals, one chart of three.
"""

import json
import sys
from pathlib import Path

import matplotlib

matplotlib.use("svg")  # The only output wanted: no window system, no bitmaps.
import matplotlib.pyplot as plt
import pandas as pd

DIRECTIONS = [
    "flexion", "extension", "abduction", "adduction", "internal_rotation", "external_rotation",
]
SERIES = ["direction", "side", "motion", "position"]
STYLES = {
    "left": {"color": "#0b4f8a", "marker": "o"},
    "right": {"color": "#e07b00", "marker": "D"},
}


def read_sessions(path):
    """One row a session: the mean of a day's trials with one device, oldest first in each series."""
    columns = ["date", "kind", *SERIES, "device", "value"]
    log = pd.read_csv(path, usecols=columns)
    rom = log[log["kind"] == "rom"].assign(date=lambda rows: pd.to_datetime(rows["date"]))
    # Two devices on one day stay two sessions, in the order in which the file has them.
    sessions = rom.groupby([*SERIES, "date", "device"], sort=False)["value"].mean()
    return sessions.reset_index().sort_values([*SERIES, "date"], kind="stable")


def compare(sessions):
    """Baseline (first session), now (last) and change of each series; no change across devices."""
    series = sessions.groupby(SERIES, sort=False)
    ends = [series.first().add_suffix("_baseline"), series.last().add_suffix("_now")]
    table = pd.concat(ends, axis=1).reset_index()
    change = table["value_now"] - table["value_baseline"]
    same_device = table["device_now"] == table["device_baseline"]
    several = table["date_now"] > table["date_baseline"]
    table.insert(0, "id", "rom." + table[SERIES].agg(".".join, axis=1))
    table["change"] = change.where(same_device & several)
    return table


def draw(sessions, path):
    weeks = (sessions["date"] - sessions["date"].min()).dt.days / 7
    passive = sessions.assign(week=weeks)[sessions["motion"] == "passive"]
    lines = dict(list(passive.groupby(["direction", "side"])))
    figure, axes = plt.subplots(2, 3, figsize=(10, 6), sharex=True)
    for axis, direction in zip(axes.flat, DIRECTIONS):
        for side, style in STYLES.items():
            if (line := lines.get((direction, side))) is not None:
                axis.plot(line["week"], line["value"], label=side, markersize=4, **style)
        axis.set_title(direction.replace("_", " ").capitalize())
        axis.yaxis.set_major_formatter("{x:g}°")
        axis.grid(axis="y", alpha=0.3)
    for axis in axes[1]:
        axis.set_xlabel("weeks since baseline")
    axes[0, 0].legend()
    figure.savefig(path)


def write_table(table, folder):
    shown = table.drop(columns=["device_baseline", "device_now"])
    shown.to_html(folder / "rom.html", index=False, float_format="%.1f", na_rep="–")
    rom = [
        {
            "id": row.id,
            "baseline": {"date": f"{row.date_baseline:%Y-%m-%d}", "value": row.value_baseline},
            "now": {"date": f"{row.date_now:%Y-%m-%d}", "value": row.value_now},
            "change": None if pd.isna(row.change) else row.change,
        }
        for row in table.itertuples()
    ]
    (folder / "rom.json").write_text(json.dumps({"rom": rom}, indent=1))


def main():
    source, folder = Path(sys.argv[1]), Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    plt.rcParams["svg.fonttype"] = "none"  # Text as text: faster than outlines, and as gnuplot does it.
    sessions = read_sessions(source)
    write_table(compare(sessions), folder)
    draw(sessions, folder / "rom.svg")


if __name__ == "__main__":
    main()
