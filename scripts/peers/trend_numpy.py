"""The trend and the linked index in NumPy, from the formulas of the method pages: a readable specification.

    python trend_numpy.py check VECTORS      compares it with the reference vectors
    python trend_numpy.py fit INPUT          fits every series and log of INPUT once, prints what came out
    python trend_numpy.py time INPUT REPEATS the same, with the seconds of each repeat

INPUT is what `hipreport-bench analysis --format json` prints. The methods are in the pages TrendMethod,
LatestReadingMethod, PlateauMethod and LinkedIndexMethod. It does less than hipreport does: it looks for no gross error,
and gives no forecast and no verdict.
"""

import json
import math
import sys
import time
from pathlib import Path

import numpy as np
from scipy.special import ndtr, ndtri

SCALES = [(0.20, 0.7), (0.45, 1.0), (0.25, 1.4), (0.10, 2.0)]
# Prior, standard deviation of the lasting rate, of the wandering rate, and its time constant.
DESCRIBE = [(0.25, 3.0, wander, 6.0) for wander in (0.0, 0.4, 0.8, 1.6)]
FORECAST = [(prior / 2, 0.0, wander, constant)
            for wander, prior in ((0.5, 0.3), (1.2, 0.4), (2.5, 0.3)) for constant in (6.0, 24.0)]
LONGEST_DENSE = 60


class Mixture:
    """Normal distributions, each with a weight."""

    def __init__(self, log_weights, means, variances, least=1e-12):
        weights = np.exp(np.asarray(log_weights) - np.max(log_weights))
        self.weights = weights / weights.sum()
        self.means = np.asarray(means)
        self.deviations = np.sqrt(np.maximum(variances, least))

    def __mul__(self, factor):
        scaled = object.__new__(Mixture)
        scaled.weights, scaled.means = self.weights, self.means * factor
        scaled.deviations = self.deviations * abs(factor)
        return scaled

    @property
    def mean(self):
        return float(self.weights @ self.means)

    @property
    def deviation(self):
        return math.sqrt(self.weights @ (self.deviations**2 + (self.means - self.mean) ** 2))

    def below(self, limit):
        return float(self.weights @ ndtr((limit - self.means) / self.deviations))

    def quantile(self, level):
        return float(quantiles([self], [level])[0, 0])


def quantiles(mixtures, levels):
    """Of several mixtures at once: a row for each, a column for each level. Newton's steps within a bracket."""
    weights, means, deviations = (
        np.array([getattr(one, name) for one in mixtures])[:, None, :] for name in ("weights", "means", "deviations"))
    levels = np.asarray(levels)[None, :]
    low = np.min(means - 9 * deviations, axis=2) + 0 * levels
    high = np.max(means + 9 * deviations, axis=2) + 0 * levels
    precision = 1e-11 * (high - low)
    middle = np.sum(weights * means, axis=2)
    spread = np.sqrt(np.sum(weights * (deviations**2 + (means - middle[..., None]) ** 2), axis=2))
    value = middle + ndtri(levels) * spread
    for _ in range(60):
        z = (value[..., None] - means) / deviations
        below = np.sum(weights * ndtr(z), axis=2)
        slope = np.sum(weights / deviations * np.exp(-0.5 * z * z), axis=2) / math.sqrt(2 * math.pi)
        low, high = np.where(below < levels, value, low), np.where(below < levels, high, value)
        with np.errstate(divide="ignore", invalid="ignore"):
            following = value + (levels - below) / slope
        following = np.where((following > low) & (following < high), following, (low + high) / 2)
        moved, value = np.abs(following - value), following
        if np.all(moved <= precision):
            break
    return value


def wandering(s, t, constant):
    """Covariance of the courses at two times, for a wandering rate of standard deviation 1."""
    earlier = np.minimum(s, t) / constant
    return constant**2 * (2 * earlier + np.expm1(-earlier) * (1 + np.exp(-np.abs(t - s) / constant)))


def course(s, t, drift, wander, constant):
    """Covariance of the courses at two sets of times."""
    s, t = np.asarray(s)[:, None], np.asarray(t)[None, :]
    return drift**2 * s * t + (wander**2 * wandering(s, t, constant) if wander else 0.0)


def offsets(device, rater):
    """Covariance of what another device, 4 degrees, or another examiner, 6 degrees, adds."""
    result = 0.0
    for labels, deviation in ((np.asarray(device), 4.0), (np.asarray(rater), 6.0)):
        other = labels != labels[0]
        result = result + deviation**2 * ((labels[:, None] == labels[None, :]) & other[:, None])
    return result


def restricted(covariance, values):
    """The root, what is left of ones and values, and the level and likelihood with a flat prior on the level."""
    root = np.linalg.cholesky(covariance)
    ones, left = np.linalg.solve(root, np.column_stack([np.ones_like(values), values])).T
    information = ones @ ones
    level = ones @ left / information
    squares = np.sum((left - level * ones) ** 2)
    log_likelihood = -np.log(np.diag(root)).sum() - (math.log(information) + squares) / 2
    return root, ones, left, information, level, log_likelihood


def dense(weeks, values, variances, extra, asked, motions):
    """For each setting: its likelihood, and mean and variance of each quantity.

    A quantity is (levels, times, factors): how much of the first level is in it, and a sum of courses at times.
    """
    for prior, drift, wander, constant in motions:
        moving = course(weeks, weeks, drift, wander, constant) + extra
        for belief, factor in SCALES:
            covariance = moving + np.diag(factor**2 * variances)
            root, ones, left, information, level, likelihood = restricted(covariance, values)
            found = []
            for levels, times, factors in asked:
                factors = np.asarray(factors)
                own = factors @ course(times, times, drift, wander, constant) @ factors
                shared = np.linalg.solve(root, factors @ course(times, weeks, drift, wander, constant))
                free = levels - shared @ ones
                found.append((shared @ left + free * level, own - shared @ shared + free**2 / information))
            yield math.log(prior * belief) + likelihood, found


def steps(weeks, drift, wander, constant):
    """How level, wandering and lasting rate go from one session to the next, and what is added to their variance."""
    for gap in np.diff(weeks):
        kept = math.exp(-gap / constant)
        lost = -math.expm1(-gap / constant)
        move = np.eye(5)
        move[0, 1], move[0, 2], move[1, 1] = constant * lost, gap, kept
        noise = np.zeros((5, 5))
        squares = -math.expm1(-2 * gap / constant)
        noise[0, 0] = wander**2 * constant * (2 * gap - 4 * constant * lost + constant * squares)
        noise[0, 1] = noise[1, 0] = wander**2 * constant * (2 * lost - squares)
        noise[1, 1] = wander**2 * squares
        yield move, noise


def filtered(weeks, values, variances, marks, motions):
    """The same session by session, for long series of one device: level now, and changes since each of two marks."""
    for prior, drift, wander, constant in motions:
        times = np.union1d(weeks, marks)
        moves = list(steps(times, drift, wander, constant))
        place = {week: index for index, week in enumerate(weeks)}
        for belief, factor in SCALES:
            mean = np.array([values[0], 0.0, 0.0, 0.0, 0.0])
            spread = np.diag([factor**2 * variances[0], wander**2, drift**2, 0.0, 0.0])
            likelihood = 0.0
            for index, now in enumerate(times):
                if index:
                    move, noise = moves[index - 1]
                    mean, spread = move @ mean, move @ spread @ move.T + noise
                for slot, mark in enumerate(marks):
                    if now == mark:  # A copy of the level, which learns from later sessions.
                        copy = np.eye(5)
                        copy[3 + slot] = np.eye(5)[0]
                        mean, spread = copy @ mean, copy @ spread @ copy.T
                if index and now in place:
                    session = place[now]
                    variance = spread[0, 0] + factor**2 * variances[session]
                    off = values[session] - mean[0]
                    last = (likelihood, mean[0], variance)
                    gain = spread[:, 0] / variance
                    mean, spread = mean + gain * off, spread - np.outer(gain, gain) * variance
                    likelihood -= (math.log(variance) + off**2 / variance) / 2
            found = [(mean[0], spread[0, 0])]
            for slot in range(len(marks)):
                found.append((mean[0] - mean[3 + slot],
                              spread[0, 0] - 2 * spread[0, 3 + slot] + spread[3 + slot, 3 + slot]))
            yield math.log(prior * belief) + likelihood, found, math.log(prior * belief) + last[0], last[1:]


def summaries(mixtures):
    ends = quantiles(mixtures, [0.025, 0.975])
    return [{"value": one.mean, "low": float(low), "high": float(high)} for one, (low, high) in zip(mixtures, ends)]


def describe(weeks, values, variances, device=None, rater=None):
    """What is known of one series in time order: its level, change, rate and last reading; its plateau if it can be asked."""
    weeks, values, variances = (np.asarray(numbers, float) for numbers in (weeks, values, variances))
    weeks = weeks - weeks[0]
    now, count = weeks[-1], len(weeks)
    recent, plateau = min(4.0, now), min(6.0, now)
    if count > LONGEST_DENSE:
        points = list(filtered(weeks, values, variances, [0.0, now - recent], DESCRIBE))
        logs = [point[0] for point in points]
        level, change, rate = (Mixture(logs, *zip(*[point[1][index] for point in points])) for index in range(3))
        expected = Mixture([point[2] for point in points], *zip(*[point[3] for point in points]))
        rate_six = None
    else:
        extra = offsets(device or [0] * count, rater or [0] * count)
        asked = [(1.0, [now], [1.0]), (0.0, [now, 0.0], [1.0, -1.0]),
                 (0.0, [now, now - recent], [1.0, -1.0]), (0.0, [now, now - plateau], [1.0, -1.0])]
        points = list(dense(weeks, values, variances, extra, asked, DESCRIBE))
        logs = [point[0] for point in points]
        level, change, rate, rate_six = (
            Mixture(logs, *zip(*[point[1][index] for point in points])) for index in range(4))
        expected = expect_last(weeks, values, variances, extra)
    asks = rate_six is not None and count >= 6 and now >= 6 and np.sum(weeks >= now - 6) >= 3
    return {
        "level": level, "change": change, "rate": rate * (1 / recent), "expected": expected,
        "z": (values[-1] - expected.mean) / expected.deviation,
        "plateau": (rate_six * (1 / plateau)).below(0.5) if asks else None,
    }


def fit_trend(*series):
    """The numbers of one series, ranges among them."""
    found = describe(*series)
    names = ("level", "change", "rate")
    result = dict(zip(names, summaries([found[name] for name in names])))
    result |= {"rise": 1 - found["change"].below(0), "z": found["z"]}
    if found["plateau"] is not None:
        result["plateau"] = found["plateau"]
    return result


def levels_and_changes(weeks, values, variances, device, rater, asked, motions=DESCRIBE):
    """Any quantities of one series; `asked` as in `dense`."""
    weeks, values, variances = (np.asarray(numbers, float) for numbers in (weeks, values, variances))
    points = list(dense(weeks - weeks[0], values, variances, offsets(device, rater), asked, motions))
    logs = [point[0] for point in points]
    return [Mixture(logs, *zip(*[point[1][index] for point in points])) for index in range(len(asked))]


def expect_last(weeks, values, variances, extra):
    """The last reading as those before it let expect it."""
    logs, means, spreads = [], [], []
    for prior, drift, wander, constant in DESCRIBE:
        moving = course(weeks, weeks, drift, wander, constant) + extra
        for belief, factor in SCALES:
            covariance = moving + np.diag(factor**2 * variances)
            root, ones, left, information, level, likelihood = restricted(covariance[:-1, :-1], values[:-1])
            shared = np.linalg.solve(root, covariance[:-1, -1])
            free = 1 - shared @ ones
            logs.append(math.log(prior * belief) + likelihood)
            means.append(shared @ left + free * level)
            spreads.append(covariance[-1, -1] - shared @ shared + free**2 / information)
    return Mixture(logs, means, spreads)


def fit_index(weeks, sessions, exercises, values, errors=None, at=None, rungs=None, isolated=False):
    """The logarithm of the linked index of one log in time order, at each of the weeks that are asked for; last, how much
    it rose in the last four weeks.

    `rungs` has for each row the number of its ladder and its rung on it, from 0. `isolated`: neither novelty nor own gain.
    """
    weeks, values = np.asarray(weeks, float), np.asarray(values, float)
    weeks, start = weeks - weeks[0], weeks[0]
    at = np.asarray([weeks[-1]] if at is None else np.asarray(at) - start, float)
    sessions, exercises = np.asarray(sessions), np.asarray(exercises)
    errors = np.maximum(0.05, np.zeros(len(weeks)) if errors is None else np.asarray(errors, float))
    novelty, own = np.zeros(len(weeks)), np.zeros(len(weeks))
    for name in np.unique(exercises):
        rows = np.flatnonzero(exercises == name)
        exposure = np.unique(sessions[rows], return_inverse=True)[1]
        novelty[rows] = np.exp(-exposure / 2)
        own[rows] = weeks[rows] - weeks[rows].min()
    if isolated:
        novelty, own = novelty * 0, own * 0
    same = exercises[:, None] == exercises[None, :]
    day = sessions[:, None] == sessions[None, :]
    height, left = 100.0 * same, values + 0.04 * novelty
    if rungs is not None:
        ladder, rung = np.asarray(rungs).T
        height = 100.0 * (ladder[:, None] == ladder[None, :])
        height += 0.1**2 * (height > 0) * np.minimum(rung[:, None], rung[None, :])
        left = left + 0.223 * rung
    fixed = (height + 0.005**2 * same * np.outer(own, own)
             + (0.04**2 + 0.02**2 * same) * np.outer(novelty, novelty) + 0.03**2 * day)
    recent = max(0.0, weeks[-1] - 4)
    logs, means, variances = [], [], []
    for prior, wander in ((0.34, 0.0), (0.33, 0.01), (0.33, 0.03)):
        moving = fixed + course(weeks, weeks, 0.04, wander, 6.0)
        shared = course(at, weeks, 0.04, wander, 6.0)
        own_variance = np.diag(course(at, at, 0.04, wander, 6.0))
        ends = course([weeks[-1], recent], [weeks[-1], recent], 0.04, wander, 6.0)
        rise = np.subtract(*course([weeks[-1], recent], weeks, 0.04, wander, 6.0))
        shared = np.vstack([shared, rise])
        own_variance = np.append(own_variance, ends[0, 0] + ends[1, 1] - 2 * ends[0, 1])
        for belief, factor in ((0.25, 0.7), (0.50, 1.0), (0.25, 1.5)):
            root = np.linalg.cholesky(moving + np.diag(factor**2 * errors**2))
            solved = np.linalg.solve(root, np.column_stack([left, shared.T]))
            distance, rows = solved[:, 0], solved[:, 1:]
            logs.append(math.log(prior * belief) - np.log(np.diag(root)).sum() - distance @ distance / 2)
            means.append(rows.T @ distance)
            variances.append(own_variance - np.sum(rows**2, axis=0))
    means, variances = np.array(means), np.array(variances)
    return [Mixture(logs, means[:, index], variances[:, index], 1e-14) for index in range(len(at) + 1)]


def fit_all(work):
    """Every series and log of one workload."""
    trends = [fit_trend(series["weeks"], series["values"], series["variances"], series["device"], series["rater"])
              for series in work["series"]]
    indices = []
    for log in work["logs"]:
        found = fit_index(
            log["weeks"], log["sessions"], log["exercises"], log["values"], log["errors"], rungs=log.get("rungs"))
        indices += summaries(found[:1])
    return {"trends": trends, "indices": indices}


def time_all(document, repeats):
    results = {}
    for work in document["workloads"]:
        seconds = []
        for _ in range(repeats):
            start = time.perf_counter()
            fitted = fit_all(work)
            seconds.append(time.perf_counter() - start)
        results[work["name"]] = {"seconds": seconds, **fitted}
    return results


def check(folder):
    """Against the reference vectors; returns how many numbers were compared."""
    compared = 0

    def compare(mixture, reference, name, place):
        nonlocal compared
        ours = {"mean": mixture.mean, "sd": mixture.deviation, "q025": mixture.quantile(0.025),
                "q975": mixture.quantile(0.975), "p_gt_0": 1 - mixture.below(0)}
        for key, value in reference.items():
            if abs(ours[key] - value) > 2e-6 * max(1, abs(value)):
                raise AssertionError(f"{place}, {name}, {key}: {ours[key]}, not {value}")
            compared += 1

    for case in json.loads((folder / "statespace_grid.json").read_text()):
        given = case["input"]
        weeks, values, variances = (np.array(given[name]) for name in ("week", "y", "R"))
        now = weeks[-1]
        asked = [(1.0, [now], [1.0]), (0.0, [now, 0.0], [1.0, -1.0]), (0.0, [now, max(0, now - 4)], [1.0, -1.0]),
                 (0.0, [now, max(0, now - 6)], [1.0, -1.0])]
        points = list(dense(weeks, values, variances, 0.0, asked, DESCRIBE))
        names = ("level_now", "change_total", "change_last4wk", "change_last6wk")
        for reference in case["refs"]:
            if reference.get("estimator") != "describe_grid" or "values" not in reference:
                continue
            for index, name in enumerate(names):
                mixture = Mixture([point[0] for point in points], *zip(*[point[1][index] for point in points]))
                compare(mixture, reference["values"][name], name, case["id"])
            long = list(filtered(weeks, values, variances, [0.0, max(0.0, now - 4)], DESCRIBE))
            for index, name in enumerate(names[:3]):
                mixture = Mixture([point[0] for point in long], *zip(*[point[1][index] for point in long]))
                compare(mixture, reference["values"][name], name, f"{case['id']}, session by session")
    for case in json.loads((folder / "strength.json").read_text()):
        given = case["input"]
        for reference in case["refs"]:
            if reference.get("estimator") not in ("linked_index_full", "linked_index_so_rows"):
                continue
            errors = given.get("so_rows") if reference["estimator"].endswith("rows") else None
            found = fit_index(np.array(given["day"]) / 7, given["session"], given["exercise"], given["y"], errors,
                              np.array(reference["values"]["week"]) + given["day"][0] / 7)
            for mixture, mean, deviation in zip(found, reference["values"]["log_index"], reference["values"]["sd"]):
                compare(mixture, {"mean": mean, "sd": deviation}, "log_index", case["id"])
    return compared


def main():
    command, path = sys.argv[1], Path(sys.argv[2])
    if command == "check":
        print(f"{check(path):,} numbers compared")
    elif command == "fit":
        print(json.dumps({work["name"]: fit_all(work) for work in json.loads(path.read_text())["workloads"]}))
    else:
        print(json.dumps(time_all(json.loads(path.read_text()), int(sys.argv[3]))))


if __name__ == "__main__":
    main()
