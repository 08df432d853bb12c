"""Fits scikit-learn's linear models to tables in the shapes of LinearBenchmark's, one thread.

    OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 python benchmarks/scikit-learn.py [runs]
"""

import sys
import time
import warnings

import numpy as np
from sklearn.linear_model import ElasticNet, Lasso, LinearRegression, Ridge

warnings.filterwarnings("ignore")


def numbers(rows, features):
    random = np.random.default_rng(1)
    X = random.normal(size=(rows, features)) + random.normal(size=(rows, 1))
    return X, X @ (random.random(features) - 0.5) + 3 * random.normal(size=rows)


def indicators(rows, categories):
    random = np.random.default_rng(2)
    category = (categories * random.random(rows) * random.random(rows)).astype(int)
    X = np.zeros((rows, categories))
    X[np.arange(rows), category] = 1
    return X, random.random(categories)[category] + random.normal(size=rows)


def measure(fit, runs):
    times = []
    for _ in range(runs):
        clock, processor = time.perf_counter(), time.process_time()
        model = fit()
        times.append((time.perf_counter() - clock, time.process_time() - processor))
    return min(t[0] for t in times), min(t[1] for t in times), model


def main():
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    models = [("least_squares", LinearRegression()), ("ridge", Ridge(alpha=1))]
    for alpha in (0.1, 0.01):
        models.append((f"lasso {alpha}", Lasso(alpha=alpha)))
        models.append((f"elastic_net {alpha}", ElasticNet(alpha=alpha)))
    for title, (X, y) in (
        ("100,000 x 30", numbers(100_000, 30)),
        ("20,000 x 1,000 indicators", indicators(20_000, 1000)),
        ("500 x 2,000", numbers(500, 2000)),
    ):
        for name, model in models:
            clock, processor, fitted = measure(lambda: model.fit(X, y), runs)
            passes = getattr(fitted, "n_iter_", None)
            converged = "" if passes is None else f", {passes} passes of {fitted.max_iter}"
            print(f"{title}, {name}: {clock:.3f} s (processor {processor:.3f} s){converged}", flush=True)


main()
