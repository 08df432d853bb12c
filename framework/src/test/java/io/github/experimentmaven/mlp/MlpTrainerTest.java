package io.github.experimentmaven.mlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.BytesValue;
import com.oracle.labs.mlrg.olcut.config.ConfigurationData;
import com.oracle.labs.mlrg.olcut.config.ConfigurationManager;
import com.oracle.labs.mlrg.olcut.provenance.ProvenanceUtil;
import io.github.experimentmaven.mlp.option.Activation;
import io.github.experimentmaven.mlp.option.EarlyStopping;
import io.github.experimentmaven.mlp.option.LayerOptions;
import io.github.experimentmaven.mlp.option.Loss;
import io.github.experimentmaven.mlp.option.MlpOptions;
import io.github.experimentmaven.mlp.option.OptimizerOptions;
import io.github.experimentmaven.mlp.option.Schedule;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.Model;
import org.tribuo.Prediction;
import org.tribuo.impl.ArrayExample;
import org.tribuo.protos.core.ModelProto;
import org.tribuo.regression.Regressor;

class MlpTrainerTest {

  private static final MlpOptions OPTIONS =
      MlpOptions.builder()
          .layer(new LayerOptions(32, Activation.RELU, 0, true))
          .layer(16, Activation.TANH)
          .optimizer(new OptimizerOptions.Adam(0.01))
          .epochs(30)
          .build();

  private final Dataset<Regressor> training = SyntheticData.products(500, 5, 1);
  private final Dataset<Regressor> validation = SyntheticData.products(101, 5, 2);

  @Test
  void learns_a_product_that_no_linear_model_can() {
    MlpModel model = new MlpTrainer(OPTIONS, 1).train(training, validation, TrainingListener.NONE);
    assertThat(meanSquaredError(model, validation)).isLessThan(0.01);
  }

  @Test
  void reports_every_epoch_and_keeps_the_same_in_the_history() {
    List<TrainingHistory.Epoch> told = new ArrayList<>();
    MlpModel model =
        new MlpTrainer(OPTIONS, 1)
            .train(
                training,
                validation,
                (epoch, trainingLoss, validationLoss) -> {
                  assertThat(epoch).isEqualTo(told.size() + 1);
                  told.add(new TrainingHistory.Epoch(trainingLoss, validationLoss));
                });
    assertThat(model.history().epochs()).hasSize(30).isEqualTo(told);
    assertThat(model.history().stoppedEarly()).isFalse();
  }

  @Test
  void validation_loss_is_that_of_the_model_on_the_validation_rows() {
    MlpModel model = new MlpTrainer(OPTIONS, 1).train(training, validation, TrainingListener.NONE);
    double last = model.history().epochs().get(29).validationLoss().orElseThrow();
    assertThat(meanSquaredError(model, validation)).isCloseTo(last, within(1e-7));
  }

  @Test
  void same_seed_gives_the_same_model() {
    MlpModel first = new MlpTrainer(OPTIONS, 7).train(training);
    MlpModel second = new MlpTrainer(OPTIONS, 7).train(training);
    assertThat(values(first)).isEqualTo(values(second));
  }

  @Test
  void other_seed_gives_another_model() {
    MlpModel first = new MlpTrainer(OPTIONS, 7).train(training);
    MlpModel second = new MlpTrainer(OPTIONS, 8).train(training);
    assertThat(values(first)).isNotEqualTo(values(second));
  }

  @Test
  void second_call_uses_other_random_numbers_and_can_be_repeated_by_its_count() {
    MlpTrainer trainer = new MlpTrainer(OPTIONS, 7);
    MlpModel first = trainer.train(training);
    MlpModel second = trainer.train(training);
    assertThat(values(second)).isNotEqualTo(values(first));
    MlpModel repeated = new MlpTrainer(OPTIONS, 7).train(training, Map.of(), 1);
    assertThat(values(repeated)).isEqualTo(values(second));
  }

  @Test
  void early_stopping_ends_training_and_restores_the_best_weights() {
    MlpOptions options =
        OPTIONS.toBuilder()
            .optimizer(new OptimizerOptions.Adam(0.05))
            .epochs(500)
            .earlyStopping(new EarlyStopping(5))
            .build();
    MlpModel model = new MlpTrainer(options, 3).train(training, validation, TrainingListener.NONE);
    TrainingHistory history = model.history();
    assertThat(history.stoppedEarly()).isTrue();
    assertThat(history.epochsRun()).isEqualTo(history.bestEpoch() + 5);
    double best = history.epochs().get(history.bestEpoch() - 1).validationLoss().orElseThrow();
    assertThat(meanSquaredError(model, validation)).isCloseTo(best, within(1e-7));
  }

  @Test
  void early_stopping_works_with_huber_loss() {
    MlpOptions options =
        OPTIONS.toBuilder().loss(new Loss.Huber()).earlyStopping(new EarlyStopping(1)).build();
    MlpModel model = new MlpTrainer(options, 3).train(training, validation, TrainingListener.NONE);
    assertThat(model.history().epochsRun()).isLessThanOrEqualTo(30);
  }

  @Test
  void early_stopping_without_validation_rows_is_refused() {
    MlpOptions options = OPTIONS.toBuilder().earlyStopping(new EarlyStopping(5)).build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MlpTrainer(options, 3).train(training))
        .withMessageContaining("early stopping needs validation rows");
  }

  @Test
  void learns_several_targets_in_their_own_units() {
    Dataset<Regressor> two = SyntheticData.twoTargets(300, 1);
    MlpModel model = new MlpTrainer(OPTIONS.toBuilder().epochs(200).build(), 1).train(two);
    Regressor predicted = model.predict(two.getExample(0)).getOutput();
    Regressor actual = two.getExample(0).getOutput();
    assertThat(predicted.getNames()).containsExactly("difference", "sum");
    assertThat(predicted.getDimension("difference").orElseThrow().getValue())
        .isCloseTo(actual.getDimension("difference").orElseThrow().getValue(), within(20.0));
  }

  @Test
  void diverging_training_stops_with_its_reason() {
    MlpOptions options =
        OPTIONS.toBuilder()
            .layers(List.of(LayerOptions.of(16, Activation.RELU)))
            .optimizer(new OptimizerOptions.Sgd(1e6, 0, false))
            .build();
    assertThatThrownBy(() -> new MlpTrainer(options, 1).train(training))
        .isInstanceOf(DivergedException.class)
        .hasMessageContaining("training diverged: the training loss became")
        .hasMessageContaining("in epoch 1");
  }

  @Test
  void interrupted_training_stops_and_leaves_the_thread_interrupted() {
    assertThatThrownBy(
            () ->
                new MlpTrainer(OPTIONS, 1)
                    .train(
                        training,
                        validation,
                        (epoch, trainingLoss, validationLoss) -> {
                          if (epoch == 2) {
                            Thread.currentThread().interrupt();
                          }
                        }))
        .isInstanceOf(TrainingInterruptedException.class)
        .hasMessage("training was interrupted in epoch 3");
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void values_too_large_for_single_precision_are_refused_with_their_place() {
    List<Example<Regressor>> examples = new ArrayList<>(training.getData());
    examples.add(
        new ArrayExample<>(new Regressor("y", 1), new String[] {"f0"}, new double[] {1e300}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MlpTrainer(OPTIONS, 1).train(SyntheticData.dataset(examples)))
        .withMessageContaining("feature 'f0' of row 500");
  }

  @Test
  void batch_that_leaves_a_single_row_trains_with_batch_norm() {
    MlpOptions options = OPTIONS.toBuilder().batchSize(100).epochs(3).build();
    MlpModel model = new MlpTrainer(options, 1).train(SyntheticData.products(101, 3, 1));
    assertThat(model.history().epochsRun()).isEqualTo(3);
  }

  @Test
  void batch_larger_than_the_data_is_one_batch_of_all_rows() {
    MlpOptions large = OPTIONS.toBuilder().batchSize(1_000_000).build();
    MlpOptions all = OPTIONS.toBuilder().batchSize(500).build();
    assertThat(values(new MlpTrainer(large, 1).train(training)))
        .isEqualTo(values(new MlpTrainer(all, 1).train(training)));
  }

  @Test
  void saved_model_predicts_the_same_bits(@TempDir Path directory) throws Exception {
    MlpModel model = new MlpTrainer(OPTIONS, 1).train(training, validation, TrainingListener.NONE);
    Path file = directory.resolve("model.tribuo");
    model.serializeToFile(file);
    MlpModel loaded = (MlpModel) Model.deserializeFromFile(file);
    assertThat(values(loaded)).isEqualTo(values(model));
    assertThat(loaded.history()).isEqualTo(model.history());
    assertThat(loaded.options()).isEqualTo(model.options());
    assertThat(loaded.getProvenance()).isEqualTo(model.getProvenance());
  }

  @Test
  void model_of_a_later_version_is_refused() {
    ModelProto saved = new MlpTrainer(OPTIONS, 1).train(training).serialize();
    ModelProto later = saved.toBuilder().setVersion(1).build();
    assertThatThrownBy(() -> MlpModel.deserializeFromProto(1, "", later.getSerializedData()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the model has version 1, but this library reads version 0");
  }

  @Test
  void damaged_model_is_refused() throws Exception {
    ModelProto saved = new MlpTrainer(OPTIONS, 1).train(training).serialize();
    ByteString bytes = saved.getSerializedData().unpack(BytesValue.class).getValue();
    Any damaged = Any.pack(BytesValue.of(bytes.substring(0, bytes.size() - 100)));
    assertThatThrownBy(() -> MlpModel.deserializeFromProto(0, "", damaged))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the saved model is damaged");
  }

  @Test
  void batches_predict_the_same_bits_as_single_examples() {
    MlpModel model = new MlpTrainer(OPTIONS, 1).train(training);
    List<Double> single = new ArrayList<>();
    for (Example<Regressor> example : validation) {
      single.add(model.predict(example).getOutput().getValues()[0]);
    }
    assertThat(values(model)).isEqualTo(single);
  }

  @Test
  void configuration_from_the_provenance_makes_the_same_trainer() {
    MlpOptions options =
        OPTIONS.toBuilder()
            .layer(new LayerOptions(8, Activation.LEAKY_RELU, 0.25, true))
            .loss(new Loss.Quantile(0.9))
            .optimizer(new OptimizerOptions.Sgd(0.001, 0.9, true))
            .schedule(new Schedule.ReduceOnPlateau())
            .maxGradientNorm(1)
            .weightDecay(1e-4)
            .epochs(2)
            .build();
    MlpModel model = new MlpTrainer(options, 11).train(training);
    List<ConfigurationData> configuration =
        ProvenanceUtil.extractConfiguration(model.getProvenance().getTrainerProvenance());
    ConfigurationManager manager = new ConfigurationManager();
    manager.addConfiguration(configuration);
    MlpTrainer repeated = (MlpTrainer) manager.lookup(configuration.get(0).getName());
    assertThat(repeated.options()).isEqualTo(options);
    assertThat(values(repeated.train(training))).isEqualTo(values(model));
  }

  @Test
  void training_allocates_next_to_nothing_for_a_batch() {
    long few = allocatedBytes(10);
    long many = allocatedBytes(210);
    int batches = 200 * ((training.size() + 31) / 32);
    assertThat((many - few) / batches).isLessThan(300);
  }

  private long allocatedBytes(int epochs) {
    assumeThat(ManagementFactory.getThreadMXBean())
        .as("a JVM that counts what a thread allocates")
        .isInstanceOf(com.sun.management.ThreadMXBean.class);
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    new MlpTrainer(OPTIONS.toBuilder().epochs(epochs).build(), 1).train(training);
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  private List<Double> values(Model<Regressor> model) {
    return model.predict(validation).stream()
        .map(prediction -> prediction.getOutput().getValues()[0])
        .toList();
  }

  private static double meanSquaredError(Model<Regressor> model, Dataset<Regressor> dataset) {
    double sum = 0;
    for (Prediction<Regressor> prediction : model.predict(dataset)) {
      double error =
          prediction.getOutput().getValues()[0]
              - prediction.getExample().getOutput().getValues()[0];
      sum += error * error;
    }
    return sum / dataset.size();
  }
}
