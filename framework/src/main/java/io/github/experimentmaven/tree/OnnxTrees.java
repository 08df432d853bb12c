package io.github.experimentmaven.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
  private final List<Integer> nodeTrees = new ArrayList<>();
  private final List<Integer> nodeIds = new ArrayList<>();
  private final List<Integer> features = new ArrayList<>();
  private final List<Float> thresholds = new ArrayList<>();
  private final List<String> modes = new ArrayList<>();
  private final List<Integer> lefts = new ArrayList<>();
  private final List<Integer> rights = new ArrayList<>();
  private final List<Integer> leafTrees = new ArrayList<>();
  private final List<Integer> leafNodes = new ArrayList<>();
  private final List<Integer> leafOutputs = new ArrayList<>();
  private final List<Float> leafValues = new ArrayList<>();

  private OnnxTrees() {}

  static ONNXNode write(TreeEnsemble ensemble, ONNXRef<?> input) {
    OnnxTrees trees = new OnnxTrees();
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

  private void add(Tree tree, int number, int firstOutput) {
    for (int node = 0; node < tree.nodes(); node++) {
      boolean leaf = tree.isLeaf(node);
      nodeTrees.add(number);
      nodeIds.add(node);
      modes.add(leaf ? "LEAF" : "BRANCH_LEQ");
      features.add(leaf ? 0 : tree.feature(node));
      thresholds.add(leaf ? 0f : tree.threshold(node));
      lefts.add(leaf ? 0 : tree.left(node));
      rights.add(leaf ? 0 : tree.right(node));
      for (int o = 0; leaf && o < tree.outputs(); o++) {
        leafTrees.add(number);
        leafNodes.add(node);
        leafOutputs.add(firstOutput + o);
        leafValues.add((float) tree.value(tree.leaf(node), o));
      }
    }
  }

  private Map<String, Object> attributes(int outputs, float[] base) {
    Map<String, Object> attributes = new HashMap<>();
    attributes.put("n_targets", outputs);
    attributes.put("aggregate_function", "SUM");
    attributes.put("post_transform", "NONE");
    attributes.put("base_values", base);
    attributes.put("nodes_treeids", ints(nodeTrees));
    attributes.put("nodes_nodeids", ints(nodeIds));
    attributes.put("nodes_modes", modes.toArray(String[]::new));
    attributes.put("nodes_featureids", ints(features));
    attributes.put("nodes_values", floats(thresholds));
    attributes.put("nodes_truenodeids", ints(lefts));
    attributes.put("nodes_falsenodeids", ints(rights));
    attributes.put("target_treeids", ints(leafTrees));
    attributes.put("target_nodeids", ints(leafNodes));
    attributes.put("target_ids", ints(leafOutputs));
    attributes.put("target_weights", floats(leafValues));
    return attributes;
  }

  private static int[] ints(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }

  private static float[] floats(List<Float> numbers) {
    float[] floats = new float[numbers.size()];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = numbers.get(i);
    }
    return floats;
  }
}
