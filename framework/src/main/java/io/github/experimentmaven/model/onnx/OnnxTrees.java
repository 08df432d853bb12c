package io.github.experimentmaven.model.onnx;

import io.github.experimentmaven.onnx.NoOnnxFormException;
import io.github.experimentmaven.onnx.OnnxGraph;
import io.github.experimentmaven.onnx.OnnxOperator;
import io.github.experimentmaven.onnx.OnnxValue;
import io.github.experimentmaven.tree.Combination;
import io.github.experimentmaven.tree.Tree;
import io.github.experimentmaven.tree.TreeEnsemble;
import io.github.experimentmaven.tree.TreeEnsembleModel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/**
 * Writes an ensemble as ONNX's {@code TreeEnsembleRegressor}, with doubles. Features are rounded to
 * single precision before it, as the framework does, so a row goes to the same leaves. That
 * operator gives its sums in single precision: what the leaves of an output have in common is added
 * after it, so that a large target loses nothing.
 */
final class OnnxTrees {

  /** Files beyond half a gigabyte are of little use. */
  private static final int MOST = 10_000_000;

  private final OnnxTreeTable table;
  private final double[] centre;

  private OnnxTrees(OnnxTreeTable table, double[] centre) {
    this.table = table;
    this.centre = centre;
  }

  static OnnxValue write(TreeEnsembleModel model, OnnxRows rows) {
    TreeEnsemble ensemble = model.ensemble();
    OnnxTrees trees = sized(ensemble);
    int number = 0;
    for (int forest = 0; forest < ensemble.forests().size(); forest++) {
      for (Tree tree : ensemble.forests().get(forest)) {
        trees.add(tree, number++, forest);
      }
    }
    OnnxGraph graph = rows.graph();
    OnnxValue features = rows.cast(rows.floats(model.getFeatureIDMap()), OnnxOperator.DOUBLE);
    OnnxValue sums =
        rows.cast(graph.apply(trees.table.sum(ensemble.outputs()), features), OnnxOperator.DOUBLE);
    double[] base = new double[ensemble.outputs()];
    for (int output = 0; output < base.length; output++) {
      base[output] = ensemble.baseValue(output) + trees.centre[output];
    }
    OnnxValue combined =
        ensemble.combination() == Combination.SUM
            ? sums
            : graph.apply("Div", sums, graph.number(ensemble.forests().get(0).size()));
    return graph.apply("Add", combined, graph.numbers(base));
  }

  private static OnnxTrees sized(TreeEnsemble ensemble) {
    long nodes = 0;
    long values = 0;
    for (List<Tree> forest : ensemble.forests()) {
      for (Tree tree : forest) {
        nodes += tree.nodes();
        values += (long) tree.leaves() * tree.outputs();
      }
    }
    if (nodes > MOST || values > MOST) {
      throw new NoOnnxFormException(
          String.format(
              Locale.ROOT,
              "the trees have %,d nodes, for each of which ONNX takes fifty bytes and more: at most"
                  + " %,d are written; a larger min_samples_leaf or fewer trees have fewer",
              nodes,
              MOST));
    }
    return new OnnxTrees(
        new OnnxTreeTable(OnnxTreeTable.Rule.AT_MOST, (int) nodes, (int) values), centre(ensemble));
  }

  /** The trees of a sum have no common part: each corrects those before it. */
  private static double[] centre(TreeEnsemble ensemble) {
    double[] centre = new double[ensemble.outputs()];
    if (ensemble.combination() == Combination.SUM) {
      return centre;
    }
    for (int forest = 0; forest < ensemble.forests().size(); forest++) {
      Tree first = ensemble.forests().get(forest).get(0);
      for (int output = 0; output < first.outputs(); output++) {
        double sum = 0;
        for (int leaf = 0; leaf < first.leaves(); leaf++) {
          sum += first.value(leaf, output);
        }
        centre[forest + output] = sum / first.leaves();
      }
    }
    return centre;
  }

  private void add(Tree tree, int number, int firstOutput) {
    int id = 0;
    Deque<Tree.Node> open = new ArrayDeque<>(List.of(tree.root()));
    while (!open.isEmpty()) {
      Tree.Node node = open.pop();
      if (node.isLeaf()) {
        table.addLeaf(number, id);
        for (int o = 0; o < tree.outputs(); o++) {
          int output = firstOutput + o;
          table.addValue(number, id, output, node.value(o) - centre[output]);
        }
      } else {
        int right = id + 2 * node.left().leaves();
        table.addSplit(number, id, node.feature(), node.threshold(), id + 1, right);
        open.push(node.right());
        open.push(node.left());
      }
      id++;
    }
  }
}
