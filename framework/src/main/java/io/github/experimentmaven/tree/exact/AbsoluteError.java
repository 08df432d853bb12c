package io.github.experimentmaven.tree.exact;

import java.util.Arrays;

/**
 * The absolute error of one or several outputs. The score of a split is the sum of all absolute
 * deviations from the median of their side and output, negated.
 */
final class AbsoluteError implements NodeCriterion {

  private final GrowthTable table;
  private final RowSample sample;
  private final int minSamplesLeaf;
  private final MedianSums side;
  private final double[][] sorted;
  private final int[][] ranks;
  private final double[] deviations;
  private int start;
  private int end;
  private double total;

  AbsoluteError(GrowthTable table, RowSample sample, int minSamplesLeaf) {
    this.table = table;
    this.sample = sample;
    this.minSamplesLeaf = minSamplesLeaf;
    side = new MedianSums(table.rows());
    sorted = new double[table.outputs()][table.rows()];
    ranks = new int[table.outputs()][table.rows()];
    deviations = new double[table.rows() + 1];
  }

  @Override
  public void begin() {
    // Weights are read where they are needed.
  }

  @Override
  public double totalWeight() {
    return (double) table.rows() * table.outputs();
  }

  @Override
  public boolean enter(int from, int to) {
    start = from;
    end = to;
    total = 0;
    boolean differ = false;
    for (int o = 0; o < table.outputs(); o++) {
      int[] order = sample.list(table.orderOfTarget(o));
      double[] target = table.targets()[o];
      side.clear(to - from);
      for (int i = from; i < to; i++) {
        int row = order[i];
        int rank = i - from + 1;
        ranks[o][row] = rank;
        sorted[o][rank - 1] = target[row];
        side.add(rank, target[row], sample.weights()[row]);
      }
      total += side.deviations(sorted[o]);
      differ |= target[order[from]] != target[order[to - 1]];
    }
    return differ;
  }

  @Override
  public void offerAll(int column, int[] codes, int[] order, Split best) {
    addDeviations(order);
    for (int next = start + minSamplesLeaf; next <= end - minSamplesLeaf; next++) {
      if (codes[order[next]] != codes[order[next - 1]]
          && best.take(column, -deviations[next - start])) {
        best.cut(codes, order, next);
      }
    }
  }

  /** Deviations on both sides of each place, summed over the outputs. */
  private void addDeviations(int[] order) {
    int rows = end - start;
    Arrays.fill(deviations, 0, rows + 1, 0);
    for (int o = 0; o < table.outputs(); o++) {
      side.clear(rows);
      for (int i = 0; i < rows; i++) {
        deviations[i] += side.deviations(sorted[o]);
        add(o, order[start + i]);
      }
      side.clear(rows);
      for (int i = rows - 1; i >= 0; i--) {
        add(o, order[start + i]);
        deviations[i] += side.deviations(sorted[o]);
      }
    }
  }

  private void add(int output, int row) {
    side.add(ranks[output][row], table.targets()[output][row], sample.weights()[row]);
  }

  @Override
  public void offerDrawn(DrawnSplits drawn, Split best) {
    for (int split = 0; split < drawn.size(); split++) {
      offer(drawn.column(split), drawn.codes(split), drawn.highest(split), best);
    }
  }

  private void offer(int column, int[] nodeCodes, int highest, Split best) {
    int leftRows = 0;
    for (int i = start; i < end; i++) {
      leftRows += nodeCodes[i - start] <= highest ? 1 : 0;
    }
    if (leftRows < minSamplesLeaf || end - start - leftRows < minSamplesLeaf) {
      return;
    }
    double sum = 0;
    for (int o = 0; o < table.outputs(); o++) {
      sum += deviationsOfSide(o, nodeCodes, highest, true);
      sum += deviationsOfSide(o, nodeCodes, highest, false);
    }
    if (best.take(column, -sum)) {
      best.cut(FloatOrder.value(highest));
    }
  }

  private double deviationsOfSide(int output, int[] nodeCodes, int highest, boolean left) {
    side.clear(end - start);
    for (int i = start; i < end; i++) {
      if (nodeCodes[i - start] <= highest == left) {
        add(output, sample.rows()[i]);
      }
    }
    return side.deviations(sorted[output]);
  }

  @Override
  public double reduction(double score) {
    return Math.max(0, total + score);
  }

  @Override
  public boolean hasOrders() {
    return true;
  }

  @Override
  public void partition(int from, int to) {
    for (int o = 0; o < table.outputs(); o++) {
      sample.partition(table.orderOfTarget(o), from, to);
    }
  }

  @Override
  public void predict(int from, int to, double[] prediction) {
    for (int o = 0; o < prediction.length; o++) {
      prediction[o] =
          Targets.median(
              table.targets()[o], sample.weights(), sample.list(table.orderOfTarget(o)), from, to);
    }
  }
}
