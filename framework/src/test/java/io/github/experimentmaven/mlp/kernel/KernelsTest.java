package io.github.experimentmaven.mlp.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every kernel equals its textbook loop to the bit. Run by the build a second time with the Vector
 * API, where {@link KernelSelection#fastest()} is another implementation.
 */
class KernelsTest {

  /** Rows, inner, columns: around the sizes of blocks and of vectors. */
  private static final int[][] SHAPES = {
    {1, 1, 1},
    {1, 7, 16},
    {2, 3, 4},
    {3, 5, 7},
    {4, 4, 4},
    {5, 9, 15},
    {6, 2, 17},
    {7, 8, 31},
    {8, 16, 32},
    {9, 17, 33},
    {32, 7, 16},
    {32, 33, 65},
    {17, 64, 100},
    {33, 12, 48},
    {3, 8, 64},
    {7, 2, 130},
    {5, 13, 47},
    {4, 5, 1023},
    {5, 7, 1024}
  };

  static Stream<Arguments> cases() {
    List<Arguments> cases = new ArrayList<>();
    for (Kernels kernels : implementations().toList()) {
      for (int[] shape : SHAPES) {
        for (Map.Entry<String, BiConsumer<Kernels, Operands>> operation : operations().entrySet()) {
          String name =
              kernels.getClass().getSimpleName() + " " + operation + " " + Arrays.toString(shape);
          cases.add(Arguments.of(name, kernels, operation.getValue(), shape));
        }
      }
    }
    return cases.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void equals_the_textbook_loop_bit_for_bit(
      String name, Kernels kernels, BiConsumer<Kernels, Operands> operation, int[] shape) {
    Operands expected = new Operands(shape);
    Operands actual = new Operands(shape);
    operation.accept(new NaiveKernels(), expected);
    operation.accept(kernels, actual);
    assertThat(actual.bits()).isEqualTo(expected.bits());
  }

  static Stream<Kernels> implementations() {
    return Stream.of(new PlainKernels(false), new PlainKernels(true), KernelSelection.fastest());
  }

  @ParameterizedTest
  @MethodSource("implementations")
  void tanh_is_within_its_stated_error_everywhere(Kernels kernels) {
    for (float x = -20; x <= 20; x += 0.00137f) {
      float[][] value = {{x}};
      kernels.tanh(value, 1, 1);
      assertThat((double) value[0][0]).isCloseTo(StrictMath.tanh(x), within(7e-7));
      assertThat(Math.abs(value[0][0])).isLessThanOrEqualTo(1f);
    }
  }

  @ParameterizedTest
  @MethodSource("implementations")
  void adam_flushes_moments_of_dead_units_to_zero(Kernels kernels) {
    float[][] first = {{1e-30f, 1e-3f}};
    float[][] second = {{1e-30f, 1e-6f}};
    AdamStep step = new AdamStep(0.1f, 1f, 0.9f, 0.1f, 0.999f, 0.001f, 1e-8f, 0f, 1f);
    kernels.adam(new float[1][2], new float[1][2], first, second, step, 1, 2);
    assertThat(first[0]).containsExactly(0f, 0.9f * 1e-3f);
    assertThat(second[0]).containsExactly(0f, 0.999f * 1e-6f);
  }

  /** The kernels, each called on some of the same operands. */
  private static Map<String, BiConsumer<Kernels, Operands>> operations() {
    return new TreeMap<>(
        Map.ofEntries(
            Map.entry(
                "multiply",
                (k, o) ->
                    k.multiply(o.sum, o.vectors[0], o.left, o.right, o.rows, o.inner, o.columns)),
            Map.entry(
                "multiply by transposed",
                (k, o) ->
                    k.multiplyByTransposed(
                        o.sum,
                        o.vectors[0],
                        o.left,
                        o.rightTransposed,
                        o.rows,
                        o.inner,
                        o.columns)),
            Map.entry(
                "multiply transposed",
                (k, o) ->
                    k.multiplyTransposed(
                        o.sum, o.leftTransposed, o.right, o.rows, o.inner, o.columns)),
            Map.entry("add rows", (k, o) -> k.addRows(o.vectors[0], o.sum, o.rows, o.columns)),
            Map.entry(
                "add squared deviations",
                (k, o) ->
                    k.addSquaredDeviations(o.vectors[0], o.sum, o.vectors[1], o.rows, o.columns)),
            Map.entry(
                "add products",
                (k, o) -> k.addProducts(o.vectors[0], o.sum, o.other, o.rows, o.columns)),
            Map.entry(
                "normalize",
                (k, o) ->
                    k.normalize(o.sum, o.other, o.third, o.normalization(), o.rows, o.columns)),
            Map.entry(
                "normalize in place",
                (k, o) -> k.normalize(o.sum, o.other, o.sum, o.normalization(), o.rows, o.columns)),
            Map.entry(
                "normalize backward",
                (k, o) ->
                    k.normalizeBackward(
                        o.sum,
                        o.other,
                        o.vectors[0],
                        o.vectors[1],
                        o.vectors[2],
                        o.rows,
                        o.columns)),
            Map.entry("relu", (k, o) -> k.relu(o.sum, o.rows, o.columns)),
            Map.entry(
                "relu backward",
                (k, o) -> {
                  k.relu(o.other, o.rows, o.columns);
                  k.reluBackward(o.sum, o.other, o.rows, o.columns);
                }),
            Map.entry("tanh", (k, o) -> k.tanh(o.sum, o.rows, o.columns)),
            Map.entry("tanh backward", (k, o) -> k.tanhBackward(o.sum, o.other, o.rows, o.columns)),
            Map.entry(
                "multiply elements",
                (k, o) -> k.multiplyElements(o.sum, o.sum, o.other, o.rows, o.columns)),
            Map.entry(
                "adam",
                (k, o) ->
                    k.adam(o.sum, o.other, o.third, o.squares, Operands.STEP, o.rows, o.columns)),
            Map.entry(
                "adam with decay",
                (k, o) ->
                    k.adam(
                        o.sum, o.other, o.third, o.squares, Operands.DECAY, o.rows, o.columns))));
  }

  /** Matrices of random numbers, the same for the same shape. */
  static final class Operands {
    static final AdamStep STEP = new AdamStep(0.01f, 3f, 0.9f, 0.1f, 0.999f, 0.001f, 1e-8f, 0f, 1f);
    static final AdamStep DECAY =
        new AdamStep(0.01f, 3f, 0.9f, 0.1f, 0.999f, 0.001f, 1e-8f, 0.1f, 0.99f);

    private final SplittableRandom random = new SplittableRandom(5);
    private final int rows;
    private final int inner;
    private final int columns;
    private final float[][] sum;
    private final float[][] other;
    private final float[][] third;
    private final float[][] squares;
    private final float[][] left;
    private final float[][] leftTransposed;
    private final float[][] right;
    private final float[][] rightTransposed;
    private final float[][] vectors;

    Operands(int[] shape) {
      rows = shape[0];
      inner = shape[1];
      columns = shape[2];
      sum = matrix(rows, columns);
      other = matrix(rows, columns);
      third = matrix(rows, columns);
      squares = matrix(rows, columns);
      for (float[] row : squares) {
        for (int c = 0; c < columns; c++) {
          row[c] *= row[c];
        }
      }
      left = matrix(rows, inner);
      leftTransposed = matrix(inner, rows);
      right = matrix(inner, columns);
      rightTransposed = matrix(columns, inner);
      vectors = matrix(4, columns);
    }

    private float[][] matrix(int matrixRows, int matrixColumns) {
      float[][] matrix = new float[matrixRows][matrixColumns];
      for (float[] row : matrix) {
        for (int c = 0; c < matrixColumns; c++) {
          row[c] = (float) (6 * random.nextDouble() - 3);
        }
      }
      return matrix;
    }

    private NormalizationColumns normalization() {
      return new NormalizationColumns(vectors[0], vectors[1], vectors[2], vectors[3]);
    }

    /** All numbers that kernels may change, as bits, so that −0 differs from 0. */
    private List<Integer> bits() {
      List<Integer> bits = new ArrayList<>();
      for (float[][] matrix : List.of(sum, other, third, squares, vectors)) {
        for (float[] row : matrix) {
          for (float value : row) {
            bits.add(Float.floatToRawIntBits(value));
          }
        }
      }
      return bits;
    }
  }
}
