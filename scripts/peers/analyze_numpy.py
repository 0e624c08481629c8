"""The statistics of `hipreport analyze` as one Python program, with pandas, NumPy and SciPy: the same job as a whole process.

    python analyze_numpy.py FOLDER

Reads patient.csv and patient.yaml of the folder and prints, as JSON and under the names that hipreport gives them, what is
computed from the log: range of motion with its trends, the state at the report before, sides, rotation, goals, scores,
strength by exercise, by direction and by test, dose, coverage, symptoms and adherence. The fits are those of trend_numpy.
It does less than hipreport does: no check of the rows, no safety signals, no fatigue window, no rules, no norms, no words.
"""

import json
import math
import sys
from pathlib import Path

import numpy as np
import pandas as pd
import yaml

from trend_numpy import FORECAST, LONGEST_DENSE, describe, levels_and_changes, quantiles, summaries
from analyze_strength import (
    Catalogue, coverage, direction_indices, exercise_curves, force_tests, strength_log, weekly_dose,
)

REFERENCE = Path(__file__).resolve().parents[2] / "Sources/HipReportReference/Data"
DIRECTIONS = ["flexion", "extension", "abduction", "adduction", "internal_rotation", "external_rotation"]
SERIES = ["direction", "side", "motion", "position"]
STALE = 28
Z = 1.96


class Errors:
    """The variance of a session's mean, from the published minimal detectable changes."""

    def __init__(self):
        table = pd.read_csv(REFERENCE / "rom_mdc_defaults.csv").set_index("direction")["mdc95_deg"]
        self.units = {key: (change / (Z * math.sqrt(2))) ** 2 / 10.62 for key, change in table.items()}

    def variance(self, direction, trials):
        return self.units[direction] * (9 + 3.24 / trials)


def read(folder):
    log = pd.read_csv(folder / "patient.csv", low_memory=False)
    log["date"] = pd.to_datetime(log["date"], format="%Y-%m-%d")
    log["day"] = (log["date"] - pd.Timestamp(0)).dt.days
    with open(folder / "patient.yaml") as file:
        profile = yaml.load(file, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return log, profile


def iso(day):
    return str(np.datetime64(int(day), "D"))


def day_of(date):
    return (date - pd.Timestamp(0).date()).days


def session_table(log):
    """A row for each day and device of each series, with the mean of its trials, in the order of reports."""
    rom = log[log["kind"] == "rom"]
    keys = [*SERIES, "day", "device"]
    table = rom.groupby(keys, sort=False, dropna=False).agg(
        value=("value", "mean"), trials=("value", "size"), low=("value", "min"), high=("value", "max"),
        rater=("rater", "first")).reset_index()
    rank = {name: place for place, name in enumerate(DIRECTIONS)}
    table["rank"] = table["direction"].map(rank)
    table["side_rank"] = (table["side"] == "left").astype(int)
    table["motion_rank"] = (table["motion"] != "passive").astype(int)
    return table.sort_values(["rank", "side_rank", "motion_rank", "position", "day"], kind="stable")


class Trends:
    """Fits of the sessions of one series, each made once."""

    def __init__(self, errors):
        self.errors, self.known = errors, {}

    def of(self, sessions):
        if len(sessions) < 3 or sessions[-1].day - sessions[0].day < 14:
            return None
        key = tuple((one.direction, one.day, one.value, one.trials, one.device, one.rater) for one in sessions)
        if key not in self.known:
            given = self.given(sessions)
            self.known[key] = describe(*given) | {"given": given}
        return self.known[key]

    def given(self, sessions):
        weeks = [(one.day - sessions[0].day) / 7 for one in sessions]
        variances = [self.errors.variance(one.direction, one.trials) for one in sessions]
        names = [list(dict.fromkeys(labels)) for labels in zip(*[(one.device, one.rater) for one in sessions])]
        devices = [names[0].index(one.device) for one in sessions]
        raters = [names[1].index(one.rater) for one in sessions]
        return weeks, [one.value for one in sessions], variances, devices, raters


def change_between(first, last, errors):
    """Two sessions against the error between them: change, error, verdict, probability."""
    key = first.direction if first.rater == last.rater else "any"
    error = math.sqrt(errors.variance(key, first.trials) + errors.variance(key, last.trials))
    change = last.value - first.value
    beyond = abs(change) > Z * error + 1e-9
    verdict = ("improved" if change > 0 else "worse") if beyond else "not_beyond_error"
    return change, Z * error, verdict, 0.5 * math.erfc(-change / error / math.sqrt(2))


def trend_verdict(trend, before, falls):
    """Verdict, whether it is confirmed, and its lean."""
    change = trend["change"]
    rise = 1 - change.below(0)
    within = change.below(5) - change.below(-5)
    verdict, confirmed, lean = "not_beyond_error", False, None
    if rise >= 0.975:
        verdict, confirmed = "improved", before == "improved" or rise >= 0.99
    elif rise <= 0.025:
        verdict, confirmed = "worse", before == "worse" or rise <= 0.01
    elif within >= 0.90:
        verdict = "stable"
    elif rise >= 0.90:
        lean = "better"
    elif rise <= 0.10:
        lean = "worse"
    if abs(trend["z"]) > 2:
        falls = falls or rise <= 0.025
        verdict, confirmed, lean = ("worse" if falls else "cannot_say"), False, None
    return verdict, confirmed, lean


def judge(sessions, start, as_of, trends):
    """Everything that is said of one series up to a day."""
    errors = trends.errors
    baseline = next((one for one in sessions if one.day >= start), sessions[0])
    newest = [one for one in sessions if one.day == sessions[-1].day]
    now = next((one for one in newest if one.device == baseline.device), sessions[-1])
    same = [one for one in sessions if one.device == now.device]
    said = {"verdict": "cannot_say", "confirmed": False, "lean": None, "probability": None}
    found = {"baseline": baseline, "now": now, "change": None, "error": None, "trend": None, "same": same}
    if now.device != baseline.device:
        used = [one for one in same if one.day > baseline.day]
        found["trend"], found["used"] = trends.of(used), used
    elif now.day > baseline.day:
        used = [one for one in sessions if one.day >= baseline.day and (one.day < now.day or one is now)]
        change, found["error"], kind, probability = change_between(baseline, now, errors)
        found["change"], found["trend"], found["used"] = change, trends.of(used), used
        before, earlier = None, [one for one in same if baseline.day < one.day < now.day]
        if earlier:
            until = [one for one in used if one.day < earlier[-1].day or one is earlier[-1]]
            _, _, before, _ = change_between(baseline, earlier[-1], errors)
            if (trend := trends.of(until)) is not None:
                before, _, _ = trend_verdict(trend, None, before == "worse")
        said = {"verdict": kind, "confirmed": kind != "not_beyond_error" and before == kind, "lean": None,
                "probability": probability}
        if found["trend"] is not None:
            verdict, confirmed, lean = trend_verdict(found["trend"], before, kind == "worse")
            said = {"verdict": verdict, "confirmed": confirmed, "lean": lean,
                    "probability": 1 - found["trend"]["change"].below(0)}
    if as_of - now.day >= STALE:
        said = {"verdict": "cannot_say", "confirmed": False, "lean": None, "probability": None}
    return found | said


def trend_json(trend):
    level, change, rate = summaries([trend["level"], trend["change"], trend["rate"]])
    mixture = trend["change"]
    return {
        "n": len(trend["given"][0]), "level": level["value"], "level_low": level["low"], "level_high": level["high"],
        "change": change["value"], "change_low": change["low"], "change_high": change["high"],
        "rate_per_week": rate["value"], "rate_low": rate["low"], "rate_high": rate["high"],
        "probability_at_least_5": 1 - mixture.below(5), "probability_within_5": mixture.below(5) - mixture.below(-5),
        "guard": bool(abs(trend["z"]) > 2), "expected": trend["expected"].mean, "z": trend["z"],
    }


def loss_since_best(trend, sessions):
    """How far the level is below the best one that the trend has seen."""
    weeks = trend["given"][0]
    if len(weeks) > LONGEST_DENSE:
        return None
    levels = levels_and_changes(*trend["given"], [(1.0, [week], [1.0]) for week in weeks])
    best = int(np.argmax([level.mean for level in levels]))
    if best == len(weeks) - 1:
        return None
    change, = levels_and_changes(*trend["given"], [(0.0, [weeks[-1], weeks[best]], [1.0, -1.0])])
    low, high = quantiles([change], [0.025, 0.975])[0]
    return {"date": iso(sessions[best].day), "change": change.mean, "low": low, "high": high,
            "probability": change.below(0)}


def check_lines(found, errors):
    """Straight lines through the sessions of the newest device: least squares with the known error, and Theil-Sen."""
    sessions = [one for one in found["same"] if one.day >= found["baseline"].day]
    if len(sessions) < 2:
        return None
    weeks = np.array([(one.day - sessions[0].day) / 7 for one in sessions])
    values = np.array([one.value for one in sessions])
    weights = 1 / np.array([errors.variance(one.direction, one.trials) for one in sessions])
    left = weeks - np.sum(weights * weeks) / np.sum(weights)
    squares = np.sum(weights * left**2)
    slope = np.sum(weights * left * values) / squares
    first, last = np.triu_indices(len(weeks), 1)
    apart = weeks[last] > weeks[first]
    return {"ols_per_week": slope, "ols_low": slope - Z / math.sqrt(squares), "ols_high": slope + Z / math.sqrt(squares),
            "theil_sen_per_week": np.median(((values[last] - values[first])[apart] / (weeks[last] - weeks[first])[apart])),
            "sessions": len(sessions)}


def rom_json(key, sessions, found, errors):
    trend = found["trend"]
    return {
        "id": "rom." + ".".join(key),
        "series": [{"date": iso(one.day), "value": one.value, "trials": one.trials, "spread": one.high - one.low,
                    "device": one.device, "rater": one.rater} for one in sessions],
        **{name: {"date": iso(found[name].day), "value": found[name].value} for name in ("baseline", "now")},
        "change": found["change"], "error": None if found["error"] is None else {"value": found["error"]},
        **{name: found[name] for name in ("verdict", "confirmed", "lean", "probability")},
        "trend": None if trend is None else trend_json(trend), "check": check_lines(found, errors),
        "plateau": {"probability": None if trend is None else trend["plateau"]},
        "since_best": None if trend is None else loss_since_best(trend, found["used"]),
    }


def side_differences(results, as_of, errors):
    rows = []
    for (direction, side, *rest), left in results.items():
        right = results.get((direction, "right", *rest))
        if side != "left" or right is None:
            continue
        ours, other = left["now"], right["now"]
        row = {"id": f"symmetry.{direction}.{'.'.join(rest)}", "difference": None, "low": None, "high": None}
        if min(ours.day, other.day) > as_of - STALE and ours.device == other.device:
            difference, error, _, _ = change_between(other, ours, errors)
            row |= {"difference": difference, "low": difference - error, "high": difference + error}
        rows.append(row)
    return rows


def rotations(series, results, as_of, errors):
    """The newest day of each hip with both rotations, measured with one device."""
    rows = []
    for (direction, side, *rest), sessions in series.items():
        others = series.get(("external_rotation", side, *rest))
        if direction != "internal_rotation" or others is None or as_of - results[direction, side, *rest]["now"].day >= STALE:
            continue
        for one in reversed(sessions):
            other = next((other for other in others if (other.day, other.device) == (one.day, one.device)), None)
            if other is not None:
                error = Z * math.sqrt(sum(errors.variance(each.direction, each.trials) for each in (one, other)))
                rows.append({"id": f"rotation.{side}.{'.'.join(rest)}", "date": iso(one.day),
                             "arc": one.value + other.value, "arc_error": error,
                             "balance": one.value - other.value, "balance_error": error})
                break
    return rows


def several(results):
    """How many are marked, and which stand on their own by Holm's adjustment."""
    known = [found["probability"] for found in results.values()]
    said = [p for p in known if p is not None]
    sided = sorted((2 * min(p, 1 - p) if p is not None else 1.0, key) for p, key in zip(known, results))
    alone = []
    for place, (p, key) in enumerate(sided):
        if p > 0.05 / (len(sided) - place):
            break
        alone.append("rom." + ".".join(key))
    return {"series": len(known), "assessed": len(said), "improved": sum(p >= 0.975 for p in said),
            "worse": sum(p <= 0.025 for p in said), "stand_on_their_own": alone}


def goals(profile, series, results, as_of):
    """Where a goal of range of motion stands; by its day, by the forecast."""
    rows = []
    for goal in profile.get("goals", []):
        words = str(goal["measure"]).split()
        if words[0] != "rom":
            continue
        fitting = [key for key in series if key[:2] == tuple(words[1:3])]
        key = max(fitting, key=lambda key: (key[2] != "active", len(series[key])))
        # In tenths, as pages print them.
        reached = [math.floor(one.value * 10 + 0.5) >= math.floor(goal["value"] * 10 + 0.5)
                   for one in series[key]]
        found, status = results[key], "refused"
        if reached[-2:] == [True, True]:
            status = "met"
        elif reached[-1]:
            status = "reached"
        elif found["trend"] is not None and abs(found["trend"]["z"]) <= 2:
            weeks = found["trend"]["given"][0]
            ahead = (day_of(goal["due"]) - found["now"].day) / 7
            if len(weeks) >= 4 and weeks[-1] >= 3 and 0 <= ahead <= min(8, weeks[-1]):
                level, = levels_and_changes(
                    *found["trend"]["given"], [(1.0, [weeks[-1] + ahead], [1.0])], FORECAST)
                status = "unlikely" if 1 - level.below(goal["value"]) < 0.2 else "possible"
        rows.append({"id": goal["goal_id"], "status": status, "now": found["now"].value})
    return rows


def scores(log):
    rows = []
    for measure, own in log[log["kind"] == "outcome"].groupby("measure"):
        first, last = own.iloc[0], own.iloc[-1]
        rows.append({"id": f"outcome.{measure}", "baseline": first["value"], "now": last["value"],
                     "change": last["value"] - first["value"] if len(own) > 1 else None,
                     "series": [{"date": iso(day), "value": value} for day, value in zip(own["day"], own["value"])]})
    return rows


def symptom_days(log, monday, as_of):
    entries = log[log["kind"] == "symptom"]
    week = entries[entries["day"].between(monday, as_of)]
    rows = []
    for code in sorted(entries["symptom"].unique()):
        own = week[week["symptom"] == code]
        recorded = own["day"].nunique()
        rows.append({"id": f"symptom.{code}", "recorded_days": recorded,
                     "present_days": own[own["present"] == "yes"]["day"].nunique(),
                     "unrecorded_days": as_of - monday + 1 - recorded})
    return rows


def analyse(folder):
    log, profile = read(folder)
    errors, catalogue = Errors(), Catalogue(REFERENCE)
    trends = Trends(errors)
    start = day_of(profile["episode"]["start"])
    observed = log[log["kind"].isin(["rom", "strength", "set", "symptom", "outcome"])]
    as_of = int(observed["day"].max())
    monday = as_of - (as_of + 3) % 7
    series = {key: list(own.itertuples(index=False)) for key, own in session_table(log).groupby(SERIES, sort=False)}
    results = {key: judge(sessions, start, as_of, trends) for key, sessions in series.items()}
    before = {}
    for key, sessions in series.items():
        if earlier := [one for one in sessions if one.day < monday]:
            before[key] = judge(earlier, start, monday - 1, trends)["verdict"]
    sets = catalogue.with_sets(log)
    strength = strength_log(sets, start)
    known = observed["day"].tolist() + log[log["kind"] == "visit"]["day"].tolist()
    return {
        "as_of": iso(as_of),
        "rom": [rom_json(key, series[key], found, errors) for key, found in results.items()],
        "since_last": {"date": iso(monday - 1), "changes": [
            {"about": "rom." + ".".join(key), "from": before[key], "to": found["verdict"]}
            for key, found in results.items() if key in before and before[key] != found["verdict"]]},
        "several_series": several(results), "symmetry": side_differences(results, as_of, errors),
        "rotation": rotations(series, results, as_of, errors),
        "strength": exercise_curves(strength, as_of),
        "direction_strength": direction_indices(log, strength, start, as_of),
        "strength_tests": force_tests(log, start), "balance": weekly_dose(sets, monday, as_of),
        "outcomes": scores(log),
        "adherence": {"planned": max(plan["sessions_per_week"] for plan in profile["plan"]),
                      "done": sets[sets["day"].between(monday, monday + 6)]["day"].nunique(),
                      "days_with_data": len({day for day in known if as_of - 30 < day <= as_of})},
        "coverage": coverage(sets, as_of), "symptoms": symptom_days(log, monday, as_of),
        "goals": goals(profile, series, results, as_of),
    }


def plain(value):
    """NumPy's numbers as Python's; what is not a number as nothing."""
    if isinstance(value, (np.integer, np.bool_)):
        return value.item()
    return None if math.isnan(value) else float(value)


if __name__ == "__main__":
    print(json.dumps(analyse(Path(sys.argv[1])), default=plain, indent=1))
