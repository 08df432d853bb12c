package io.github.experimentmaven.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A graph that is being written: operators on numbers of double precision and on texts. The same
 * calls give the same bytes. Not for several threads.
 */
public final class OnnxGraph {

  /** Files of more than a gigabyte are of little use, and those of two cannot be written. */
  private static final long MOST_BYTES = 1L << 30;

  private static final String ROWS = "batch";

  private final GraphProto.Builder graph = GraphProto.newBuilder();
  private final Set<String> names = new HashSet<>();
  private final Map<Long, OnnxValue> scalars = new HashMap<>();
  private int opset = OnnxOperator.OPSET;
  private int named;
  private long bytes;

  /**
   * Adds an input of numbers, {@code [batch, 1]}.
   *
   * @param name its name
   * @param description what it is, for people
   */
  public OnnxValue numberInput(String name, String description) {
    return input(name, DataType.DOUBLE, description);
  }

  /**
   * Adds an input of texts, {@code [batch, 1]}.
   *
   * @param name its name
   * @param description what it is, for people
   */
  public OnnxValue textInput(String name, String description) {
    return input(name, DataType.STRING, description);
  }

  private OnnxValue input(String name, DataType type, String description) {
    graph.addInput(column(name, type, description));
    return new OnnxValue(name);
  }

  /**
   * Makes a value an output of numbers, {@code [batch, 1]}.
   *
   * @param name the output's name, which no input may have
   * @param value what it is
   * @param description what it is, for people
   */
  public void output(String name, OnnxValue value, String description) {
    graph.addOutput(column(name, DataType.DOUBLE, description));
    graph.addNode(
        NodeProto.newBuilder()
            .setOpType("Identity")
            .setName(fresh("Identity"))
            .addInput(value.name())
            .addOutput(name));
  }

  private ValueInfoProto column(String name, DataType type, String description) {
    if (!names.add(name)) {
      throw new NoOnnxFormException(
          "the graph has the name '%s' twice, as in a column of that name".formatted(name));
    }
    TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
    shape.addDimBuilder().setDimParam(ROWS);
    shape.addDimBuilder().setDimValue(1);
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setDocString(description)
        .setType(
            TypeProto.newBuilder()
                .setTensorType(
                    TypeProto.Tensor.newBuilder().setElemType(type.getNumber()).setShape(shape)))
        .build();
  }

  /** Returns what an operator of ONNX's own set gives. */
  public OnnxValue apply(String operator, OnnxValue... inputs) {
    return apply(OnnxOperator.of(operator), inputs);
  }

  /** Returns what an operator gives. */
  public OnnxValue apply(OnnxOperator operator, OnnxValue... inputs) {
    return apply(operator, List.of(inputs));
  }

  /** Returns what an operator gives. */
  public OnnxValue apply(OnnxOperator operator, List<OnnxValue> inputs) {
    return apply(operator, 1, inputs).get(0);
  }

  /**
   * Returns what an operator gives that gives several values.
   *
   * @param outputs how many
   */
  public List<OnnxValue> apply(OnnxOperator operator, int outputs, List<OnnxValue> inputs) {
    List<OnnxValue> values =
        Stream.generate(() -> new OnnxValue(fresh(operator.name()))).limit(outputs).toList();
    NodeProto.Builder node =
        NodeProto.newBuilder()
            .setOpType(operator.name())
            .setDomain(operator.domain().id())
            .setName(values.get(0).name())
            .addAllAttribute(operator.attributes());
    values.forEach(value -> node.addOutput(value.name()));
    inputs.forEach(input -> node.addInput(input.name()));
    if (operator.domain() == OnnxOperator.Domain.STANDARD) {
      opset = Math.max(opset, operator.since());
    }
    NodeProto written = node.build();
    count(written.getSerializedSize());
    graph.addNode(written);
    return values;
  }

  /** Returns a number, of no shape. */
  public OnnxValue number(double value) {
    return scalars.computeIfAbsent(
        Double.doubleToLongBits(value), bits -> add(OnnxTensors.numbers(new double[] {value})));
  }

  /** Returns numbers, {@code [values]}. */
  public OnnxValue numbers(double... values) {
    return add(OnnxTensors.numbers(values, values.length));
  }

  /** Returns numbers, {@code [rows, columns]}. */
  public OnnxValue matrix(double[][] rows) {
    double[] all = Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
    return add(OnnxTensors.numbers(all, rows.length, all.length / rows.length));
  }

  /** Returns whole numbers, {@code [values]}. */
  public OnnxValue integers(long... values) {
    return add(OnnxTensors.integers(values, values.length));
  }

  /** Returns a whole number, of no shape. */
  public OnnxValue integer(long value) {
    return add(OnnxTensors.integers(new long[] {value}));
  }

  /** Returns a text, of no shape. */
  public OnnxValue text(String value) {
    return add(OnnxTensors.texts(List.of(value)));
  }

  private OnnxValue add(TensorProto.Builder tensor) {
    OnnxValue value = new OnnxValue(fresh("constant"));
    TensorProto named = tensor.setName(value.name()).build();
    count(named.getSerializedSize());
    graph.addInitializer(named);
    return value;
  }

  private void count(long more) {
    bytes += more;
    if (bytes > MOST_BYTES) {
      throw new NoOnnxFormException("its ONNX file would have more than a gigabyte");
    }
  }

  /**
   * Takes over a graph of one input and one output.
   *
   * @param other the graph
   * @param version the version of ONNX's own operators that it was written for
   * @param input what its input is
   */
  public OnnxValue include(GraphProto other, int version, OnnxValue input) {
    opset = Math.max(opset, version);
    Map<String, String> renamed = new HashMap<>();
    renamed.put(other.getInput(0).getName(), input.name());
    for (TensorProto tensor : other.getInitializerList()) {
      renamed.put(tensor.getName(), add(tensor.toBuilder()).name());
    }
    for (NodeProto node : other.getNodeList()) {
      NodeProto.Builder copy =
          node.toBuilder().clearInput().clearOutput().setName(fresh(node.getOpType()));
      node.getInputList().forEach(name -> copy.addInput(renamed.getOrDefault(name, name)));
      for (String name : node.getOutputList()) {
        renamed.put(name, fresh(node.getOpType()));
        copy.addOutput(renamed.get(name));
      }
      List<AttributeProto> sorted = new ArrayList<>(node.getAttributeList());
      // Tribuo writes them in the order of a hash table.
      sorted.sort(Comparator.comparing(AttributeProto::getName));
      graph.addNode(copy.clearAttribute().addAllAttribute(sorted));
    }
    return new OnnxValue(renamed.get(other.getOutput(0).getName()));
  }

  private String fresh(String what) {
    String name;
    do {
      name = "/" + what + "_" + named++;
    } while (!names.add(name));
    return name;
  }

  /** Returns the version of ONNX's own operators that the graph needs. */
  int opset() {
    return opset;
  }

  /** Returns the graph. */
  GraphProto build(String name, String description) {
    return graph.setName(name).setDocString(description).build();
  }
}
