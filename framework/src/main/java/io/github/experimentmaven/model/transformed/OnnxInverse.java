package io.github.experimentmaven.model.transformed;

import io.github.experimentmaven.data.step.Inverse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tribuo.util.onnx.ONNXAttribute;
import org.tribuo.util.onnx.ONNXContext;
import org.tribuo.util.onnx.ONNXNode;
import org.tribuo.util.onnx.ONNXOperator;
import org.tribuo.util.onnx.ONNXOperators;

/** Writes what undoes the transformation of targets behind the graph of a model. */
final class OnnxInverse {

  private final ONNXContext context;

  private OnnxInverse(ONNXContext context) {
    this.context = context;
  }

  /**
   * Writes the functions of each target.
   *
   * @param targets the targets in the order of the output's columns
   * @param transformed the model's output, {@code [batch, targets]}
   */
  static ONNXNode write(TargetInverse inverse, String[] targets, ONNXNode transformed) {
    OnnxInverse graph = new OnnxInverse(transformed.onnxContext());
    if (targets.length == 1) {
      return graph.chain(inverse.of(targets[0]), transformed);
    }
    List<ONNXNode> columns = new ArrayList<>();
    for (int target = 0; target < targets.length; target++) {
      ONNXNode column =
          transformed.apply(
              ONNXOperators.GATHER,
              graph.context.array("target_" + target, new long[] {target}),
              Map.of("axis", 1));
      columns.add(graph.chain(inverse.of(targets[target]), column));
    }
    return graph.context.operation(ONNXOperators.CONCAT, columns, "targets", Map.of("axis", 1));
  }

  private ONNXNode chain(List<Inverse> functions, ONNXNode values) {
    ONNXNode result = values;
    for (Inverse function : functions) {
      result =
          function instanceof Inverse.Linear linear
              ? linear(linear, result)
              : constant(ONNXOperators.SUB, "one", 1, result.apply(Exponential.EXP));
    }
    return result;
  }

  private ONNXNode linear(Inverse.Linear linear, ONNXNode values) {
    ONNXNode difference =
        linear.origin() == 0
            ? values
            : constant(ONNXOperators.SUB, "origin", linear.origin(), values);
    return constant(
        ONNXOperators.ADD,
        "offset",
        linear.offset(),
        constant(ONNXOperators.MUL, "factor", linear.factor(), difference));
  }

  private ONNXNode constant(ONNXOperator operator, String name, double value, ONNXNode values) {
    return values.apply(operator, context.constant(name, (float) value));
  }

  /** The operator that Tribuo does not list itself, in the version that Tribuo exports. */
  private enum Exponential implements ONNXOperator {
    EXP;

    @Override
    public String getOpName() {
      return "Exp";
    }

    @Override
    public int getNumInputs() {
      return 1;
    }

    @Override
    public int getNumOptionalInputs() {
      return 0;
    }

    @Override
    public int getNumOutputs() {
      return 1;
    }

    @Override
    public Map<String, ONNXAttribute> getAttributes() {
      return Map.of();
    }

    @Override
    public Set<String> getMandatoryAttributeNames() {
      return Set.of();
    }

    @Override
    public int getOpVersion() {
      return ONNXOperators.GEMM.getOpVersion();
    }

    /** Null in Tribuo's interface stands for the default domain. */
    @Override
    public String getOpDomain() {
      return ONNXOperators.GEMM.getOpDomain();
    }
  }
}
