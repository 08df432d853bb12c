package io.github.experimentmaven.model.onnx;

import io.github.experimentmaven.onnx.OnnxOperator;
import io.github.experimentmaven.onnx.OnnxValue;
import org.tribuo.Model;
import org.tribuo.ONNXExportable;
import org.tribuo.regression.Regressor;
import org.tribuo.util.onnx.ONNXContext;
import org.tribuo.util.onnx.ONNXOperators;
import org.tribuo.util.onnx.ONNXPlaceholder;

/** Takes over the graph that a network writes itself, which computes in single precision. */
final class OnnxNetwork {

  private OnnxNetwork() {}

  static OnnxValue write(ONNXExportable exportable, Model<Regressor> model, OnnxRows rows) {
    ONNXContext context = new ONNXContext();
    ONNXPlaceholder input = context.floatInput(model.getFeatureIDMap().size());
    ONNXPlaceholder output = context.floatOutput(model.getOutputIDInfo().size());
    exportable.writeONNXGraph(input).assignTo(output);
    OnnxValue predictions =
        rows.graph()
            .include(
                context.buildGraph(),
                ONNXOperators.GEMM.getOpVersion(),
                rows.floats(model.getFeatureIDMap()));
    return rows.cast(predictions, OnnxOperator.DOUBLE);
  }
}
