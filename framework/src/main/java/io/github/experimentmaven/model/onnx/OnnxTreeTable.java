package io.github.experimentmaven.model.onnx;

import io.github.experimentmaven.onnx.OnnxOperator;
import java.util.List;

/** The nodes of trees as ONNX's {@code TreeEnsembleRegressor} lists them, in double precision. */
final class OnnxTreeTable {

  /** When a row goes to the left child of a split. */
  enum Rule {
    /** Where its feature is at most the threshold. */
    AT_MOST("BRANCH_LEQ"),
    /** Where its feature is below the threshold. */
    BELOW("BRANCH_LT");

    private final String mode;

    Rule(String mode) {
      this.mode = mode;
    }
  }

  private final Rule rule;
  private final long[] nodeTrees;
  private final long[] nodeIds;
  private final long[] features;
  private final double[] thresholds;
  private final String[] modes;
  private final long[] lefts;
  private final long[] rights;
  private final long[] leafTrees;
  private final long[] leafNodes;
  private final long[] leafOutputs;
  private final double[] leafValues;
  private int nodes;
  private int values;

  /**
   * Creates an empty table.
   *
   * @param rule the rule of all splits
   * @param nodes how many splits and leaves there will be
   * @param values how many numbers there will be in all leaves together
   */
  OnnxTreeTable(Rule rule, int nodes, int values) {
    this.rule = rule;
    nodeTrees = new long[nodes];
    nodeIds = new long[nodes];
    features = new long[nodes];
    thresholds = new double[nodes];
    modes = new String[nodes];
    lefts = new long[nodes];
    rights = new long[nodes];
    leafTrees = new long[values];
    leafNodes = new long[values];
    leafOutputs = new long[values];
    leafValues = new double[values];
  }

  /** Adds a split; the first node of a tree is its root. */
  void addSplit(int tree, int id, int feature, double threshold, int left, int right) {
    features[nodes] = feature;
    thresholds[nodes] = threshold;
    lefts[nodes] = left;
    rights[nodes] = right;
    addNode(tree, id, rule.mode);
  }

  /** Adds a leaf without numbers. */
  void addLeaf(int tree, int id) {
    addNode(tree, id, "LEAF");
  }

  private void addNode(int tree, int id, String mode) {
    nodeTrees[nodes] = tree;
    nodeIds[nodes] = id;
    modes[nodes] = mode;
    nodes++;
  }

  /** Adds a number to a leaf. */
  void addValue(int tree, int leaf, int output, double value) {
    leafTrees[values] = tree;
    leafNodes[values] = leaf;
    leafOutputs[values] = output;
    leafValues[values] = value;
    values++;
  }

  /** Returns the operator that sums up what the trees give. */
  OnnxOperator sum(int outputs) {
    return OnnxOperator.ml("TreeEnsembleRegressor")
        .with("aggregate_function", "SUM")
        .with("n_targets", outputs)
        .with("nodes_falsenodeids", rights)
        .with("nodes_featureids", features)
        .with("nodes_modes", List.of(modes))
        .with("nodes_nodeids", nodeIds)
        .with("nodes_treeids", nodeTrees)
        .with("nodes_truenodeids", lefts)
        .with("nodes_values_as_tensor", thresholds)
        .with("post_transform", "NONE")
        .with("target_ids", leafOutputs)
        .with("target_nodeids", leafNodes)
        .with("target_treeids", leafTrees)
        .with("target_weights_as_tensor", leafValues);
  }
}
