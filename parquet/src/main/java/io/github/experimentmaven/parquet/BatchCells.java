package io.github.experimentmaven.parquet;

import dev.hardwood.metadata.PhysicalType;
import dev.hardwood.reader.ColumnReader;
import dev.hardwood.reader.Validity;
import io.github.experimentmaven.data.format.CellKind;
import io.github.experimentmaven.data.format.ContentDigest;
import io.github.experimentmaven.data.format.NumberText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.LongToDoubleFunction;

/** The cells of a batch of rows of one column, by the type that the file says. */
abstract sealed class BatchCells {

  private Validity validity = Validity.NO_NULLS;

  private BatchCells() {}

  /** Takes the batch that a reader is at. */
  final void take(ColumnReader reader, Validity of) {
    validity = of;
    take(reader);
  }

  abstract void take(ColumnReader reader);

  /** Returns what the cell of a row is. */
  final CellKind kind(int row) {
    return validity.isNull(row) ? CellKind.MISSING : kind();
  }

  /** Returns what cells with a value are. */
  abstract CellKind kind();

  /** Returns the number of a row; {@code NaN} where it is a text. */
  abstract double value(int row);

  /** Returns the text of a row, or how its number is written. */
  abstract String characters(int row);

  /** Adds the cell of a row to a digest. */
  void addTo(ContentDigest digest, int row) {
    if (kind() == CellKind.TEXT || ContentDigest.isWritten(value(row))) {
      digest.add(kind(), characters(row));
    } else {
      digest.add(kind(), value(row));
    }
  }

  static final class Switches extends BatchCells {

    private boolean[] values = new boolean[0];

    @Override
    void take(ColumnReader reader) {
      values = reader.getBooleans();
    }

    @Override
    CellKind kind() {
      return CellKind.SWITCH;
    }

    @Override
    double value(int row) {
      return values[row] ? 1 : 0;
    }

    @Override
    String characters(int row) {
      return String.valueOf(values[row]);
    }
  }

  static final class Floats extends BatchCells {

    private float[] values = new float[0];

    @Override
    void take(ColumnReader reader) {
      values = reader.getFloats();
    }

    @Override
    CellKind kind() {
      return CellKind.NUMBER;
    }

    @Override
    double value(int row) {
      return values[row];
    }

    @Override
    String characters(int row) {
      return NumberText.of(values[row]);
    }
  }

  static final class Doubles extends BatchCells {

    private double[] values = new double[0];

    @Override
    void take(ColumnReader reader) {
      values = reader.getDoubles();
    }

    @Override
    CellKind kind() {
      return CellKind.NUMBER;
    }

    @Override
    double value(int row) {
      return values[row];
    }

    @Override
    String characters(int row) {
      return NumberText.of(values[row]);
    }
  }

  /** Whole numbers, and what is counted in them: decimals, dates and times. */
  static final class Wholes extends BatchCells {

    private final boolean small;
    private final CellKind kind;
    private final LongToDoubleFunction numbers;
    private final LongFunction<String> texts;
    private int[] ints = new int[0];
    private long[] longs = new long[0];

    Wholes(PhysicalType stored, LongToDoubleFunction numbers, LongFunction<String> texts) {
      this(stored, CellKind.NUMBER, numbers, texts);
    }

    Wholes(PhysicalType stored, LongFunction<String> texts) {
      this(stored, CellKind.TEXT, value -> Double.NaN, texts);
    }

    private Wholes(
        PhysicalType stored,
        CellKind kind,
        LongToDoubleFunction numbers,
        LongFunction<String> texts) {
      this.small = stored == PhysicalType.INT32;
      this.kind = kind;
      this.numbers = numbers;
      this.texts = texts;
    }

    @Override
    void take(ColumnReader reader) {
      if (small) {
        ints = reader.getInts();
      } else {
        longs = reader.getLongs();
      }
    }

    @Override
    CellKind kind() {
      return kind;
    }

    @Override
    double value(int row) {
      return numbers.applyAsDouble(small ? ints[row] : longs[row]);
    }

    @Override
    String characters(int row) {
      return texts.apply(small ? ints[row] : longs[row]);
    }
  }

  /** Decimals of any number of digits. */
  static final class Decimals extends BatchCells {

    private final int scale;
    private byte[][] values = new byte[0][];

    Decimals(int scale) {
      this.scale = scale;
    }

    @Override
    void take(ColumnReader reader) {
      values = reader.getBinaries();
    }

    @Override
    CellKind kind() {
      return CellKind.NUMBER;
    }

    private BigDecimal decimal(int row) {
      return new BigDecimal(new BigInteger(values[row]), scale);
    }

    @Override
    double value(int row) {
      return decimal(row).doubleValue();
    }

    @Override
    String characters(int row) {
      return decimal(row).toBigInteger().toString();
    }
  }

  static final class Texts extends BatchCells {

    private String[] values = new String[0];

    @Override
    void take(ColumnReader reader) {
      values = reader.getStrings();
    }

    @Override
    CellKind kind() {
      return CellKind.TEXT;
    }

    @Override
    double value(int row) {
      return Double.NaN;
    }

    @Override
    String characters(int row) {
      return values[row];
    }
  }

  /** Bytes that stand for a text. */
  static final class Binaries extends BatchCells {

    private final Function<byte[], String> texts;
    private byte[][] values = new byte[0][];

    Binaries(Function<byte[], String> texts) {
      this.texts = texts;
    }

    @Override
    void take(ColumnReader reader) {
      values = reader.getBinaries();
    }

    @Override
    CellKind kind() {
      return CellKind.TEXT;
    }

    @Override
    double value(int row) {
      return Double.NaN;
    }

    @Override
    String characters(int row) {
      return texts.apply(values[row]);
    }
  }

  /** What is no number, text or switch, and is not read. */
  static final class None extends BatchCells {

    @Override
    void take(ColumnReader reader) {
      throw new IllegalStateException("such columns are not read");
    }

    @Override
    CellKind kind() {
      return CellKind.OTHER;
    }

    @Override
    double value(int row) {
      return Double.NaN;
    }

    @Override
    String characters(int row) {
      return "";
    }
  }
}
