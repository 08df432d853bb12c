package io.github.experimentmaven.onnx;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The operators of the standard's domain {@code ai.onnx.ml}. */
final class OnnxMachines {

  private OnnxMachines() {}

  static OnnxTensor supportVectors(OnnxNode node, OnnxTensor x) {
    requireNone(node);
    double[] coefficients = node.numbers("coefficients");
    double[] vectors = node.numbers("support_vectors");
    int supports = (int) node.integer("n_supports", 0);
    if (supports == 0 || coefficients.length != supports) {
      throw new IllegalArgumentException(
          supports + " support vectors and " + coefficients.length + " coefficients");
    }
    int width = vectors.length / supports;
    double[][] rows = x.rows();
    double[] y = new double[rows.length];
    for (int row = 0; row < rows.length; row++) {
      y[row] = node.numbers("rho")[0];
      for (int i = 0; i < supports; i++) {
        double[] vector = Arrays.copyOfRange(vectors, i * width, (i + 1) * width);
        y[row] += coefficients[i] * kernel(node, rows[row], vector);
      }
    }
    return new OnnxTensor(new int[] {rows.length, 1}, y);
  }

  private static double kernel(OnnxNode node, double[] a, double[] b) {
    double product = 0;
    double distance = 0;
    for (int i = 0; i < a.length; i++) {
      product += a[i] * b[i];
      distance += (a[i] - b[i]) * (a[i] - b[i]);
    }
    double[] parameters = node.numbers("kernel_params");
    double gamma = parameters.length > 0 ? parameters[0] : 0;
    double coef0 = parameters.length > 1 ? parameters[1] : 0;
    double degree = parameters.length > 2 ? parameters[2] : 0;
    return switch (node.text("kernel_type", "LINEAR")) {
      case "LINEAR" -> product;
      case "POLY" -> Math.pow(gamma * product + coef0, degree);
      case "RBF" -> Math.exp(-gamma * distance);
      case "SIGMOID" -> Math.tanh(gamma * product + coef0);
      default -> throw new IllegalArgumentException(node.text("kernel_type", ""));
    };
  }

  static OnnxTensor trees(OnnxNode node, OnnxTensor x) {
    requireNone(node);
    int targets = (int) node.integer("n_targets", 1);
    int[] trees = node.integers("nodes_treeids");
    int[] ids = node.integers("nodes_nodeids");
    Map<Long, Integer> places = new HashMap<>();
    for (int i = 0; i < ids.length; i++) {
      places.put(key(trees[i], ids[i]), i);
    }
    double[][] rows = x.rows();
    double[] sums = new double[rows.length * targets];
    for (int row = 0; row < rows.length; row++) {
      int[] roots = Arrays.stream(trees).distinct().toArray();
      for (int tree : roots) {
        int leaf = leaf(node, places, tree, rows[row]);
        addLeaf(node, tree, leaf, sums, row * targets);
      }
      boolean average = node.text("aggregate_function", "SUM").equals("AVERAGE");
      double[] base = node.numbers("base_values");
      for (int target = 0; target < targets; target++) {
        int place = row * targets + target;
        sums[place] = sums[place] / (average ? roots.length : 1);
        sums[place] += base.length == 0 ? 0 : base[target];
      }
    }
    return new OnnxTensor(new int[] {rows.length, targets}, sums);
  }

  /** Starts at the tree's first node, which the standard makes the root, and returns its leaf. */
  private static int leaf(OnnxNode node, Map<Long, Integer> places, int tree, double[] row) {
    int[] trees = node.integers("nodes_treeids");
    int place = 0;
    while (trees[place] != tree) {
      place++;
    }
    List<String> modes = node.texts("nodes_modes");
    while (!modes.get(place).equals("LEAF")) {
      double value = row[node.integers("nodes_featureids")[place]];
      double threshold = node.numbers("nodes_values")[place];
      boolean yes =
          switch (modes.get(place)) {
            case "BRANCH_LEQ" -> value <= threshold;
            case "BRANCH_LT" -> value < threshold;
            case "BRANCH_GTE" -> value >= threshold;
            case "BRANCH_GT" -> value > threshold;
            case "BRANCH_EQ" -> value == threshold;
            case "BRANCH_NEQ" -> value != threshold;
            default -> throw new IllegalArgumentException(modes.get(place));
          };
      int next = node.integers(yes ? "nodes_truenodeids" : "nodes_falsenodeids")[place];
      place = places.get(key(tree, next));
    }
    return node.integers("nodes_nodeids")[place];
  }

  private static void addLeaf(OnnxNode node, int tree, int leaf, double[] sums, int offset) {
    int[] trees = node.integers("target_treeids");
    int[] nodes = node.integers("target_nodeids");
    for (int i = 0; i < trees.length; i++) {
      if (trees[i] == tree && nodes[i] == leaf) {
        sums[offset + node.integers("target_ids")[i]] += node.numbers("target_weights")[i];
      }
    }
  }

  private static long key(int tree, int node) {
    return ((long) tree << 32) | node;
  }

  private static void requireNone(OnnxNode node) {
    if (!node.text("post_transform", "NONE").equals("NONE")) {
      throw new IllegalArgumentException("a post_transform is not known");
    }
  }
}
