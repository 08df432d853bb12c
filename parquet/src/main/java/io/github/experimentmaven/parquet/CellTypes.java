package io.github.experimentmaven.parquet;

import dev.hardwood.metadata.LogicalType;
import dev.hardwood.metadata.PhysicalType;
import dev.hardwood.schema.SchemaNode;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** Which cells the types of columns stand for. */
final class CellTypes {

  private CellTypes() {}

  /** Returns the cells of a column; empty where they are no numbers, texts or switches. */
  static Optional<BatchCells> of(SchemaNode.PrimitiveNode column) {
    LogicalType type = column.logicalType();
    return switch (column.type()) {
      case BOOLEAN -> Optional.of(new BatchCells.Switches());
      case FLOAT -> Optional.of(new BatchCells.Floats());
      case DOUBLE -> Optional.of(new BatchCells.Doubles());
      case INT32, INT64 -> Optional.of(whole(column.type(), type));
      case INT96 -> Optional.of(new BatchCells.Binaries(Times::ofInt96));
      case BYTE_ARRAY -> binary(type);
      case FIXED_LEN_BYTE_ARRAY -> fixed(type);
    };
  }

  /** Returns what a column holds that has no cells. */
  static String describe(SchemaNode.PrimitiveNode column) {
    return column.logicalType() == null
        ? "a value of bytes without a meaning"
        : "a value of the type "
            + column
                .logicalType()
                .getClass()
                .getSimpleName()
                .replaceFirst("Type$", "")
                .toUpperCase(Locale.ROOT);
  }

  private static BatchCells whole(PhysicalType stored, LogicalType type) {
    if (type instanceof LogicalType.DateType) {
      return new BatchCells.Wholes(stored, Times::date);
    }
    if (type instanceof LogicalType.TimestampType timestamp) {
      return new BatchCells.Wholes(stored, Times.timestamp(timestamp));
    }
    if (type instanceof LogicalType.TimeType time) {
      return new BatchCells.Wholes(stored, Times.time(time));
    }
    if (type instanceof LogicalType.DecimalType decimal && decimal.scale() != 0) {
      return new BatchCells.Wholes(
          stored,
          unscaled -> BigDecimal.valueOf(unscaled, decimal.scale()).doubleValue(),
          unscaled -> whole(BigDecimal.valueOf(unscaled, decimal.scale())));
    }
    boolean unsigned = type instanceof LogicalType.IntType number && !number.isSigned();
    if (unsigned && stored == PhysicalType.INT32) {
      return new BatchCells.Wholes(stored, value -> value & 0xFFFFFFFFL, Long::toString);
    }
    return unsigned
        ? new BatchCells.Wholes(
            stored,
            value -> new BigDecimal(Long.toUnsignedString(value)).doubleValue(),
            Long::toUnsignedString)
        : new BatchCells.Wholes(stored, value -> value, Long::toString);
  }

  private static String whole(BigDecimal number) {
    return number.toBigInteger().toString();
  }

  private static Optional<BatchCells> binary(LogicalType type) {
    if (type instanceof LogicalType.DecimalType decimal) {
      return Optional.of(new BatchCells.Decimals(decimal.scale()));
    }
    boolean text =
        type == null
            || type instanceof LogicalType.StringType
            || type instanceof LogicalType.EnumType
            || type instanceof LogicalType.JsonType;
    return text ? Optional.of(new BatchCells.Texts()) : Optional.empty();
  }

  private static Optional<BatchCells> fixed(LogicalType type) {
    if (type instanceof LogicalType.DecimalType decimal) {
      return Optional.of(new BatchCells.Decimals(decimal.scale()));
    }
    return type instanceof LogicalType.UuidType
        ? Optional.of(new BatchCells.Binaries(Times::uuid))
        : Optional.empty();
  }
}
