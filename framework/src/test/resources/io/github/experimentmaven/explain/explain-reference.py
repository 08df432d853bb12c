"""Permutation importance and partial dependence by scikit-learn, for ScikitLearnTest.

    python3 explain-reference.py

writes explain.csv and explain-reference.json anew, made with scikit-learn 1.2.1.
"""

import csv
import json

import numpy
import sklearn
from sklearn.inspection import partial_dependence, permutation_importance
from sklearn.linear_model import LinearRegression
from sklearn.tree import DecisionTreeRegressor

REPEATS = 4000
FEATURES = ["few", "steps", "many"]

random = numpy.random.default_rng(5)
rows = 160
few = random.integers(0, 12, rows) / 4.0
steps = random.integers(-3, 5, rows).astype(float)
many = numpy.round(random.normal(size=rows), 3)
target = numpy.round(few + 0.3 * steps * steps + 0.2 * many + 0.1 * random.normal(size=rows), 3)
part = numpy.where(numpy.arange(rows) % 4 == 3, "test", "train")

with open("explain.csv", "w", newline="") as file:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(FEATURES + ["target", "part"])
    for row in range(rows):
        writer.writerow([few[row], steps[row], many[row], target[row], part[row]])

values = numpy.column_stack([few, steps, many])
training, test = part == "train", part == "test"
models = {
    "line": LinearRegression(),
    "tree": DecisionTreeRegressor(max_depth=4, min_samples_leaf=8, random_state=0),
}
reference = {"scikit-learn": sklearn.__version__, "repeats": REPEATS, "models": {}}
for name, model in models.items():
    model.fit(values[training], target[training])
    importance = permutation_importance(
        model,
        values[test],
        target[test],
        scoring="neg_mean_squared_error",
        n_repeats=REPEATS,
        random_state=1,
    )
    dependence = {}
    for index, feature in enumerate(FEATURES[:2]):
        found = partial_dependence(
            model, values[test], [index], kind="both", method="brute", grid_resolution=50
        )
        dependence[feature] = {
            "values": found["values"][0].tolist(),
            "average": found["average"][0].tolist(),
            "individual": found["individual"][0].tolist(),
        }
    reference["models"][name] = {
        "importance": dict(zip(FEATURES, importance.importances_mean.tolist())),
        "deviation": dict(zip(FEATURES, importance.importances_std.tolist())),
        "dependence": dependence,
    }

with open("explain-reference.json", "w") as file:
    json.dump(reference, file, indent=1)
    file.write("\n")
