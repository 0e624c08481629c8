#!/usr/bin/env python3
"""Make the four made-up patients beside this file. Nobody's data; nothing here comes from a real record.

    python3 datasets/patients/make_patients.py            write demo/, two-visits/, decline/, steady/
    python3 datasets/patients/make_patients.py --check    compare with what is on disk; exit 1 on a difference

How a value comes about: a true course is planned by hand for every series (direction and side), and measurement noise
is added to it from the published error of that direction. Nothing depends on the clock, the locale or the order of a
dictionary. Only `Random.random()` is used, whose sequence is promised to stay the same for a given seed, and normal
deviates are sums of twelve uniforms, so the bytes are the same on every platform and every Python from 3.9 on.

Each patient has one fixed seed. It was chosen by a search (thousands of seeds for demo/ and steady/, a few dozen for
the others) so that the verdicts which the README lists do come out: the planned changes that should exceed the error
do so, the others do not. The noise itself is not edited, but selected like this the data say nothing about how often
such verdicts come by chance.
"""

import datetime
import math
import os
import random
import sys

HERE = os.path.dirname(os.path.abspath(__file__))

# MDC95 of a change, degrees, same rater, device and position.
# The same six numbers stand in Sources/HipReportReference/Data/rom_mdc_defaults.csv (column mdc95_deg); a test compares.
MDC95_DEG = {
    "flexion": 10,
    "extension": 13,
    "abduction": 9,
    "adduction": 10,
    "internal_rotation": 9,
    "external_rotation": 9,
}
MDC95_BETWEEN_RATERS_DEG = 16  # the table's row for another rater

SEEDS = {"demo": 20272576, "two-visits": 20260314, "decline": 20260244, "steady": 20274756}

COLUMNS = (
    "date time patient kind direction side value unit motion position device rater trial exercise set set_type "
    "distance_m duration_s lever_m reps hold_s load band rpe rir fatigued pain_before pain pain_after felt_in "
    "contraction symptom present timing measure label goal_id due sessions_per_week sets note"
).split()

POSITION = {
    "flexion": "supine",
    "extension": "modified_thomas",
    "abduction": "supine",
    "adduction": "supine",
    "internal_rotation": "seated",
    "external_rotation": "seated",
}
DIRECTIONS = list(POSITION)


# ---------------------------------------------------------------------------------------------- chance and numbers

class Chance:
    """A named stream of random numbers; adding rows to one stream does not move another."""

    def __init__(self, seed, name):
        self.uniform = random.Random("%d/%s" % (seed, name)).random

    def normal(self, sd=1.0):
        return sd * (sum(self.uniform() for _ in range(12)) - 6.0)

    def yes(self, probability):
        return self.uniform() < probability

    def pick(self, items):
        return items[int(self.uniform() * len(items))]

    def between(self, low, high):
        return low + int(self.uniform() * (high - low + 1))


def whole(x):
    return int(math.floor(x + 0.5))


def day(text, year=2026):
    month, number = text.split("-")
    return datetime.date(year, int(month), int(number))


def course(knots, date):
    """A true value: straight lines between planned points [(date, value), ...]."""
    if date <= knots[0][0]:
        return knots[0][1]
    for (d0, v0), (d1, v1) in zip(knots, knots[1:]):
        if date <= d1:
            return v0 + (v1 - v0) * (date - d0).days / float((d1 - d0).days)
    return knots[-1][1]


def noise_unit(direction):
    """r of the measurement model: SEM = MDC95 / (1.96 sqrt 2), r = SEM^2 / 10.62."""
    sem = MDC95_DEG[direction] / (1.96 * math.sqrt(2.0))
    return sem * sem / 10.62


def between_rater_sd(direction):
    """What another rater adds to the error of one rater."""
    both = MDC95_BETWEEN_RATERS_DEG / (1.96 * math.sqrt(2.0))
    one = MDC95_DEG[direction] / (1.96 * math.sqrt(2.0))
    return math.sqrt(both * both - one * one)


# ---------------------------------------------------------------------------------------------- one patient's log

class Log:
    def __init__(self, patient, seed, patient_column=True):
        self.patient = patient if patient_column else ""
        self.seed = seed
        self.rows = []

    def chance(self, name):
        return Chance(self.seed, name)

    def add(self, date, minute, show_time=False, **cells):
        row = {"date": date.isoformat(), "patient": self.patient}
        if show_time:
            row["time"] = "%02d:%02d" % (minute // 60, minute % 60)
        for name, value in cells.items():
            if name not in COLUMNS:
                raise ValueError("unknown column " + name)
            if value is not None and value != "":
                row[name] = str(value)
        self.rows.append((date, minute, len(self.rows), row))

    def csv(self):
        rows = [row for _, _, _, row in sorted(self.rows, key=lambda r: r[:3])]
        used = [c for c in COLUMNS if any(row.get(c) for row in rows)]
        lines = [",".join(used)]
        for row in rows:
            lines.append(",".join(quoted(row.get(c, "")) for c in used))
        return "\n".join(lines) + "\n"

    # -- clinic

    def visit(self, date, label, note=None, minute=9 * 60 + 30):
        self.add(date, minute, True, kind="visit", label=label, note=note)

    def event(self, date, label, note=None, symptom=None, minute=9 * 60 + 50):
        self.add(date, minute, kind="event", label=label, symptom=symptom, note=note)

    def rom(self, date, direction, side, truth, rater="KM", device="goniometer", motion="passive", trials=2,
            bias=0.0, pain=None, note=None, minute=9 * 60 + 35):
        name = "rom %s %s %s %s" % (direction, side, motion, date.isoformat())
        chance = self.chance(name)
        r = noise_unit(direction)
        session = truth + bias + chance.normal(math.sqrt(9.0 * r))
        for trial in range(1, trials + 1):
            reading = whole(session + chance.normal(math.sqrt(3.24 * r)))
            self.add(date, minute, kind="rom", direction=direction, side=side, value=reading, unit="deg",
                     motion=motion, position=POSITION[direction], device=device, rater=rater, trial=trial,
                     pain=pain if trial == trials else None, note=note if trial == 1 else None)

    def strength(self, date, direction, side, truth, position, lever, rater="KM", minute=10 * 60 + 5):
        """Hand-held dynamometer: 5 % between days, 4 % between trials (test-retest variation 3-12 %, Thorborg 2010)."""
        chance = self.chance("strength %s %s %s" % (direction, side, date.isoformat()))
        session = truth * (1.0 + chance.normal(0.05))
        for trial in (1, 2):
            self.add(date, minute, kind="strength", direction=direction, side=side,
                     value=whole(session * (1.0 + chance.normal(0.04))), unit="N", position=position,
                     device="dynamometer", rater=rater, trial=trial, lever_m=lever)

    def outcome(self, date, measure, value, note=None, minute=9 * 60 + 32):
        self.add(date, minute, kind="outcome", measure=measure, value=value, note=note)

    def body(self, date, mass, minute=9 * 60 + 31):
        self.add(date, minute, kind="body", value=mass)

    # -- home

    def symptom(self, date, code, present, minute=21 * 60, **cells):
        self.add(date, minute, True, kind="symptom", symptom=code, present=present, **cells)


def quoted(cell):
    if any(c in cell for c in ',"\r\n'):
        return '"' + cell.replace('"', '""') + '"'
    return cell


# ---------------------------------------------------------------------------------------------- training sessions

class Phase:
    """One exercise as it was done between two dates: what was asked, and what she could do at both ends."""

    def __init__(self, name, first, last, sessions, sets, reps=None, goal=None, sides="LR", hold=None, load=None,
                 band=None, warmup=None, tired=(0.9, 0.15), rpe=False, felt=None, drop=0.5, lag=0.0, skip=0.06,
                 note=None, fatigue_asked=True):
        self.name, self.first, self.last, self.sessions = name, day(first), day(last), sessions
        self.sets, self.reps, self.goal, self.sides, self.hold = sets, reps, goal, sides, hold
        self.load, self.band, self.warmup, self.tired, self.rpe = load, band, warmup, tired, rpe
        self.felt, self.drop, self.lag, self.skip, self.note = felt, drop, lag, skip, note
        self.fatigue_asked = fatigue_asked

    def progress(self, date):
        span = max(1, (self.last - self.first).days)
        return min(1.0, max(0.0, (date - self.first).days / float(span)))


def number(x):
    return ("%.1f" % x).rstrip("0").rstrip(".")


def train(log, date, letters, phases, pain_level, minute, form=0.0, extra=(), flare=None, writes_pain=True):
    """One session at home. `form` is the day's form in repetitions; `flare` gives (before, during,
    after) and the exercises that were felt afterwards."""
    chance = log.chance("train " + date.isoformat())
    form = form + chance.normal(0.6)
    before = max(0, whole(pain_level + chance.normal(0.45)))
    for phase in phases:
        if not phase.first <= date <= phase.last:
            continue
        if phase.name not in extra and not any(letter in phase.sessions for letter in letters):
            continue
        if phase.name not in extra and chance.yes(phase.skip):
            continue
        u = phase.progress(date)
        if phase.warmup is not None:
            log.add(date, minute, True, kind="set", side="both" if phase.sides == "B" else "right",
                    exercise=phase.name, set=1, set_type="warmup", reps=chance.pick((8, 10, 10)),
                    load=number(phase.warmup) if phase.warmup else None, unit="kg" if phase.warmup else None)
            minute += chance.between(1, 3)
        offset = 1 if phase.warmup is not None else 0
        tiredness = chance.uniform()
        sets = phase.sets - (1 if phase.sets > 2 and chance.yes(0.12) else 0)
        sides = {"B": ["both"], "LR": ["left", "right"], "R": ["right"]}[phase.sides]
        for index in range(1, sets + 1):
            for side in sides:
                last = index == sets and side == sides[-1]
                cells = dict(kind="set", exercise=phase.name, side=side, set=index + offset)
                reps = None
                if phase.reps:
                    can = phase.reps[0] + (phase.reps[1] - phase.reps[0]) * u + form + chance.normal(0.6)
                    can -= phase.drop * (index - 1) + (phase.lag * (1 - u) if side == "right" else 0)
                    reps = phase.goal if phase.reps[0] == phase.reps[1] else max(3, whole(can))
                    if phase.goal and reps > phase.goal and not (index == sets and chance.yes(0.3)):
                        reps = phase.goal
                if phase.hold:
                    seconds = phase.hold[0] + (phase.hold[1] - phase.hold[0]) * u
                    if phase.hold[0] != phase.hold[1]:
                        seconds += 1.5 * form + chance.normal(1.5) - (2 if side == "right" else 0) * (1 - u)
                    cells["hold_s"] = max(5, 5 * whole(seconds / 5.0))
                cells["reps"] = reps
                cells["band"] = phase.band
                if phase.load is not None:
                    cells["load"], cells["unit"] = number(phase.load), "kg"
                if phase.tired and phase.fatigue_asked and (index == sets or chance.yes(0.35)) and not chance.yes(0.1):
                    tired = phase.tired[0] + (phase.tired[1] - phase.tired[0]) * u
                    if reps and phase.goal and reps > phase.goal:
                        tired *= 0.5
                    yes = tiredness < tired - 0.2 * (sets - index)
                    cells["fatigued"] = "yes" if yes else "no"
                    if phase.rpe and chance.yes(0.75):
                        cells["rpe"] = chance.pick((7, 8, 8, 9)) if yes else chance.pick((5, 6, 6, 7))
                if writes_pain:
                    pain_here = before + (1 if chance.yes(0.15) else 0) if side != "left" else 0
                    after_draw = chance.yes(0.35)
                    if last:
                        if flare:
                            b, p, a = flare[0]
                            cells.update(pain_before=b, pain=p, pain_after=a if phase.name in flare[1] else p)
                        elif chance.yes(0.8):
                            after = pain_here if before > 0 else 0
                            if after > 1 and after_draw:
                                after -= 1
                            cells.update(pain_before=before, pain=pain_here, pain_after=after)
                    elif chance.yes(0.3):
                        cells["pain"] = flare[0][1] if flare and side != "left" else pain_here
                if phase.felt and last and chance.yes(0.85):
                    cells["felt_in"] = chance.pick(phase.felt)
                if phase.note and last and phase.note[0] == date:
                    cells["note"] = phase.note[1]
                log.add(date, minute, True, **cells)
                minute += chance.between(0, 1) if side == "left" else chance.between(1, 2)
    return minute


def dates(text):
    """'02-17 A, 02-18 BC' -> [(date, letters), ...]"""
    out = []
    for item in text.replace("\n", " ").split(","):
        parts = item.split()
        out.append((day(parts[0]), parts[1] if len(parts) > 1 else ""))
    return out


def every_day(first, last):
    d = first
    while d <= last:
        yield d
        d += datetime.timedelta(days=1)


# ---------------------------------------------------------------------------------------------- P-DEMO

def demo(seed):
    log = Log("P-DEMO", seed)
    start, end = day("02-16"), day("05-07")

    def line(*points):
        return [(day(d), v) for d, v in points]

    truth = {
        ("flexion", "right"): line(("02-16", 100), ("03-16", 106), ("04-03", 109), ("04-17", 112), ("05-07", 117)),
        ("flexion", "left"): line(("02-16", 118), ("05-07", 120)),
        ("extension", "right"): line(("02-16", -3), ("03-24", -1), ("05-07", 2)),
        ("extension", "left"): line(("02-16", 7), ("05-07", 8)),
        ("abduction", "right"): line(("02-16", 30), ("03-24", 34), ("04-17", 38), ("05-07", 42)),
        ("abduction", "left"): line(("02-16", 41), ("05-07", 44)),
        ("adduction", "right"): line(("02-16", 17), ("04-03", 19)),
        ("adduction", "left"): line(("02-16", 21), ("04-03", 21)),
        ("internal_rotation", "right"): line(("02-16", 22), ("03-16", 27), ("04-03", 30), ("04-17", 32), ("05-07", 36)),
        ("internal_rotation", "left"): line(("02-16", 34), ("05-07", 36)),
        ("external_rotation", "right"): line(("02-16", 38), ("05-07", 44)),
        ("external_rotation", "left"): line(("02-16", 44), ("05-07", 46)),
    }
    active_ir = line(("02-16", 17), ("03-16", 21), ("04-17", 26), ("05-07", 30))
    flare_dip = {"flexion": -6, "extension": -2, "abduction": -4, "internal_rotation": -5, "external_rotation": -2}

    # (date, what the visit was, note, rater)
    visits = [
        ("02-16", "evaluation", "Right hip, worst on stairs and when getting out of the car", "KM"),
        ("02-25", "treatment", "Stairs a little easier, car seat still awkward", "KM"),
        ("03-06", "treatment", None, "KM"),
        ("03-16", "treatment", None, "KM"),
        ("03-24", "treatment", "KM away, seen by JT", "JT"),
        ("04-03", "treatment", None, "KM"),
        ("04-10", "treatment", "Right side guarded today, short visit", "KM"),
        ("04-17", "treatment", 'Says the hip feels "looser" in the morning again', "KM"),
        ("04-27", "treatment", None, "KM"),
        ("05-07", "treatment", "Measured before exercise", "KM"),
    ]
    with_adduction = {"02-16", "02-25", "03-06", "03-24", "04-03"}
    without_left_flexion = {"02-25", "04-27"}
    with_active_ir = {"02-16", "03-16", "04-17", "05-07"}
    end_range_pain = {"02-16": 4, "02-25": 3, "03-06": 3, "03-16": 2, "03-24": 2, "04-10": 5, "04-17": 3, "04-27": 1}

    for text, label, note, rater in visits:
        date = day(text)
        log.visit(date, label, note)
        for direction in DIRECTIONS:
            if direction == "adduction" and text not in with_adduction:
                continue
            for side in ("right", "left"):
                if (direction, side) == ("flexion", "left") and text in without_left_flexion:
                    continue
                value = course(truth[direction, side], date)
                bias, device, remark = 0.0, "goniometer", None
                if rater == "JT":
                    bias += log.chance("rater JT " + direction).normal(between_rater_sd(direction))
                if text == "04-10" and side == "right":
                    bias += flare_dip[direction]
                if (direction, side) == ("external_rotation", "left") and date >= day("04-17"):
                    device, bias = "inclinometer", bias + 4.0  # the usual sign and size of this device's difference
                    if text == "04-17":
                        remark = "Clinic inclinometer from today, goniometer arm loose"
                pain = None
                if side == "right" and direction in ("flexion", "internal_rotation"):
                    pain = end_range_pain.get(text)
                log.rom(date, direction, side, value, rater=rater, device=device, bias=bias, pain=pain, note=remark)
        if text in with_active_ir:
            log.rom(date, "internal_rotation", "right", course(active_ir, date), rater=rater, motion="active")

    tests = {
        ("extension", "right"): ("prone", 0.38, (128, 150, 168)),
        ("extension", "left"): ("prone", 0.38, (156, 165, 172)),
        ("abduction", "right"): ("side_lying", 0.40, (84, 97, 112)),
        ("abduction", "left"): ("side_lying", 0.40, (104, 109, 115)),
        ("adduction", "right"): ("side_lying", 0.40, (72, 84, 93)),
        ("adduction", "left"): ("side_lying", 0.40, (86, 93, 99)),
        ("internal_rotation", "right"): ("seated", 0.36, (96, 102, 106)),
        ("internal_rotation", "left"): ("seated", 0.36, (112, 113, 116)),
        ("external_rotation", "right"): ("seated", 0.36, (82, 88, 91)),
        ("external_rotation", "left"): ("seated", 0.36, (94, 96, 98)),
    }
    for which, text in enumerate(("02-16", "04-03", "05-07")):
        for (direction, side), (position, lever, forces) in tests.items():
            log.strength(day(text), direction, side, forces[which], position, lever)

    for text, value in (("02-16", 52), ("03-16", 45), ("04-17", 43), ("05-07", 36)):
        log.outcome(day(text), "PGQ", value)
    for text, value in (("02-16", 43), ("03-16", 49), ("04-17", 52), ("05-07", 60)):
        log.outcome(day(text), "LEFS", value)
    for text, value in (("02-16", 5), ("02-25", 5), ("03-06", 4), ("03-12", 4), ("03-16", 3), ("03-24", 3),
                        ("04-03", 3), ("04-10", 5), ("04-17", 4), ("04-24", 3), ("04-27", 2), ("05-07", 2)):
        log.outcome(day(text), "NPRS", value)
    log.outcome(end, "GROC", 4)
    for text, mass in (("02-16", "68.4"), ("03-16", "67.9"), ("04-17", "67.6"), ("05-07", "67.2")):
        log.body(day(text), mass)

    log.event(day("03-06"), "programme change", "Good morning, goblet squat and hip flexion with band added")
    log.event(day("03-16"), "signal reviewed", "Asked at the visit: once, with effort only, none since", "bladder_leak")
    log.event(day("03-16"), "programme change", "Single-leg bridge, modified Copenhagen plank")
    log.event(day("03-24"), "holiday", "Away until 2 April, no log planned")
    log.event(day("04-07"), "flare", "Carried the folded stroller up three floors", minute=11 * 60)
    log.event(day("04-10"), "signal reviewed", "Settling, ordinary flare after lifting; lighter sets until 13 April",
              "pain_increase")
    log.event(day("04-17"), "programme change", "Clamshell out, lateral lunge with slide in")
    log.event(day("04-27"), "programme change", "Blue band, one more plate")

    P = Phase
    rotation = "Hip Rotation Exercise"
    stretch = "Kneeling hip flexor stretch"
    lunge = "Lateral lunge with adductor slide"
    phases = [
        P("Bridge", "02-16", "03-02", "A", 3, (9, 13), 12, "B", tired=(0.75, 0.15),
          felt=("hamstrings", "hamstrings", "both")),
        P("Bridge", "03-03", "03-20", "A", 3, (13, 16), 15, "B", tired=(0.35, 0.05), felt=("both", "both", "glutes")),
        P("Single-leg bridge", "03-16", "04-16", "A", 2, (6, 10), 10, tired=(1, 0.6), felt=("both", "hamstrings", "glutes"),
          lag=1.5),
        P("Single-leg bridge", "04-17", "05-09", "A", 3, (10, 13.6), 15, tired=(0.6, 0.04), felt=("glutes", "glutes", "both"),
          drop=0.2),
        P("Side step with band", "02-16", "03-08", "AC", 2, (9, 12.5), 12, band="red", tired=(0.8, 0.2)),
        P("Side step with band", "03-09", "04-26", "AC", 2, (7.5, 12.5), 12, band="green", tired=(0.95, 0.3), lag=1,
          note=(day("03-20"), "Band kept rolling up, used the wide one")),
        P("Side step with band", "04-27", "05-09", "AC", 3, (8, 9.5), 12, band="blue", tired=(0.95, 0.85)),
        P("Clamshell with band", "02-16", "03-15", "B", 2, (9, 13), 12, band="red", tired=(0.8, 0.1)),
        P("Clamshell with band", "03-16", "04-05", "B", 2, (8, 11.5), 12, band="green", tired=(0.9, 0.4)),
        P("Clamshell with band", "04-06", "04-18", "B", 2, (8, 10), 12, band="blue", tired=(0.9, 0.6)),
        P("Adductor squeeze", "02-16", "03-12", "B", 2, (5, 6), 6, "B", hold=(5, 10), tired=(0.4, 0.2)),
        P("Modified Copenhagen Side Plank", "03-13", "05-09", "B", 2, (3, 4), 4, hold=(10, 24), tired=(0.95, 0.6),
          drop=0.3),
        P("Good morning", "03-06", "03-24", "A", 3, (8.5, 12.6), 12, "B", load=6, tired=(0.75, 0.1), rpe=True),
        P("Good morning", "03-25", "04-16", "A", 3, (8, 11.5), 12, "B", load=8, warmup=4, tired=(0.9, 0.5), rpe=True),
        P("Good morning", "04-17", "04-26", "A", 3, (9.5, 12.5), 12, "B", load=10, warmup=4, tired=(0.7, 0.2), rpe=True),
        P("Good morning", "04-27", "05-09", "A", 3, (9, 10.5), 12, "B", load=12, warmup=6, tired=(0.95, 0.9), rpe=True),
        P("Lateral step-up", "02-20", "03-08", "B", 2, (7, 11), 10, tired=(0.9, 0.3), lag=1.5),
        P("Lateral step-up", "03-09", "04-05", "B", 3, (8, 11.6), 12, load=4, tired=(0.9, 0.25), rpe=True, lag=1),
        P("Lateral step-up", "04-06", "05-09", "B", 3, (7, 11), 12, load=8, tired=(0.95, 0.3), rpe=True, lag=1),
        P("Goblet squat", "03-06", "03-24", "B", 3, (9, 12.5), 12, "B", load=6, warmup=0, tired=(0.7, 0.1), rpe=True),
        P("Goblet squat", "03-25", "04-26", "B", 3, (8, 12.4), 12, "B", load=10, warmup=6, tired=(0.9, 0.15), rpe=True),
        P("Goblet squat", "04-27", "05-09", "B", 3, (8, 9.5), 10, "B", load=14, warmup=8, tired=(0.95, 0.8), rpe=True),
        P("Hip flexion with band", "03-06", "04-05", "C", 3, (9, 12.5), 12, band="red", tired=(0.7, 0.2)),
        P("Hip flexion with band", "04-06", "05-09", "C", 3, (8, 11.5), 12, band="green", fatigue_asked=False),
        P("Assisted split squat", "03-17", "04-02", "C", 2, (6, 9), 10, load=-20, tired=(0.95, 0.6), lag=1),
        P("Assisted split squat", "04-03", "04-19", "C", 2, (7, 10), 10, load=-15, tired=(0.95, 0.5), lag=1),
        P("Assisted split squat", "04-20", "05-09", "C", 2, (7, 10), 10, load=-10, tired=(0.95, 0.6), rpe=True, lag=0.5),
        P(lunge, "04-17", "05-09", "L", 2, (6, 8.5), 8, tired=(0.85, 0.6), skip=0),
        P("Hip adductor mobility", "02-24", "05-09", "C", 1, (10, 10), 10, tired=None, skip=0.25),
        P(rotation, "02-16", "05-09", "R", 2, (8, 11.5), 12, tired=(0.8, 0.4), skip=0),
        P(stretch, "02-16", "05-09", "ABC", 2, (1, 1), 1, hold=(30, 30), tired=None, skip=0.12),
    ]
    sessions = dates("""
        02-17 AR, 02-18 B, 02-20 ABR, 02-21 B,
        02-23 AB, 02-24 CR, 02-26 AB, 02-28 BR, 03-01 AC,
        03-02 A, 03-04 BR, 03-05 AC, 03-07 BC,
        03-09 AR, 03-10 C, 03-11 B, 03-13 AC, 03-15 B,
        03-17 ACR, 03-18 B, 03-20 AC, 03-21 B, 03-22 CR,
        03-23 A, 03-24 B,
        04-04 AR, 04-05 BC,
        04-06 A, 04-07 BC, 04-09 A, 04-12 C,
        04-13 A, 04-15 BR, 04-16 AC, 04-18 BL,
        04-20 AC, 04-21 BL, 04-23 AC, 04-24 B, 04-26 CL,
        04-28 AL, 04-29 BR, 05-01 AC, 05-02 BL,
        05-04 AC, 05-05 B, 05-06 AC, 05-08 BL
    """)
    pain = line(("02-17", 2.9), ("03-01", 2.4), ("03-15", 2.0), ("03-24", 1.4), ("04-06", 1.6), ("04-12", 2.8),
                ("04-18", 2.0), ("04-26", 1.2), ("05-08", 0.9))
    form = {"03-02": -1.5, "04-04": -2.0, "04-05": -1.5, "04-06": -1.0, "04-09": -2.0, "04-12": -2.0, "04-13": -1.0,
            "04-24": -1.2}
    flare = {
        "04-07": ((2, 3, 5), ("Lateral step-up", "Goblet squat", "Assisted split squat")),
        "04-09": ((3, 4, 6), ("Single-leg bridge", "Good morning")),
        "04-12": ((3, 3, 3), ()),
    }
    no_pain_written = {"02-21", "03-05", "03-15", "03-22", "04-16", "04-23", "05-05"}
    clock = log.chance("clock")
    nap, evening = 13 * 60 + 10, 20 * 60 + 5
    for date, letters in sessions:
        text = date.isoformat()[5:]
        base = evening if date.weekday() in (0, 2, 4) and clock.yes(0.6) else nap
        train(log, date, letters, phases, course(pain, date), base + clock.between(-25, 40), form.get(text, 0.0),
              flare=flare.get(text), writes_pain=text not in no_pain_written)

    # check-in in the evening: a "no" is written down, a forgotten day leaves nothing
    chance = log.chance("check-in")
    forgotten = {"05-05"}
    sure = {"05-04", "05-06", "05-07", "05-08", "03-11", "04-07", "04-09"}
    partly = {"03-08": "numbness", "04-21": "bladder_leak", "05-06": "bladder_leak"}
    for date in every_day(day("02-17"), day("05-08")):
        text = date.isoformat()[5:]
        if day("03-25") <= date <= day("04-02"):
            continue
        wrote, minute = chance.yes(0.74), 21 * 60 + chance.between(-20, 50)
        tight = chance.yes(0.16)
        if text in forgotten or not (wrote or text in sure):
            continue
        for code in ("pelvic_heaviness", "bladder_leak", "numbness"):
            if partly.get(text) == code:
                continue
            if (text, code) == ("05-08", "pelvic_heaviness"):
                log.symptom(date, code, "yes", minute, value=3, exercise=lunge, timing="during",
                            note="Second set, gone after lying down")
            elif (text, code) == ("03-11", "bladder_leak"):
                log.symptom(date, code, "yes", minute, value=2, exercise="Goblet squat", timing="during",
                            note="Once, on the last repetition")
            else:
                log.symptom(date, code, "no", minute)
        if text == "04-07":
            log.symptom(date, "pain_increase", "yes", minute, value=5, side="right", timing="within_2h")
        elif text == "04-09":
            log.symptom(date, "pain_increase", "yes", minute, value=5, side="right", timing="within_2h")
        elif tight:
            log.symptom(date, "tightness", "yes", minute, value=chance.pick((2, 3, 3, 4)), side="right",
                        note=chance.pick(("Front of the hip", "Front of the hip after sitting", None)))
    for text in ("02-19", "03-08", "03-19", "04-25", "05-03"):
        log.symptom(day(text), "muscle_soreness", "yes", 8 * 60 + 20, value=2, timing="next_day")
    return log.csv()


DEMO_YAML = """\
# A made-up patient; nobody's data.
patient: P-DEMO
name: ""
birth_date: 1994-02-03
sex: female
delivery: {date: 2026-01-10, mode: vaginal}
involved_side: right
body_mass_kg: 68
clinician: {name: K. M., credential: "PT, DPT", email: clinic@example.org}
clinic: {name: Example Clinic, telephone: "+1 555 0100"}
episode: {start: 2026-02-16, visits_per_progress_report: 10}
goals:
  - goal_id: G1
    label: Carry the car seat up the stairs without hip pain
    measure: rom internal_rotation right
    value: 35
    due: 2026-06-01
  - goal_id: G2
    label: Get in and out of the car without holding on
    measure: rom abduction right
    value: 45
    due: 2026-06-01
  - goal_id: G3
    label: A whole day out with fewer limits
    measure: PGQ
    value: 25
    due: 2026-06-15
plan:
  - {exercise: Kneeling hip flexor stretch, sessions_per_week: 5, sets: 2, reps: 1, hold_s: 30}
  - {exercise: Side step with band, sessions_per_week: 3, sets: 3, reps: 8-12}
  - {exercise: Single-leg bridge, sessions_per_week: 3, sets: 3, reps: 8-12}
  - {exercise: Lateral step-up, sessions_per_week: 2, sets: 3, reps: 8-12}
  - {exercise: Lateral lunge with adductor slide, sessions_per_week: 2, sets: 2, reps: 6-8}
email:
  to: demo-patient@example.org
  consent: {content: full, date: 2026-02-16, address: demo-patient@example.org}
language: en
"""


# ---------------------------------------------------------------------------------------------- P-TWO

def two_visits(seed):
    log = Log("P-TWO", seed, patient_column=False)  # the identifier stands in patient.yaml only
    first, second = day("03-02"), day("03-23")
    truth = {
        ("flexion", "left"): (104, 108), ("flexion", "right"): (116, 117),
        ("extension", "left"): (4, 6), ("extension", "right"): (8, 8),
        ("abduction", "left"): (33, 36), ("abduction", "right"): (40, 41),
        ("adduction", "left"): (18, 19), ("adduction", "right"): (21, 21),
        ("internal_rotation", "left"): (23, 35), ("internal_rotation", "right"): (35, 36),
        ("external_rotation", "left"): (40, 42), ("external_rotation", "right"): (43, 43),
    }
    for which, date in enumerate((first, second)):
        log.visit(date, ("evaluation", "treatment")[which], ("Left hip, stiff in the morning", None)[which])
        for direction in DIRECTIONS:
            for side in ("left", "right"):
                log.rom(date, direction, side, truth[direction, side][which])
        log.outcome(date, "NPRS", (4, 3)[which])
        log.outcome(date, "PGQ", (39, 33)[which])
    P = Phase
    phases = [
        P("Bridge", "03-02", "03-23", "A", 2, (10, 12), 12, "B", tired=(0.7, 0.4)),
        P("Clamshells", "03-02", "03-23", "A", 2, (10, 12), 12, tired=(0.7, 0.4)),
        P("Hip Rotation Self-Test", "03-02", "03-23", "A", 1, (10, 10), 10, tired=None, skip=0),
    ]
    pain = [(first, 2.0), (second, 1.5)]
    for date, letters in dates("03-05 A, 03-11 A, 03-17 A, 03-20 A"):
        train(log, date, letters, phases, course(pain, date), 18 * 60 + 40)
    for text in ("03-05", "03-11", "03-12", "03-17", "03-20"):
        for code in ("pelvic_heaviness", "bladder_leak", "numbness"):
            log.symptom(day(text), code, "no", 20 * 60 + 30)
    return log.csv()


TWO_YAML = """\
# A made-up patient; nobody's data.
patient: P-TWO
name: ""
birth_date: 1990-09-18
sex: female
delivery: {date: 2025-12-04, mode: vaginal}
involved_side: left
clinician: {name: K. M., credential: "PT, DPT", email: clinic@example.org}
clinic: {name: Example Clinic, telephone: "+1 555 0100"}
episode: {start: 2026-03-02, visits_per_progress_report: 10}
goals:
  - goal_id: G1
    label: Sit cross-legged on the floor
    measure: rom external_rotation left
    value: 50
    due: 2026-05-15
plan:
  - {exercise: Bridge, sessions_per_week: 3, sets: 2, reps: 8-12}
  - {exercise: Clamshells, sessions_per_week: 3, sets: 2, reps: 8-12}
language: en
"""


# ---------------------------------------------------------------------------------------------- P-DECLINE

def decline(seed):
    log = Log("P-DECLINE", seed)

    def line(*points):
        return [(day(d), v) for d, v in points]

    truth = {
        ("flexion", "right"): line(("02-23", 113), ("03-16", 108), ("04-06", 102), ("05-04", 94)),
        ("flexion", "left"): line(("02-23", 118), ("05-04", 117)),
        ("extension", "right"): line(("02-23", 5), ("05-04", 1)),
        ("extension", "left"): line(("02-23", 8), ("05-04", 8)),
        ("abduction", "right"): line(("02-23", 39), ("03-16", 35), ("04-06", 30), ("05-04", 24)),
        ("abduction", "left"): line(("02-23", 42), ("05-04", 42)),
        ("adduction", "right"): line(("02-23", 19), ("05-04", 17)),
        ("adduction", "left"): line(("02-23", 22), ("05-04", 22)),
        ("internal_rotation", "right"): line(("02-23", 31), ("05-04", 28)),
        ("internal_rotation", "left"): line(("02-23", 36), ("05-04", 36)),
        ("external_rotation", "right"): line(("02-23", 41), ("05-04", 40)),
        ("external_rotation", "left"): line(("02-23", 43), ("05-04", 43)),
    }
    visits = ["02-23", "03-04", "03-16", "03-25", "04-06", "04-15", "04-24", "05-04"]
    fully = {"02-23", "03-16", "04-06", "05-04"}
    for text in visits:
        date = day(text)
        log.visit(date, "evaluation" if text == "02-23" else "treatment",
                  {"02-23": "Right hip, slower since the return to work", "03-25": "Few exercises since the last visit, busy",
                   "04-24": "Sits most of the day, few exercises done"}.get(text), minute=15 * 60)
        for direction in DIRECTIONS:
            if text not in fully and direction not in ("flexion", "abduction", "internal_rotation"):
                continue
            for side in ("right", "left"):
                log.rom(date, direction, side, course(truth[direction, side], date), minute=15 * 60 + 5)
    for text, value in (("02-23", 4), ("03-16", 4), ("04-06", 5), ("04-24", 5), ("05-04", 6)):
        log.outcome(day(text), "NPRS", value, minute=15 * 60 + 2)
    for text, value in (("02-23", 44), ("04-06", 51), ("05-04", 59)):
        log.outcome(day(text), "PGQ", value, minute=15 * 60 + 2)
    for text, value in (("02-23", 48), ("04-06", 44), ("05-04", 37)):
        log.outcome(day(text), "LEFS", value, minute=15 * 60 + 2)
    P = Phase
    phases = [
        P("Bridge", "02-23", "05-05", "A", 2, (12, 8), 12, "B", tired=(0.6, 0.95), felt=("hamstrings", "both")),
        P("Side step with band", "02-23", "05-05", "A", 2, (11, 7), 12, band="red", tired=(0.7, 0.95), skip=0.2),
        P("Step Up", "02-23", "05-05", "B", 2, (10, 6), 10, tired=(0.7, 1.0), skip=0),
        P("Knee to chest", "02-23", "05-05", "AB", 1, (3, 3), 3, hold=(20, 20), tired=None, skip=0.2),
    ]
    sessions = dates("""
        02-24 A, 02-26 B, 03-01 A, 03-03 AB, 03-06 A, 03-10 B, 03-13 A, 03-18 AB, 03-22 A,
        03-29 B, 04-02 A, 04-08 A, 04-14 B, 04-18 A, 04-28 B
    """)
    pain = line(("02-23", 3.0), ("04-06", 4.0), ("05-04", 5.0))
    clock = log.chance("clock")
    for date, letters in sessions:
        train(log, date, letters, phases, course(pain, date), 19 * 60 + clock.between(0, 90))
    chance = log.chance("check-in")
    for date in every_day(day("02-24"), day("05-07")):
        text = date.isoformat()[5:]
        late = date >= day("05-05")
        if not (chance.yes(0.3) or late):
            continue
        minute = 21 * 60 + chance.between(0, 50)
        for code in ("pelvic_heaviness", "bladder_leak", "numbness"):
            log.symptom(date, code, "no", minute)
        if text in ("05-05", "05-07"):
            log.symptom(date, "night_pain", "yes", minute, side="right", value=6 if text == "05-07" else 5,
                        timing="at_rest", note="Woke twice" if text == "05-07" else None)
        elif date >= day("04-20"):
            log.symptom(date, "night_pain", "no", minute)
        if text in ("05-06", "05-07"):
            log.symptom(date, "groin_pain_weight_bearing", "yes", minute, side="right", value=5, timing="during",
                        note="First steps after sitting" if text == "05-06" else None)
    return log.csv()


DECLINE_YAML = """\
# A made-up patient; nobody's data.
patient: P-DECLINE
name: ""
birth_date: 1988-11-27
sex: female
delivery: {date: 2025-11-19, mode: cesarean}
involved_side: right
body_mass_kg: 74
clinician: {name: K. M., credential: "PT, DPT", email: clinic@example.org}
clinic: {name: Example Clinic, telephone: "+1 555 0100"}
episode: {start: 2026-02-23, visits_per_progress_report: 10}
goals:
  - goal_id: G1
    label: Walk for half an hour at lunch
    measure: LEFS
    value: 60
    due: 2026-05-25
  - goal_id: G2
    label: Put on shoes without sitting down
    measure: rom flexion right
    value: 120
    due: 2026-05-25
plan:
  - {exercise: Bridge, sessions_per_week: 5, sets: 2, reps: 8-12}
  - {exercise: Side step with band, sessions_per_week: 3, sets: 2, reps: 8-12}
  - {exercise: Step Up, sessions_per_week: 3, sets: 2, reps: 8-10}
  - {exercise: Knee to chest, sessions_per_week: 5, sets: 1, reps: 3, hold_s: 20}
email:
  to: decline-patient@example.org
  consent: {content: minimal, date: 2026-02-23, address: decline-patient@example.org}
language: en
"""


# ---------------------------------------------------------------------------------------------- P-STEADY

def steady(seed):
    log = Log("P-STEADY", seed)
    truth = {
        ("flexion", "right"): 115, ("flexion", "left"): 117,
        ("extension", "right"): 8, ("extension", "left"): 9,
        ("abduction", "right"): 40, ("abduction", "left"): 41,
        ("adduction", "right"): 20, ("adduction", "left"): 21,
        ("internal_rotation", "right"): 33, ("internal_rotation", "left"): 35,
        ("external_rotation", "right"): 42, ("external_rotation", "left"): 43,
    }
    start, end = day("02-16"), day("05-10")
    for week in range(13):  # Mondays, and once more on the last Friday
        date = min(start + datetime.timedelta(days=7 * week), day("05-08"))
        log.visit(date, "evaluation" if week == 0 else "treatment",
                  "Right hip, only after long walks" if week == 0 else None, minute=8 * 60 + 15)
        for direction in DIRECTIONS:
            for side in ("right", "left"):
                log.rom(date, direction, side, truth[direction, side], minute=8 * 60 + 20)
        if week % 4 == 0:
            log.outcome(date, "PGQ", (16, 15, 16, 13)[week // 4], minute=8 * 60 + 18)
            log.outcome(date, "NPRS", (2, 1, 2, 1)[week // 4], minute=8 * 60 + 18)
    P = Phase
    phases = [
        P("Bridge with band", "02-16", "03-22", "A", 2, (9, 11.5), 12, "B", band="green", tired=(0.9, 0.7), skip=0),
        P("Bridge with band", "03-23", "05-10", "A", 2, (8, 11), 12, "B", band="blue", tired=(0.95, 0.7), skip=0),
        P("Monster walk with band", "02-16", "05-10", "AB", 2, (8, 11), 12, "B", band="green", tired=(0.95, 0.7), skip=0),
        P("Hip flexion with band", "02-16", "05-10", "A", 1, (9, 11), 12, band="green", tired=(0.9, 0.7), skip=0),
        P("Sumo squat", "02-16", "05-10", "B", 2, (8, 11), 12, "B", load=10, tired=(0.95, 0.7), rpe=True, skip=0),
        P("Seated IR Lift-Off", "02-16", "05-10", "B", 1, (8, 11), 12, tired=(0.9, 0.7), skip=0),
        P("Clamshell with band", "02-16", "05-10", "B", 1, (8, 11), 12, band="green", tired=(0.9, 0.7), skip=0),
    ]
    pain = [(start, 1.2), (end, 0.8)]
    clock = log.chance("clock")
    for date in every_day(start, end):
        letter = {1: "A", 3: "B", 5: "A", 6: "B"}.get(date.weekday())  # Tuesday, Thursday, Saturday, Sunday
        if letter:
            train(log, date, letter, phases, course(pain, date),
                  6 * 60 + 40 + clock.between(0, 25))
    chance = log.chance("check-in")
    for date in every_day(start, end):
        minute = 20 * 60 + 45 + chance.between(0, 40)
        for code in ("pelvic_heaviness", "bladder_leak", "numbness"):
            log.symptom(date, code, "no", minute)
    return log.csv()


STEADY_YAML = """\
# A made-up patient; nobody's data.
patient: P-STEADY
name: ""
birth_date: 1992-06-11
sex: female
delivery: {date: 2025-10-30, mode: vaginal}
involved_side: right
body_mass_kg: 63
clinician: {name: K. M., credential: "PT, DPT", email: clinic@example.org}
clinic: {name: Example Clinic, telephone: "+1 555 0100"}
episode: {start: 2026-02-16, visits_per_progress_report: 10}
plan:
  - {exercise: Bridge with band, sessions_per_week: 2, sets: 2, reps: 8-12}
  - {exercise: Monster walk with band, sessions_per_week: 4, sets: 2, reps: 8-12}
  - {exercise: Sumo squat, sessions_per_week: 2, sets: 2, reps: 8-12}
  - {exercise: Seated IR Lift-Off, sessions_per_week: 2, sets: 1, reps: 8-12}
email:
  to: steady-patient@example.org
  consent: {content: full, date: 2026-02-16, address: steady-patient@example.org}
language: en
"""


# ---------------------------------------------------------------------------------------------- files

MAKERS = {
    "demo": (demo, DEMO_YAML),
    "two-visits": (two_visits, TWO_YAML),
    "decline": (decline, DECLINE_YAML),
    "steady": (steady, STEADY_YAML),
}


def files():
    out = {}
    for folder, (make, profile) in MAKERS.items():
        out[os.path.join(folder, "patient.csv")] = make(SEEDS[folder])
        out[os.path.join(folder, "patient.yaml")] = profile
    return out


def main(arguments):
    if arguments not in ([], ["--check"]):
        sys.stderr.write("usage: make_patients.py [--check]\n")
        return 64
    different = []
    for path, text in files().items():
        target, data = os.path.join(HERE, path), text.encode("utf-8")
        if arguments:
            try:
                with open(target, "rb") as file:
                    same = file.read() == data
            except OSError:
                same = False
            if not same:
                different.append(path)
        else:
            os.makedirs(os.path.dirname(target), exist_ok=True)
            with open(target, "wb") as file:
                file.write(data)
    for path in different:
        sys.stderr.write("differs: datasets/patients/%s\n" % path.replace(os.sep, "/"))
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
