package io.github.experimentmaven.tree;

import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tribuo.util.onnx.ONNXAttribute;
import org.tribuo.util.onnx.ONNXOperator;

/** ONNX's operator for ensembles of regression trees, which Tribuo does not list itself. */
enum OnnxTreeOperator implements ONNXOperator {
  TREE_ENSEMBLE_REGRESSOR;

  private static final String DOMAIN = "ai.onnx.ml";
  private static final int VERSION = 1;
  private static final Map<String, ONNXAttribute> ATTRIBUTES =
      Stream.of(
              attributes(AttributeType.INT, "n_targets"),
              attributes(AttributeType.STRING, "aggregate_function", "post_transform"),
              attributes(AttributeType.STRINGS, "nodes_modes"),
              attributes(AttributeType.FLOATS, "nodes_values", "target_weights", "base_values"),
              attributes(
                  AttributeType.INTS,
                  "nodes_treeids",
                  "nodes_nodeids",
                  "nodes_featureids",
                  "nodes_truenodeids",
                  "nodes_falsenodeids",
                  "target_treeids",
                  "target_nodeids",
                  "target_ids"))
          .flatMap(Function.identity())
          .collect(Collectors.toUnmodifiableMap(ONNXAttribute::getName, Function.identity()));

  private static Stream<ONNXAttribute> attributes(AttributeType type, String... names) {
    return Arrays.stream(names).map(name -> new ONNXAttribute(name, type, false));
  }

  @Override
  public String getOpName() {
    return "TreeEnsembleRegressor";
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
    return ATTRIBUTES;
  }

  @Override
  public Set<String> getMandatoryAttributeNames() {
    return Set.of();
  }

  @Override
  public int getOpVersion() {
    return VERSION;
  }

  @Override
  public String getOpDomain() {
    return DOMAIN;
  }

  @Override
  public OperatorSetIdProto opsetProto() {
    return OperatorSetIdProto.newBuilder().setDomain(DOMAIN).setVersion(VERSION).build();
  }
}
