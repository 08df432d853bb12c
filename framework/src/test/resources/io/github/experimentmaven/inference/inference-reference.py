"""Writes inference-reference.json, beside this file, with NumPy and SciPy alone."""

import json
from pathlib import Path

import numpy as np
import scipy
from scipy import optimize, stats

random = np.random.default_rng(16)


def rounded(values, digits=3):
    return np.round(values, digits).tolist()


def distributions():
    t = [[df, x, stats.t.sf(x, df)] for df in (1, 2, 2.7, 9, 99, 100000) for x in (-1.5, 0.1, 2, 7)]
    critical = [[df, p, stats.t.isf(p, df)] for df in (0.6, 1, 2, 4.5, 29, 100000) for p in (0.1, 0.025, 1e-4)]
    normal = [[x, stats.norm.sf(x)] for x in (-6, -0.3, 0, 0.5, 1.96, 5, 9)]
    chi = [[df, x, stats.chi2.sf(x, df)] for df in (1, 2, 7, 40) for x in (0.1, 3, 30, 80)]
    f = [[a, b, x, stats.f.sf(x, a, b)] for a, b in ((1, 4), (3, 27), (12, 5)) for x in (0.2, 1, 4, 30)]
    ranges = [
        [k, p, stats.studentized_range.isf(p, k, np.inf)] for k in (2, 3, 5, 10, 20, 50) for p in (0.1, 0.05, 0.01)
    ]
    return {"t": t, "critical": critical, "normal": normal, "chi": chi, "f": f, "range": ranges}


def crossed(seeds, rows):
    """Two-way layout without replication; the interval of each source's own quantile, Johnson's towards the longer tail."""
    d = rounded(
        random.normal(0, 0.3, (seeds, 1)) + random.standard_t(4, (1, rows)) + random.normal(0, 0.5, (seeds, rows))
    )
    a = np.array(d)
    seed = a.mean(1).var(ddof=1) / seeds
    row = a.mean(0).var(ddof=1) / rows
    t = stats.t.ppf(0.975, rows - 1)
    skew = stats.skew(a.mean(0)) / np.sqrt(rows)
    longer = t + abs(skew) * (2 * t**2 + 1) / 6
    shorter = np.sqrt(stats.t.ppf(0.975, seeds - 1) ** 2 * seed + t**2 * row)
    half = np.sqrt(stats.t.ppf(0.975, seeds - 1) ** 2 * seed + longer**2 * row)
    return {
        "differences": d,
        "mean": a.mean(),
        "seed_variance": seed,
        "row_variance": row,
        "skewness": skew,
        "low": a.mean() - (half if skew < 0 else shorter),
        "high": a.mean() + (half if skew > 0 else shorter),
        "student": list(stats.ttest_1samp(a.mean(0), 0).confidence_interval(0.95)),
    }


def groups():
    """The ratio estimator of a mean, groups as units: Cochran 1977, 6.3."""
    sizes = [1, 3, 2, 5, 4, 1, 2, 6]
    units = np.repeat(np.arange(len(sizes)), sizes)
    d = np.array(rounded(random.normal(0, 1, len(sizes))[units] + random.normal(0.2, 0.5, len(units))))
    totals = np.bincount(units, d)
    counts = np.bincount(units)
    ratio = totals.sum() / counts.sum()
    n = len(sizes)
    variance = ((totals - ratio * counts) ** 2).sum() / (n - 1) / n / counts.mean() ** 2
    return {"units": units.tolist(), "differences": d.tolist(), "mean": ratio, "variance": variance}


def folds():
    d = rounded(random.normal(0.05, 0.1, 10))
    a = np.array(d)
    error = np.sqrt(a.var(ddof=1) * (1 / 10 + 1 / 9))
    posterior = stats.t(9, a.mean(), error)
    return {
        "differences": d,
        "low": posterior.ppf(0.025),
        "high": posterior.ppf(0.975),
        "below": posterior.cdf(-0.02),
        "above": posterior.sf(0.02),
    }


def influence():
    """Infinitesimal jackknife: the derivative of the weighted metric by each row's weight."""
    y = np.array(rounded(random.normal(6, 2, 12)))
    p = np.array(rounded(y + random.normal(0, 1, 12)))

    def rmse(w):
        return np.sqrt(np.sum(w * (p - y) ** 2) / w.sum())

    def r2(w):
        mean = np.sum(w * y) / w.sum()
        return 1 - np.sum(w * (p - y) ** 2) / np.sum(w * (y - mean) ** 2)

    def derivative(f):
        step = 1e-5
        n = len(y)
        out = []
        for row in range(n):
            up = np.ones(n)
            down = np.ones(n)
            up[row] += step
            down[row] -= step
            out.append(f(np.ones(n)) + n * (f(up) - f(down)) / (2 * step))
        return out

    return {"actual": y.tolist(), "predicted": p.tolist(), "rmse": derivative(rmse), "r2": derivative(r2)}


def bootstrap():
    a = np.array(rounded(np.abs(random.normal(0, 1, 80))))
    b = np.array(rounded(np.abs(a + random.normal(0.1, 0.4, 80))))
    result = stats.bootstrap(
        (a, b),
        lambda x, y, axis: np.median(y, axis=axis) - np.median(x, axis=axis),
        paired=True,
        vectorized=True,
        n_resamples=200000,
        method="percentile",
        random_state=np.random.default_rng(1),
    )
    return {
        "before": a.tolist(),
        "now": b.tolist(),
        "difference": np.median(b) - np.median(a),
        "standard_error": result.standard_error,
    }


def ranks():
    cases = []
    for experiments, models, digits in ((8, 4, 3), (6, 3, 0), (12, 5, 1)):
        x = np.array(rounded(random.normal(3, 1, (experiments, models)) + np.arange(models) * 0.4, digits))
        order = np.array([stats.rankdata(row) for row in x])
        statistic, p = stats.friedmanchisquare(*x.T)
        f = (experiments - 1) * statistic / (experiments * (models - 1) - statistic)
        cases.append(
            {
                "losses": x.tolist(),
                "ranks": order.mean(0).tolist(),
                "statistic": statistic,
                "p": p,
                "f": f,
                "f_p": stats.f.sf(f, models - 1, (models - 1) * (experiments - 1)),
            }
        )
    return cases


def wilcoxon():
    cases = []
    for name, d in (
        ("few", rounded(random.normal(0.4, 1, 9))),
        ("fifty", rounded(random.normal(0.2, 1, 50), 6)),
        ("many", rounded(random.normal(0.1, 1, 70), 6)),
        ("ties", rounded(random.normal(0.4, 2, 20), 0)),
        ("published by Wilcoxon 1945", [6, 8, 14, 16, 23, 24, 28, 29, 41, -48, 49, 56, 60, -67, 75]),
    ):
        for rule in ("wilcox", "pratt"):
            a = np.array(d)
            used = a[a != 0] if rule == "wilcox" else a
            clean = len(set(np.abs(used))) == len(used) and np.all(used != 0) and len(used) <= 50
            result = stats.wilcoxon(used, zero_method=rule, method="exact" if clean else "approx", correction=False)
            cases.append({"name": name, "zeros": rule, "differences": d, "smaller": result.statistic, "p": result.pvalue})
    return cases


def interval(differences, groups, factor):
    """Seeds and groups of rows crossed; the share of other training rows; Johnson's towards the longer tail."""
    seeds, rows = differences.shape
    mean = differences.mean()
    count = rows // groups
    parts = (differences.mean(0) - mean).reshape(count, groups).sum(1) / rows
    row = count / (count - 1) * (parts**2).sum() * factor
    skew = (parts**3).sum() / (parts**2).sum() ** 1.5
    seed = differences.mean(1).var(ddof=1) / seeds

    def distance(tail, side):
        t = stats.t.isf(tail, count - 1)
        t += max(0, side * skew) * (2 * t**2 + 1) / 6
        return np.sqrt(stats.t.isf(tail, seeds - 1) ** 2 * seed + t**2 * row)

    def beyond(limit):
        """The confidence that the truth lies above a limit."""
        side = 1 if limit > mean else -1
        chance = optimize.brentq(lambda tail: distance(tail, side) - abs(limit - mean), 1e-14, 0.5, xtol=1e-15)
        return chance if side > 0 else 1 - chance

    return mean - distance(0.025, -1), mean + distance(0.025, 1), beyond


def rivals():
    """Two models of one run on the same rows and seeds: 40 test rows, 120 training rows."""
    seeds, rows, factor = 3, 40, 1 + 40 / 120
    hard = np.abs(random.normal(1, 0.5, rows))
    own = np.array(rounded(hard * random.normal(0, 1, (seeds, rows)) + random.normal(0, 0.3, rows)))
    other = np.array(rounded(hard * random.normal(0, 1.2, (seeds, rows)) + random.normal(0, 0.6, rows)))
    fixed = np.repeat(other[:1], seeds, 0)

    def rmse(e):
        root = np.sqrt((e**2).mean(1, keepdims=True))
        return root + (e**2 - root**2) / (2 * root)

    losses = {"mse": np.square, "mae": np.abs, "rmse": rmse}
    cases = []
    for metric, lead, rival, groups in (
        ("mse", 0, other, 1),
        ("mse", 0.1, other, 1),
        ("mse", -0.05, other, 2),
        ("mae", 0, fixed, 1),
        ("rmse", 0.02, other, 1),
    ):
        a, b = losses[metric](own), losses[metric](rival)
        low, high, above = interval(a - (1 - lead) * b, groups, factor)
        equal = 0.01 * min(a.mean(), b.mean())
        cases.append(
            {
                "metric": metric,
                "lead": lead,
                "rows_per_unit": groups,
                "own": own.tolist(),
                "rival": rival.tolist(),
                "value": a.mean(),
                "rival_value": b.mean(),
                "low": low,
                "high": high,
                "equal": equal,
                "above": above(equal),
                "below": 1 - above(-equal),
            }
        )
    return cases


document = {
    "made_with": f"inference-reference.py, NumPy {np.__version__}, SciPy {scipy.__version__}",
    "distributions": distributions(),
    "crossed": [crossed(3, 12), crossed(5, 30)],
    "groups": groups(),
    "folds": folds(),
    "influence": influence(),
    "bootstrap": bootstrap(),
    "friedman": ranks(),
    "wilcoxon": wilcoxon(),
    "rivals": rivals(),
}
Path(__file__).with_suffix(".json").write_text(json.dumps(document, indent=1) + "\n")
