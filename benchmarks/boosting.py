"""Boosts 100 trees of 31 leaves with scikit-learn and, where it is installed, LightGBM, on one thread.

    pip install scikit-learn lightgbm
    OMP_NUM_THREADS=1 python benchmarks/boosting.py [runs]
"""

import sys
import time

import numpy
import sklearn
from sklearn.ensemble import HistGradientBoostingRegressor

try:
    import lightgbm
except ImportError:
    lightgbm = None

COLUMNS = 30
PREDICTED = 1_000_000


def table(rows):
    random = numpy.random.default_rng(1)
    features = random.standard_normal((rows, COLUMNS)).astype(numpy.float32)
    noise = 0.1 * (random.random(rows) - 0.5)
    return features, features[:, 0] * features[:, 1] + features[:, 2] + noise


def best(work, runs):
    clock, processor = [], []
    for _ in range(runs):
        start, used = time.perf_counter(), time.process_time()
        work()
        clock.append(time.perf_counter() - start)
        processor.append(time.process_time() - used)
    return f"first {clock[0]:.3f} s, best {min(clock):.3f} s (processor {min(processor):.3f} s)"


def scikit_learn():
    return HistGradientBoostingRegressor(max_iter=100, early_stopping=False)


def light_gbm():
    return lightgbm.LGBMRegressor(n_estimators=100, n_jobs=1, verbose=-1)


def main():
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    peers = [(f"scikit-learn {sklearn.__version__}", scikit_learn)]
    if lightgbm:
        peers.append((f"LightGBM {lightgbm.__version__}", light_gbm))
    for name, peer in peers:
        for rows in (32_000, 240_000):
            features, targets = table(rows)
            print(
                f"{name}, {rows} rows x {COLUMNS} features: "
                + best(lambda: peer().fit(features, targets), runs),
                flush=True,
            )
        model = peer().fit(features, targets)
        features, _ = table(PREDICTED)
        print(
            f"{name}, prediction of {PREDICTED} rows: " + best(lambda: model.predict(features), runs),
            flush=True,
        )


if __name__ == "__main__":
    main()
