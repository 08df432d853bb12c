package io.github.experimentmaven.model.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.experimentmaven.linear.LinearModel;
import io.github.experimentmaven.linear.LinearTables;
import io.github.experimentmaven.model.Examples;
import io.github.experimentmaven.model.ModelSpecs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tribuo.Dataset;
import org.tribuo.regression.Regressor;

/** The linear models agree with scikit-learn in double precision. */
class LinearReferenceTest {

  private static final double RELATIVE = 1e-6;

  static Stream<Arguments> models() {
    List<Arguments> models = new ArrayList<>();
    for (String file : List.of("linear-reference.json", "paths-reference.json")) {
      for (JsonNode table : LinearTables.reference(file).get("tables")) {
        for (JsonNode model : table.get("models")) {
          models.add(
              Arguments.of(
                  table.get("name").textValue(),
                  model.get("model").textValue() + model.get("options"),
                  table,
                  model));
        }
      }
    }
    return models.stream();
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("models")
  void agreesWithScikitLearn(String name, String title, JsonNode table, JsonNode expected) {
    double[][] rows = LinearTables.matrix(table.get("X"));
    double[] targets = LinearTables.vector(table.get("y"));
    int training = table.get("training_rows").intValue();
    ObjectNode yaml = ((ObjectNode) expected.get("options")).deepCopy();
    yaml.set("type", expected.get("model"));

    LinearModel model =
        train(yaml.toString(), Arrays.copyOf(rows, training), Arrays.copyOf(targets, training));

    double[][] test = Arrays.copyOfRange(rows, training, rows.length);
    double[] spread = spreads(rows, training);
    double unit = spreads(column(targets), training)[0];
    assertClose(
        LinearTables.predictions(model, test),
        LinearTables.vector(expected.get("test_predictions")),
        unit);
    assertThat(model.intercept("y"))
        .isCloseTo(expected.get("intercept").doubleValue(), near(expected.get("intercept"), unit));
    if (hasOneSolution(name, expected)) {
      double[] coefficients = LinearTables.coefficients(model, rows[0].length);
      for (int f = 0; f < coefficients.length; f++) {
        JsonNode coefficient = expected.get("coefficients").get(f);
        assertThat(coefficients[f])
            .isCloseTo(
                coefficient.doubleValue(),
                near(coefficient, spread[f] == 0 ? 0 : unit / spread[f]));
      }
    }
  }

  /** Two equal columns share a weight of a lasso as they like. */
  private static boolean hasOneSolution(String name, JsonNode expected) {
    return !(name.equals("duplicated_column")
        && expected.get("model").textValue().startsWith("las"));
  }

  private static LinearModel train(String yaml, double[][] rows, double[] targets) {
    Dataset<Regressor> dataset = LinearTables.dataset(rows, targets);
    return (LinearModel) ModelSpecs.train(yaml, new Examples(dataset, dataset), 1).model();
  }

  private static void assertClose(double[] actual, double[] expected, double unit) {
    assertThat(actual).hasSize(expected.length);
    for (int i = 0; i < actual.length; i++) {
      assertThat(actual[i])
          .isCloseTo(expected[i], within(RELATIVE * Math.max(Math.abs(expected[i]), unit)));
    }
  }

  private static Offset<Double> near(JsonNode expected, double unit) {
    return within(RELATIVE * Math.max(Math.abs(expected.doubleValue()), unit));
  }

  private static double[][] column(double[] values) {
    return Arrays.stream(values).mapToObj(value -> new double[] {value}).toArray(double[][]::new);
  }

  /** The standard deviation of each column of the training rows. */
  private static double[] spreads(double[][] rows, int training) {
    double[] spreads = new double[rows[0].length];
    for (int f = 0; f < spreads.length; f++) {
      int feature = f;
      double mean =
          Arrays.stream(rows, 0, training).mapToDouble(row -> row[feature]).average().orElseThrow();
      spreads[f] =
          Math.sqrt(
              Arrays.stream(rows, 0, training)
                  .mapToDouble(row -> (row[feature] - mean) * (row[feature] - mean))
                  .average()
                  .orElseThrow());
    }
    return spreads;
  }
}
