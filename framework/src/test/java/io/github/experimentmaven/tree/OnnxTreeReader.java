package io.github.experimentmaven.tree;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Runs an exported ensemble on one row, as the ONNX standard defines its operators, in single
 * precision.
 */
public final class OnnxTreeReader {

  private final GraphProto graph;

  public OnnxTreeReader(ModelProto model) {
    graph = model.getGraph();
    assertThat(model.getOpsetImportList().stream().map(opset -> opset.getDomain()))
        .contains("ai.onnx.ml");
  }

  /** The outputs for a row of features. */
  public double[] predict(double[] row) {
    float[] input = new float[row.length];
    for (int f = 0; f < row.length; f++) {
      input[f] = (float) row[f];
    }
    Map<String, float[]> values = new HashMap<>();
    values.put(graph.getInput(0).getName(), input);
    for (TensorProto tensor : graph.getInitializerList()) {
      values.put(tensor.getName(), numbers(tensor));
    }
    for (NodeProto node : graph.getNodeList()) {
      List<float[]> inputs = node.getInputList().stream().map(values::get).toList();
      values.put(node.getOutput(0), apply(node, inputs));
    }
    float[] output = values.get(graph.getOutput(0).getName());
    double[] outputs = new double[output.length];
    for (int o = 0; o < outputs.length; o++) {
      outputs[o] = output[o];
    }
    return outputs;
  }

  private static float[] apply(NodeProto node, List<float[]> inputs) {
    return switch (node.getOpType()) {
      case "TreeEnsembleRegressor" -> trees(node, inputs.get(0));
      case "Identity" -> inputs.get(0);
      case "Div" -> {
        float[] quotients = inputs.get(0).clone();
        for (int o = 0; o < quotients.length; o++) {
          quotients[o] /= inputs.get(1)[0];
        }
        yield quotients;
      }
      case "Add" -> {
        float[] sums = inputs.get(0).clone();
        for (int o = 0; o < sums.length; o++) {
          sums[o] += inputs.get(1)[o];
        }
        yield sums;
      }
      default -> throw new IllegalArgumentException(node.getOpType());
    };
  }

  private static float[] trees(NodeProto node, float[] row) {
    assertThat(node.getDomain()).isEqualTo("ai.onnx.ml");
    Map<String, AttributeProto> attributes =
        node.getAttributeList().stream()
            .collect(Collectors.toMap(AttributeProto::getName, attribute -> attribute));
    assertThat(attributes.get("aggregate_function").getS().toStringUtf8()).isEqualTo("SUM");
    assertThat(attributes.get("post_transform").getS().toStringUtf8()).isEqualTo("NONE");
    List<Long> treeIds = attributes.get("nodes_treeids").getIntsList();
    List<Long> nodeIds = attributes.get("nodes_nodeids").getIntsList();
    Map<List<Long>, Integer> places = new HashMap<>();
    for (int i = 0; i < treeIds.size(); i++) {
      assertThat(places.put(List.of(treeIds.get(i), nodeIds.get(i)), i)).isNull();
    }
    Map<List<Long>, Boolean> reached = new HashMap<>();
    for (long tree : treeIds.stream().distinct().toList()) {
      reached.put(List.of(tree, leaf(attributes, places, tree, row)), true);
    }
    float[] sums = new float[(int) attributes.get("n_targets").getI()];
    for (int o = 0; o < sums.length; o++) {
      sums[o] = attributes.get("base_values").getFloats(o);
    }
    for (int i = 0; i < attributes.get("target_ids").getIntsCount(); i++) {
      long tree = attributes.get("target_treeids").getInts(i);
      long leaf = attributes.get("target_nodeids").getInts(i);
      if (reached.containsKey(List.of(tree, leaf))) {
        sums[(int) attributes.get("target_ids").getInts(i)] +=
            attributes.get("target_weights").getFloats(i);
      }
    }
    return sums;
  }

  private static long leaf(
      Map<String, AttributeProto> attributes,
      Map<List<Long>, Integer> places,
      long tree,
      float[] row) {
    long node = 0;
    while (true) {
      int place = places.get(List.of(tree, node));
      String mode = attributes.get("nodes_modes").getStrings(place).toStringUtf8();
      if (mode.equals("LEAF")) {
        return node;
      }
      assertThat(mode).isEqualTo("BRANCH_LEQ");
      float value = row[(int) attributes.get("nodes_featureids").getInts(place)];
      boolean left = value <= attributes.get("nodes_values").getFloats(place);
      node = attributes.get(left ? "nodes_truenodeids" : "nodes_falsenodeids").getInts(place);
    }
  }

  private static float[] numbers(TensorProto tensor) {
    FloatBuffer floats =
        tensor.getRawData().asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
    float[] numbers = new float[Math.max(floats.remaining(), tensor.getFloatDataCount())];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = floats.hasRemaining() ? floats.get() : tensor.getFloatData(i);
    }
    return numbers;
  }
}
