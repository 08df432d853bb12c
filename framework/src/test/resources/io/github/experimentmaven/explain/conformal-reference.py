"""Conformalized quantile regression around models of scikit-learn, for QuantilePairReferenceTest.

    python3 conformal-reference.py

writes conformal.csv and conformal-reference.json anew, made with scikit-learn 1.2.1. The bounds are
those of two models that cross, so that they have to change places.
"""

import csv
import json
import math

import numpy
import sklearn
from sklearn.linear_model import LinearRegression
from sklearn.tree import DecisionTreeRegressor

random = numpy.random.default_rng(11)
rows = 150
size = numpy.round(random.uniform(0, 4, rows), 3)
target = numpy.round(size * size + (0.2 + size) * random.normal(size=rows), 3)
part = numpy.array(["train", "train", "validation", "test"] * rows)[:rows]

with open("conformal.csv", "w", newline="") as file:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["size", "target", "part"])
    for row in range(rows):
        writer.writerow([size[row], target[row], part[row]])

values = size.reshape(-1, 1)
training = part == "train"
one = DecisionTreeRegressor(max_depth=2).fit(values[training], target[training]).predict(values)
other = LinearRegression().fit(values[training], target[training]).predict(values)
lower, upper = numpy.minimum(one, other), numpy.maximum(one, other)

calibration, test = part == "validation", part == "test"
scores = numpy.sort(numpy.maximum(lower - target, target - upper)[calibration])
reference = {"scikit-learn": sklearn.__version__, "coverages": {}}
for coverage in [0.1, 0.5, 0.9]:
    margin = scores[math.ceil(coverage * (len(scores) + 1)) - 1]
    low, high = lower[test] - margin, upper[test] + margin
    middle = (lower[test] + upper[test]) / 2
    low, high = numpy.where(low > high, middle, low), numpy.where(low > high, middle, high)
    held = (low <= target[test]) & (target[test] <= high)
    reference["coverages"][str(coverage)] = {
        "margin": margin,
        "coverage": held.mean(),
        "width": (high - low).mean(),
        "empty": int((low == high).sum()),
        "lower": low.tolist(),
        "upper": high.tolist(),
    }

with open("conformal-reference.json", "w") as file:
    json.dump(reference, file, indent=1)
    file.write("\n")
