package io.github.experimentmaven.model.train;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import java.util.HashSet;
import java.util.Set;

/**
 * Completes exported ONNX models: a runtime refuses one that has an operator of a domain that it
 * does not import, and Tribuo imports ONNX's own domain alone, also where it writes a support
 * vector machine, or a model of ours inside of one of its own.
 */
public final class OnnxImports {

  /** The first version of the domain {@code ai.onnx.ml}, which has all operators written here. */
  private static final long FIRST = 1;

  private OnnxImports() {}

  /** Returns the model with an import of each domain that its operators are of. */
  public static ModelProto complete(ModelProto model) {
    Set<String> imported = new HashSet<>();
    model.getOpsetImportList().forEach(operators -> imported.add(operators.getDomain()));
    ModelProto.Builder complete = model.toBuilder();
    for (NodeProto node : model.getGraph().getNodeList()) {
      if (imported.add(node.getDomain())) {
        complete.addOpsetImport(
            OperatorSetIdProto.newBuilder().setDomain(node.getDomain()).setVersion(FIRST));
      }
    }
    return complete.build();
  }
}
