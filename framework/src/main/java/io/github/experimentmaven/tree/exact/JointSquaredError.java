package io.github.experimentmaven.tree.exact;

import java.util.Arrays;

/**
 * The squared errors of several outputs together, as {@link SquaredError} for one: the score of a
 * split is {@code Σ Σ (sum of a side)² / weight of the side} over outputs and sides.
 */
final class JointSquaredError implements NodeCriterion {

  private final double[][] targets;
  private final double[][] comparable;
  private final double[][] terms;
  private final RowSample sample;
  private final int minSamplesLeaf;
  private final double[] total;
  private final double[] left;
  private int start;
  private int end;
  private int weight;
  private int leftWeight;

  JointSquaredError(GrowthTable table, RowSample sample, int minSamplesLeaf) {
    int outputs = table.outputs();
    targets = table.targets();
    comparable = new double[outputs][];
    terms = new double[outputs][];
    for (int o = 0; o < outputs; o++) {
      comparable[o] = Targets.comparable(targets[o]);
      terms[o] = sample.isWeighted() ? new double[table.rows()] : comparable[o];
    }
    this.sample = sample;
    this.minSamplesLeaf = minSamplesLeaf;
    total = new double[outputs];
    left = new double[outputs];
  }

  @Override
  public void begin() {
    for (int o = 0; sample.isWeighted() && o < terms.length; o++) {
      Targets.weigh(comparable[o], sample.weights(), terms[o]);
    }
  }

  @Override
  public double totalWeight() {
    return (double) targets[0].length * targets.length;
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
    leftWeight += sample.weights()[row];
  }

  private double score() {
    double leftSquares = 0;
    double rightSquares = 0;
    for (int o = 0; o < left.length; o++) {
      double right = total[o] - left[o];
      leftSquares += left[o] * left[o];
      rightSquares += right * right;
    }
    return leftSquares / leftWeight + rightSquares / (weight - leftWeight);
  }

  @Override
  public void offerAll(int column, int[] codes, int[] order, Split best) {
    clearLeft();
    for (int next = start; next <= end - minSamplesLeaf; next++) {
      if (next >= start + minSamplesLeaf
          && codes[order[next]] != codes[order[next - 1]]
          && best.take(column, score())) {
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
        && best.take(column, score())) {
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
    for (int o = 0; o < prediction.length; o++) {
      prediction[o] = Targets.mean(targets[o], sample.weights(), sample.rows(), from, to);
    }
  }
}
