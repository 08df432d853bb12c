"""Writes the Parquet files that tests read, with pyarrow; run in this folder: python3 tables.py"""

import datetime
import decimal

import pyarrow as pa
import pyarrow.parquet as pq

UTC = datetime.timezone.utc


def moment(hour, zone=None):
    return datetime.datetime(2001, 3, 9, hour, 30, 15, 250000, zone)


TYPES = pa.table(
    {
        "int8": pa.array([1, None, -3, 4], pa.int8()),
        "int64": pa.array([1, None, -(2**53) - 1, 2**53 + 1], pa.int64()),
        "uint32": pa.array([1, None, 3, 2**32 - 1], pa.uint32()),
        "uint64": pa.array([1, None, 3, 2**64 - 1], pa.uint64()),
        "float": pa.array([1.5, None, -0.25, float("nan")], pa.float32()),
        "double": pa.array([0.1, None, float("inf"), 1e300], pa.float64()),
        "Sepal.Length": pa.array([5.1, None, 4.9, 4.7], pa.float64()),
        "decimal": pa.array(
            [decimal.Decimal("12.34"), None, decimal.Decimal("-0.05"), decimal.Decimal("99999.99")],
            pa.decimal128(9, 2),
        ),
        "large_decimal": pa.array(
            [decimal.Decimal(1), None, decimal.Decimal(10**30 + 1), decimal.Decimal(-7)],
            pa.decimal128(38, 0),
        ),
        "switch": pa.array([True, None, False, True], pa.bool_()),
        "text": pa.array(["Bea", None, "", "Z\u00fcrich \U0001f3ac"], pa.string()),
        "category": pa.array(["a", None, "b", "a"], pa.string()).dictionary_encode(),
        "date": pa.array([datetime.date(2001, 3, 9), None, datetime.date(1969, 12, 31), datetime.date(2030, 1, 2)], pa.date32()),
        "local_time": pa.array([moment(0), None, moment(5), moment(23)], pa.timestamp("us")),
        "utc_time": pa.array([moment(0, UTC), None, moment(5, UTC), moment(23, UTC)], pa.timestamp("ns", "UTC")),
        "time": pa.array([datetime.time(1, 2, 3), None, datetime.time(0), datetime.time(23, 59, 59)], pa.time64("us")),
        "bytes": pa.array([b"x", None, b"y", b"z"], pa.binary(1)),
        "list": pa.array([[1], None, [], [2, 3]], pa.list_(pa.int32())),
        "struct": pa.array([{"a": 1}, None, {"a": 2}, {"a": 3}], pa.struct([("a", pa.int32())])),
        "nothing": pa.array([None, None, None, None], pa.float64()),
        "y": pa.array([1.0, 2.0, 3.0, 4.0], pa.float64()),
    }
)
pq.write_table(TYPES, "types.parquet", row_group_size=3)
pq.write_table(TYPES.select(["local_time", "y"]), "int96.parquet", use_deprecated_int96_timestamps=True)

# One table as two writers store it.
N = 5000
ROWS = [
    {
        "a": None if i % 11 == 3 else i * 0.37,
        "k": None if i % 13 == 5 else "k%d" % (i * 7919 % 101),
        "s": i % 3 == 0,
        "n": i * 1_000_003,
        "y": float(i % 17),
    }
    for i in range(N)
]
TABLE = pa.Table.from_pylist(ROWS)
pq.write_table(TABLE, "rows.parquet", row_group_size=1234, data_page_size=2000)
pq.write_table(
    TABLE, "rows-otherwise.parquet", compression="zstd", use_dictionary=False, data_page_version="2.0",
    version="1.0", column_encoding={"a": "BYTE_STREAM_SPLIT", "n": "DELTA_BINARY_PACKED", "k": "DELTA_BYTE_ARRAY"},
)

SMALL = pa.table({"a": [1.5, 2.5, 3.5], "y": [1, 2, 3]})
for codec in ["none", "gzip", "snappy", "zstd", "lz4", "brotli"]:
    pq.write_table(SMALL, "packed-%s.parquet" % codec, compression=codec)
pq.write_table(SMALL.slice(0, 0), "no-rows.parquet")
