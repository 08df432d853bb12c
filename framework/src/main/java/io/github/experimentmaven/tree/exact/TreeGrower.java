package io.github.experimentmaven.tree.exact;

import io.github.experimentmaven.tree.RandomStream;
import io.github.experimentmaven.tree.RandomStream.Purpose;
import io.github.experimentmaven.tree.TrainingInterruptedException;
import io.github.experimentmaven.tree.TreeBuilder;

/**
 * Grows trees one after another in the same working memory. A tree is a function of the table, the
 * options, the seed and its number alone, so several growers can share out a forest's trees.
 */
final class TreeGrower {

  private final GrowthTable table;
  private final ForestOptions options;
  private final int maxDepth;
  private final RowSample sample;
  private final NodeCriterion criterion;
  private final ColumnSearch search;
  private final Split best = new Split();
  private final Thread trainer;
  private int tree;

  /**
   * Working memory.
   *
   * @param trainer the thread whose interrupt ends the growth, wherever it goes on
   */
  TreeGrower(GrowthTable table, ForestOptions options, Thread trainer) {
    this.table = table;
    this.options = options;
    this.trainer = trainer;
    maxDepth = options.maxDepth().orElse(Integer.MAX_VALUE);
    sample = new RowSample(table.orders(), options.bootstrap());
    criterion = NodeCriterion.of(table, sample, options);
    search = ColumnSearch.of(options.thresholds(), table, sample, criterion);
  }

  /**
   * Grows a tree.
   *
   * @param number its number in the forest, from 0
   * @throws TrainingInterruptedException if the thread that trains is interrupted
   */
  GrownTree grow(long seed, int number) {
    tree = number;
    sample.draw(RandomStream.of(seed, Purpose.ROWS, number));
    criterion.begin();
    int features = table.codes().length;
    RandomStream random = RandomStream.of(seed, Purpose.SPLITS, number);
    ColumnDraw draw =
        new ColumnDraw(
            random, features, options.featuresOfASplit(features), this::throwIfInterrupted);
    double[] reductions = new double[features];
    double[] prediction = new double[table.outputs()];
    TreeBuilder builder = new TreeBuilder(table.outputs());
    NodeStack open = new NodeStack();
    open.push(0, 0, sample.size(), 0, 0);
    while (!open.isEmpty()) {
      throwIfInterrupted();
      open.pop();
      int node = open.node();
      int start = open.start();
      int end = open.end();
      int depth = open.depth();
      int constants = findBest(open, draw, random);
      double reduction = best.exists() ? criterion.reduction(best.score()) : 0;
      if (!best.exists() || reduction < options.minImpurityDecrease() * criterion.totalWeight()) {
        criterion.predict(start, end, prediction);
        builder.leaf(node, prediction);
        continue;
      }
      int feature = table.featureIds()[best.column()];
      reductions[feature] += reduction;
      int middle = search.partition(start, end, best, draw, constants);
      int left = builder.split(node, feature, best.threshold());
      open.push(left + 1, middle, end, depth + 1, constants);
      open.push(left, start, middle, depth + 1, constants);
    }
    return new GrownTree(builder.build(), reductions);
  }

  /**
   * Searches the node on top for its best split, if it may have one.
   *
   * @return the number of columns known to be constant in it
   */
  private int findBest(NodeStack open, ColumnDraw draw, RandomStream random) {
    best.clear();
    int start = open.start();
    int end = open.end();
    if (open.depth() >= maxDepth
        || end - start < 2L * options.minSamplesLeaf()
        || !criterion.enter(start, end)) {
      return open.constants();
    }
    draw.enter(open.constants());
    search.search(start, end, draw, random, best);
    return draw.leave();
  }

  private void throwIfInterrupted() {
    TrainingInterruptedException.throwIfInterrupted(trainer, tree);
  }
}
