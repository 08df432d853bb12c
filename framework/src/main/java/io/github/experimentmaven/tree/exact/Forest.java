package io.github.experimentmaven.tree.exact;

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
   * @param before the first trees, which have grown already
   * @param until how many trees there are at the end, in each forest
   * @throws io.github.experimentmaven.tree.TrainingInterruptedException if the thread is
   *     interrupted
   */
  static GrownForests grow(
      List<GrowthTable> tables,
      ForestOptions options,
      long seed,
      Workers workers,
      ForestListener listener,
      GrownForests before,
      int until) {
    int all = Math.multiplyExact(tables.size(), options.trees());
    AtomicInteger ended = new AtomicInteger(tables.size() * before.trees());
    Runnable told = () -> listener.onTree(ended.incrementAndGet(), all);
    List<List<GrownTree>> forests = new ArrayList<>();
    for (int number = 0; number < tables.size(); number++) {
      List<GrownTree> forest = new ArrayList<>(before.forests().get(number));
      GrowthTable shared = tables.get(number);
      forest.addAll(trees(shared, options, seed, workers, told, before.trees(), until));
      forests.add(forest);
    }
    return new GrownForests(forests);
  }

  /** Returns the trees by number; a thread keeps what it grows them with for its next one. */
  private static List<GrownTree> trees(
      GrowthTable shared,
      ForestOptions options,
      long seed,
      Workers workers,
      Runnable ended,
      int from,
      int until) {
    GrownTree[] grown = new GrownTree[until - from];
    Thread trainer = Thread.currentThread();
    Queue<TreeGrower> growers = new ConcurrentLinkedQueue<>();
    workers.run(
        grown.length,
        number -> {
          TreeGrower idle = growers.poll();
          TreeGrower grower = idle == null ? new TreeGrower(shared, options, trainer) : idle;
          grown[number] = grower.grow(seed, from + number);
          growers.add(grower);
          ended.run();
        });
    return List.of(grown);
  }
}
