package io.github.experimentmaven.model.train;

import ai.onnx.proto.OnnxMl;
import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import org.tribuo.Model;
import org.tribuo.ONNXExportable;
import org.tribuo.provenance.ModelProvenance;
import org.tribuo.regression.Regressor;
import org.tribuo.util.onnx.ONNXNode;
import org.tribuo.util.onnx.ONNXRef;

/** A {@link DenseRowsModel} with an ONNX form, whose rows have all features anyway. */
public final class ExportableDenseRowsModel extends DenseRowsModel implements ONNXExportable {

  private static final long serialVersionUID = 1L;

  /** Creates the model around another, which must have an ONNX form. */
  ExportableDenseRowsModel(Model<Regressor> model) {
    super(model);
    exportable();
  }

  @Override
  public OnnxMl.ModelProto exportONNXModel(String domain, long modelVersion) {
    return exportable().exportONNXModel(domain, modelVersion);
  }

  @Override
  public ONNXNode writeONNXGraph(ONNXRef<?> input) {
    return exportable().writeONNXGraph(input);
  }

  private ONNXExportable exportable() {
    return (ONNXExportable) model();
  }

  @Override
  protected Model<Regressor> copy(String newName, ModelProvenance newProvenance) {
    return new ExportableDenseRowsModel(model().copy());
  }

  /**
   * Called by Tribuo to read a model back.
   *
   * @throws InvalidProtocolBufferException if the message is of another kind
   * @throws IllegalStateException if the version is unknown or the model inside cannot be read
   */
  public static ExportableDenseRowsModel deserializeFromProto(
      int version, String className, Any message) throws InvalidProtocolBufferException {
    return new ExportableDenseRowsModel(inside(version, message));
  }
}
