package io.github.experimentmaven.benchmarks;

import io.github.experimentmaven.mlp.kernel.KernelSelection;
import io.github.experimentmaven.mlp.kernel.Kernels;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The matrix products of a dense layer, forward and backward, for a batch of 32 and the shapes of
 * the networks. The counter {@code gigaflops} is what to read: a kernel that is no longer
 * vectorised falls to a third or a tenth, and does so silently.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class KernelBenchmark {

  private static final int ROWS = 32;

  /** Inputs and outputs of the layer. */
  @Param({"7x16", "16x128", "128x64", "64x64", "64x1"})
  public String layer;

  /** Plain Java, or the fastest that the JVM can run. */
  @Param({"plain", "fastest"})
  public String implementation;

  private final Kernels plain = KernelSelection.plain();
  private Kernels kernels = plain;
  private int inputs;
  private int outputs;
  private float[][] input = {};
  private float[][] output = {};
  private float[][] weights = {};
  private float[][] transposed = {};
  private float[] zeros = {};

  /** Counts floating-point operations, in thousands of millions. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Work {
    /** Thousands of millions of floating-point operations. */
    public double gigaflops;

    /** Starts again with every iteration. */
    @Setup(Level.Iteration)
    public void clear() {
      gigaflops = 0;
    }
  }

  /** Makes matrices of the layer's shape. */
  @Setup
  public void prepare() {
    String[] shape = layer.split("x", 2);
    inputs = Integer.parseInt(shape[0]);
    outputs = Integer.parseInt(shape[1]);
    kernels = implementation.equals("plain") ? plain : KernelSelection.fastest();
    input = matrix(ROWS, inputs);
    output = matrix(ROWS, outputs);
    weights = matrix(inputs, outputs);
    transposed = matrix(outputs, inputs);
    zeros = new float[Math.max(inputs, outputs)];
  }

  private static float[][] matrix(int rows, int columns) {
    SplittableRandom random = new SplittableRandom(1);
    float[][] matrix = new float[rows][columns];
    for (float[] row : matrix) {
      for (int c = 0; c < columns; c++) {
        row[c] = (float) (random.nextDouble() - 0.5) * 1e-6f;
      }
    }
    return matrix;
  }

  private void count(Work work) {
    work.gigaflops += 2e-9 * ROWS * inputs * outputs;
  }

  /** output = input · weights. */
  @Benchmark
  public float[][] forward(Work work) {
    kernels.multiply(output, zeros, input, weights, ROWS, inputs, outputs);
    count(work);
    return output;
  }

  /** weights = inputᵀ · output. */
  @Benchmark
  public float[][] weightGradient(Work work) {
    kernels.multiplyTransposed(weights, input, output, inputs, ROWS, outputs);
    count(work);
    return weights;
  }

  /** input = output · weightsᵀ, by rows of the transposed weights. */
  @Benchmark
  public float[][] inputGradient(Work work) {
    kernels.multiply(input, zeros, output, transposed, ROWS, outputs, inputs);
    count(work);
    return input;
  }

  /** input = output · weightsᵀ, by scalar dot products. */
  @Benchmark
  public float[][] inputGradientByDotProducts(Work work) {
    kernels.multiplyByTransposed(input, zeros, output, weights, ROWS, outputs, inputs);
    count(work);
    return input;
  }
}
