package io.github.experimentmaven.data.profile;

import java.util.Locale;
import java.util.Random;

/** Ten made-up tables as real ones are: related to their target, but not computed from it. */
final class CleanTables {

  private CleanTables() {}

  static String csv(int number) {
    StringBuilder csv = new StringBuilder();
    Random random = new Random(number);
    int rows = 60 + 300 * number;
    csv.append("a,b,c,y\n");
    for (int row = 0; row < rows; row++) {
      double[] r = row(number, row, random);
      csv.append(String.format(Locale.ROOT, "%s,%s,%s,%s\n", r[0], r[1], r[2], r[3]));
    }
    return csv.toString();
  }

  private static double[] row(int number, int row, Random random) {
    double u = random.nextDouble();
    double v = random.nextDouble();
    double noise = random.nextGaussian();
    return switch (number) {
      // Noise only.
      case 0 -> new double[] {u, v, random.nextGaussian(), noise};
      // Linear with a tenth of noise: R² about 0.99.
      case 1 -> new double[] {u, v, noise * noise, 3 * u + v + 0.09 * noise};
      // Houses: area, rooms, age and a price.
      case 2 ->
          new double[] {
            Math.rint(40 + 160 * u),
            Math.rint(1 + 6 * u + v),
            Math.rint(100 * v),
            1000 * Math.rint((40 + 160 * u) * (3 + 0.5 * noise))
          };
      // Counts with heavy tails, one extreme row in both a feature and the target.
      case 3 ->
          new double[] {
            Math.rint(Math.exp(3 + 2 * random.nextGaussian())),
            row == 10 ? 1e9 : Math.rint(Math.exp(5 + noise)),
            Math.rint(10 * v),
            row == 10 ? 1e9 : Math.rint(Math.exp(5 + random.nextGaussian()))
          };
      // Marks from 1 to 5.
      case 4 ->
          new double[] {
            1 + random.nextInt(5), 1 + random.nextInt(5), random.nextInt(2), 1 + random.nextInt(5)
          };
      // A sum of two features seen through a tenth of noise.
      case 5 -> new double[] {10 * u, 10 * v, noise, 10 * u + 10 * v + 0.4 * noise};
      // A season: a wave over days that repeat.
      case 6 -> new double[] {row % 365, u, v, Math.sin(row / 58.1) + 0.1 * noise};
      // Two features that say the same, and a target that hardly follows them.
      case 7 -> new double[] {u, 2 * u, v, u + noise};
      // A product seen through noise.
      case 8 -> new double[] {1 + u, 1 + v, noise, (1 + u) * (1 + v) * (1 + 0.1 * noise)};
      // Few, coarse values in every column: equal rows come by chance.
      default ->
          new double[] {random.nextInt(3), random.nextInt(4), random.nextInt(2), random.nextInt(3)};
    };
  }
}
