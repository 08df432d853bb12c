package io.github.experimentmaven.model.staged;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.github.experimentmaven.model.Checkpoint;
import io.github.experimentmaven.model.Epoch;
import io.github.experimentmaven.model.Examples;
import io.github.experimentmaven.model.Learner;
import io.github.experimentmaven.model.ModelSpecs;
import io.github.experimentmaven.model.Stage;
import io.github.experimentmaven.model.StagedTraining;
import io.github.experimentmaven.model.TrainedModel;
import io.github.experimentmaven.tree.PackedBytes;
import io.github.experimentmaven.tree.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.regression.RegressionFactory;
import org.tribuo.regression.Regressor;

/**
 * A model's training in parts, held against the same training at once.
 *
 * @param yaml the model as in an experiment file
 */
record Stages(String yaml) {

  static final long SEED = 7;

  private static final int THREADS = 4;

  Learner learner() {
    return ModelSpecs.learner(yaml);
  }

  StagedTraining training() {
    return learner().staged().orElseThrow();
  }

  Stage train(Examples examples, int until, Optional<Checkpoint> from) {
    return training().train(examples, SEED, epoch -> {}, Workers.CALLER, until, from);
  }

  /** Trains at once, and until each of some steps and then to the end, in fresh objects. */
  void requireSameAsAtOnce(Examples examples, int... stops) {
    TrainedModel whole = learner().train(examples, SEED, epoch -> {});
    requireSame(inStages(examples, Workers.CALLER, whole, stops).trained(), whole);
    ForkJoinPool threads = new ForkJoinPool(THREADS);
    try {
      Workers workers =
          (tasks, task) ->
              threads.submit(() -> IntStream.range(0, tasks).parallel().forEach(task)).join();
      requireSame(inStages(examples, workers, whole, stops).trained(), whole);
    } finally {
      threads.shutdown();
    }
  }

  private Stage inStages(Examples examples, Workers workers, TrainedModel whole, int... stops) {
    int steps = training().steps();
    List<Epoch> heard = new ArrayList<>();
    Optional<Stage> last = Optional.empty();
    for (int until : IntStream.concat(IntStream.of(stops), IntStream.of(steps)).toArray()) {
      Stage stage =
          training().train(examples, SEED, heard::add, workers, until, last.map(Stages::readBack));
      int epochs = Math.min(until, whole.curve().size());
      assertThat(stage.trained().curve()).isEqualTo(whole.curve().subList(0, epochs));
      assertThat(heard).isEqualTo(stage.trained().curve());
      assertThat(stage.ended()).isEqualTo(until == steps || stage.trained().stoppedEarly());
      last = Optional.of(stage);
    }
    return last.orElseThrow();
  }

  private static Checkpoint readBack(Stage stage) {
    return Checkpoint.of(stage.checkpoint().bytes());
  }

  static void requireSame(TrainedModel actual, TrainedModel expected) {
    assertThat(actual.curve()).isEqualTo(expected.curve());
    assertThat(actual.bestEpoch()).isEqualTo(expected.bestEpoch());
    assertThat(actual.stoppedEarly()).isEqualTo(expected.stoppedEarly());
    assertThat(actual.model().getName()).isEqualTo(expected.model().getName());
    assertThat(actual.model().getProvenance().getTrainerProvenance())
        .isEqualTo(expected.model().getProvenance().getTrainerProvenance());
    assertThat(learnt(actual.model())).isEqualTo(learnt(expected.model()));
  }

  /** The saved bytes without those in front that say when the model was trained. */
  static ByteString learnt(Model<Regressor> model) {
    try {
      ByteString bytes = PackedBytes.unpack(model.serialize().getSerializedData());
      int metadata = bytes.asReadOnlyByteBuffer().getInt();
      return bytes.substring(Integer.BYTES + metadata);
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The rows with weights that differ. */
  static Dataset<Regressor> weighted(Dataset<Regressor> rows) {
    MutableDataset<Regressor> weighted =
        new MutableDataset<>(rows.getProvenance(), new RegressionFactory());
    for (Example<Regressor> row : rows) {
      row.setWeight(1 + weighted.size() % 3);
      weighted.add(row);
    }
    return weighted;
  }
}
