package io.github.experimentmaven.onnx;

import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** Tensors in the format, their values packed as the bytes that a runtime maps into memory. */
final class OnnxTensors {

  private OnnxTensors() {}

  static TensorProto.Builder numbers(double[] values, long... shape) {
    ByteBuffer bytes = bytes(values.length, Double.BYTES);
    for (double value : values) {
      bytes.putDouble(value);
    }
    return tensor(DataType.DOUBLE, bytes, shape);
  }

  static TensorProto.Builder integers(long[] values, long... shape) {
    ByteBuffer bytes = bytes(values.length, Long.BYTES);
    for (long value : values) {
      bytes.putLong(value);
    }
    return tensor(DataType.INT64, bytes, shape);
  }

  static TensorProto.Builder texts(List<String> values, long... shape) {
    TensorProto.Builder tensor = TensorProto.newBuilder().setDataType(DataType.STRING.getNumber());
    for (long length : shape) {
      tensor.addDims(length);
    }
    values.forEach(value -> tensor.addStringData(ByteString.copyFromUtf8(value)));
    return tensor;
  }

  private static ByteBuffer bytes(int values, int size) {
    return ByteBuffer.allocate(Math.multiplyExact(values, size)).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static TensorProto.Builder tensor(DataType type, ByteBuffer bytes, long... shape) {
    TensorProto.Builder tensor = TensorProto.newBuilder().setDataType(type.getNumber());
    for (long length : shape) {
      tensor.addDims(length);
    }
    return tensor.setRawData(ByteString.copyFrom(bytes.flip()));
  }
}
