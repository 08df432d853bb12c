package io.github.experimentmaven.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs exported graphs as the ONNX standard defines their operators; others are an error. */
public final class OnnxInterpreter {

  private final GraphProto graph;
  private final Map<String, OnnxTensor> constants = new HashMap<>();

  /**
   * Creates an interpreter of a model.
   *
   * @throws IllegalArgumentException if it has an operator of a domain that it does not import
   */
  public OnnxInterpreter(ModelProto model) {
    graph = model.getGraph();
    Set<String> imported = new HashSet<>();
    model.getOpsetImportList().forEach(operators -> imported.add(operators.getDomain()));
    for (NodeProto node : graph.getNodeList()) {
      if (!imported.contains(node.getDomain())) {
        throw new IllegalArgumentException(
            "the operator %s is of the domain '%s', which is not imported"
                .formatted(node.getOpType(), node.getDomain()));
      }
    }
    for (TensorProto tensor : graph.getInitializerList()) {
      constants.put(tensor.getName(), OnnxTensor.of(tensor));
    }
  }

  /** How many features a row has. */
  public int features() {
    return (int) graph.getInput(0).getType().getTensorType().getShape().getDim(1).getDimValue();
  }

  /** The outputs of one row. */
  public double[] run(double[] row) {
    return run(new double[][] {row})[0];
  }

  /** The outputs of each row. */
  public double[][] run(double[][] rows) {
    Map<String, OnnxTensor> values = new HashMap<>(constants);
    values.put(graph.getInput(0).getName(), OnnxTensor.floats(rows));
    for (NodeProto node : graph.getNodeList()) {
      List<OnnxTensor> inputs = new ArrayList<>();
      for (String name : node.getInputList()) {
        if (!name.isEmpty() && !values.containsKey(name)) {
          throw new IllegalArgumentException("nothing gives the input " + name);
        }
        inputs.add(values.get(name));
      }
      values.put(node.getOutput(0), OnnxOperators.apply(new OnnxNode(node), inputs));
    }
    return values.get(graph.getOutput(0).getName()).rows();
  }
}
