package io.github.experimentmaven.model.boosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.experimentmaven.metric.Metric;
import io.github.experimentmaven.model.Epoch;
import io.github.experimentmaven.model.Examples;
import io.github.experimentmaven.model.Learner;
import io.github.experimentmaven.model.ModelSpecs;
import io.github.experimentmaven.model.PartSizes;
import io.github.experimentmaven.model.Tables;
import io.github.experimentmaven.model.TrainedModel;
import io.github.experimentmaven.model.TrainingFailedException;
import io.github.experimentmaven.tree.boosting.BoostingOptions;
import io.github.experimentmaven.tree.boosting.EarlyStopping;
import io.github.experimentmaven.tree.boosting.Loss;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GradientBoostingTypeTest {

  private static final String TYPE = "type: gradient_boosting\n";

  private static BoostingOptions.Builder usual() {
    return BoostingOptions.builder();
  }

  static Stream<Arguments> spellings() {
    return Stream.of(
        Arguments.of("trees: 100", usual()),
        Arguments.of("trees: 300", usual().trees(300)),
        Arguments.of("learning_rate: 0.05", usual().learningRate(0.05)),
        Arguments.of("max_leaves: 7", usual().maxLeaves(7)),
        Arguments.of("max_depth: 4", usual().maxDepth(4)),
        Arguments.of("max_depth: null", usual()),
        Arguments.of("min_samples_leaf: 3", usual().minSamplesLeaf(3)),
        Arguments.of("l2: 1", usual().l2(1)),
        Arguments.of("max_bins: 63", usual().maxBins(63)),
        Arguments.of("subsample: 0.5", usual().subsample(0.5)),
        Arguments.of("max_features: 0.5", usual().maxFeatures(0.5)),
        Arguments.of("loss: absolute_error", usual().loss(new Loss.AbsoluteError())),
        Arguments.of("loss: {type: huber, delta: 2}", usual().loss(new Loss.Huber(2))),
        Arguments.of("loss: {type: quantile, q: 0.9}", usual().loss(new Loss.Quantile(0.9))),
        Arguments.of("early_stopping: {patience: 9}", usual().earlyStopping(new EarlyStopping(9))),
        Arguments.of(
            "early_stopping: {patience: 9, min_delta: 0.1, restore_best: false}",
            usual().earlyStopping(new EarlyStopping(9, 0.1, false))),
        Arguments.of(
            "early_stopping: {}", usual().earlyStopping(new EarlyStopping(Integer.MAX_VALUE))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("spellings")
  void readsEveryOption(String yaml, BoostingOptions.Builder expected) {
    assertThat(GradientBoostingType.read(ModelSpecs.of(TYPE + yaml).options()))
        .isEqualTo(expected.build());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "trees: 0 | models.m.trees | 0 is not a whole number of at least 1",
        "learning_rate: 2 | models.m.learning_rate | 2 is not a number greater than 0 and at most"
            + " 1",
        "max_leaves: 1 | models.m.max_leaves | 1 is not a whole number of at least 2",
        "max_bins: 256 | models.m.max_bins | 256 is not a whole number of at least 2 and at most"
            + " 255",
        "subsample: 0 | models.m.subsample | 0 is not a number greater than 0 and at most 1",
        "loss: mse | models.m.loss | 'mse' is not one of squared_error, absolute_error, huber,"
            + " quantile",
        "early_stopping: 20 | models.m.early_stopping | 20 is not an object such as {patience: 20}",
        "early_stopping: {patience: 100} | models.m.early_stopping.patience | a patience of 100"
            + " never stops the growth of 100 trees; lower it, or remove it to only restore the"
            + " best number of trees",
        "early_stopping: {restore_best: false} | models.m.early_stopping.restore_best | early"
            + " stopping without patience and without restoring the best number of trees does"
            + " nothing; add a patience, or remove early_stopping",
      })
  void refusesNonsense(String yaml, String path, String message) {
    ModelSpecs.assertRefused(TYPE + yaml, path, message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "squared_error",
        "absolute_error",
        "{type: huber, delta: 0.5}",
        "{type: quantile, q: 0.8}"
      })
  void theLossOfTheTableIsTheLossOfTheCurve(String loss) {
    Learner learner =
        ModelSpecs.learner(TYPE + "loss: " + loss + "\nearly_stopping: {patience: 10}");
    Examples examples = Tables.bent();

    TrainedModel trained = learner.train(examples, 3, epoch -> {});

    Metric metric = learner.loss();
    double table =
        metric.evaluate(
            Tables.actual(examples.validation(), 0),
            Tables.predicted(trained, examples.validation(), 0));
    Epoch best = trained.curve().get(trained.bestEpoch().orElseThrow() - 1);
    assertThat(table).isCloseTo(best.validationLoss(), within(1e-12));
  }

  @Test
  void reportsTheCurveToTheListenerAsItTrains() {
    List<Epoch> heard = new ArrayList<>();

    TrainedModel trained =
        ModelSpecs.learner(TYPE + "trees: 5").train(Tables.bent(), 1, heard::add);

    assertThat(heard).hasSize(5).isEqualTo(trained.curve());
    assertThat(heard).extracting(Epoch::number).containsExactly(1, 2, 3, 4, 5);
    assertThat(trained.bestEpoch()).hasValue(5);
    assertThat(trained.stoppedEarly()).isFalse();
  }

  @Test
  void trainsWithoutValidationRows() {
    TrainedModel trained = ModelSpecs.train(TYPE + "trees: 3", Tables.withoutValidation(), 1);

    assertThat(trained.curve()).hasSize(3).allMatch(epoch -> Double.isNaN(epoch.validationLoss()));
  }

  @Test
  void stopsEarly() {
    TrainedModel trained =
        ModelSpecs.train(
            TYPE + "trees: 500\nlearning_rate: 0.5\nearly_stopping: {patience: 3}",
            Tables.bent(),
            1);

    assertThat(trained.stoppedEarly()).isTrue();
    assertThat(trained.curve()).hasSize(trained.bestEpoch().orElseThrow() + 3);
  }

  @Test
  void earlyStoppingWithoutValidationRowsDoesNotFit() {
    Learner learner = ModelSpecs.learner(TYPE + "early_stopping: {patience: 3}");

    assertThat(learner.unfit(new PartSizes(100, 0)))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.path()).isEqualTo("models.m.early_stopping");
              assertThat(problem.message())
                  .startsWith("early stopping watches the validation loss, and there are no");
            });
    assertThat(learner.unfit(new PartSizes(100, 10))).isEmpty();
    assertThatThrownBy(() -> learner.train(Tables.withoutValidation(), 1, epoch -> {}))
        .isInstanceOf(TrainingFailedException.class)
        .hasMessageContaining("early stopping needs validation rows");
  }
}
