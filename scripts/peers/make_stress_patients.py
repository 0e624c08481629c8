"""Writes patients that strain a printed page, each into a folder of its own: make_stress_patients.py FOLDER"""
import csv
import datetime
import pathlib
import sys

COLUMNS = "date patient kind direction side value unit motion position device rater trial exercise set reps load " \
    "fatigued pain symptom present timing measure label goal_id due sessions_per_week".split()
DIRECTIONS = "flexion extension abduction adduction internal_rotation external_rotation".split()
START = datetime.date(2025, 7, 7)


def day(number):
    return (START + datetime.timedelta(days=number)).isoformat()


def rom(number, direction, side, value):
    return dict(date=day(number), kind="rom", direction=direction, side=side, value=value, unit="deg",
                motion="passive", device="goniometer", rater="KM", trial=1)


def sets(number, exercise, reps=10):
    return [dict(date=day(number), kind="set", exercise=exercise, set=n, reps=reps, fatigued="yes", pain=2)
            for n in (1, 2, 3)]


def course(visits, every=7):
    rows = []
    for visit in range(visits):
        rows.append(dict(date=day(visit * every), kind="visit", label="treatment" if visit else "evaluation"))
        for place, direction in enumerate(DIRECTIONS):
            for side in ("left", "right"):
                value = (100, 5, 35, 18, 25, 38)[place] + (visit * 7 + place * 3) % 5 + visit // 4
                rows.append(rom(visit * every, direction, side, value))
        for exercise in ("Goblet squat", "Side step with band", "Single-leg bridge"):
            rows += sets(visit * every + 1, exercise, 8 + visit % 5)
        rows.append(dict(date=day(visit * every + 2), kind="symptom", symptom="bladder_leak", present="no"))
    return rows


MARKUP = '<script>alert(1)</script> #panic("x") *b* _i_ $x$ @ref <lbl> \\ #read("/etc/passwd") // /* `r` = h'
PATIENTS = {
    "two-readings": [rom(0, "flexion", "right", 98), rom(28, "flexion", "right", 110)],
    "twelve-goals": course(8) + [
        dict(date=day(0), kind="goal", goal_id=f"G{n}", label=f"Goal number {n}: " + "walk to the shop and back " * 2,
             measure="rom", direction=DIRECTIONS[n % 6], side="right", value=60 + n, due="2026-06-01")
        for n in range(1, 13)],
    "forty-goals": course(8) + [
        dict(date=day(0), kind="goal", goal_id=f"G{n}", label=f"Goal number {n}", measure="LEFS", value=20 + n)
        for n in range(1, 41)],
    "long-name": course(4) + sets(22, "Exercise with a very long name " * 2 + "of eighty signs...")
    + sets(22, "Unbroken" * 10),
    "forty-visits": course(40),
    "letters": course(4) + sets(22, "תרגיל ירך עם גומייה") + sets(22, "تمرين الورك مع شريط") + sets(22, MARKUP)
    + [dict(date=day(21), kind="goal", goal_id="G1", label="ללכת ברגל 20 דקות", measure="LEFS", value=60),
       dict(date=day(21), kind="goal", goal_id="G2", label=MARKUP, measure="LEFS", value=60)],
    "strange-signs": course(4) + [
        dict(date=day(21), kind="goal", goal_id="G1", label="歩く 🚶 \U0001e900", measure="LEFS", value=60)],
    "every-signal": course(4) + [
        dict(date=day(23), kind="symptom", symptom=code, present="yes", timing="during", exercise="Goblet squat")
        for code in ("night_pain", "fever", "pelvic_heaviness", "bladder_leak", "numbness", "calf_swelling")],
}


def main(folder):
    for name, rows in PATIENTS.items():
        place = pathlib.Path(folder, name)
        place.mkdir(parents=True, exist_ok=True)
        patient = "P-" + ("N" * 78 if name == "long-name" else name.upper())
        with open(place / "patient.csv", "w", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, COLUMNS, restval="")
            writer.writeheader()
            for row in sorted(rows, key=lambda row: row["date"]):
                writer.writerow({"patient": patient, **row})


main(sys.argv[1])
