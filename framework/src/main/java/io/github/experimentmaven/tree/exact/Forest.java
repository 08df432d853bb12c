package io.github.experimentmaven.tree.exact;

import io.github.experimentmaven.tree.Combination;
import io.github.experimentmaven.tree.Importances;
import io.github.experimentmaven.tree.TrainingTable;
import io.github.experimentmaven.tree.Tree;
import io.github.experimentmaven.tree.TreeEnsemble;
import java.util.ArrayList;
import java.util.List;

/** Grows the trees of a forest, whose mean is the prediction. */
final class Forest {
  private Forest() {}

  /**
   * Grows a forest for all outputs, or one for each: an output's forest is then the one that it
   * would have without the others.
   *
   * @throws io.github.experimentmaven.tree.TrainingInterruptedException if the thread is
   *     interrupted
   */
  static TreeEnsemble grow(TrainingTable table, ForestOptions options, long seed) {
    List<List<Tree>> forests = new ArrayList<>();
    Importances importances = new Importances(table.columns().length);
    for (GrowthTable shared : GrowthTable.of(table, options)) {
      TreeGrower grower = new TreeGrower(shared, options);
      List<Tree> forest = new ArrayList<>();
      for (int number = 0; number < options.trees(); number++) {
        GrownTree grown = grower.grow(seed, number);
        forest.add(grown.tree());
        importances.add(grown.reductions());
      }
      forests.add(forest);
    }
    return new TreeEnsemble(
        forests, Combination.AVERAGE, new double[table.outputs()], importances.shares());
  }
}
