package io.github.experimentmaven.model.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.experimentmaven.linear.LinearModel;
import io.github.experimentmaven.model.Examples;
import io.github.experimentmaven.model.Learner;
import io.github.experimentmaven.model.ModelSpecs;
import io.github.experimentmaven.model.Tables;
import io.github.experimentmaven.model.TrainedModel;
import io.github.experimentmaven.model.TrainingFailedException;
import io.github.experimentmaven.model.train.DenseRowsModel;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tribuo.Example;
import org.tribuo.math.la.DenseMatrix;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.sgd.linear.LinearSGDModel;

class TypeOptionsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{type: random_forest, trees: 0} | models.m.trees | 0 is not a whole number of at least 1",
        "{type: random_forest, trees: many} | models.m.trees | 'many' is not a whole number of at"
            + " least 1",
        "{type: extra_trees, max_features: 0} | models.m.max_features | 0 is not a number greater"
            + " than 0 and at most 1",
        "{type: cart, max_depth: 0} | models.m.max_depth | 0 is not a whole number of at least 1",
        "{type: cart, criterion: squared_eror} | models.m.criterion | 'squared_eror' is not one of"
            + " squared_error, absolute_error; did you mean 'squared_error'?",
        "{type: cart, joint_outputs: 1} | models.m.joint_outputs | 1 is not true or false",
        "{type: linear_sgd, loss: log_cosh} | models.m.loss | 'log_cosh' is not one of mse, mae,"
            + " huber",
        "{type: linear_sgd, optimizer: {type: sgd, nesterov: true}} | models.m.optimizer.nesterov |"
            + " nesterov needs a momentum; add for example momentum: 0.9",
        "{type: linear_sgd, optimizer: adadelta, learning_rate: 1} | models.m.learning_rate |"
            + " adadelta has no learning rate; remove it, or choose another optimizer",
        "{type: quantile, quantile: 1} | models.m.quantile | 1 is not a number greater than 0 and"
            + " less than 1",
        "{type: elastic_net, l1_ratio: 0} | models.m.l1_ratio | 0 is not a number greater than 0"
            + " and at most 1",
        "{type: lasso, alpha: 0} | models.m.alpha | 0 is not a number greater than 0",
        "{type: lasso, max_iterations: 0} | models.m.max_iterations | 0 is not a whole number of at"
            + " least 1",
        "{type: ridge, alpha: 0} | models.m.alpha | 0 is not a number greater than 0",
        "{type: least_squares, tolerance: 1} | models.m.tolerance | 1 is not a number of at least 0"
            + " and less than 1",
        "{type: lars, max_nonzero_coefficients: 0} | models.m.max_nonzero_coefficients | 0 is not a"
            + " whole number of at least 1",
        "{type: knn, neighbors: 0} | models.m.neighbors | 0 is not a whole number of at least 1",
        "{type: knn, metric: cosine, algorithm: kd_tree} | models.m.algorithm | a kd_tree cannot"
            + " search by cosine distance; use algorithm: brute",
        "{type: libsvm, kernel: gaussian} | models.m.kernel | 'gaussian' is not one of linear,"
            + " poly, rbf, sigmoid",
        "{type: libsvm, C: 0} | models.m.C | 0 is not a number greater than 0",
        "{type: liblinear, loss: epsilon_insensitive, dual: false} | models.m.dual |"
            + " epsilon_insensitive is solved in its dual form only; remove this key",
        "{type: xgboost, subsample: 1.5} | models.m.subsample | 1.5 is not a number greater than 0"
            + " and at most 1",
        "{type: xgboost, booster: gbtre} | models.m.booster | 'gbtre' is not one of gbtree, dart,"
            + " gblinear; did you mean 'gbtree'?",
      })
  void refusesNonsense(String yaml, String path, String message) {
    ModelSpecs.assertRefused(yaml, path, message);
  }

  @Test
  void aSparseModelHasNoMoreCoefficientsThanTheFileSays() {
    TrainedModel model =
        ModelSpecs.train("{type: lars, max_nonzero_coefficients: 2}", Tables.bent(), 1);

    double[] coefficients = ((LinearModel) model.model()).coefficients("y");
    assertThat(Arrays.stream(coefficients).filter(weight -> weight != 0)).hasSize(2);
  }

  @Test
  void theNearestNeighboursAreAveraged() {
    Examples examples = Tables.withoutValidation();
    double mean = Arrays.stream(Tables.actual(examples.training(), 0)).average().orElseThrow();

    TrainedModel allRows = ModelSpecs.train("{type: knn, neighbors: 240}", examples, 1);

    assertThat(Tables.predicted(allRows, examples.training(), 0)[0]).isCloseTo(mean, within(1e-9));
  }

  @Test
  void moreNeighboursThanRowsFailsWithAdvice() {
    Learner learner = ModelSpecs.learner("{type: knn, neighbors: 241}");

    assertThatThrownBy(() -> learner.train(Tables.withoutValidation(), 1, epoch -> {}))
        .isInstanceOf(TrainingFailedException.class)
        .hasMessage("there are 240 training rows for 241 neighbors; lower neighbors");
  }

  @Test
  void aDivergedLinearModelFailsWithAdvice() {
    Learner learner = ModelSpecs.learner("{type: linear_sgd, optimizer: sgd, learning_rate: 1000}");

    assertThatThrownBy(() -> learner.train(Tables.bent(), 1, epoch -> {}))
        .isInstanceOf(TrainingFailedException.class)
        .hasMessageStartingWith("training diverged")
        .hasMessageContaining("lower learning rate");
  }

  @ParameterizedTest
  @ValueSource(ints = {240, 1000})
  void aStepIsTheLearningRateTimesTheMeanGradientOfTheBatchOfStandardisedRows(int batchSize) {
    Examples examples = Tables.withoutValidation();
    double mean = Arrays.stream(Tables.actual(examples.training(), 0)).average().orElseThrow();
    String yaml =
        "{type: linear_sgd, epochs: 1, optimizer: {type: sgd, learning_rate: 0.01}, batch_size: "
            + batchSize
            + "}";

    DenseRowsModel model = (DenseRowsModel) ModelSpecs.train(yaml, examples, 1).model();

    DenseMatrix weights = ((LinearSGDModel) model.model()).getWeightsCopy();
    double center = 0;
    double covariance = 0;
    double variance = 0;
    int rows = examples.training().size();
    for (Example<Regressor> row : examples.training()) {
      center += row.lookup("a").getValue() / rows;
    }
    for (Example<Regressor> row : examples.training()) {
      double distance = row.lookup("a").getValue() - center;
      covariance += distance * (row.getOutput().getValues()[0] - mean) / rows;
      variance += distance * distance / rows;
    }
    // One step of 0.01 on standardised rows, in the units of the table.
    assertThat(weights.get(0, 0)).isCloseTo(0.01 * covariance / variance, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({
    "median,mae",
    "mean,mse",
    "quantile,quantile(q=0.5)",
    "linear_sgd,mse",
    "libsvm,epsilon_insensitive(epsilon=0.1)",
    "liblinear,squared_epsilon_insensitive(epsilon=0.0)",
    "xgboost,mse"
  })
  void theTableShowsTheLossTheTypeMinimises(String type, String loss) {
    assertThat(ModelSpecs.learner("{type: " + type + "}").loss().name()).isEqualTo(loss);
  }

  @ParameterizedTest
  @CsvSource({
    "'{type: libsvm}',false",
    "'{type: libsvm, kernel: linear}',true",
    "'{type: libsvm, kernel: poly}',true",
    "'{type: libsvm, kernel: sigmoid}',false",
    "'{type: xgboost}',false",
    "'{type: random_forest}',true",
    "'{type: bagging, model: {type: cart}}',true",
    "'{type: bagging, model: {type: xgboost}}',false",
    "'{type: seed_average, model: {type: mlp, layers: [4 relu]}}',true",
    "'{type: quantile_pair, lower: {type: cart}, upper: {type: ridge}}',true",
    "'{type: quantile_pair, lower: {type: cart}, upper: {type: xgboost}}',false",
    "'{type: quantile_pair, lower: {type: cart}, upper: {type: ridge}, middle: {type: xgboost}}',false"
  })
  void saysOfEveryModelWhetherItIsBitExact(String yaml, boolean bitExact) {
    var spec = ModelSpecs.of(yaml);

    assertThat(ModelSpecs.types().find(spec.type()).orElseThrow().bitExact(spec))
        .isEqualTo(bitExact);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{type: mean}", "{type: random_forest}", "{type: mlp, layers: [4 relu]}"})
  void noTrainingRowsFailsInWords(String yaml) {
    Learner learner = ModelSpecs.learner(yaml);
    Examples none = new Examples(Tables.rows(0, 1), Tables.rows(0, 2));

    assertThatThrownBy(() -> learner.train(none, 1, epoch -> {}))
        .isInstanceOf(TrainingFailedException.class)
        .hasMessageContaining("training");
  }
}
