package io.github.experimentmaven.tree.exact;

import io.github.experimentmaven.tree.Combination;
import io.github.experimentmaven.tree.EnsembleCodec;
import io.github.experimentmaven.tree.Importances;
import io.github.experimentmaven.tree.Tree;
import io.github.experimentmaven.tree.TreeEnsemble;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The trees that have grown so far.
 *
 * @param forests one forest for all outputs, or one for each, with equally many trees
 */
record GrownForests(List<List<GrownTree>> forests) {

  GrownForests {
    forests = forests.stream().map(List::copyOf).toList();
  }

  /** Returns forests without trees. */
  static GrownForests none(int count) {
    return new GrownForests(Collections.nCopies(count, List.of()));
  }

  /** Number of trees in each forest. */
  int trees() {
    return forests.get(0).size();
  }

  /** The trees as an ensemble, whose mean is the prediction; at least one. */
  TreeEnsemble ensemble() {
    GrownTree first = forests.get(0).get(0);
    Importances importances = new Importances(first.reductions().length);
    int outputs = 0;
    List<List<Tree>> trees = new ArrayList<>();
    for (List<GrownTree> forest : forests) {
      forest.forEach(grown -> importances.add(grown.reductions()));
      trees.add(forest.stream().map(GrownTree::tree).toList());
      outputs += forest.get(0).tree().outputs();
    }
    return new TreeEnsemble(trees, Combination.AVERAGE, new double[outputs], importances.shares());
  }

  void write(DataOutput out) throws IOException {
    EnsembleCodec.write(ensemble(), out);
    for (List<GrownTree> forest : forests) {
      for (GrownTree grown : forest) {
        EnsembleCodec.writeDoubles(grown.reductions(), out);
      }
    }
  }

  static GrownForests read(DataInput in) throws IOException {
    List<List<GrownTree>> forests = new ArrayList<>();
    for (List<Tree> trees : EnsembleCodec.read(in).forests()) {
      List<GrownTree> forest = new ArrayList<>();
      for (Tree tree : trees) {
        forest.add(new GrownTree(tree, EnsembleCodec.readDoubles(in)));
      }
      forests.add(forest);
    }
    return new GrownForests(forests);
  }
}
