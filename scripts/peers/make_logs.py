"""Makes the large logs that `scripts/bench import` reads: the same bytes on every machine.

    python3 make_logs.py FOLDER

Writes FOLDER/log.csv (a patient log of 1,000,000 sets) and FOLDER/strong.csv (about as many bytes as Strong exports
them). Made up from one seed; only `Random.random()` is used, whose sequence is promised to stay the same.
"""

import random
import sys
from datetime import date, timedelta
from pathlib import Path

SEED = 20260216
ROWS = 1_000_000
STRONG_ROWS = 834_000
SETS_A_DAY = 160
FIRST = date(2009, 1, 5)

# Name in the catalogue, lightest load and step (none: body weight), and its name in Strong.
EXERCISES = [
    ("Cable hip flexion", 5, 1.25, "Hip Flexion (Cable)"),
    ("Clamshell with band", None, None, "Clamshell (Band)"),
    ("Bridge", None, None, "Glute Bridge"),
    ("Hip Thrust (Barbell)", 20, 2.5, "Hip Thrust (Barbell)"),
    ("Hip flexion with weight", 1, 0.5, "Weighted Hip Flexion"),
    ("Standing march", None, None, "Standing March"),
    ("Straight leg raise, lying on the back", None, None, "Straight Leg Raise"),
    ("Seated march", None, None, "Seated March"),
]
NOTES = ["felt steady", "right side tired first", "slower, as agreed", 'said "easy" after', "warm and dry, a good day"]


class Chance:
    def __init__(self, seed):
        self.random = random.Random(seed).random

    def below(self, count):
        return int(self.random() * count)

    def happens(self, share):
        return self.random() < share


def quoted(text):
    return '"' + text.replace('"', '""') + '"' if "," in text or '"' in text else text


def sets(count, seed):
    """Day, minute of the day, exercise, number of the set, and the chance that fills its other cells."""
    chance = Chance(seed)
    for row in range(count):
        in_day = row % SETS_A_DAY
        if in_day % 4 == 0:
            exercise = EXERCISES[chance.below(len(EXERCISES))]
        yield FIRST + timedelta(days=row // SETS_A_DAY), 480 + in_day * 4, exercise, in_day % 4 + 1, chance


def load(exercise, chance):
    """Kilograms as people write them; blank for body weight."""
    _, lightest, step, _ = exercise
    return "" if lightest is None else f"{lightest + step * chance.below(24):g}"


def write_log(path):
    with path.open("w", encoding="utf-8", newline="") as out:
        out.write("date,time,patient,kind,exercise,side,set,reps,load,unit,rpe,pain,note\n")
        for day, minute, exercise, number, chance in sets(ROWS, SEED):
            kilograms = load(exercise, chance)
            unit = ""
            if kilograms:
                # One machine of the gym is marked in pounds.
                unit = "lb" if exercise[0] == "Cable hip flexion" else "kg"
            effort = f"{5 + chance.below(10) / 2:g}" if chance.happens(0.8) else ""
            pain = str(chance.below(4)) if chance.happens(0.5) else ""
            note = quoted(NOTES[chance.below(len(NOTES))]) if chance.happens(0.05) else ""
            side = ("left", "right", "both")[chance.below(3)]
            out.write(
                f"{day},{minute // 60:02}:{minute % 60:02},P-1,set,{quoted(exercise[0])},{side},{number},"
                f"{6 + chance.below(10)},{kilograms},{unit},{effort},{pain},{note}\n")


def write_strong(path):
    with path.open("w", encoding="utf-8", newline="") as out:
        out.write("Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Weight Unit,Reps,Distance,Distance Unit,"
                  "Seconds,Notes,Workout Notes,RPE\n")
        for day, minute, exercise, number, chance in sets(STRONG_ROWS, SEED + 1):
            start = minute - minute % 60
            order = "W" if number == 1 and chance.happens(0.5) else number
            effort = f"{5 + chance.below(10) / 2:g}" if chance.happens(0.5) else ""
            out.write(
                f'{day} {start // 60:02}:{start % 60:02}:00,"Hip day",42m,"{exercise[3]}",{order},'
                f'{load(exercise, chance) or "0"},kg,{6 + chance.below(10)},0,,0,"","",{effort}\n')


def main():
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    # Under another name until it is whole: half a log would be timed as if it were one.
    for name, write in (("log.csv", write_log), ("strong.csv", write_strong)):
        unfinished = folder / (name + ".part")
        write(unfinished)
        unfinished.replace(folder / name)


if __name__ == "__main__":
    main()
