package io.github.experimentmaven.tree.exact;

/**
 * The squared error of one output. The score of a split is {@code Σ (sum of a side)² / weight of
 * the side}.
 */
final class SquaredError implements NodeCriterion {

  /** By how much a score from reciprocals can be off, with room to spare. */
  private static final double DOUBT = 1 - 1e-14;

  private final double[] target;
  private final double[] comparable;
  private final double[] terms;
  private final double[] reciprocals;
  private final double[] nodeTerms;
  private final int[] nodeWeights;
  private final DrawnSums drawnSums;
  private final RowSample sample;
  private final int minSamplesLeaf;
  private int start;
  private int end;
  private int weight;
  private double total;

  SquaredError(GrowthTable table, RowSample sample, int minSamplesLeaf) {
    target = table.targets()[0];
    comparable = Targets.comparable(target);
    terms = sample.isWeighted() ? new double[comparable.length] : comparable;
    reciprocals = table.reciprocals();
    nodeTerms = new double[target.length];
    nodeWeights = new int[target.length];
    drawnSums = new DrawnSums(table.codes().length);
    this.sample = sample;
    this.minSamplesLeaf = minSamplesLeaf;
  }

  @Override
  public void begin() {
    if (sample.isWeighted()) {
      Targets.weigh(comparable, sample.weights(), terms);
    }
  }

  /** Drawn rows are as many as there are. */
  @Override
  public double totalWeight() {
    return target.length;
  }

  @Override
  public boolean enter(int from, int to) {
    start = from;
    end = to;
    int[] rows = sample.rows();
    int[] weights = sample.weights();
    double sum = 0;
    int count = 0;
    for (int i = from; i < to; i++) {
      int row = rows[i];
      nodeTerms[i - from] = terms[row];
      nodeWeights[i - from] = weights[row];
      sum += terms[row];
      count += weights[row];
    }
    total = sum;
    weight = count;
    return Targets.differ(target, rows, from, to);
  }

  @Override
  public void offerAll(int column, int[] codes, int[] order, Split best) {
    if (sample.isWeighted()) {
      offerWeighted(column, codes, order, best);
    } else {
      offerUnweighted(column, codes, order, best);
    }
  }

  private void offerUnweighted(int column, int[] codes, int[] order, Split best) {
    double left = 0;
    int next = start;
    for (; next < start + minSamplesLeaf; next++) {
      left += terms[order[next]];
    }
    int lower = codes[order[next - 1]];
    double doubtful = best.score() * DOUBT;
    for (; next <= end - minSamplesLeaf; next++) {
      int row = order[next];
      int upper = codes[row];
      if (upper != lower) {
        lower = upper;
        if (about(left, next - start) >= doubtful && take(column, left, next - start, best)) {
          best.cut(codes, order, next);
          doubtful = best.score() * DOUBT;
        }
      }
      left += terms[row];
    }
  }

  private void offerWeighted(int column, int[] codes, int[] order, Split best) {
    int[] weights = sample.weights();
    double left = 0;
    int leftWeight = 0;
    int next = start;
    for (; next < start + minSamplesLeaf; next++) {
      left += terms[order[next]];
      leftWeight += weights[order[next]];
    }
    int lower = codes[order[next - 1]];
    double doubtful = best.score() * DOUBT;
    for (; next <= end - minSamplesLeaf; next++) {
      int row = order[next];
      int upper = codes[row];
      if (upper != lower) {
        lower = upper;
        if (about(left, leftWeight) >= doubtful && take(column, left, leftWeight, best)) {
          best.cut(codes, order, next);
          doubtful = best.score() * DOUBT;
        }
      }
      left += terms[row];
      leftWeight += weights[row];
    }
  }

  /** A split's score but for the last digits, without a division. */
  private double about(double left, int leftWeight) {
    double right = total - left;
    return left * left * reciprocals[leftWeight] + right * right * reciprocals[weight - leftWeight];
  }

  /** Takes a split if it is better than the best; scores decide as division rounds them. */
  private boolean take(int column, double left, int leftWeight, Split best) {
    double right = total - left;
    double score = left * left / leftWeight + right * right / (weight - leftWeight);
    return best.take(column, score);
  }

  @Override
  public void offerDrawn(DrawnSplits drawn, Split best) {
    if (drawn.rows() == 2) {
      offerPair(drawn, best);
      return;
    }
    drawnSums.add(drawn, nodeTerms);
    if (sample.isWeighted()) {
      drawnSums.weigh(drawn, nodeWeights);
    }
    int rows = drawn.rows();
    for (int split = 0; split < drawn.size(); split++) {
      double left = drawnSums.sum(split);
      int leftRows = drawnSums.rows(split);
      int leftWeight = drawnSums.weight(split);
      if (leftRows >= minSamplesLeaf
          && rows - leftRows >= minSamplesLeaf
          && about(left, leftWeight) >= best.score() * DOUBT
          && take(drawn.column(split), left, leftWeight, best)) {
        best.cut(FloatOrder.value(drawn.highest(split)));
      }
    }
  }

  /** Two rows can be split in two ways only, whatever the number of columns. */
  private void offerPair(DrawnSplits drawn, Split best) {
    boolean firstWasLeft = false;
    boolean secondWasLeft = false;
    for (int split = 0; split < drawn.size(); split++) {
      int left = drawn.codes(split)[0] <= drawn.highest(split) ? 0 : 1;
      boolean known = left == 0 ? firstWasLeft : secondWasLeft;
      firstWasLeft |= left == 0;
      secondWasLeft |= left == 1;
      if (!known && take(drawn.column(split), nodeTerms[left], nodeWeights[left], best)) {
        best.cut(FloatOrder.value(drawn.highest(split)));
      }
    }
  }

  @Override
  public double reduction(double score) {
    return Math.max(0, score - total * total / weight);
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
    prediction[0] = Targets.mean(target, sample.weights(), sample.rows(), from, to);
  }
}
