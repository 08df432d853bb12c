package io.github.experimentmaven.model.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.experimentmaven.model.Examples;
import io.github.experimentmaven.model.ModelSpecs;
import io.github.experimentmaven.model.Tables;
import io.github.experimentmaven.model.TrainedModel;
import io.github.experimentmaven.model.train.TrainingLoss;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tribuo.ensemble.EnsembleModel;

class EnsembleTypesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{type: bagging, model: {type: cart}, members: 20}",
        "{type: seed_average, members: 3, model: {type: mlp, layers: [16 relu], epochs: 60,"
            + " learning_rate: 0.01}}",
        "{type: bagging, members: 3, model: {type: seed_average, members: 2, model: {type:"
            + " linear_sgd, epochs: 10}}}"
      })
  void halvesTheErrorOfTheMeanAndIsTheSameAgain(String yaml) {
    Examples examples = Tables.bent();
    double[] actual = Tables.actual(examples.validation(), 0);
    TrainedModel mean = ModelSpecs.train("{type: mean}", examples, 1);

    double[] predicted =
        Tables.predicted(ModelSpecs.train(yaml, examples, 5), examples.validation(), 0);

    double half =
        TrainingLoss.mse().evaluate(actual, Tables.predicted(mean, examples.validation(), 0)) / 2;
    assertThat(TrainingLoss.mse().evaluate(actual, predicted)).isLessThan(half);
    assertThat(predicted)
        .isEqualTo(Tables.predicted(ModelSpecs.train(yaml, examples, 5), examples.validation(), 0));
  }

  @Test
  void anEnsemblePredictsTheMeanOfItsMembers() {
    Examples examples = Tables.bent();
    String yaml =
        "{type: seed_average, members: 4, model: {type: mlp, layers: [4 relu], epochs: 3}}";

    EnsembleModel<?> ensemble = (EnsembleModel<?>) ModelSpecs.train(yaml, examples, 1).model();

    double[] sum = new double[examples.validation().size()];
    ensemble
        .getModels()
        .forEach(
            member -> {
              @SuppressWarnings("unchecked")
              TrainedModel trained =
                  TrainedModel.withoutEpochs(
                      (org.tribuo.Model<org.tribuo.regression.Regressor>) member);
              double[] predicted = Tables.predicted(trained, examples.validation(), 0);
              for (int i = 0; i < sum.length; i++) {
                sum[i] += predicted[i] / 4;
              }
            });
    assertThat(ensemble.getNumModels()).isEqualTo(4);
    assertThat(Tables.predicted(ModelSpecs.train(yaml, examples, 1), examples.validation(), 0))
        .containsExactly(sum, within(1e-12));
  }

  @Test
  void theMembersOfASeedAverageDiffer() {
    Examples examples = Tables.bent();
    String one = "{type: mlp, layers: [4 relu], epochs: 3}";
    String average = "{type: seed_average, members: 2, model: " + one + "}";

    assertThat(Tables.predicted(ModelSpecs.train(average, examples, 1), examples.validation(), 0))
        .isNotEqualTo(
            Tables.predicted(ModelSpecs.train(one, examples, 1), examples.validation(), 0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{type: bagging} | models.m | the key 'model' is missing; add it",
        "{type: bagging, model: cart} | models.m.model | 'cart' is not a model; write for example"
            + " {type: cart, max_depth: 4}",
        "{type: bagging, model: {type: cart, max_dept: 4}} | models.m.model.max_dept | 'max_dept'"
            + " is no option of the model type cart, which has type, criterion, max_depth,"
            + " min_samples_leaf, min_impurity_decrease, max_features, joint_outputs; did you mean"
            + " 'max_depth'?",
        "{type: bagging, model: {type: cart, max_depth: -1}} | models.m.model.max_depth | -1 is not"
            + " a whole number of at least 1",
        "{type: bagging, members: 0, model: {type: mean}} | models.m.members | 0 is not a whole"
            + " number of at least 1",
        "{type: seed_average, members: 1, model: {type: mean}} | models.m.members | 1 is not a"
            + " whole number of at least 2",
        "{type: seed_average, model: {type: mlp, layers: [4 rleu]}} | models.m.model.layers[0] | '4"
            + " rleu' has the unknown activation 'rleu', expected one of relu, leaky_relu, elu,"
            + " gelu, selu, silu, tanh, sigmoid, softplus, identity; did you mean 'relu'?",
        "{type: quantile_pair, lower: {type: mean}} | models.m | the key 'upper' is missing; add it",
        "{type: quantile_pair, lower: {type: mean}, upper: {type: mean}, middle: 3} |"
            + " models.m.middle | 3 is not a model; write for example {type: cart, max_depth: 4}",
        "{type: quantile_pair, lower: {type: quantile, quantile: 5}, upper: {type: mean}} |"
            + " models.m.lower.quantile | 5 is not a number greater than 0 and less than 1",
      })
  void refusesNonsenseAtItsPlace(String yaml, String path, String message) {
    ModelSpecs.assertRefused(yaml, path, message);
  }

  @Test
  void anUnknownMemberTypeIsRefusedWithTheNearestName() {
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> ModelSpecs.learner("{type: bagging, model: {type: random_forst}}"))
        .hasMessageContaining("models.m.model.type: 'random_forst' is no model type")
        .hasMessageEndingWith("did you mean 'random_forest'?");
  }
}
