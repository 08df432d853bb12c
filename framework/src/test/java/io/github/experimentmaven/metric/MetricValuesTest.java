package io.github.experimentmaven.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetricValuesTest {

  private static final double[] ACTUAL = {3, -0.5, 2, 7};
  private static final double[] PREDICTED = {2.5, 0, 2, 8};

  /**
   * The value of every built-in metric on {@link #ACTUAL} and {@link #PREDICTED}. They are the
   * example of scikit-learn's own documentation of {@code mean_squared_error, mean_absolute_error,
   * median_absolute_error, r2_score} and their values there; the rest by hand from the residuals
   * {@code -0.5, 0.5, 0, 1}: {@code huber = (0.125 + 0.125 + 0 + 0.5) / 4}, {@code r2 = 1 - 1.5 /
   * 29.1875}.
   */
  private static final Map<String, Double> EXPECTED =
      Map.of(
          "mse", 0.375,
          "rmse", 0.6123724356957945,
          "mae", 0.5,
          "huber", 0.1875,
          "r2", 0.9486081370449679,
          "median_absolute_error", 0.5,
          "max_error", 1.0);

  @ParameterizedTest
  @MethodSource("all")
  void agreeWithScikitLearn(Metric metric) {
    assertThat(EXPECTED)
        .as("the values of metrics in MetricValuesTest.EXPECTED")
        .containsKey(metric.name());

    assertThat(metric.evaluate(ACTUAL, PREDICTED))
        .isCloseTo(EXPECTED.get(metric.name()), within(1e-15));
  }

  @ParameterizedTest
  @MethodSource("all")
  void ofPerfectPredictionsAreExact(Metric metric) {
    assertThat(metric.evaluate(ACTUAL, ACTUAL)).isEqualTo(metric.lowerIsBetter() ? 0 : 1);
  }

  @ParameterizedTest
  @MethodSource("all")
  void areBetterWhereTheySayForPredictionsThatAreNearer(Metric metric) {
    double[] further = new double[ACTUAL.length];
    for (int row = 0; row < further.length; row++) {
      further[row] = ACTUAL[row] + 2 * (PREDICTED[row] - ACTUAL[row]);
    }

    double near = metric.evaluate(ACTUAL, PREDICTED);
    double far = metric.evaluate(ACTUAL, further);
    assertThat(metric.lowerIsBetter() ? near < far : near > far).isTrue();
  }

  @ParameterizedTest
  @MethodSource("all")
  void areDescribedInASentence(Metric metric) {
    assertThat(metric.description()).matches("[A-Z].*\\.");
  }

  @ParameterizedTest
  @MethodSource("all")
  void areNotANumberWhereAPredictionIsNot(Metric metric) {
    assertThat(metric.evaluate(ACTUAL, new double[] {2.5, Double.NaN, 2, 8})).isNaN();
  }

  @ParameterizedTest
  @MethodSource("all")
  void needAsManyPredictionsAsObservations(Metric metric) {
    assertThatThrownBy(() -> metric.evaluate(ACTUAL, new double[] {1, 2, 3}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "a metric needs as many predictions as observations, and at least one; got 3 for 4");
  }

  @ParameterizedTest
  @MethodSource("all")
  void needAtLeastOneRow(Metric metric) {
    assertThatThrownBy(() -> metric.evaluate(new double[0], new double[0]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "a metric needs as many predictions as observations, and at least one; got 0 for 0");
  }

  @ParameterizedTest
  @MethodSource("all")
  void leaveTheirArgumentsAsTheyAre(Metric metric) {
    double[] actual = ACTUAL.clone();
    double[] predicted = PREDICTED.clone();

    metric.evaluate(actual, predicted);

    assertThat(actual).isEqualTo(ACTUAL);
    assertThat(predicted).isEqualTo(PREDICTED);
  }

  @ParameterizedTest
  @ValueSource(doubles = {5, 0.1, 1e300, -0.7})
  void haveNoCoefficientOfDeterminationWhereTheTargetIsConstant(double constant) {
    double[] actual = {constant, constant, constant};

    assertThat(new RSquared().evaluate(actual, new double[] {1, 2, 3})).isNaN();
  }

  @Test
  void haveACoefficientOfZeroForTheMeanOfTheRows() {
    assertThat(new RSquared().evaluate(new double[] {1, 2, 6}, new double[] {3, 3, 3})).isZero();
  }

  @Test
  void haveANegativeCoefficientForWorseThanTheMean() {
    assertThat(new RSquared().evaluate(new double[] {1, 2, 3}, new double[] {3, 2, 1}))
        .isEqualTo(-3);
  }

  @ParameterizedTest
  @CsvSource({"1;2;9, 2", "1;2;4;9, 3", "7, 7", "9;1;2, 2"})
  void haveTheMiddleOfAnEvenNumberOfErrorsBetweenTheTwo(String errors, double expected) {
    double[] predicted = List.of(errors.split(";")).stream().mapToDouble(Double::valueOf).toArray();

    assertThat(new MedianAbsoluteError().evaluate(new double[predicted.length], predicted))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("all")
  void keepWithinTheRangeTheyState(Metric metric) {
    JsonNode range = metric.schema().path("x-values");
    double best = metric.evaluate(ACTUAL, ACTUAL);

    assertThat(range.path(metric.lowerIsBetter() ? "minimum" : "maximum").asDouble(Double.NaN))
        .isEqualTo(best);
  }

  static List<Metric> all() {
    return Metrics.builtIn().all();
  }
}
