"""What analyze_numpy computes from sets and tests of force: curves, the linked index of each direction, dose and coverage."""

import math
from itertools import groupby

import numpy as np
import pandas as pd

from trend_numpy import fit_index, summaries

DIRECTIONS = ["flexion", "extension", "abduction", "adduction", "internal_rotation", "external_rotation"]
STALE = 28


def iso(day):
    return str(np.datetime64(int(day), "D"))


class Catalogue:
    """Exercises by their names, and the rungs of bands by their colours."""

    def __init__(self, folder):
        self.exercises = pd.read_csv(folder / "exercises.csv").fillna("")
        bands = pd.read_csv(folder / "bands.csv")
        colours = bands[bands["ladder"] == "colours"]
        self.rungs = dict(zip(colours.iloc[:, 0], colours["level"]))
        self.names = {}
        for place, row in enumerate(self.exercises.itertuples()):
            for name in [row.id, row.name, *row.synonyms.split(";")]:
                self.names.setdefault(self.folded(name), place)

    @staticmethod
    def folded(name):
        return "".join(letter for letter in name.lower() if letter.isalnum())

    def with_sets(self, log):
        """The work sets, in the order in which they were done, with what the catalogue knows of each."""
        sets = log[log["kind"] == "set"].copy()
        places = {name: self.names[self.folded(name)] for name in sets["exercise"].unique()}
        known = self.exercises.iloc[sets["exercise"].map(places)]
        sets["id"], sets["model"] = known["id"].to_numpy(), known["load_model"].to_numpy()
        sets["purpose"], sets["usual"] = known["purpose"].to_numpy(), known["contraction"].to_numpy()
        first = known["directions"].str.split(";").str[0].to_numpy()
        sets["direction"] = sets["direction"].where(sets["direction"].notna(), first)
        sets["rung"] = sets["band"].str.lower().map(self.rungs)
        tired = sets["fatigued"].eq("yes") | sets["set_type"].eq("failure")
        sets["reserve"] = (10 - sets["rpe"]).where(sets["rpe"].notna(), np.where(tired, 0.0, np.nan))
        load = sets["load"].fillna(0.0)
        sets["kilograms"] = load.where(sets["model"] != "assisted", -load.abs())
        sets["level"] = sets["kilograms"].where(sets["kilograms"] != 0, sets["rung"].fillna(0.0))
        work = ~sets["set_type"].isin(["warmup", "drop"])
        return sets[work].sort_values(["day", "set"], kind="stable")


COLUMNS = ["direction", "side", "id", "day", "model", "reps", "hold_s", "reserve", "kilograms", "rung", "level"]


def strength_log(sets, start):
    """For each direction, side and exercise its sessions: the day, and the sets at its hardest resistance."""
    own = sets[(sets["purpose"] != "mobility") & (sets["day"] >= start)]
    own = own[own["reps"].notna() | own["hold_s"].notna()][COLUMNS]
    log = {}
    for one in own.itertuples(index=False):
        log.setdefault((one.direction, one.side, one.id), []).append(one)
    return {key: [hardest(day, list(sets)) for day, sets in groupby(rows, lambda one: one.day)]
            for key, rows in log.items()}


def hardest(day, sets):
    level = max(one.level for one in sets)
    return day, any(one.level == 0 for one in sets), [one for one in sets if one.level == level]


def tell(top, whole):
    """The logarithm of capacity of each set that tells of it, with its error, by load or without."""
    told = []
    for one in top:
        weight = math.log(one.kilograms) if whole and one.kilograms > 0 else 0.0
        if one.hold_s > 0:
            if not one.reps > 1:
                told.append((weight + 0.5 * math.log(one.hold_s), 0.10))
        elif one.reserve >= 0 and (one.reps + one.reserve <= 15 and one.reserve <= 4):
            limit = one.reps + one.reserve
            told.append((weight + math.log(1 + limit / 30), (1 + 0.3 * one.reserve) / (30 + limit)))
    return told[:2]


def rows_of(sessions):
    """What one exercise says on each day: day, name, ladder, rung, value, error."""
    model = sessions[0][2][0].model
    # Done without a load as well, a load is not all there is to move.
    whole = model == "machine" or (model == "external" and sum(bare for _, bare, _ in sessions) < 2)
    for day, _, top in sessions:
        told = tell(top, whole)
        if not told:
            continue
        first, name, ladder = top[0], top[0].id, None
        if first.hold_s > 0:
            name += ".hold"
        if first.kilograms != 0 and not (whole and first.kilograms > 0):
            name += f".{first.kilograms:g}-kg"
        elif first.rung > 0:
            ladder = name
            name += f".{first.rung:g}"
        elif first.kilograms == 0 and model in ("external", "machine"):
            name += ".unloaded"
        yield day, name, ladder, 0 if ladder is None else int(first.rung), *np.mean(told, axis=0)


def table_of(rows):
    """Rows in time order with weeks, and their places on ladders."""
    table = pd.DataFrame(rows, columns=["day", "name", "ladder", "rung", "value", "error"])
    table = table.sort_values(["day", "name"], kind="stable", ignore_index=True)
    ladder = table["ladder"].where(table["ladder"].notna(), "alone " + table["name"])
    table["rung"] -= table.groupby(ladder)["rung"].transform("min")
    table["ladder"] = pd.factorize(ladder)[0]
    return table


def fit(table, at, isolated=False):
    return fit_index(
        table["day"] / 7, table["day"], table["name"], table["value"], table["error"], np.asarray(at) / 7,
        table[["ladder", "rung"]].to_numpy(), isolated)


def is_repeated(table):
    return (table.groupby("name")["day"].nunique() > 1).any()


def rate_of(mixture, table):
    span = min(28, table["day"].iloc[-1] - table["day"].iloc[0]) / 7
    rate, = summaries([mixture * (100 / span)])
    return {"per_week_percent": rate["value"], "low": rate["low"], "high": rate["high"]}


def verdict_of(gain, table):
    """Of the change since the first day; asks what was known before the last one."""
    rise = 1 - gain.below(0)
    word = {True: "improved", False: None}[rise >= 0.975] or ("worse" if rise <= 0.025 else None)
    if word is None:
        steady = gain.below(math.log(1.1)) - gain.below(-math.log(1.1)) >= 0.90
        return {"verdict": "stable" if steady else "not_beyond_error", "confirmed": False, "probability": rise}
    confirmed, last = rise >= 0.99 or rise <= 0.01, table["day"].iloc[-1]
    earlier = table[table["day"] < last]
    if len(earlier) >= 6 and earlier["day"].iloc[-1] - earlier["day"].iloc[0] >= 21 and is_repeated(earlier):
        expected, now, _ = fit(earlier, [last, earlier["day"].iloc[-1]])
        if now.deviation <= 0.20:
            before = 1 - now.below(0)
            confirmed = confirmed or (before >= 0.975 if word == "improved" else before <= 0.025)
            shift = gain.mean - expected.mean
            if abs(shift) > 2 * expected.deviation:
                confirmed = False
                word = "cannot_say" if shift > 0 and word == "improved" else word
    return {"verdict": word, "confirmed": bool(confirmed), "probability": rise}


def direction_indices(log, strength, start, as_of):
    """The linked index of each direction and side, on each day with a row."""
    material = {}
    for (direction, side, _), sessions in strength.items():
        material.setdefault((direction, side), []).extend(rows_of(sessions))
    tests = log[(log["kind"] == "strength") & (log["unit"] != "mmt") & (log["day"] >= start)]
    for key, own in tests.groupby(["direction", "side", "unit", "position", "device", "rater"], sort=False, dropna=False):
        lever = own["lever_m"].where(own["lever_m"].gt(0).all() & own["unit"].eq("N"), 1.0)
        days = (own["value"] * lever).groupby(own["day"]).mean()
        rows = [(day, "test " + " ".join(map(str, key[2:])), None, 0, math.log(value), 0.06) for day, value in days.items()]
        material.setdefault(key[:2], []).extend(rows)
    result = []
    for (direction, side), rows in sorted(material.items(), key=lambda item: DIRECTIONS.index(item[0][0])):
        found = {"id": f"direction-strength.{direction}.{side}", "rows": len(rows), "points": []}
        result.append(found)
        if len(rows) < 6:
            continue
        table = table_of(rows)
        days = table["day"].unique()
        if days[-1] - days[0] < 21 or not is_repeated(table):
            continue
        *logs, rise = fit(table, days)
        if logs[-1].deviation > 0.20:
            continue
        found["points"] = [
            {"date": iso(day), "index": 100 * math.exp(one["value"]), "low": 100 * math.exp(one["low"]),
             "high": 100 * math.exp(one["high"])} for day, one in zip(days, summaries(logs))]
        if as_of - days[-1] < STALE:
            found |= rate_of(rise, table) | verdict_of(logs[-1], table)
    return result


def exercise_curves(strength, as_of):
    """The course of each exercise and side in its own measure, with the rate of the last four weeks where it has one."""
    curves = []
    for (direction, side, name), days in strength.items():
        model = days[0][2][0].model
        estimated = [value for _, _, top in days if (value := estimate(top)) is not None]
        bands = any(top[0].rung > 0 for _, _, top in days)
        loaded = all(top[0].level > 0 for _, _, top in days) and not bands
        if loaded and model in ("external", "machine") and 2 * len(estimated) >= len(days):
            measure, values = "e1rm", [(day, estimate(top)) for day, _, top in days]
        elif len({top[0].level for _, _, top in days}) > 1:
            measure, values = ("level" if bands else "load"), [(day, top[0].level) for day, _, top in days]
        elif sum(any(one.hold_s > 0 for one in top) for _, _, top in days) * 2 > len(days):
            measure, values = "hold", [(day, max(one.hold_s for one in top)) for day, _, top in days]
        else:
            measure, values = "reps", [(day, max(one.reps for one in top)) for day, _, top in days]
        curve = {"id": f"strength.{direction}.{side}.{name}", "measure": measure, "per_week_percent": None,
                 "points": [{"date": iso(day), "value": value} for day, value in values if value is not None]}
        rows = list(rows_of(days))
        table = table_of(rows) if len(rows) >= 3 else None
        if table is not None and table["day"].nunique() >= 3 and table["day"].iloc[-1] - table["day"].iloc[0] >= 14 \
                and as_of - table["day"].iloc[-1] < STALE and is_repeated(table):
            now, rise = fit(table, [table["day"].iloc[-1]], isolated=True)
            if now.deviation <= 0.20:
                curve |= rate_of(rise, table)
        curves.append(curve)
    return curves


def estimate(top):
    """Epley's maximum, the mean of the first two sets that allow one."""
    values = [one.kilograms * (1 + (one.reps + one.reserve) / 30) if (one.reps, one.reserve) != (1, 0) else one.kilograms
              for one in top
              if one.kilograms > 0 and one.reserve >= 0 and one.reps + one.reserve <= 15 and one.reserve <= 4]
    return float(np.mean(values[:2])) if values else None


def force_tests(log, start):
    tests = log[(log["kind"] == "strength") & (log["unit"] != "mmt") & (log["day"] >= start)]
    rows = []
    for (direction, side, unit, position), own in tests.groupby(["direction", "side", "unit", "position"], sort=False):
        days = own.groupby("day")["value"].agg(["mean", "size"])
        change = 100 * (days["mean"].iloc[-1] / days["mean"].iloc[0] - 1) if len(days) > 1 else None
        rows.append({"id": f"strength-test.{direction}.{side}.{unit.lower()}.{position}", "change_percent": change,
                     "series": [{"date": iso(day), "value": row["mean"], "trials": int(row["size"])}
                                for day, row in days.iterrows()]})
    return rows


def weekly_dose(sets, monday, as_of):
    """Days, sets, repetitions and volume of each direction in the last eight weeks."""
    work = sets[(sets["purpose"] != "mobility") & (sets["day"] <= as_of) & (sets["day"] >= monday - 49)].copy()
    work["back"] = 7 - (work["day"] - (monday - 49)) // 7
    work["volume"] = work["kilograms"].clip(lower=0) * work["reps"].fillna(0)
    sums = work.groupby(["direction", "back"]).agg(
        days=("day", "nunique"), sets=("day", "size"), repetitions=("reps", "sum"), volume=("volume", "sum"))
    known = {key: (int(row.days), int(row.sets), int(row.repetitions), row.volume or None)
             for key, row in zip(sums.index, sums.itertuples(index=False))}
    return [{"id": f"balance.{direction}", "weeks": [
        dict(zip(("days", "sets", "repetitions", "volume_load_kg"), known.get((direction, back), (0, 0, 0, None))))
        for back in range(7, -1, -1)]} for direction in DIRECTIONS]


def coverage(sets, as_of):
    """How often each direction was trained and stretched in the last fourteen days."""
    recent = sets[sets["day"] > as_of - 14]
    days = recent.groupby(["direction", recent["purpose"] == "mobility"])["day"].nunique().to_dict()
    return [{"id": f"coverage.{direction}", "strength_days": days.get((direction, False), 0),
             "mobility_days": days.get((direction, True), 0)} for direction in DIRECTIONS]
