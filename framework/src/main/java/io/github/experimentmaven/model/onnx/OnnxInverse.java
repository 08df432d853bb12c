package io.github.experimentmaven.model.onnx;

import io.github.experimentmaven.data.step.Inverse;
import io.github.experimentmaven.model.transformed.TransformedTargetModel;
import io.github.experimentmaven.onnx.OnnxFunctions;
import io.github.experimentmaven.onnx.OnnxGraph;
import io.github.experimentmaven.onnx.OnnxOperator;
import io.github.experimentmaven.onnx.OnnxValue;
import java.util.ArrayList;
import java.util.List;

/** Writes what undoes the transformation of targets behind a model. */
final class OnnxInverse {

  private OnnxInverse() {}

  /**
   * Writes the functions of each target.
   *
   * @param transformed the predictions of the model inside, {@code [batch, targets]}
   */
  static OnnxValue write(TransformedTargetModel model, OnnxValue transformed, OnnxGraph graph) {
    List<String> targets = OnnxModels.outputs(model);
    List<OnnxValue> own = new ArrayList<>();
    for (int id = 0; id < targets.size(); id++) {
      OnnxValue values = OnnxModels.column(graph, transformed, id, targets.size());
      for (Inverse function : model.inverse(targets.get(id))) {
        values =
            function instanceof Inverse.Linear linear
                ? linear(graph, linear, values)
                : OnnxFunctions.expm1(graph, values);
      }
      own.add(values);
    }
    return own.size() == 1
        ? own.get(0)
        : graph.apply(OnnxOperator.of("Concat").with("axis", 1), own);
  }

  private static OnnxValue linear(OnnxGraph graph, Inverse.Linear linear, OnnxValue values) {
    OnnxValue difference = graph.apply("Sub", values, graph.number(linear.origin()));
    OnnxValue product = graph.apply("Mul", difference, graph.number(linear.factor()));
    return graph.apply("Add", product, graph.number(linear.offset()));
  }
}
