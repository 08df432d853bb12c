package io.github.experimentmaven.onnx;

import ai.onnx.proto.OnnxMl.TensorProto;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** Numbers in row-major order, as many as the product of the lengths of the axes. Immutable. */
final class OnnxTensor {

  private final int[] shape;
  private final double[] values;

  OnnxTensor(int[] shape, double[] values) {
    if (size(shape) != values.length) {
      throw new IllegalArgumentException(
          values.length + " values for the shape " + Arrays.toString(shape));
    }
    this.shape = shape;
    this.values = values;
  }

  int[] shape() {
    return shape;
  }

  double[] values() {
    return values;
  }

  /** The input of a graph: its type is float32. */
  static OnnxTensor floats(double[][] rows) {
    int width = rows.length == 0 ? 0 : rows[0].length;
    double[] values = new double[rows.length * width];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) rows[i / width][i % width];
    }
    return new OnnxTensor(new int[] {rows.length, width}, values);
  }

  static OnnxTensor of(TensorProto tensor) {
    int[] shape = tensor.getDimsList().stream().mapToInt(Long::intValue).toArray();
    return new OnnxTensor(shape, numbers(tensor, size(shape)));
  }

  private static double[] numbers(TensorProto tensor, int size) {
    ByteBuffer raw = tensor.getRawData().asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
    boolean packed = raw.hasRemaining();
    double[] numbers = new double[size];
    for (int i = 0; i < size; i++) {
      numbers[i] =
          switch (TensorProto.DataType.forNumber(tensor.getDataType())) {
            case FLOAT -> packed ? raw.getFloat() : tensor.getFloatData(i);
            case DOUBLE -> packed ? raw.getDouble() : tensor.getDoubleData(i);
            case INT64 -> packed ? raw.getLong() : tensor.getInt64Data(i);
            case INT32 -> packed ? raw.getInt() : tensor.getInt32Data(i);
            case BOOL -> packed ? raw.get() : tensor.getInt32Data(i);
            default -> throw new IllegalArgumentException("data type " + tensor.getDataType());
          };
    }
    return numbers;
  }

  static int size(int[] shape) {
    return Arrays.stream(shape).reduce(1, (a, b) -> a * b);
  }

  int rank() {
    return shape.length;
  }

  /** An axis counted from the end where it is negative. */
  int axis(long axis) {
    return Math.toIntExact(axis < 0 ? axis + rank() : axis);
  }

  int[] integers() {
    return Arrays.stream(values).mapToInt(value -> (int) value).toArray();
  }

  double[][] rows() {
    int rows = shape[0];
    int width = values.length / Math.max(1, rows);
    double[][] result = new double[rows][];
    for (int row = 0; row < rows; row++) {
      result[row] = Arrays.copyOfRange(values, row * width, (row + 1) * width);
    }
    return result;
  }

  OnnxTensor reshaped(int... wanted) {
    return new OnnxTensor(wanted, values);
  }

  OnnxTensor each(DoubleUnaryOperator function) {
    return new OnnxTensor(shape, Arrays.stream(values).map(function).toArray());
  }

  /** Element by element, with the standard's multidirectional broadcasting. */
  OnnxTensor with(OnnxTensor other, DoubleBinaryOperator function) {
    int[] common = common(shape, other.shape);
    double[] result = new double[size(common)];
    for (int i = 0; i < result.length; i++) {
      result[i] = function.applyAsDouble(broadcast(common, i), other.broadcast(common, i));
    }
    return new OnnxTensor(common, result);
  }

  /** The value at a place of a shape that this tensor is repeated to. */
  double broadcast(int[] wanted, int place) {
    int index = 0;
    int stride = 1;
    int rest = place;
    for (int back = 1; back <= wanted.length; back++) {
      int length = wanted[wanted.length - back];
      int own = back <= rank() ? shape[rank() - back] : 1;
      index += own == 1 ? 0 : rest % length * stride;
      stride *= own;
      rest /= length;
    }
    return values[index];
  }

  static int[] common(int[] a, int[] b) {
    int[] common = new int[Math.max(a.length, b.length)];
    for (int back = 1; back <= common.length; back++) {
      int one = back <= a.length ? a[a.length - back] : 1;
      int two = back <= b.length ? b[b.length - back] : 1;
      if (one != two && one != 1 && two != 1) {
        throw new IllegalArgumentException(
            Arrays.toString(a) + " and " + Arrays.toString(b) + " do not broadcast");
      }
      common[common.length - back] = Math.max(one, two);
    }
    return common;
  }
}
