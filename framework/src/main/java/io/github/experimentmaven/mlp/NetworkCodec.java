package io.github.experimentmaven.mlp;

import io.github.experimentmaven.mlp.network.LayerState;
import io.github.experimentmaven.mlp.network.NetworkState;
import io.github.experimentmaven.mlp.option.BatchNormOptions;
import io.github.experimentmaven.mlp.option.EarlyStopping;
import io.github.experimentmaven.mlp.option.Initialization;
import io.github.experimentmaven.mlp.option.LayerOptions;
import io.github.experimentmaven.mlp.option.Loss;
import io.github.experimentmaven.mlp.option.MlpOptions;
import io.github.experimentmaven.mlp.option.OptimizerOptions;
import io.github.experimentmaven.mlp.option.OptionText;
import io.github.experimentmaven.mlp.option.Schedule;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A trained network as bytes: its options as texts, its history, its numbers bit for bit. */
final class NetworkCodec {

  private NetworkCodec() {}

  static void write(TrainedNetwork network, DataOutput out) throws IOException {
    writeOptions(network.options(), out);
    writeHistory(network.history(), out);
    List<LayerState> layers = network.state().layers();
    out.writeInt(layers.get(0).inputs());
    out.writeInt(layers.get(layers.size() - 1).outputs());
    network.state().write(out);
  }

  static TrainedNetwork read(DataInput in) throws IOException {
    MlpOptions options = readOptions(in);
    TrainingHistory history = readHistory(in);
    NetworkState state = NetworkState.blank(options, in.readInt(), in.readInt());
    state.read(in);
    return new TrainedNetwork(options, state, history);
  }

  private static void writeOptions(MlpOptions options, DataOutput out) throws IOException {
    out.writeInt(options.layers().size());
    for (LayerOptions layer : options.layers()) {
      out.writeUTF(OptionText.format(layer));
    }
    out.writeUTF(OptionText.format(options.batchNorm()));
    out.writeUTF(options.initialization().name());
    out.writeUTF(OptionText.format((Record) options.loss()));
    out.writeUTF(OptionText.format((Record) options.optimizer()));
    out.writeUTF(OptionText.format((Record) options.schedule()));
    out.writeDouble(options.weightDecay());
    writeOptional(options.maxGradientNorm(), out);
    out.writeInt(options.batchSize());
    out.writeInt(options.epochs());
    out.writeBoolean(options.earlyStopping().isPresent());
    if (options.earlyStopping().isPresent()) {
      out.writeUTF(OptionText.format(options.earlyStopping().get()));
    }
  }

  private static MlpOptions readOptions(DataInput in) throws IOException {
    List<LayerOptions> layers = new ArrayList<>();
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      layers.add(OptionText.parse(in.readUTF(), LayerOptions.class));
    }
    return new MlpOptions(
        layers,
        OptionText.parse(in.readUTF(), BatchNormOptions.class),
        Initialization.valueOf(in.readUTF()),
        OptionText.parse(in.readUTF(), Loss.class),
        OptionText.parse(in.readUTF(), OptimizerOptions.class),
        OptionText.parse(in.readUTF(), Schedule.class),
        in.readDouble(),
        readOptional(in),
        in.readInt(),
        in.readInt(),
        in.readBoolean()
            ? Optional.of(OptionText.parse(in.readUTF(), EarlyStopping.class))
            : Optional.empty());
  }

  static void writeHistory(TrainingHistory history, DataOutput out) throws IOException {
    out.writeInt(history.epochsRun());
    for (TrainingHistory.Epoch epoch : history.epochs()) {
      out.writeDouble(epoch.trainingLoss());
      writeOptional(epoch.validationLoss(), out);
    }
    out.writeInt(history.bestEpoch());
    out.writeBoolean(history.stoppedEarly());
    out.writeBoolean(history.restoredBest());
  }

  static TrainingHistory readHistory(DataInput in) throws IOException {
    List<TrainingHistory.Epoch> epochs = new ArrayList<>();
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      epochs.add(new TrainingHistory.Epoch(in.readDouble(), readOptional(in)));
    }
    return new TrainingHistory(epochs, in.readInt(), in.readBoolean(), in.readBoolean());
  }

  private static void writeOptional(OptionalDouble value, DataOutput out) throws IOException {
    out.writeBoolean(value.isPresent());
    if (value.isPresent()) {
      out.writeDouble(value.getAsDouble());
    }
  }

  private static OptionalDouble readOptional(DataInput in) throws IOException {
    return in.readBoolean() ? OptionalDouble.of(in.readDouble()) : OptionalDouble.empty();
  }
}
