package io.github.experimentmaven.model.staged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.experimentmaven.model.Examples;
import io.github.experimentmaven.model.ModelSpecs;
import io.github.experimentmaven.model.Stage;
import io.github.experimentmaven.model.Tables;
import io.github.experimentmaven.model.TrainedModel;
import io.github.experimentmaven.model.TrainingFailedException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A training in parts gives the bits of the same training at once. */
class StagedTrainingTest {

  private static final List<String> OPTIMIZERS =
      List.of(
          "sgd",
          "{type: sgd, learning_rate: 0.01, momentum: 0.9, nesterov: true}",
          "adam",
          "adamw",
          "{type: rmsprop, momentum: 0.5}",
          "adagrad");

  private static final List<String> SCHEDULES =
      List.of(
          "constant",
          "{type: step, step_size: 2, gamma: 0.5}",
          "{type: exponential, gamma: 0.9}",
          "cosine",
          "{type: reduce_on_plateau, factor: 0.5, patience: 0, threshold: 0.1}");

  private static final List<String> LAYERS =
      List.of(
          "[6 relu, 20 tanh]",
          "[6 relu, 5 gelu], dropout: 0.2",
          "[6 relu], batch_norm: true",
          "[20 relu], batch_norm: true, dropout: 0.3");

  private static final List<String> STOPPING =
      List.of(
          "weight_decay: 0.001",
          "early_stopping: {patience: 8}",
          "early_stopping: {patience: 2, min_delta: 3, restore_best: false}",
          "max_gradient_norm: 1, early_stopping: {patience: 4, min_delta: 3}");

  static Stream<Stages> networks() {
    return OPTIMIZERS.stream()
        .flatMap(
            optimizer ->
                SCHEDULES.stream()
                    .flatMap(
                        schedule ->
                            LAYERS.stream()
                                .flatMap(
                                    layers ->
                                        STOPPING.stream()
                                            .map(
                                                stopping ->
                                                    network(
                                                        optimizer, schedule, layers, stopping)))));
  }

  private static Stages network(String... options) {
    return new Stages(
        "{type: mlp, epochs: 9, batch_size: 23, optimizer: %s, schedule: %s, layers: %s, %s}"
            .formatted((Object[]) options));
  }

  private static final List<Stages> OTHER_NETWORKS =
      Stream.of(
              "layers: [5 relu], loss: huber",
              "layers: [3 identity], loss: mae",
              "layers: [5 relu], batch_size: 1000, batch_norm: true",
              "layers: [{units: 5, activation: silu, dropout: 0.5}, 4 relu], batch_size: 1")
          .map(options -> new Stages("{type: mlp, epochs: 9, " + options + "}"))
          .toList();

  private static final Stages STOPPING_NETWORK =
      new Stages(
          "{type: mlp, epochs: 300, learning_rate: 0.05, layers: [16 relu, 8 tanh],"
              + " early_stopping: {patience: 3}}");

  private static final Examples FEW_ROWS = new Examples(Tables.rows(60, 1), Tables.rows(20, 2));

  private static final Map<String, Examples> TABLES =
      Map.of(
          "no validation rows", Tables.withoutValidation(),
          "two targets", Tables.twoTargets(),
          "weighted rows", new Examples(Stages.weighted(Tables.rows(90, 1)), Tables.rows(30, 2)));

  @ParameterizedTest
  @MethodSource("networks")
  void aNetworkTrainedInPartsIsThatTrainedAtOnce(Stages stages) {
    stages.requireSameAsAtOnce(FEW_ROWS, 1, 3, 7);
  }

  static Stream<Arguments> otherNetworks() {
    return OTHER_NETWORKS.stream()
        .flatMap(stages -> TABLES.keySet().stream().sorted().map(t -> Arguments.of(stages, t)));
  }

  @ParameterizedTest
  @MethodSource("otherNetworks")
  void aNetworkTrainedInPartsOnOtherRowsIsThatTrainedAtOnce(Stages stages, String table) {
    stages.requireSameAsAtOnce(TABLES.get(table), 2, 3, 8);
  }

  @Test
  void aStageHasTheBestWeightsSoFar() {
    Examples examples = Tables.bent();
    TrainedModel whole = STOPPING_NETWORK.learner().train(examples, Stages.SEED, epoch -> {});
    int best = whole.bestEpoch().orElseThrow();

    Stage atBest = STOPPING_NETWORK.train(examples, best, Optional.empty());
    Stage later = STOPPING_NETWORK.train(examples, best + 2, Optional.of(atBest.checkpoint()));

    assertThat(whole.stoppedEarly()).isTrue();
    assertThat(later.trained().bestEpoch()).hasValue(best);
    assertThat(later.ended()).isFalse();
    assertThat(Tables.predicted(later.trained(), examples.validation(), 0))
        .isEqualTo(Tables.predicted(whole, examples.validation(), 0))
        .isEqualTo(Tables.predicted(atBest.trained(), examples.validation(), 0));
  }

  @Test
  void aTrainingThatEarlyStoppingHasEndedIsNotGoneOnWith() {
    Examples examples = Tables.bent();
    Stage ended = STOPPING_NETWORK.train(examples, 299, Optional.empty());

    Stage more = STOPPING_NETWORK.train(examples, 300, Optional.of(ended.checkpoint()));

    assertThat(ended.ended()).isTrue();
    assertThat(more.ended()).isTrue();
    Stages.requireSame(more.trained(), ended.trained());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{type: ridge}",
        "{type: xgboost}",
        "{type: cart}",
        "{type: bagging, model: {type: mlp, layers: [3 relu]}}"
      })
  void aTrainingWithoutPartsHasNone(String yaml) {
    assertThat(ModelSpecs.learner(yaml).staged()).isEmpty();
  }

  @Test
  void aTrainingThatFailsInAStageSaysSoAsATrainingAtOnceDoes() {
    Stages stages =
        new Stages("{type: mlp, layers: [4 relu], optimizer: {type: sgd, learning_rate: 1.0e+30}}");

    assertThatThrownBy(() -> stages.train(Tables.bent(), 2, Optional.empty()))
        .isInstanceOf(TrainingFailedException.class)
        .hasMessageContaining("training diverged");
  }
}
