"""Holds the search methods against Optuna's on the same functions, budgets and numbers of seeds.

    java -cp ... io.github.experimentmaven.benchmarks.ProposalBenchmark > ours.csv
    python optuna-search.py ours.csv

Prints each method's mean rank over functions and budgets: for each seed the least value that
each method found is ranked, the smallest first.
"""

import csv
import math
import statistics
import sys
from collections import defaultdict

import optuna

optuna.logging.set_verbosity(optuna.logging.ERROR)

A = [[10, 3, 17, 3.5, 1.7, 8], [0.05, 10, 17, 0.1, 8, 14], [3, 3.5, 1.7, 10, 17, 8], [17, 8, 0.05, 10, 0.1, 14]]
P = [
    [0.1312, 0.1696, 0.5569, 0.0124, 0.8283, 0.5886],
    [0.2329, 0.4135, 0.8307, 0.3736, 0.1004, 0.9991],
    [0.2348, 0.1451, 0.3522, 0.2883, 0.3047, 0.6650],
    [0.4047, 0.8828, 0.8732, 0.5743, 0.1091, 0.0381],
]
C = [1, 1.2, 3, 3.2]


def branin(x):
    root = x[1] - 5.1 / (4 * math.pi**2) * x[0] ** 2 + 5 / math.pi * x[0] - 6
    return root**2 + 10 * (1 - 1 / (8 * math.pi)) * math.cos(x[0]) + 10


def hartmann(x):
    return -sum(c * math.exp(-sum(a * (v - p) ** 2 for a, v, p in zip(ai, x, pi))) for c, ai, pi in zip(C, A, P))


def ackley(x):
    squares = sum(v * v for v in x) / len(x)
    cosines = sum(math.cos(2 * math.pi * v) for v in x) / len(x)
    return -20 * math.exp(-0.2 * math.sqrt(squares)) - math.exp(cosines) + 20 + math.e


def rosenbrock(x):
    return sum(100 * (b - a * a) ** 2 + (1 - a) ** 2 for a, b in zip(x, x[1:]))


def sphere(x):
    return sum(v * v for v in x)


def one_of_six(x):
    return 10 * (x[2] - 0.7) ** 2 + 0.01 * sphere(x)


def learning_rate(x):
    rate = math.log10(x[0]) + 2.5
    decay = math.log10(x[2]) + 4
    return 1 + 0.3 * rate * rate + max(0, rate - 1) * 5 + (x[1] - 0.2) ** 2 * 4 + 0.02 * decay * decay


def levy(x):
    w = [1 + (v - 1) / 4 for v in x]
    total = math.sin(math.pi * w[0]) ** 2
    total += sum((v - 1) ** 2 * (1 + 10 * math.sin(math.pi * v + 1) ** 2) for v in w[:-1])
    return total + (w[-1] - 1) ** 2 * (1 + math.sin(2 * math.pi * w[-1]) ** 2)


FUNCTIONS = {
    "branin": (branin, [(-5, 10, False), (0, 15, False)]),
    "hartmann6": (hartmann, [(0, 1, False)] * 6),
    "ackley5": (ackley, [(-5, 10, False)] * 5),
    "rosenbrock4": (rosenbrock, [(-2, 2, False)] * 4),
    "sphere8": (sphere, [(-1, 2, False)] * 8),
    "one-of-six": (one_of_six, [(-1, 1, False)] * 6),
    "learning-rate": (learning_rate, [(1e-5, 1, True), (0, 0.5, False), (1e-6, 1, True)]),
    "levy3": (levy, [(-10, 10, False)] * 3),
}


def least(function, space, sampler, budget):
    study = optuna.create_study(sampler=sampler)
    study.optimize(
        lambda trial: function(
            [trial.suggest_float(f"x{i}", low, high, log=log) for i, (low, high, log) in enumerate(space)]
        ),
        n_trials=budget,
    )
    return study.best_value


found = defaultdict(dict)
with open(sys.argv[1]) as file:
    for name, method, budget, seed, value in csv.reader(file):
        found[name, int(budget), int(seed)][method] = float(value)

samplers = {"optuna random": optuna.samplers.RandomSampler, "optuna tpe": optuna.samplers.TPESampler}
for (name, budget, seed), values in found.items():
    function, space = FUNCTIONS[name]
    for method, sampler in samplers.items():
        values[method] = least(function, space, sampler(seed=seed), budget)

pairs = [("random", "optuna random"), ("quasi_random", "optuna random"), ("tpe", "optuna tpe")]
cases = sorted({(name, budget) for name, budget, _ in found})
print("function,budget," + ",".join(f"{ours} beats {theirs}" for ours, theirs in pairs))
for name, budget in cases:
    of = [values for key, values in found.items() if key[:2] == (name, budget)]
    shares = [
        statistics.mean((v[ours] < v[theirs]) + 0.5 * (v[ours] == v[theirs]) for v in of) for ours, theirs in pairs
    ]
    print(f"{name},{budget}," + ",".join(f"{share:.2f}" for share in shares))

ranks = defaultdict(list)
for values in found.values():
    for rank, method in enumerate(sorted(values, key=values.get), 1):
        ranks[method].append(rank)
for method, of in sorted(ranks.items(), key=lambda item: statistics.mean(item[1])):
    error = statistics.stdev(of) / math.sqrt(len(of))
    print(f"mean rank {method}: {statistics.mean(of):.3f} (standard error {error:.3f})")
