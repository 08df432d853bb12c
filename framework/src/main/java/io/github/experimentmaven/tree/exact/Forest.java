package io.github.experimentmaven.tree.exact;

import io.github.experimentmaven.tree.Combination;
import io.github.experimentmaven.tree.Importances;
import io.github.experimentmaven.tree.Tree;
import io.github.experimentmaven.tree.TreeEnsemble;
import io.github.experimentmaven.tree.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Grows the trees of a forest, whose mean is the prediction. */
final class Forest {

  private Forest() {}

  /**
   * Grows a forest for all outputs, or one for each: an output's forest is then the one that it
   * would have without the others.
   *
   * @param tables one for all outputs, or one for each
   * @param workers threads that trees are shared out among; no bit hangs on them
   * @param listener told of every tree
   * @throws io.github.experimentmaven.tree.TrainingInterruptedException if the thread is
   *     interrupted
   */
  static TreeEnsemble grow(
      List<GrowthTable> tables,
      ForestOptions options,
      long seed,
      Workers workers,
      ForestListener listener) {
    List<List<Tree>> forests = new ArrayList<>();
    Importances importances = new Importances(tables.get(0).codes().length);
    AtomicInteger ended = new AtomicInteger();
    int all = Math.multiplyExact(tables.size(), options.trees());
    Runnable told = () -> listener.onTree(ended.incrementAndGet(), all);
    for (GrowthTable shared : tables) {
      List<Tree> forest = new ArrayList<>();
      for (GrownTree grown : trees(shared, options, seed, workers, told)) {
        forest.add(grown.tree());
        importances.add(grown.reductions());
      }
      forests.add(forest);
    }
    return new TreeEnsemble(
        forests,
        Combination.AVERAGE,
        new double[tables.stream().mapToInt(GrowthTable::outputs).sum()],
        importances.shares());
  }

  /** Returns the trees by number; a thread keeps what it grows them with for its next one. */
  private static GrownTree[] trees(
      GrowthTable shared, ForestOptions options, long seed, Workers workers, Runnable ended) {
    GrownTree[] grown = new GrownTree[options.trees()];
    Thread trainer = Thread.currentThread();
    Queue<TreeGrower> growers = new ConcurrentLinkedQueue<>();
    workers.run(
        grown.length,
        number -> {
          TreeGrower idle = growers.poll();
          TreeGrower grower = idle == null ? new TreeGrower(shared, options, trainer) : idle;
          grown[number] = grower.grow(seed, number);
          growers.add(grower);
          ended.run();
        });
    return grown;
  }
}
