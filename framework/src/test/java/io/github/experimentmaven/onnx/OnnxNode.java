package io.github.experimentmaven.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.List;
import java.util.Optional;

/** A node's operator and attributes, with the standard's defaults given by who asks. */
record OnnxNode(NodeProto node) {

  String operator() {
    return node.getOpType();
  }

  boolean has(String name) {
    return attribute(name).isPresent();
  }

  long integer(String name, long usual) {
    return attribute(name).map(AttributeProto::getI).orElse(usual);
  }

  double number(String name, double usual) {
    return attribute(name).map(found -> (double) found.getF()).orElse(usual);
  }

  String text(String name, String usual) {
    return attribute(name).map(found -> found.getS().toStringUtf8()).orElse(usual);
  }

  int[] integers(String name) {
    return attribute(name)
        .map(found -> found.getIntsList().stream().mapToInt(Long::intValue).toArray())
        .orElse(new int[0]);
  }

  double[] numbers(String name) {
    return attribute(name)
        .map(found -> found.getFloatsList().stream().mapToDouble(Float::doubleValue).toArray())
        .orElse(new double[0]);
  }

  List<String> texts(String name) {
    return attribute(name)
        .map(found -> found.getStringsList().stream().map(text -> text.toStringUtf8()).toList())
        .orElse(List.of());
  }

  private Optional<AttributeProto> attribute(String name) {
    return node.getAttributeList().stream()
        .filter(attribute -> attribute.getName().equals(name))
        .findFirst();
  }
}
