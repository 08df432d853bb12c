package io.github.experimentmaven.tree;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tribuo.util.onnx.ONNXNode;
import org.tribuo.util.onnx.ONNXOperators;
import org.tribuo.util.onnx.ONNXRef;

/**
 * Writes an ensemble as ONNX's {@code TreeEnsembleRegressor}. Thresholds and features have the same
 * bits there as here, so a row goes to the same leaves; leaf values and their sum are of single
 * precision there.
 */
final class OnnxTrees {

  /** Files beyond half a gigabyte are of little use. */
  private static final int MOST = 10_000_000;

  private final int[] nodeTrees;
  private final int[] nodeIds;
  private final int[] features;
  private final float[] thresholds;
  private final String[] modes;
  private final int[] lefts;
  private final int[] rights;
  private final int[] leafTrees;
  private final int[] leafNodes;
  private final int[] leafOutputs;
  private final float[] leafValues;
  private int nodes;
  private int values;

  private OnnxTrees(int nodes, int values) {
    nodeTrees = new int[nodes];
    nodeIds = new int[nodes];
    features = new int[nodes];
    thresholds = new float[nodes];
    modes = new String[nodes];
    lefts = new int[nodes];
    rights = new int[nodes];
    leafTrees = new int[values];
    leafNodes = new int[values];
    leafOutputs = new int[values];
    leafValues = new float[values];
  }

  static ONNXNode write(TreeEnsemble ensemble, ONNXRef<?> input) {
    OnnxTrees trees = sized(ensemble);
    int number = 0;
    for (int f = 0; f < ensemble.forests().size(); f++) {
      for (Tree tree : ensemble.forests().get(f)) {
        trees.add(tree, number++, f);
      }
    }
    float[] base = new float[ensemble.outputs()];
    for (int o = 0; o < base.length; o++) {
      base[o] = (float) ensemble.baseValue(o);
    }
    if (ensemble.combination() == Combination.SUM) {
      return input.apply(
          OnnxTreeOperator.TREE_ENSEMBLE_REGRESSOR, trees.attributes(base.length, base));
    }
    // ONNX's own average divides by the trees of all outputs together.
    ONNXNode sum =
        input.apply(
            OnnxTreeOperator.TREE_ENSEMBLE_REGRESSOR,
            trees.attributes(base.length, new float[base.length]));
    return sum.apply(
            ONNXOperators.DIV,
            input.onnxContext().constant("trees", (float) ensemble.forests().get(0).size()))
        .apply(ONNXOperators.ADD, input.onnxContext().array("base_values", base));
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
      throw new IllegalStateException(
          String.format(
              Locale.ROOT,
              "the trees have %,d nodes, for each of which ONNX takes forty bytes and more: at most"
                  + " %,d are written; a larger min_samples_leaf or fewer trees have fewer",
              nodes,
              MOST));
    }
    return new OnnxTrees((int) nodes, (int) values);
  }

  private void add(Tree tree, int number, int firstOutput) {
    int id = 0;
    Deque<Tree.Node> open = new ArrayDeque<>(List.of(tree.root()));
    while (!open.isEmpty()) {
      Tree.Node node = open.pop();
      nodeTrees[nodes] = number;
      nodeIds[nodes] = id;
      modes[nodes] = node.isLeaf() ? "LEAF" : "BRANCH_LEQ";
      if (node.isLeaf()) {
        addLeaf(node, tree.outputs(), number, id, firstOutput);
      } else {
        features[nodes] = node.feature();
        thresholds[nodes] = node.threshold();
        lefts[nodes] = id + 1;
        rights[nodes] = id + 2 * node.left().leaves();
        open.push(node.right());
        open.push(node.left());
      }
      nodes++;
      id++;
    }
  }

  private void addLeaf(Tree.Node leaf, int outputs, int number, int id, int firstOutput) {
    for (int o = 0; o < outputs; o++) {
      leafTrees[values] = number;
      leafNodes[values] = id;
      leafOutputs[values] = firstOutput + o;
      leafValues[values] = (float) leaf.value(o);
      values++;
    }
  }

  private Map<String, Object> attributes(int outputs, float[] base) {
    Map<String, Object> attributes = new HashMap<>();
    attributes.put("n_targets", outputs);
    attributes.put("aggregate_function", "SUM");
    attributes.put("post_transform", "NONE");
    attributes.put("base_values", base);
    attributes.put("nodes_treeids", nodeTrees);
    attributes.put("nodes_nodeids", nodeIds);
    attributes.put("nodes_modes", modes);
    attributes.put("nodes_featureids", features);
    attributes.put("nodes_values", thresholds);
    attributes.put("nodes_truenodeids", lefts);
    attributes.put("nodes_falsenodeids", rights);
    attributes.put("target_treeids", leafTrees);
    attributes.put("target_nodeids", leafNodes);
    attributes.put("target_ids", leafOutputs);
    attributes.put("target_weights", leafValues);
    return attributes;
  }
}
