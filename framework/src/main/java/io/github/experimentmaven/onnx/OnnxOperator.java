package io.github.experimentmaven.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * An operator of the ONNX standard with its attributes. Immutable.
 *
 * @param domain the set of operators it is of
 * @param name its name
 * @param since the version of the set in which it has the form used here
 * @param attributes its attributes in the order given
 */
public record OnnxOperator(Domain domain, String name, int since, List<AttributeProto> attributes) {

  /** A set of operators. */
  public enum Domain {
    /** ONNX's own. */
    STANDARD(""),
    /** Those of machine learning that knows no layers: trees, labels. */
    ML("ai.onnx.ml");

    private final String id;

    Domain(String id) {
      this.id = id;
    }

    String id() {
      return id;
    }
  }

  /** The version of ONNX's own operators that all graphs have, unless an operator needs a later. */
  public static final int OPSET = 13;

  /** The version of the operators of {@code ai.onnx.ml}, in which trees have doubles. */
  public static final int ML_OPSET = 3;

  /** The number of the type of double precision, as the operator {@code Cast} takes it. */
  public static final long DOUBLE = TensorProto.DataType.DOUBLE.getNumber();

  /** The number of the type of single precision, as the operator {@code Cast} takes it. */
  public static final long FLOAT = TensorProto.DataType.FLOAT.getNumber();

  /** The number of the type of whole numbers, as the operator {@code Cast} takes it. */
  public static final long INTEGER = TensorProto.DataType.INT64.getNumber();

  /** Copies the attributes. */
  public OnnxOperator {
    Objects.requireNonNull(domain, "domain");
    Objects.requireNonNull(name, "name");
    attributes = List.copyOf(attributes);
  }

  /** Returns an operator of ONNX's own set. */
  public static OnnxOperator of(String name) {
    return new OnnxOperator(Domain.STANDARD, name, OPSET, List.of());
  }

  /** Returns an operator of ONNX's own set that earlier versions lack. */
  public static OnnxOperator since(int version, String name) {
    return new OnnxOperator(Domain.STANDARD, name, version, List.of());
  }

  /** Returns an operator of the set {@code ai.onnx.ml}. */
  public static OnnxOperator ml(String name) {
    return new OnnxOperator(Domain.ML, name, ML_OPSET, List.of());
  }

  /** Returns the operator with a whole number as an attribute. */
  public OnnxOperator with(String attribute, long value) {
    return with(attribute(attribute, AttributeType.INT).setI(value));
  }

  /** Returns the operator with a text as an attribute. */
  public OnnxOperator with(String attribute, String value) {
    return with(attribute(attribute, AttributeType.STRING).setS(ByteString.copyFromUtf8(value)));
  }

  /** Returns the operator with texts as an attribute. */
  public OnnxOperator with(String attribute, List<String> values) {
    AttributeProto.Builder proto = attribute(attribute, AttributeType.STRINGS);
    values.forEach(value -> proto.addStrings(ByteString.copyFromUtf8(value)));
    return with(proto);
  }

  /** Returns the operator with whole numbers as an attribute. */
  public OnnxOperator with(String attribute, long[] values) {
    AttributeProto.Builder proto = attribute(attribute, AttributeType.INTS);
    for (long value : values) {
      proto.addInts(value);
    }
    return with(proto);
  }

  /** Returns the operator with a tensor of double precision, {@code [values]}, as an attribute. */
  public OnnxOperator with(String attribute, double[] values) {
    TensorProto.Builder tensor = OnnxTensors.numbers(values, values.length).setName(attribute);
    return with(attribute(attribute, AttributeType.TENSOR).setT(tensor));
  }

  private OnnxOperator with(AttributeProto.Builder attribute) {
    List<AttributeProto> more = new ArrayList<>(attributes);
    more.add(attribute.build());
    return new OnnxOperator(domain, name, since, more);
  }

  private static AttributeProto.Builder attribute(String name, AttributeType type) {
    return AttributeProto.newBuilder().setName(name).setType(type);
  }
}
