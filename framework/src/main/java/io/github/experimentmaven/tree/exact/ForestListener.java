package io.github.experimentmaven.tree.exact;

/** Is told how a forest grows, one tree after another, on the threads that grow them. */
@FunctionalInterface
public interface ForestListener {

  /** A listener that ignores everything. */
  ForestListener NONE = (grown, trees) -> {};

  /**
   * Called after each tree.
   *
   * @param grown number of trees grown, of all outputs, from 1
   * @param trees number of trees to grow
   */
  void onTree(int grown, int trees);
}
