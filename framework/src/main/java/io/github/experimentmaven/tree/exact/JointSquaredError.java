package io.github.experimentmaven.tree.exact;

import java.util.Arrays;

/**
 * The squared errors of one or several outputs together, where rows need not count alike: the score
 * of a split is {@code Σ Σ (sum of a side)² / weight of the side} over outputs and sides. A row
 * weighs as much as it was drawn times its own weight.
 */
final class JointSquaredError implements NodeCriterion {

  private final double[][] targets;
  private final double[][] comparable;
  private final double[][] terms;
  private final double[] ownWeights;
  private final double[] weights;
  private final RowSample sample;
  private final int minSamplesLeaf;
  private final double[] total;
  private final double[] left;
  private int start;
  private int end;
  private double weight;
  private double leftWeight;
  private double treeWeight;

  JointSquaredError(GrowthTable table, RowSample sample, int minSamplesLeaf) {
    int outputs = table.outputs();
    targets = table.targets();
    comparable = Arrays.stream(targets).map(Targets::comparable).toArray(double[][]::new);
    terms = new double[outputs][table.rows()];
    weights = new double[table.rows()];
    ownWeights = table.weights().orElseGet(() -> ones(table.rows()));
    this.sample = sample;
    this.minSamplesLeaf = minSamplesLeaf;
    total = new double[outputs];
    left = new double[outputs];
  }

  private static double[] ones(int rows) {
    double[] ones = new double[rows];
    Arrays.fill(ones, 1);
    return ones;
  }

  @Override
  public void begin() {
    treeWeight = 0;
    for (int row = 0; row < weights.length; row++) {
      weights[row] = sample.weights()[row] * ownWeights[row];
      treeWeight += weights[row];
      for (int o = 0; o < terms.length; o++) {
        terms[o][row] = weights[row] * comparable[o][row];
      }
    }
  }

  @Override
  public double totalWeight() {
    return treeWeight * targets.length;
  }

  @Override
  public boolean enter(int from, int to) {
    start = from;
    end = to;
    clearLeft();
    for (int i = from; i < to; i++) {
      addLeft(sample.rows()[i]);
    }
    System.arraycopy(left, 0, total, 0, total.length);
    weight = leftWeight;
    boolean differ = false;
    for (double[] target : targets) {
      differ |= Targets.differ(target, sample.rows(), from, to);
    }
    return differ;
  }

  private void clearLeft() {
    Arrays.fill(left, 0);
    leftWeight = 0;
  }

  private void addLeft(int row) {
    for (int o = 0; o < left.length; o++) {
      left[o] += terms[o][row];
    }
    leftWeight += weights[row];
  }

  /** A side whose weight is lost beside the other's cannot be told from no side. */
  private boolean take(int column, Split best) {
    double rightWeight = weight - leftWeight;
    if (!(leftWeight > 0 && rightWeight > 0)) {
      return false;
    }
    double leftSquares = 0;
    double rightSquares = 0;
    for (int o = 0; o < left.length; o++) {
      double right = total[o] - left[o];
      leftSquares += left[o] * left[o];
      rightSquares += right * right;
    }
    return best.take(column, leftSquares / leftWeight + rightSquares / rightWeight);
  }

  @Override
  public void offerAll(int column, int[] codes, int[] order, Split best) {
    clearLeft();
    for (int next = start; next <= end - minSamplesLeaf; next++) {
      if (next >= start + minSamplesLeaf
          && codes[order[next]] != codes[order[next - 1]]
          && take(column, best)) {
        best.cut(codes, order, next);
      }
      addLeft(order[next]);
    }
  }

  @Override
  public void offerDrawn(DrawnSplits drawn, Split best) {
    for (int split = 0; split < drawn.size(); split++) {
      offer(drawn.column(split), drawn.codes(split), drawn.highest(split), best);
    }
  }

  private void offer(int column, int[] nodeCodes, int highest, Split best) {
    clearLeft();
    int leftRows = 0;
    for (int i = start; i < end; i++) {
      if (nodeCodes[i - start] <= highest) {
        addLeft(sample.rows()[i]);
        leftRows++;
      }
    }
    if (leftRows >= minSamplesLeaf
        && end - start - leftRows >= minSamplesLeaf
        && take(column, best)) {
      best.cut(FloatOrder.value(highest));
    }
  }

  @Override
  public double reduction(double score) {
    double squares = 0;
    for (double sum : total) {
      squares += sum * sum;
    }
    return Math.max(0, score - squares / weight);
  }

  @Override
  public boolean hasOrders() {
    return false;
  }

  @Override
  public void partition(int from, int to) {
    // It has no orders of its own.
  }

  @Override
  public void predict(int from, int to, double[] prediction) {
    int[] rows = sample.rows();
    for (int o = 0; o < prediction.length; o++) {
      double sum = 0;
      double counted = 0;
      for (int i = from; i < to; i++) {
        sum += weights[rows[i]] * targets[o][rows[i]];
        counted += weights[rows[i]];
      }
      prediction[o] = sum / counted;
    }
  }
}
