package io.github.experimentmaven.model.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.experimentmaven.metric.Metric;
import io.github.experimentmaven.model.Epoch;
import io.github.experimentmaven.model.Examples;
import io.github.experimentmaven.model.Learner;
import io.github.experimentmaven.model.ModelSpecs;
import io.github.experimentmaven.model.Tables;
import io.github.experimentmaven.model.TrainedModel;
import io.github.experimentmaven.model.TrainingFailedException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MlpLearnerTest {

  private static final String NETWORK = "type: mlp\nlayers: [16 relu, 8 tanh]\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "loss: mse",
        "loss: mae",
        "loss: {type: huber, delta: 0.5}",
        "loss: log_cosh",
        "loss: {type: quantile, q: 0.8}"
      })
  void theLossOfTheTableIsTheLossTheNetworkStoppedAt(String loss) {
    Learner learner =
        ModelSpecs.learner(NETWORK + loss + "\nepochs: 30\nearly_stopping: {patience: 10}");
    Examples examples = Tables.bent();

    TrainedModel trained = learner.train(examples, 3, epoch -> {});

    Metric metric = learner.loss();
    double table =
        metric.evaluate(
            Tables.actual(examples.validation(), 0),
            Tables.predicted(trained, examples.validation(), 0));
    double network = trained.curve().get(trained.bestEpoch().orElseThrow() - 1).validationLoss();
    assertThat(table).isCloseTo(network, within(1e-6 * Math.max(1, network)));
    assertThat(metric.name())
        .isEqualTo(
            loss.replaceAll("loss: (\\{type: )?", "")
                .replaceAll(", (\\w+): ([0-9.]+)}", "($1=$2)"));
  }

  @Test
  void reportsTheCurveToTheListenerAsItTrains() {
    List<Epoch> heard = new ArrayList<>();

    TrainedModel trained =
        ModelSpecs.learner(NETWORK + "epochs: 5").train(Tables.bent(), 1, heard::add);

    assertThat(heard).hasSize(5).isEqualTo(trained.curve());
    assertThat(heard).extracting(Epoch::number).containsExactly(1, 2, 3, 4, 5);
    assertThat(trained.bestEpoch()).hasValue(5);
    assertThat(trained.stoppedEarly()).isFalse();
  }

  @Test
  void trainsWithoutValidationRows() {
    List<Epoch> heard = new ArrayList<>();

    TrainedModel trained =
        ModelSpecs.learner(NETWORK + "epochs: 3").train(Tables.withoutValidation(), 1, heard::add);

    assertThat(heard).hasSize(3).allMatch(epoch -> Double.isNaN(epoch.validationLoss()));
    assertThat(trained.curve()).isEqualTo(heard);
  }

  @Test
  void stopsEarly() {
    TrainedModel trained =
        ModelSpecs.train(
            NETWORK + "epochs: 300\nlearning_rate: 0.05\nearly_stopping: {patience: 3}",
            Tables.bent(),
            1);

    assertThat(trained.stoppedEarly()).isTrue();
    assertThat(trained.curve()).hasSize(trained.bestEpoch().orElseThrow() + 3);
  }

  @Test
  void aDivergedTrainingIsAFailedOneWithItsReason() {
    Learner learner =
        ModelSpecs.learner(NETWORK + "optimizer: {type: sgd, learning_rate: 1.0e+30}");

    assertThatThrownBy(() -> learner.train(Tables.bent(), 1, epoch -> {}))
        .isInstanceOf(TrainingFailedException.class)
        .hasMessageContaining("training diverged")
        .hasMessageContaining("epoch 1");
  }

  @Test
  void earlyStoppingWithoutValidationRowsFailsWithAdvice() {
    Learner learner = ModelSpecs.learner(NETWORK + "early_stopping: {patience: 3}");

    assertThatThrownBy(() -> learner.train(Tables.withoutValidation(), 1, epoch -> {}))
        .isInstanceOf(TrainingFailedException.class)
        .hasMessageContaining("early stopping needs validation rows");
  }
}
