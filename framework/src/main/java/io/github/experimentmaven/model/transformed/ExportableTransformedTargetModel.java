package io.github.experimentmaven.model.transformed;

import ai.onnx.proto.OnnxMl;
import io.github.experimentmaven.model.train.OnnxImports;
import org.tribuo.Model;
import org.tribuo.ONNXExportable;
import org.tribuo.provenance.ModelProvenance;
import org.tribuo.regression.Regressor;
import org.tribuo.util.onnx.ONNXContext;
import org.tribuo.util.onnx.ONNXNode;
import org.tribuo.util.onnx.ONNXPlaceholder;
import org.tribuo.util.onnx.ONNXRef;

/**
 * A {@link TransformedTargetModel} of a kind of model that has a form in ONNX: the graph of that
 * model, and what undoes the transformation, in single precision as all of ONNX's outputs here.
 */
final class ExportableTransformedTargetModel extends TransformedTargetModel
    implements ONNXExportable {

  private static final long serialVersionUID = 1L;

  ExportableTransformedTargetModel(
      String name, ModelProvenance provenance, Model<Regressor> inner, TargetInverse inverse) {
    super(name, provenance, inner, inverse);
  }

  @Override
  public OnnxMl.ModelProto exportONNXModel(String domain, long modelVersion) {
    ONNXContext context = new ONNXContext();
    context.setName("TransformedTargetRegressor");
    ONNXPlaceholder input = context.floatInput(featureIDMap.size());
    ONNXPlaceholder output = context.floatOutput(outputIDInfo.size());
    writeONNXGraph(input).assignTo(output);
    return OnnxImports.complete(ONNXExportable.buildModel(context, domain, modelVersion, this));
  }

  @Override
  public ONNXNode writeONNXGraph(ONNXRef<?> input) {
    ONNXNode transformed = ((ONNXExportable) inner()).writeONNXGraph(input);
    return OnnxInverse.write(inverse(), Regressor.extractNames(outputIDInfo), transformed);
  }
}
