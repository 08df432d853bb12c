package io.github.experimentmaven.model.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.experimentmaven.metric.Metric;
import io.github.experimentmaven.metric.Metrics;
import io.github.experimentmaven.model.Epoch;
import io.github.experimentmaven.model.ModelSpecs;
import io.github.experimentmaven.model.ModelTypes;
import io.github.experimentmaven.spec.ModelSpec;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Models of rows that do not count alike. */
class WeightedTypesTest {

  /** Scikit-learn's boosting keeps gradients and weights of rows in single precision. */
  private static final double FLOAT_GRADIENTS = 1e-5;

  static Stream<Arguments> types() {
    return Stream.of(
        Arguments.of("{type: mean}", 1e-12),
        Arguments.of("{type: median}", 0.0),
        Arguments.of("{type: quantile, quantile: 0.3}", 0.0),
        Arguments.of("{type: constant, constant: 3}", 0.0),
        Arguments.of("{type: least_squares}", 1e-9),
        Arguments.of("{type: ridge, alpha: 2}", 1e-9),
        Arguments.of("{type: lasso, alpha: 0.5}", 1e-8),
        Arguments.of("{type: elastic_net, alpha: 0.5}", 1e-8),
        Arguments.of("{type: lars}", 1e-8),
        Arguments.of("{type: lasso_lars, max_features: 3}", 1e-8),
        Arguments.of("{type: forward_selection, max_features: 2}", 1e-8),
        Arguments.of("{type: cart, max_depth: 4}", 1e-12),
        Arguments.of("{type: cart, joint_outputs: true, min_impurity_decrease: 0.5}", 1e-12),
        Arguments.of("{type: random_forest, trees: 3, bootstrap: false}", 1e-12),
        Arguments.of("{type: extra_trees, trees: 3, max_depth: 5}", 1e-12),
        Arguments.of(
            "{type: gradient_boosting, trees: 20, max_leaves: 6, l2: 1, min_samples_leaf: 1}",
            1e-9),
        Arguments.of("{type: xgboost, trees: 10, max_depth: 3, tree_method: exact}", 1e-4),
        Arguments.of(
            "{type: tribuo, class: org.tribuo.regression.rtree.CARTRegressionTrainer,"
                + " properties: {maxDepth: 4}}",
            1e-6),
        Arguments.of("{type: seed_average, members: 2, model: {type: ridge}}", 1e-9),
        Arguments.of(
            "{type: mlp, layers: [4 tanh], batch_norm: false, optimizer: sgd, epochs: 20,"
                + " batch_size: %d}",
            2e-3));
  }

  @ParameterizedTest
  @MethodSource("types")
  void aWholeWeightIsAsManyEqualRows(String type, double tolerance) {
    WeightedRows rows = rows(60, 11);
    WeightedRows training = rows.rows(0, 40);
    WeightedRows others = rows.rows(40, 60);
    WeightedRows repeated = training.repeated();
    ModelSpecs.assumeTrains(type.formatted(40));

    double[] weighted = training.predictions(type.formatted(40), others);
    double[] expected =
        repeated.predictions(type.formatted(repeated.weights().length), others.unweighted());

    for (int i = 0; i < expected.length; i++) {
      assertThat(weighted[i]).isCloseTo(expected[i], within(tolerance));
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void theTypeSaysThatItTakesWeights(String type, double tolerance) {
    assertThat(takesWeights(type.formatted(40))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{type: cart, max_depth: 4}",
        "{type: ridge}",
        "{type: mlp, layers: [4 tanh], epochs: 5, batch_size: 8}",
        "{type: bagging, members: 3, model: {type: cart}}",
        "{type: quantile_pair, lower: {type: cart}, upper: {type: ridge}}",
        "{type: random_forest, trees: 5}"
      })
  void otherWeightsGiveAnotherModel(String type) {
    WeightedRows rows = rows(60, 11);

    assertThat(rows.rows(0, 40).predictions(type, rows.rows(40, 60)))
        .isNotEqualTo(rows.unweighted().rows(0, 40).predictions(type, rows.rows(40, 60)));
  }

  @Test
  void theCurvesOfANetworkAreWeighted() {
    WeightedRows rows = rows(60, 11);
    String type =
        "{type: mlp, layers: [4 tanh], batch_norm: false, optimizer: sgd, epochs: 3,"
            + " batch_size: %d}";
    WeightedRows repeated = rows.rows(0, 40).repeated();

    List<Epoch> weighted = rows.rows(0, 40).train(type.formatted(40), rows.rows(40, 60)).curve();
    List<Epoch> expected =
        repeated
            .train(type.formatted(repeated.weights().length), rows.rows(40, 60).repeated())
            .curve();

    for (int epoch = 0; epoch < expected.size(); epoch++) {
      assertThat(weighted.get(epoch).trainingLoss())
          .isCloseTo(expected.get(epoch).trainingLoss(), within(1e-3));
      assertThat(weighted.get(epoch).validationLoss())
          .isCloseTo(expected.get(epoch).validationLoss(), within(1e-3));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{type: knn}",
        "{type: gradient_boosting, loss: absolute_error}",
        "{type: liblinear}",
        "{type: libsvm}",
        "{type: linear_sgd}",
        "{type: factorization_machine}",
        "{type: cart, criterion: absolute_error}",
        "{type: bagging, model: {type: knn}}",
        "{type: quantile_pair, lower: {type: ridge}, upper: {type: knn}}",
        "{type: quantile_pair, lower: {type: ridge}, upper: {type: ridge}, middle: {type: knn}}",
        "{type: tribuo, class: org.tribuo.regression.baseline.DummyRegressionTrainer,"
            + " properties: {dummyType: MEAN}}"
      })
  void aTypeThatCannotSaysSo(String type) {
    assertThat(takesWeights(type)).isFalse();
  }

  @ParameterizedTest
  @MethodSource("references")
  void weightedModelsAreThoseOfScikitLearn(String type, double[] expected) throws IOException {
    JsonNode reference = reference();
    WeightedRows rows = rows(reference);
    int training = reference.get("training_rows").asInt();

    double[] predicted =
        rows.rows(0, training).predictions(type, rows.rows(training, rows.weights().length));

    for (int row = 0; row < expected.length; row++) {
      assertThat(predicted[row])
          .isCloseTo(expected[row], within(type.contains("boosting") ? FLOAT_GRADIENTS : 1e-9));
    }
  }

  static Stream<Arguments> references() throws IOException {
    return reference().get("predictions").properties().stream()
        .map(entry -> Arguments.of(entry.getKey(), numbers(entry.getValue())));
  }

  @Test
  void weightedMetricsAreThoseOfScikitLearn() throws IOException {
    JsonNode reference = reference();
    WeightedRows rows = rows(reference);
    WeightedRows test = rows.rows(reference.get("training_rows").asInt(), rows.weights().length);
    double[] actual = Arrays.stream(test.targets()).mapToDouble(row -> row[0]).toArray();
    double[] predicted =
        numbers(reference.get("predictions").get(reference.get("metrics_of").asText()));

    for (Metric metric : Metrics.builtIn().all()) {
      assertThat(metric.evaluate(actual, predicted, test.weights()))
          .as(metric.name())
          .isCloseTo(reference.get("metrics").get(metric.name()).asDouble(), within(1e-13));
    }
  }

  @Test
  void aMetricOfWholeWeightsIsThatOfAsManyRows() {
    WeightedRows rows = rows(31, 5);
    WeightedRows repeated = rows.repeated();
    double[] actual = column(rows.targets(), 0);
    double[] predicted = column(rows.features(), 0);

    for (Metric metric : Metrics.builtIn().all()) {
      assertThat(metric.evaluate(actual, predicted, rows.weights()))
          .as(metric.name())
          .isCloseTo(
              metric.evaluate(column(repeated.targets(), 0), column(repeated.features(), 0)),
              within(1e-12));
      assertThat(metric.evaluate(actual, predicted, rows.unweighted().weights()))
          .as(metric.name())
          .isEqualTo(metric.evaluate(actual, predicted));
    }
  }

  private static boolean takesWeights(String yaml) {
    ModelSpec spec = ModelSpecs.of(yaml);
    return ModelTypes.discover(WeightedTypesTest.class.getClassLoader())
        .find(spec.type())
        .orElseThrow()
        .takesWeights(spec);
  }

  /** Whole numbers, whose sums are exact, and weights from 1 to 4. */
  private static WeightedRows rows(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] features = new double[count][3];
    double[][] targets = new double[count][2];
    double[] weights = new double[count];
    for (int row = 0; row < count; row++) {
      for (int feature = 0; feature < 3; feature++) {
        features[row][feature] = random.nextInt(feature == 2 ? 2 : 1000) / 256.0;
      }
      double mean = 8 * features[row][0] - 3 * features[row][1] * features[row][1];
      targets[row][0] = Math.rint(mean + random.nextInt(5));
      targets[row][1] = Math.rint(2 * features[row][1] + random.nextInt(7));
      weights[row] = 1 + random.nextInt(4);
    }
    return new WeightedRows(features, targets, weights);
  }

  private static JsonNode reference() throws IOException {
    try (InputStream in = WeightedTypesTest.class.getResourceAsStream("weights-reference.json")) {
      return new ObjectMapper().readTree(in);
    }
  }

  private static WeightedRows rows(JsonNode reference) {
    return new WeightedRows(
        stream(reference.get("X")).map(WeightedTypesTest::numbers).toArray(double[][]::new),
        stream(reference.get("y"))
            .map(value -> new double[] {value.doubleValue()})
            .toArray(double[][]::new),
        numbers(reference.get("w")));
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static double[] numbers(JsonNode array) {
    return stream(array).mapToDouble(JsonNode::doubleValue).toArray();
  }

  private static double[] column(double[][] rows, int column) {
    return Arrays.stream(rows).mapToDouble(row -> row[column]).toArray();
  }
}
