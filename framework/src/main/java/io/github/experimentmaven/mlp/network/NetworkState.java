package io.github.experimentmaven.mlp.network;

import io.github.experimentmaven.mlp.option.Initialization;
import io.github.experimentmaven.mlp.option.LayerOptions;
import io.github.experimentmaven.mlp.option.MlpOptions;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a network has learnt: one {@link LayerState} for each dense layer, the output's last. */
public final class NetworkState implements Resumable {

  private final List<LayerState> layers;

  private NetworkState(List<LayerState> layers) {
    this.layers = List.copyOf(layers);
  }

  /** A state of zeros in the shape that the options ask for. */
  public static NetworkState blank(MlpOptions options, int inputs, int outputs) {
    List<LayerState> layers = new ArrayList<>();
    int width = inputs;
    for (LayerOptions layer : options.layers()) {
      layers.add(new LayerState(width, layer.units(), layer.batchNorm()));
      width = layer.units();
    }
    layers.add(new LayerState(width, outputs, false));
    return new NetworkState(layers);
  }

  /**
   * A state before training.
   *
   * @param random stream for {@link RandomStream.Purpose#INITIALIZATION}; for each layer the
   *     weights are drawn output by output, then the biases
   */
  public static NetworkState initial(
      MlpOptions options, int inputs, int outputs, RandomStream random) {
    NetworkState state = blank(options, inputs, outputs);
    for (LayerState layer : state.layers) {
      initialize(layer, options.initialization(), random);
    }
    return state;
  }

  private static void initialize(
      LayerState layer, Initialization initialization, RandomStream random) {
    double inputs = layer.inputs();
    double bound =
        switch (initialization) {
          case PYTORCH -> 1 / Math.sqrt(inputs);
          case HE -> Math.sqrt(6 / inputs);
          case GLOROT -> Math.sqrt(6 / (inputs + layer.outputs()));
        };
    for (int o = 0; o < layer.outputs(); o++) {
      for (int i = 0; i < layer.inputs(); i++) {
        layer.weights()[i][o] = uniform((float) bound, random);
      }
    }
    if (initialization == Initialization.PYTORCH) {
      for (int o = 0; o < layer.outputs(); o++) {
        layer.bias()[o] = uniform((float) bound, random);
      }
    }
    layer.synchronizeFromWeights();
  }

  private static float uniform(float bound, RandomStream random) {
    return (2 * random.nextFloat() - 1) * bound;
  }

  /** The layers from the input to the output. */
  public List<LayerState> layers() {
    return layers;
  }

  /** All numbers of the state, row by row in a fixed order; a view, not a copy. */
  public Stream<float[]> rows() {
    return layers.stream().flatMap(layer -> layer.rows().stream());
  }

  /** A copy that does not change with this state. */
  public NetworkState copy() {
    List<LayerState> copies = new ArrayList<>();
    for (LayerState layer : layers) {
      copies.add(new LayerState(layer.inputs(), layer.outputs(), layer.normalised()));
    }
    NetworkState copy = new NetworkState(copies);
    copy.assign(this);
    return copy;
  }

  /** Takes over the numbers of a state of the same shape. */
  public void assign(NetworkState other) {
    List<float[]> from = other.rows().toList();
    List<float[]> to = rows().toList();
    for (int i = 0; i < to.size(); i++) {
      System.arraycopy(from.get(i), 0, to.get(i), 0, to.get(i).length);
    }
    synchronize();
  }

  @Override
  public void write(DataOutput out) throws IOException {
    for (float[] row : rows().toList()) {
      Memory.write(row, out);
    }
  }

  @Override
  public void read(DataInput in) throws IOException {
    for (float[] row : rows().toList()) {
      Memory.read(row, in);
    }
    synchronize();
  }

  /** Call after changing {@link LayerState#weights()} from outside. */
  public void synchronize() {
    for (LayerState layer : layers) {
      layer.synchronizeFromWeights();
    }
  }
}
