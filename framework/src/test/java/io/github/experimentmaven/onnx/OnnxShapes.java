package io.github.experimentmaven.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The operators of the standard's opset 13 that combine elements or move them. */
final class OnnxShapes {

  private OnnxShapes() {}

  /** Y = alpha A B + beta C, with A and B transposed where the node says so. */
  static OnnxTensor gemm(OnnxNode node, List<OnnxTensor> inputs) {
    OnnxTensor a = transposed(inputs.get(0), node.integer("transA", 0));
    OnnxTensor b = transposed(inputs.get(1), node.integer("transB", 0));
    double alpha = node.number("alpha", 1);
    double beta = node.number("beta", 1);
    OnnxTensor product = product(a, b).each(v -> alpha * v);
    return inputs.size() < 3 || inputs.get(2) == null
        ? product
        : product.with(inputs.get(2), (y, c) -> y + beta * c);
  }

  static OnnxTensor product(OnnxTensor a, OnnxTensor b) {
    if (a.rank() != 2 || b.rank() != 2 || a.shape()[1] != b.shape()[0]) {
      throw new IllegalArgumentException(
          "a product of " + Arrays.toString(a.shape()) + " and " + Arrays.toString(b.shape()));
    }
    int rows = a.shape()[0];
    int inner = a.shape()[1];
    int columns = b.shape()[1];
    double[] y = new double[rows * columns];
    for (int row = 0; row < rows; row++) {
      for (int i = 0; i < inner; i++) {
        for (int column = 0; column < columns; column++) {
          y[row * columns + column] +=
              a.values()[row * inner + i] * b.values()[i * columns + column];
        }
      }
    }
    return new OnnxTensor(new int[] {rows, columns}, y);
  }

  private static OnnxTensor transposed(OnnxTensor x, long flag) {
    if (flag == 0) {
      return x;
    }
    int rows = x.shape()[0];
    int columns = x.shape()[1];
    double[] values = new double[rows * columns];
    for (int i = 0; i < values.length; i++) {
      values[i % columns * rows + i / columns] = x.values()[i];
    }
    return new OnnxTensor(new int[] {columns, rows}, values);
  }

  static OnnxTensor concat(OnnxNode node, List<OnnxTensor> inputs) {
    OnnxTensor first = inputs.get(0);
    int axis = first.axis(node.integer("axis", 0));
    int outer = OnnxTensor.size(Arrays.copyOf(first.shape(), axis));
    List<double[]> pieces = new ArrayList<>();
    int length = 0;
    for (int place = 0; place < outer; place++) {
      for (OnnxTensor input : inputs) {
        int piece = input.values().length / outer;
        pieces.add(Arrays.copyOfRange(input.values(), place * piece, (place + 1) * piece));
      }
    }
    for (OnnxTensor input : inputs) {
      length += input.shape()[axis];
    }
    int[] shape = first.shape().clone();
    shape[axis] = length;
    return new OnnxTensor(shape, pieces.stream().flatMapToDouble(Arrays::stream).toArray());
  }

  static OnnxTensor gather(OnnxNode node, OnnxTensor x, OnnxTensor indices) {
    int axis = x.axis(node.integer("axis", 0));
    int length = x.shape()[axis];
    int inner = OnnxTensor.size(Arrays.copyOfRange(x.shape(), axis + 1, x.rank()));
    int outer = OnnxTensor.size(Arrays.copyOf(x.shape(), axis));
    int[] chosen = indices.integers();
    double[] values = new double[outer * chosen.length * inner];
    for (int i = 0; i < values.length; i++) {
      int index = chosen[i / inner % chosen.length];
      int place = index < 0 ? index + length : index;
      values[i] = x.values()[(i / inner / chosen.length * length + place) * inner + i % inner];
    }
    List<Integer> shape = new ArrayList<>();
    for (int i = 0; i < x.rank(); i++) {
      if (i == axis) {
        Arrays.stream(indices.shape()).forEach(shape::add);
      } else {
        shape.add(x.shape()[i]);
      }
    }
    return new OnnxTensor(ints(shape), values);
  }

  static OnnxTensor reshape(OnnxNode node, OnnxTensor x, OnnxTensor wanted) {
    int[] shape = wanted.integers();
    boolean zeros = node.integer("allowzero", 0) != 0;
    int known = 1;
    for (int i = 0; i < shape.length; i++) {
      shape[i] = shape[i] == 0 && !zeros ? x.shape()[i] : shape[i];
      known *= shape[i] == -1 ? 1 : shape[i];
    }
    for (int i = 0; i < shape.length; i++) {
      shape[i] = shape[i] == -1 ? x.values().length / known : shape[i];
    }
    return x.reshaped(shape);
  }

  static OnnxTensor unsqueeze(OnnxNode node, List<OnnxTensor> inputs) {
    OnnxTensor x = inputs.get(0);
    int[] axes = OnnxOperators.axes(node, inputs);
    int rank = x.rank() + axes.length;
    List<Integer> places = Arrays.stream(axes).mapToObj(a -> a < 0 ? a + rank : a).toList();
    int[] shape = new int[rank];
    int next = 0;
    for (int i = 0; i < rank; i++) {
      shape[i] = places.contains(i) ? 1 : x.shape()[next++];
    }
    return x.reshaped(shape);
  }

  static OnnxTensor squeeze(OnnxNode node, List<OnnxTensor> inputs) {
    OnnxTensor x = inputs.get(0);
    int[] axes = OnnxOperators.axes(node, inputs);
    List<Integer> places = Arrays.stream(axes).mapToObj(x::axis).toList();
    List<Integer> shape = new ArrayList<>();
    for (int i = 0; i < x.rank(); i++) {
      boolean dropped = axes.length == 0 ? x.shape()[i] == 1 : places.contains(i);
      if (!dropped) {
        shape.add(x.shape()[i]);
      }
    }
    return x.reshaped(ints(shape));
  }

  static OnnxTensor reduce(OnnxNode node, List<OnnxTensor> inputs, boolean mean) {
    OnnxTensor x = inputs.get(0);
    int[] given = OnnxOperators.axes(node, inputs);
    if (given.length == 0 && node.integer("noop_with_empty_axes", 0) != 0) {
      return x;
    }
    boolean[] reduced = new boolean[x.rank()];
    for (int axis : given) {
      reduced[x.axis(axis)] = true;
    }
    if (given.length == 0) {
      Arrays.fill(reduced, true);
    }
    int[] kept = x.shape().clone();
    for (int i = 0; i < kept.length; i++) {
      kept[i] = reduced[i] ? 1 : kept[i];
    }
    double[] sums = new double[OnnxTensor.size(kept)];
    for (int place = 0; place < x.values().length; place++) {
      sums[target(x.shape(), kept, place)] += x.values()[place];
    }
    int terms = x.values().length / sums.length;
    OnnxTensor result = new OnnxTensor(kept, sums).each(v -> mean ? v / terms : v);
    if (node.integer("keepdims", 1) != 0) {
      return result;
    }
    List<Integer> shape = new ArrayList<>();
    for (int i = 0; i < kept.length; i++) {
      if (!reduced[i]) {
        shape.add(kept[i]);
      }
    }
    return result.reshaped(ints(shape));
  }

  private static int target(int[] shape, int[] kept, int place) {
    int target = 0;
    int stride = 1;
    int rest = place;
    for (int i = shape.length - 1; i >= 0; i--) {
      target += kept[i] == 1 ? 0 : rest % shape[i] * stride;
      stride *= kept[i];
      rest /= shape[i];
    }
    return target;
  }

  private static int[] ints(List<Integer> values) {
    return values.stream().mapToInt(Integer::intValue).toArray();
  }
}
