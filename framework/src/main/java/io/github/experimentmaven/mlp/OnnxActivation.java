package io.github.experimentmaven.mlp;

import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import java.util.Map;
import java.util.Set;
import org.tribuo.util.onnx.ONNXAttribute;
import org.tribuo.util.onnx.ONNXOperator;
import org.tribuo.util.onnx.ONNXOperators;

/** Operators of ONNX that Tribuo does not list itself, in the version that Tribuo exports. */
enum OnnxActivation implements ONNXOperator {
  RELU("Relu"),
  LEAKY_RELU("LeakyRelu"),
  ELU("Elu"),
  SELU("Selu"),
  TANH("Tanh"),
  SOFTPLUS("Softplus"),
  ERF("Erf");

  private final String operator;

  OnnxActivation(String operator) {
    this.operator = operator;
  }

  @Override
  public String getOpName() {
    return operator;
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
    return this == LEAKY_RELU
        ? Map.of("alpha", new ONNXAttribute("alpha", AttributeType.FLOAT, false))
        : Map.of();
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
