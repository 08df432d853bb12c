package io.github.experimentmaven.tree;

import java.util.List;

/**
 * Trees that predict together. Either one forest whose leaves hold a number for each output, or a
 * forest of single numbers for each output. Immutable.
 */
public final class TreeEnsemble {

  private final List<List<Tree>> forests;
  private final Combination combination;
  private final double[] baseValues;
  private final double[] importances;

  /**
   * An ensemble.
   *
   * @param forests one forest for all outputs, or one for each
   * @param combination how the trees of a forest are combined
   * @param baseValues {@code [outputs]}: what an output starts from
   * @param importances {@code [features]}: how much each feature's splits reduced the criterion,
   *     not negative, with the sum 1; all 0 where no tree has a split
   * @throws IllegalArgumentException if forests and outputs do not go together, or a forest is
   *     empty
   */
  public TreeEnsemble(
      List<List<Tree>> forests,
      Combination combination,
      double[] baseValues,
      double[] importances) {
    this.forests = forests.stream().map(List::copyOf).toList();
    this.combination = combination;
    this.baseValues = baseValues.clone();
    this.importances = importances.clone();
    requireFitting();
  }

  private void requireFitting() {
    int outputs = outputs();
    if (forests.size() != 1 && forests.size() != outputs) {
      throw new IllegalArgumentException(
          forests.size() + " forests, but must be 1 or as many as the " + outputs + " outputs");
    }
    int width = outputs / forests.size();
    int trees = forests.get(0).size();
    for (List<Tree> forest : forests) {
      if (trees == 0
          || forest.size() != trees
          || forest.stream().anyMatch(tree -> tree.outputs() != width)) {
        throw new IllegalArgumentException(
            "forests must have equally many trees, at least one, and leaves of "
                + width
                + " numbers");
      }
    }
  }

  /** One forest for all outputs, or one for each, in the order of the outputs. */
  public List<List<Tree>> forests() {
    return forests;
  }

  /** How the trees of a forest are combined. */
  public Combination combination() {
    return combination;
  }

  /** What an output starts from. */
  public double baseValue(int output) {
    return baseValues[output];
  }

  /** Number of outputs. */
  public int outputs() {
    return baseValues.length;
  }

  /** Number of features that the trees were offered. */
  public int features() {
    return importances.length;
  }

  /** The share of a feature in what all splits reduced the criterion by. */
  public double importance(int feature) {
    return importances[feature];
  }

  /**
   * Predicts rows; each with the same bits alone as among others.
   *
   * @param rows {@code [rows, features]}, by feature id, finite
   * @param count how many of the rows
   * @return {@code [rows, outputs]}
   */
  public double[][] predict(float[][] rows, int count) {
    double[][] predictions = new double[count][];
    double[] start = combination == Combination.SUM ? baseValues : new double[baseValues.length];
    for (int r = 0; r < count; r++) {
      predictions[r] = start.clone();
    }
    for (int f = 0; f < forests.size(); f++) {
      for (Tree tree : forests.get(f)) {
        tree.addTo(rows, predictions, f);
      }
    }
    if (combination == Combination.AVERAGE) {
      finishAverages(predictions);
    }
    return predictions;
  }

  private void finishAverages(double[][] sums) {
    int trees = forests.get(0).size();
    for (double[] row : sums) {
      for (int o = 0; o < row.length; o++) {
        row[o] = baseValues[o] + row[o] / trees;
      }
    }
  }
}
