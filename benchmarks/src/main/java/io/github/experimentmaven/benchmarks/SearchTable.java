package io.github.experimentmaven.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A generated table whose target is a function of its first columns and noise.
 *
 * @param name its name
 * @param columns the number of columns, each uniform between 0 and 1
 * @param noise the standard deviation of the noise
 * @param target the function
 */
record SearchTable(String name, int columns, double noise, ToDoubleFunction<double[]> target) {

  private static final int ROWS = 800;

  /** Returns nine tables; the first three are Friedman's (1991). */
  static List<SearchTable> all() {
    return List.of(
        new SearchTable("friedman1", 10, 1, SearchTable::friedman1),
        new SearchTable("friedman2", 4, 100, SearchTable::friedman2),
        new SearchTable("friedman3", 4, 0.1, SearchTable::friedman3),
        new SearchTable("linear", 8, 0.5, x -> 3 * x[0] - 2 * x[1] + x[2]),
        new SearchTable("product", 5, 0.1, x -> x[0] * x[1] + x[2] * x[3]),
        new SearchTable("steps", 5, 0.3, x -> Math.floor(4 * x[0]) + Math.floor(3 * x[1])),
        new SearchTable("waves", 3, 0.2, x -> StrictMath.sin(6 * x[0]) + StrictMath.cos(9 * x[1])),
        new SearchTable("sparse", 30, 0.5, x -> 4 * (x[0] - 0.5) * (x[0] - 0.5) + 2 * x[1]),
        new SearchTable("noise", 6, 2, x -> x[0] + x[1]));
  }

  /** Returns eight other tables, by which no rule of a search was chosen. */
  static List<SearchTable> others() {
    return List.of(
        new SearchTable("ball", 4, 0.2, x -> distance(x, 3) < 0.4 ? 2 : 0),
        new SearchTable("ratio", 4, 0.1, x -> x[0] / (0.1 + x[1])),
        new SearchTable("checks", 4, 0.2, x -> (Math.floor(3 * x[0]) + Math.floor(3 * x[1])) % 2),
        new SearchTable("ripples", 2, 0.1, x -> StrictMath.sin(15 * distance(x, 2))),
        new SearchTable(
            "maxima",
            6,
            0.2,
            x -> Math.max(Math.max(2 * x[0], 3 * x[1] - 1), 1.5 * x[2] + x[3] * x[4])),
        new SearchTable(
            "steep",
            5,
            0.2,
            x -> StrictMath.tanh(20 * (x[0] - 0.4)) + StrictMath.exp(3 * x[1]) / 5 + x[2]),
        new SearchTable("cubic", 8, 0.4, SearchTable::cubic),
        new SearchTable("line", 3, 0.05, x -> 2 * x[0] - x[1]));
  }

  /** Returns the distance from the centre in the first columns. */
  private static double distance(double[] x, int columns) {
    double sum = 0;
    for (int i = 0; i < columns; i++) {
      sum += (x[i] - 0.5) * (x[i] - 0.5);
    }
    return Math.sqrt(sum);
  }

  private static double cubic(double[] x) {
    double sum = 0;
    for (int i = 0; i < 4; i++) {
      sum += 4 * (2 * x[i] - 1) * (2 * x[(i + 1) % 4] - 1) * (2 * x[(i + 2) % 4] - 1);
    }
    return sum;
  }

  private static double friedman1(double[] x) {
    return 10 * StrictMath.sin(Math.PI * x[0] * x[1])
        + 20 * (x[2] - 0.5) * (x[2] - 0.5)
        + 10 * x[3]
        + 5 * x[4];
  }

  private static double friedman2(double[] x) {
    double a = 100 * x[0];
    double b = reactance(x);
    return Math.sqrt(a * a + b * b);
  }

  private static double friedman3(double[] x) {
    return StrictMath.atan(reactance(x) / Math.max(1, 100 * x[0]));
  }

  private static double reactance(double[] x) {
    double frequency = Math.PI * (40 + 520 * x[1]);
    return frequency * x[2] - 1 / (frequency * (1 + 10 * x[3]));
  }

  /** Writes the table, the target as its last column {@code y}. */
  Path write(Path folder) throws IOException {
    return write(folder, 1);
  }

  /**
   * Writes the table with other rows.
   *
   * @param seed the seed of the rows
   */
  Path write(Path folder, long seed) throws IOException {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder(header()).append(",y\n");
    for (int row = 0; row < ROWS; row++) {
      double[] x = random.doubles(columns).toArray();
      double y = target.applyAsDouble(x) + noise * random.nextGaussian();
      for (double value : x) {
        text.append(value).append(',');
      }
      text.append(y).append('\n');
    }
    return Files.writeString(folder.resolve(name + ".csv"), text);
  }

  private String header() {
    return IntStream.range(0, columns).mapToObj(i -> "x" + i).collect(Collectors.joining(","));
  }
}
