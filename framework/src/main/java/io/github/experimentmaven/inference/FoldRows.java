package io.github.experimentmaven.inference;

/**
 * The paired differences of one fold of one repeat: for each seed and row, the value now less the
 * value then.
 */
public final class FoldRows {

  private final double[][] differences;
  private final Units units;
  private final double overlap;

  private FoldRows(double[][] differences, Units units, double overlap) {
    this.differences = differences;
    this.units = units;
    this.overlap = overlap;
  }

  /**
   * Pairs two runs.
   *
   * @param now what each row lost, {@code [seeds, rows]}; see {@link Dependence}
   * @param before the same of the run it is compared with
   * @param units which rows were drawn together
   * @param overlap the rows evaluated in proportion to those trained on
   * @throws IllegalArgumentException if the shapes differ, there are no seeds or rows, or a value
   *     is not finite
   */
  public static FoldRows of(double[][] now, double[][] before, Units units, double overlap) {
    if (now.length == 0 || now.length != before.length || units.rows() == 0) {
      throw new IllegalArgumentException(
          "runs are paired by the same seeds and rows, at least one of each; got "
              + now.length
              + " and "
              + before.length
              + " seeds of "
              + units.rows()
              + " rows");
    }
    double[][] differences = new double[now.length][units.rows()];
    for (int seed = 0; seed < now.length; seed++) {
      if (now[seed].length != units.rows() || before[seed].length != units.rows()) {
        throw new IllegalArgumentException(
            "runs are paired by the same rows; got "
                + now[seed].length
                + " and "
                + before[seed].length
                + " values for "
                + units.rows()
                + " rows");
      }
      for (int row = 0; row < units.rows(); row++) {
        differences[seed][row] = now[seed][row] - before[seed][row];
        if (!Double.isFinite(differences[seed][row])) {
          throw new IllegalArgumentException(
              "a difference that is not a finite number cannot be judged: row "
                  + row
                  + " of seed "
                  + seed);
        }
      }
    }
    return new FoldRows(differences, units, overlap);
  }

  Units units() {
    return units;
  }

  double overlap() {
    return overlap;
  }

  /** Returns the mean over rows of each seed. */
  double[] seedMeans() {
    double[] means = new double[differences.length];
    for (int seed = 0; seed < means.length; seed++) {
      means[seed] = Moments.mean(differences[seed]);
    }
    return means;
  }

  /** Returns the mean over seeds of each row. */
  double[] rowMeans() {
    double[] means = new double[units.rows()];
    double[] column = new double[differences.length];
    for (int row = 0; row < means.length; row++) {
      for (int seed = 0; seed < column.length; seed++) {
        column[seed] = differences[seed][row];
      }
      means[row] = Moments.mean(column);
    }
    return means;
  }
}
