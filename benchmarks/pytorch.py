"""Trains network 1 with PyTorch, one thread, on a random table in the shape of the films'.

    pip install torch
    python benchmarks/pytorch.py [runs]
"""

import sys
import time

import torch
from torch import nn

TRAINING, VALIDATION, COLUMNS = 2803, 701, 7
EPOCHS, BATCH = 100, 32


def network():
    layers = []
    inputs = COLUMNS
    for units, activation in ((16, nn.ReLU), (128, nn.ReLU), (64, nn.ReLU), (64, nn.Tanh)):
        layers += [nn.Linear(inputs, units), nn.BatchNorm1d(units), activation()]
        inputs = units
    return nn.Sequential(*layers, nn.Linear(inputs, 1))


def train(features, targets, fused):
    torch.manual_seed(1)
    model = network()
    adam = torch.optim.Adam(model.parameters(), lr=0.001, fused=fused)
    loss = nn.MSELoss()
    start = time.perf_counter()
    for _ in range(EPOCHS):
        model.train()
        order = torch.randperm(TRAINING)
        for first in range(0, TRAINING, BATCH):
            rows = order[first : first + BATCH]
            adam.zero_grad()
            loss(model(features[rows]), targets[rows]).backward()
            adam.step()
        model.eval()
        with torch.no_grad():
            loss(model(features[TRAINING:]), targets[TRAINING:]).item()
    return time.perf_counter() - start


def main():
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    torch.set_num_threads(1)
    torch.manual_seed(5)
    features = torch.randn(TRAINING + VALIDATION, COLUMNS)
    targets = features.sum(1, keepdim=True) + torch.randn(TRAINING + VALIDATION, 1)
    for fused in (False, True):
        seconds = [train(features, targets, fused) for _ in range(runs)]
        print(
            f"network-1, PyTorch {torch.__version__}, {'fused' if fused else 'default'} Adam: "
            f"first {seconds[0]:.2f} s, best {min(seconds):.2f} s",
            flush=True,
        )


if __name__ == "__main__":
    main()
