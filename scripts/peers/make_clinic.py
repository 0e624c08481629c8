"""Makes the clinic that `scripts/bench batch` works through: the same bytes on every machine.

    python3 make_clinic.py FOLDER COUNT

Writes FOLDER/C-0000/patient.csv and patient.yaml, FOLDER/C-0001/…: COUNT made-up patients of 12 weeks. Range of motion of
six directions on both sides every second week, training on three days a week, answers about symptoms, a questionnaire
each month. Nobody's data. Each patient has a seed of its own; only `Random.random()` is used, whose sequence is promised to
stay the same.
"""

import csv
import random
import sys
from datetime import date, timedelta
from pathlib import Path

SEED = 20260302
FIRST = date(2026, 2, 16)
WEEKS = 12
COLUMNS = (
    "date patient kind direction side value unit motion position device rater trial exercise set reps load band fatigued "
    "pain_before pain pain_after symptom present timing measure label"
).split()
# Direction, position, and the value that it begins at, in degrees.
DIRECTIONS = [
    ("flexion", "supine", 105), ("extension", "modified_thomas", -4), ("abduction", "supine", 32),
    ("adduction", "supine", 18), ("internal_rotation", "seated", 26), ("external_rotation", "seated", 33),
]
# Name in the catalogue, and its first load in kilograms (none: body weight).
EXERCISES = [
    ("Bridge", None), ("Clamshell with band", None), ("Hip flexion with weight", 2.0),
    ("Hip Thrust (Barbell)", 30.0), ("Straight leg raise, lying on the back", None),
]
SYMPTOMS = ["pelvic_heaviness", "numbness", "night_pain"]


class Patient:
    def __init__(self, number):
        self.name = f"C-{number:04d}"
        self.chance = random.Random(f"{SEED}/{number}").random
        self.rows = []

    def noise(self, degrees):
        return degrees * (sum(self.chance() for _ in range(12)) - 6)

    def add(self, day, kind, **cells):
        self.rows.append({"date": day.isoformat(), "patient": self.name, "kind": kind, **cells})

    def measure(self, day, week, courses):
        for (direction, position, start), gain in courses:
            for side in ("left", "right"):
                for trial in (1, 2):
                    value = start + gain[side] * week + self.noise(2.5)
                    self.add(
                        day, "rom", direction=direction, side=side, value=f"{value:.0f}", unit="deg",
                        motion="passive", position=position, device="goniometer", rater="KM", trial=trial)

    def train(self, day, week):
        pain = int(3 * self.chance())
        for name, load in EXERCISES:
            for number in (1, 2, 3):
                self.add(
                    day, "set", side="right", exercise=name, set=number, reps=7 + int(6 * self.chance()),
                    load=f"{load + 0.25 * week:g}" if load else "", fatigued="yes" if self.chance() < 0.7 else "no",
                    pain_before=pain, pain_after=pain)

    def answer(self, day, has_signal):
        for symptom in SYMPTOMS:
            self.add(day, "symptom", symptom=symptom, present="yes" if has_signal and self.chance() < 0.3 else "no")

    def make(self):
        courses = [(what, {side: 1.2 * self.chance() for side in ("left", "right")}) for what in DIRECTIONS]
        is_signalled = self.chance() < 0.1
        for week in range(WEEKS):
            monday = FIRST + timedelta(days=7 * week)
            if week % 2 == 0:
                self.add(monday, "visit", label="treatment" if week else "evaluation")
                self.measure(monday, week, courses)
            for day in (0, 2, 4):
                self.train(monday + timedelta(days=day), week)
                self.answer(monday + timedelta(days=day), is_signalled and week == WEEKS - 1)
            if week % 4 == 0:
                self.add(monday, "outcome", measure="PGQ", value=f"{60 - 3 * week + self.noise(2):.0f}")

    def write(self, folder):
        folder.mkdir(parents=True, exist_ok=True)
        with (folder / "patient.csv").open("w", newline="") as file:
            writer = csv.DictWriter(file, COLUMNS, restval="", lineterminator="\n")
            writer.writeheader()
            writer.writerows(self.rows)
        (folder / "patient.yaml").write_text(
            f"patient: {self.name}\nepisode: {{start: {FIRST}}}\nsex: female\n"
            "goals:\n  - {goal_id: G1, label: Stairs, measure: rom internal_rotation right, value: 40, due: 2026-06-01}\n"
            "plan:\n  - {exercise: Bridge, sessions_per_week: 3, sets: 3, reps: 8-12}\n")


def main():
    folder, count = Path(sys.argv[1]), int(sys.argv[2])
    for number in range(count):
        patient = Patient(number)
        patient.make()
        patient.write(folder / patient.name)


if __name__ == "__main__":
    main()
