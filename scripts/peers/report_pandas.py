"""The peer of `hipreport reeval`: its two pages as an analyst would make them with pandas, matplotlib and Typst.

    python report_pandas.py patient.csv FOLDER

Writes FOLDER/reeval.html, reeval.pdf (two pages of A4) and reeval.json (baseline, now and change of each series). The
same tables and the same two charts, range of motion and strength of six exercises; less beneath them: no error, no verdict,
no trend, no signal rules, no index, no tags.
"""

import json
import sys
from pathlib import Path

import matplotlib

matplotlib.use("svg")
import matplotlib.pyplot as plt
import pandas as pd
import typst

from weekly_pandas import DIRECTIONS, compare, draw, read_sessions

PAGE = """
#set page(paper: "a4", margin: 14mm, footer: context align(right, counter(page).display("1 / 1", both: true)))
#set text(font: "Inter", size: 7.5pt)
#let report = json(bytes(sys.inputs.report))
#let rows(name) = {
  let part = report.at(name)
  table(columns: part.columns.len(), stroke: 0.3pt + gray, inset: 2.2pt,
    table.header(..part.columns.map(c => strong(c))), ..part.data.flatten().map(v => if v == none { "–" } else { str(v) }))
}
= Re-evaluation: what happened
#rows("signals")
#rows("goals")
#rows("motion")
#image(bytes(report.rom), format: "svg", width: 62%)
#pagebreak()
= Why, and what next
#rows("strength")
#image(bytes(report.curves), format: "svg", width: 62%)
#rows("weeks")
#rows("symptoms")
#rows("outcomes")
*Clinician completes: diagnosis, assessment, need for skilled care, plan, signature* #line(length: 60%)
"""


def motion_table(sessions):
    """Baseline, first three, latest four and now of each series."""
    table = compare(sessions)
    values = sessions.groupby(["direction", "side", "motion", "position"], sort=False)["value"]
    spread = values.agg(lambda v: ", ".join(f"{x:g}" for x in v[:3])), values.agg(lambda v: ", ".join(f"{x:g}" for x in v[-4:]))
    table["first_three"], table["latest_four"] = (part.to_numpy() for part in spread)
    names = table["direction"].str.replace("_", " ") + ", " + table["side"]
    shown = pd.DataFrame({
        "direction": names, "base": table["value_baseline"].round(1), "first three": table["first_three"],
        "latest four": table["latest_four"], "now": table["value_now"].round(1), "change": table["change"].round(1)})
    return table, shown


def training(log):
    sets = log[log["kind"] == "set"].copy()
    sets["week"] = sets["date"].dt.to_period("W-SUN").dt.start_time
    weeks = sets.groupby("week").agg(done=("date", "nunique"), pain=("pain", "max")).reset_index()
    weeks["week"] = weeks["week"].dt.strftime("%d %b %Y")
    best = sets.sort_values(["load", "reps"]).groupby(["exercise", "date"]).tail(1)
    ends = best.sort_values("date").groupby("exercise").agg(
        sessions=("date", "nunique"), first_load=("load", "first"), last_load=("load", "last"),
        first_reps=("reps", "first"), last_reps=("reps", "last")).reset_index()
    return weeks, best, ends


def draw_strength(best, path):
    counts = best["exercise"].value_counts()
    figure, axes = plt.subplots(2, 3, figsize=(10, 5.4), sharex=True)
    start = best["date"].min()
    for axis, name in zip(axes.flat, counts.index[:6]):
        rows = best[best["exercise"] == name].sort_values("date")
        value = rows["load"].where(rows["load"].notna(), rows["reps"])
        axis.plot((rows["date"] - start).dt.days / 7, value, marker="o", markersize=3)
        axis.set_title(name)
        axis.grid(axis="y", alpha=0.3)
    for axis in axes[1]:
        axis.set_xlabel("weeks since baseline")
    figure.savefig(path)


def others(log):
    symptoms = log[(log["kind"] == "symptom") & (log["present"] == "yes")]
    listed = symptoms.groupby("symptom").agg(
        days=("date", "nunique"), first=("date", "min"), last=("date", "max")).reset_index()
    scores = log[log["kind"] == "outcome"].sort_values("date").groupby("measure").agg(
        base=("value", "first"), now=("value", "last"), on=("date", "max")).reset_index()
    scores["change"] = scores["now"] - scores["base"]
    goals = log[log["kind"] == "goal"][["label", "value"]] if (log["kind"] == "goal").any() else pd.DataFrame(
        {"label": [], "value": []})
    return listed, scores, goals


def split(frame):
    return json.loads(frame.to_json(orient="split", index=False, date_format="iso"))


def main():
    source, folder = Path(sys.argv[1]), Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    plt.rcParams["svg.fonttype"] = "none"
    log = pd.read_csv(source, parse_dates=["date"], low_memory=False)
    sessions = read_sessions(source)
    table, motion = motion_table(sessions)
    weeks, best, ends = training(log)
    symptoms, scores, goals = others(log)
    draw(sessions, folder / "rom.svg")
    draw_strength(best, folder / "strength.svg")
    parts = {"signals": symptoms, "goals": goals, "motion": motion, "strength": ends, "weeks": weeks,
             "symptoms": symptoms, "outcomes": scores}
    pictures = {"rom": (folder / "rom.svg").read_text(), "curves": (folder / "strength.svg").read_text()}
    html = "".join(f"<h2>{name}</h2>{part.to_html(index=False, na_rep='–')}" for name, part in parts.items())
    (folder / "reeval.html").write_text(f"<!DOCTYPE html><meta charset=utf-8><title>Re-evaluation</title>{html}"
                                        + "".join(picture[picture.index("<svg"):] for picture in pictures.values()))
    report = json.dumps({name: split(part) for name, part in parts.items()} | pictures)
    pdf = typst.compile(PAGE.encode(), sys_inputs={"report": report}, font_paths=["/usr/share/fonts/opentype/inter"],
                        ignore_system_fonts=True)
    (folder / "reeval.pdf").write_bytes(pdf)
    rom = [{"id": row.id, "baseline": {"date": f"{row.date_baseline:%Y-%m-%d}", "value": row.value_baseline},
            "now": {"date": f"{row.date_now:%Y-%m-%d}", "value": row.value_now},
            "change": None if pd.isna(row.change) else row.change} for row in table.itertuples()]
    (folder / "reeval.json").write_text(json.dumps({"rom": rom}, indent=1))


if __name__ == "__main__":
    main()
