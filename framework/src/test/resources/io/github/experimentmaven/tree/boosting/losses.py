"""Makes losses.json: test losses of scikit-learn's histogram gradient boosting for each loss.

    python losses.py > losses.json        (scikit-learn 1.2.1, in this folder)

The mean and the standard deviation are those of twenty trainings, each of which leaves out one of the
training rows and has the columns in another order, which decides between equally good splits. Huber's loss is not among scikit-learn's; its trees are grown by scikit-learn from
gradients that are computed here, and its leaves hold Friedman's step from the median.
"""

import json

import numpy
import sklearn
from sklearn.ensemble import HistGradientBoostingRegressor
from sklearn.ensemble._hist_gradient_boosting.binning import _BinMapper
from sklearn.ensemble._hist_gradient_boosting.grower import TreeGrower

TRAININGS = 20
DELTA = 1.0


def quantile_loss(q):
    return lambda residual: numpy.maximum(q * residual, (q - 1) * residual).mean()


def huber_loss(residual):
    size = numpy.abs(residual)
    near = numpy.minimum(size, DELTA)
    return (near * (size - near / 2)).mean()


def step(residual):
    median = numpy.median(residual)
    return median + numpy.clip(residual - median, -DELTA, DELTA).mean()


class Huber:
    def fit(self, features, targets):
        self.mapper = _BinMapper(n_bins=256, random_state=0)
        binned = self.mapper.fit_transform(features)
        self.base = step(targets)
        self.trees = []
        predictions = numpy.full(len(targets), self.base)
        ones = numpy.ones(1, dtype=numpy.float32)
        for _ in range(100):
            gradients = -numpy.clip(targets - predictions, -DELTA, DELTA)
            grower = TreeGrower(
                binned,
                gradients.astype(numpy.float32),
                ones,
                max_leaf_nodes=31,
                min_samples_leaf=20,
                n_bins=256,
                n_bins_non_missing=self.mapper.n_bins_non_missing_,
                shrinkage=1.0,
            )
            grower.grow()
            for leaf in grower.finalized_leaves:
                rows = leaf.sample_indices
                leaf.value = 0.1 * step(targets[rows] - predictions[rows])
            for leaf in grower.finalized_leaves:
                predictions[leaf.sample_indices] += leaf.value
            self.trees.append(grower.make_predictor(self.mapper.bin_thresholds_))
        return self

    def predict(self, features):
        known = numpy.zeros((0, 8), dtype=numpy.uint32)
        offsets = numpy.zeros(features.shape[1], dtype=numpy.uint32)
        return self.base + sum(tree.predict(features, known, offsets, 1) for tree in self.trees)


def peer(loss, **options):
    return lambda: HistGradientBoostingRegressor(loss=loss, early_stopping=False, **options)


LOSSES = {
    "squared_error": (peer("squared_error"), lambda residual: (residual**2).mean()),
    "absolute_error": (peer("absolute_error"), lambda residual: numpy.abs(residual).mean()),
    "huber": (Huber, huber_loss),
    "quantile 0.1": (peer("quantile", quantile=0.1), quantile_loss(0.1)),
    "quantile 0.9": (peer("quantile", quantile=0.9), quantile_loss(0.9)),
}


def main():
    with open("../trees-reference.json", encoding="utf-8") as file:
        tables = json.load(file)["tables"]
    results = []
    for table in tables:
        features, targets = numpy.array(table["X"]), numpy.array(table["y"])
        rows = table["training_rows"]
        for name, (make, loss) in LOSSES.items():
            random = numpy.random.default_rng(1)
            losses = []
            for left_out in range(TRAININGS):
                kept = numpy.delete(numpy.arange(rows), left_out)
                mixed = features[:, random.permutation(features.shape[1])]
                model = make().fit(mixed[kept], targets[kept])
                losses.append(loss(targets[rows:] - model.predict(mixed[rows:])))
            results.append(
                {
                    "table": table["name"],
                    "loss": name,
                    "mean": numpy.mean(losses),
                    "sd": numpy.std(losses, ddof=1),
                }
            )
    made = f"scikit-learn {sklearn.__version__}, {TRAININGS} trainings, see losses.py"
    print(json.dumps({"made_with": made, "results": results}, indent=1))


if __name__ == "__main__":
    main()
