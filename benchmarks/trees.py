"""Grows a tree, a random forest and extra trees with scikit-learn, one thread, on tables of the
shape and law of TreesBenchmark's.

    pip install scikit-learn
    python benchmarks/trees.py [runs]
"""

import sys
import time

import numpy
import sklearn
from sklearn.ensemble import ExtraTreesRegressor, RandomForestRegressor
from sklearn.tree import DecisionTreeRegressor

PREDICTED_ROWS = 1_000_000


def table(rows, columns):
    random = numpy.random.default_rng(1)
    features = random.standard_normal((rows, columns)).astype(numpy.float32)
    noise = 0.1 * (random.random(rows) - 0.5)
    return features, features[:, 0] * features[:, 1] + features[:, 2] + noise


def report(name, work, runs):
    clock, processor = [], []
    for run in range(runs):
        started, used = time.perf_counter(), time.process_time()
        model = work(run)
        clock.append(time.perf_counter() - started)
        processor.append(time.process_time() - used)
    print(
        f"{name}: first {clock[0]:.3f} s (processor {processor[0]:.3f} s), "
        f"best {min(clock):.3f} s (processor {min(processor):.3f} s)",
        flush=True,
    )
    return model


def grow(name, make, rows, columns, runs):
    features, targets = table(rows, columns)
    return report(
        f"{name}, {rows} x {columns}", lambda run: make(run).fit(features, targets), runs
    )


def main():
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    print(f"scikit-learn {sklearn.__version__}")
    for rows in (8_000, 32_000, 128_000):
        grow("a tree", lambda seed: DecisionTreeRegressor(random_state=seed), rows, 10, runs)
    forest = RandomForestRegressor
    grow("ten of a forest", lambda seed: forest(10, random_state=seed), 32_000, 10, runs)
    extra = ExtraTreesRegressor
    grow("ten extra trees", lambda seed: extra(10, random_state=seed), 32_000, 10, runs)
    grow("twenty extra trees", lambda seed: extra(20, random_state=seed), 32_000, 30, runs)
    model = grow("twenty of a forest", lambda seed: forest(20, random_state=seed), 32_000, 30, runs)
    features, _ = table(PREDICTED_ROWS, 30)
    report(
        "prediction of a million rows by the twenty trees",
        lambda run: model.predict(features),
        runs,
    )


main()
