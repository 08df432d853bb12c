"""Writes a table of a million rows with 20 numbers and a text as CSV, JSON lines and Parquet into a folder,
for FormatsBenchmark: python formats.py folder, in an environment with pyarrow."""

import json
import os
import random
import sys

import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet

ROWS = 1_000_000
folder = sys.argv[1]
draw = random.Random(1)
columns = {"x%d" % i: [draw.randrange(1_000_000_000) / 1000 for _ in range(ROWS)] for i in range(20)}
columns["town"] = ["town %d" % draw.randrange(50) for _ in range(ROWS)]
table = pa.table(columns)
pa.csv.write_csv(table, os.path.join(folder, "data.csv"))
pa.parquet.write_table(table, os.path.join(folder, "data.parquet"))
with open(os.path.join(folder, "data.jsonl"), "w") as lines:
    for row in zip(*columns.values()):
        lines.write(json.dumps(dict(zip(columns, row))) + "\n")
