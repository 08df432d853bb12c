package io.github.experimentmaven.linear.solver;

/** A column that holds the difference from the mean for every row. */
final class DenseColumn implements Column {

  private final double mean;
  private final double norm;
  private final double[] centred;

  private DenseColumn(double mean, double norm, double[] centred) {
    this.mean = mean;
    this.norm = norm;
    this.centred = centred;
  }

  /** The column of some values, which are overwritten by their differences from the mean. */
  static Column of(double[] values) {
    if (isConstant(values)) {
      return new ConstantColumn(values[0]);
    }
    double mean = mean(values);
    for (int i = 0; i < values.length; i++) {
      values[i] -= mean;
    }
    double norm = Math.sqrt(Vectors.dot(values, values));
    return norm == 0 ? new ConstantColumn(mean) : new DenseColumn(mean, norm, values);
  }

  /** The column of some values of rows that do not count alike; overwrites them. */
  static Column of(double[] values, RowWeights weights) {
    if (isConstant(values)) {
      return new ConstantColumn(values[0]);
    }
    double mean = weights.mean(values);
    weights.centre(values, mean);
    double norm = Math.sqrt(Vectors.dot(values, values));
    return norm == 0 ? new ConstantColumn(mean) : new DenseColumn(mean, norm, values);
  }

  /** Subtracting a computed mean from equal values would leave what rounding makes of it. */
  private static boolean isConstant(double[] values) {
    for (double value : values) {
      if (value != values[0]) {
        return false;
      }
    }
    return true;
  }

  /** In two passes: the second takes away the rounding of the first. */
  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    double mean = sum / values.length;
    double rest = 0;
    for (double value : values) {
      rest += value - mean;
    }
    return mean + rest / values.length;
  }

  @Override
  public double mean() {
    return mean;
  }

  @Override
  public double norm() {
    return norm;
  }

  @Override
  public double dot(double[] other) {
    return Vectors.dot(centred, other);
  }

  @Override
  public double dot(Column other) {
    return other.dot(centred);
  }

  @Override
  public void addTo(double[] vector, double factor) {
    Vectors.addScaled(factor, centred, vector);
  }

  @Override
  public void copyTo(int from, int count, double[] target) {
    System.arraycopy(centred, from, target, 0, count);
  }
}
