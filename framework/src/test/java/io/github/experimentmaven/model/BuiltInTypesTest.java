package io.github.experimentmaven.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.model.train.TrainingLoss;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tribuo.Dataset;
import org.tribuo.regression.Regressor;

class BuiltInTypesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{type: linear_sgd}",
        "{type: linear_sgd, optimizer: adam, learning_rate: 0.05}",
        "{type: linear_sgd, optimizer: {type: sgd, momentum: 0.9, nesterov: true}}",
        "{type: linear_sgd, optimizer: adadelta, epochs: 200}",
        "{type: linear_sgd, batch_size: 32, optimizer: {type: sgd, learning_rate: 0.1}}",
        "{type: linear_sgd, loss: huber}",
        "{type: linear_sgd, loss: mae}",
        "{type: random_forest, trees: 20}",
        "{type: random_forest, trees: 20, max_features: 0.01}",
        "{type: random_forest, trees: 5, criterion: absolute_error, max_depth: 6}",
        "{type: extra_trees, trees: 20}",
        "{type: cart, min_samples_leaf: 5}",
        "{type: least_squares}",
        "{type: ridge}",
        "{type: gradient_boosting}",
        "{type: gradient_boosting, loss: absolute_error, subsample: 0.8}",
        "{type: gradient_boosting, loss: huber, max_features: 0.5}",
        "{type: elastic_net, alpha: 0.05}",
        "{type: elastic_net, alpha: 0.05, l1_ratio: 0.1, selection: random}",
        "{type: lasso, alpha: 0.05}",
        "{type: lars}",
        "{type: lars, max_nonzero_coefficients: 2}",
        "{type: lasso_lars}",
        "{type: forward_selection}",
        "{type: knn}",
        "{type: knn, neighbors: 3, metric: manhattan, algorithm: kd_tree}",
        "{type: factorization_machine}",
        "{type: libsvm}",
        "{type: libsvm, kernel: linear}",
        "{type: libsvm, kernel: poly, degree: 1, gamma: 1}",
        "{type: libsvm, kernel: linear, formulation: nu, nu: 0.3}",
        "{type: liblinear}",
        "{type: liblinear, dual: true}",
        "{type: liblinear, loss: epsilon_insensitive, epsilon: 0.1}",
        "{type: xgboost, trees: 30}",
        "{type: xgboost, trees: 30, booster: dart, subsample: 0.8, colsample_bytree: 0.75}",
        "{type: mlp, layers: [16 relu], epochs: 60, learning_rate: 0.01}"
      })
  void halvesTheErrorOfTheMean(String yaml) {
    Examples examples = Tables.bent();
    double mean = error("{type: mean}", examples);

    assertThat(error(yaml, examples)).isLessThan(mean / 2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{type: linear_sgd}",
        "{type: random_forest, trees: 5}",
        "{type: extra_trees, trees: 5}",
        "{type: cart, max_features: 0.5}",
        "{type: gradient_boosting, trees: 10, subsample: 0.5, max_features: 0.5}",
        "{type: factorization_machine, epochs: 5}",
        "{type: xgboost, trees: 10, subsample: 0.5}",
        "{type: mlp, layers: [8 relu], epochs: 5}"
      })
  void anotherSeedGivesAnotherModel(String yaml) {
    ModelSpecs.assumeTrains(yaml);
    Learner learner = ModelSpecs.learner(yaml);
    Examples examples = Tables.bent();

    assertThat(predictions(learner, examples, 1)).isNotEqualTo(predictions(learner, examples, 2));
  }

  @Test
  void theConstantModelsPredictTheirStatistic() {
    Examples examples = Tables.withoutValidation();
    Dataset<Regressor> training = examples.training();
    double[] sorted = Tables.actual(training, 0);
    java.util.Arrays.sort(sorted);

    assertThat(Tables.predicted(ModelSpecs.train("{type: median}", examples, 1), training, 0))
        .containsOnly(sorted[120]);
    assertThat(
            Tables.predicted(
                ModelSpecs.train("{type: quantile, quantile: 0.1}", examples, 1), training, 0))
        .containsOnly(sorted[24]);
    assertThat(
            Tables.predicted(
                ModelSpecs.train("{type: constant, constant: 6.5}", examples, 1), training, 0))
        .containsOnly(6.5);
  }

  private static double error(String yaml, Examples examples) {
    TrainedModel trained = ModelSpecs.train(yaml, examples, 1);
    Dataset<Regressor> rows = examples.validation();
    return TrainingLoss.mse().evaluate(Tables.actual(rows, 0), Tables.predicted(trained, rows, 0));
  }

  private static double[] predictions(Learner learner, Examples examples, long seed) {
    return Tables.predicted(learner.train(examples, seed, epoch -> {}), examples.validation(), 0);
  }
}
