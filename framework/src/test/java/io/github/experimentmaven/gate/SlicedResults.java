package io.github.experimentmaven.gate;

import io.github.experimentmaven.data.slice.Slice;
import io.github.experimentmaven.result.ResultTable;
import io.github.experimentmaven.result.SliceTable;
import io.github.experimentmaven.result.SliceTable.Sliced;
import io.github.experimentmaven.result.rows.TestRows;
import io.github.experimentmaven.result.rows.TestRowsBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Results of a model with two seeds on a hundred rows, half of them {@code kind=odd}. */
public final class SlicedResults {

  static final int ROWS = 100;

  private static final String[] LABELS =
      IntStream.range(0, ROWS)
          .mapToObj(row -> row % 2 == 0 ? "kind=even" : "kind=odd")
          .toArray(String[]::new);

  private final double[][] errors;
  private final String odd;

  private SlicedResults(double[][] errors, String odd) {
    this.errors = errors;
    this.odd = odd;
  }

  /** Returns results whose errors of odd rows are so many times as large. */
  public static SlicedResults of(double factorOfOdd) {
    double[][] errors = new double[2][ROWS];
    for (int seed = 0; seed < errors.length; seed++) {
      Random random = new Random(seed);
      for (int row = 0; row < ROWS; row++) {
        errors[seed][row] = random.nextGaussian() * (row % 2 == 0 ? 1 : factorOfOdd);
      }
    }
    return new SlicedResults(errors, "kind == odd");
  }

  /** Returns these results with another condition of the odd rows. */
  SlicedResults odd(String condition) {
    return new SlicedResults(errors, condition);
  }

  /** Returns results whose errors are all so many times as large. */
  SlicedResults worseBy(double factor) {
    return new SlicedResults(
        Arrays.stream(errors)
            .map(seed -> Arrays.stream(seed).map(error -> error * factor).toArray())
            .toArray(double[][]::new),
        odd);
  }

  private double mse(int seed, String label) {
    double[] own =
        IntStream.range(0, ROWS)
            .filter(row -> label.isEmpty() || LABELS[row].equals(label))
            .mapToDouble(row -> errors[seed][row] * errors[seed][row])
            .toArray();
    double sum = 0;
    for (double square : own) {
      sum += square;
    }
    return sum / own.length;
  }

  ResultTable table(String version, String label, int rows) {
    TableBuilder table = new TableBuilder(version).rows("test", rows);
    for (int seed = 0; seed < errors.length; seed++) {
      table.value("model", seed + 1, 0, 0, "test", "loss", mse(seed, label));
      table.value("model", seed + 1, 0, 0, "test", "mse", mse(seed, label));
    }
    return table.build();
  }

  SliceTable slices(String version, int rows) {
    return new SliceTable(
        List.of(
            new Sliced(
                new Slice("kind", "even", "kind == even"), table(version, "kind=even", rows)),
            new Sliced(new Slice("kind", "odd", odd), table(version, "kind=odd", rows))));
  }

  TestRows rows() {
    TestRowsBuilder rows = new TestRowsBuilder().slices("kind", LABELS);
    for (int seed = 0; seed < errors.length; seed++) {
      rows.errors("model", seed + 1, errors[seed]);
    }
    return rows.build();
  }

  /** Returns them as a baseline. */
  public Baseline baseline() {
    return new Baseline(
        table("1.0.0", "", ROWS),
        Optional.of(rows()),
        Optional.of(slices("1.0.0", ROWS / 2)),
        Background.UNKNOWN,
        "release 1.0.0");
  }
}
