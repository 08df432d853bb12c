package io.github.experimentmaven.tree.boosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.experimentmaven.tree.TreeTables;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tribuo.Dataset;
import org.tribuo.regression.Regressor;

/**
 * Test losses beside those of scikit-learn and LightGBM, within two standard deviations. No
 * training has any chance in it, but almost equally good splits and quantiles fall this way or
 * that; how far a loss depends on it is told by twenty trainings, each of which leaves out one of
 * the training rows.
 */
class PeersTest {

  private static final int TRAININGS = 20;

  /** No row is left out. */
  private static final int ALL = -1;

  private static JsonNode read(String resource) {
    try (InputStream in = PeersTest.class.getResourceAsStream(resource)) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final JsonNode TABLES =
      read("/io/github/experimentmaven/tree/trees-reference.json").get("tables");

  private static Dataset<Regressor> rows(JsonNode table, int from, int to, int leftOut) {
    List<String> names =
        IntStream.range(0, table.get("X").get(0).size()).mapToObj(f -> "f" + f).toList();
    List<double[]> features = new ArrayList<>();
    List<Double> targets = new ArrayList<>();
    for (int r = from; r < to; r++) {
      if (r != leftOut) {
        features.add(numbers(table.get("X").get(r)));
        targets.add(table.get("y").get(r).doubleValue());
      }
    }
    return TreeTables.of(
        names,
        features.toArray(double[][]::new),
        targets.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static double[] numbers(JsonNode row) {
    return StreamSupport.stream(row.spliterator(), false)
        .mapToDouble(JsonNode::doubleValue)
        .toArray();
  }

  private static double testLoss(JsonNode table, BoostingOptions options, int leftOut) {
    int trainingRows = table.get("training_rows").intValue();
    BoostingHistory history =
        new BoostingTrainer(options, 1)
            .train(
                rows(table, 0, trainingRows, leftOut),
                Optional.of(rows(table, trainingRows, table.get("X").size(), ALL)),
                BoostingListener.NONE)
            .history();
    return history.rounds().get(options.trees() - 1).validationLoss().orElseThrow();
  }

  /** The test losses when one of the first training rows is left out. */
  private static double[] testLosses(JsonNode table, BoostingOptions options) {
    return IntStream.range(0, TRAININGS)
        .mapToDouble(leftOut -> testLoss(table, options, leftOut))
        .toArray();
  }

  private static double mean(double[] losses) {
    return Arrays.stream(losses).sum() / losses.length;
  }

  private static double deviation(double[] losses) {
    double mean = mean(losses);
    double squares = Arrays.stream(losses).map(loss -> (loss - mean) * (loss - mean)).sum();
    return Math.sqrt(squares / (losses.length - 1));
  }

  static Stream<Arguments> tables() {
    return StreamSupport.stream(TABLES.spliterator(), false)
        .map(table -> Arguments.of(table.get("name").textValue(), table));
  }

  private static double result(JsonNode table, String model) {
    for (JsonNode result : table.get("results")) {
      if (result.get("model").textValue().startsWith(model)) {
        return result.get("test_mse_mean").doubleValue();
      }
    }
    throw new IllegalStateException("no result of " + model);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  void theErrorIsThatOfScikitLearnAndLightGbm(String name, JsonNode table) {
    BoostingOptions options = BoostingOptions.builder().build();
    double loss = testLoss(table, options, ALL);

    double error = 2 * deviation(testLosses(table, options));
    assertThat(loss)
        .isCloseTo(
            result(table, "histogram gradient boosting: 100 trees of 31 leaves"), within(error))
        .isCloseTo(result(table, "LightGBM"), within(error));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  void theErrorIsThatOfExactSplits(String name, JsonNode table) {
    BoostingOptions options =
        BoostingOptions.builder().maxDepth(3).maxLeaves(8).minSamplesLeaf(1).build();

    assertThat(testLoss(table, options, ALL))
        .isCloseTo(
            result(table, "gradient boosting: 100 trees of depth 3"),
            within(2 * deviation(testLosses(table, options))));
  }

  @Test
  void theErrorIsThatOfExactSplitsToTheDigitWhereABinIsAValue() {
    JsonNode table = TABLES.get(2);
    BoostingOptions options =
        BoostingOptions.builder().maxDepth(3).maxLeaves(8).minSamplesLeaf(1).build();

    assertThat(table.get("name").textValue()).isEqualTo("many_ties");
    assertThat(testLoss(table, options, ALL))
        .isCloseTo(result(table, "gradient boosting: 100 trees of depth 3"), within(1e-12));
  }

  static Stream<Arguments> losses() {
    return StreamSupport.stream(read("losses.json").get("results").spliterator(), false)
        .map(
            result ->
                Arguments.of(
                    result.get("loss").textValue(), result.get("table").textValue(), result));
  }

  private static Loss loss(String name) {
    return switch (name) {
      case "squared_error" -> new Loss.SquaredError();
      case "absolute_error" -> new Loss.AbsoluteError();
      case "huber" -> new Loss.Huber(1);
      case "quantile 0.1" -> new Loss.Quantile(0.1);
      case "quantile 0.9" -> new Loss.Quantile(0.9);
      default -> throw new IllegalArgumentException(name);
    };
  }

  @ParameterizedTest(name = "{0} of {1}")
  @MethodSource("losses")
  void everyLossIsThatOfScikitLearn(String loss, String tableName, JsonNode result) {
    JsonNode table =
        StreamSupport.stream(TABLES.spliterator(), false)
            .filter(some -> some.get("name").textValue().equals(tableName))
            .findFirst()
            .orElseThrow();

    double[] losses = testLosses(table, BoostingOptions.builder().loss(loss(loss)).build());

    assertThat(mean(losses))
        .isCloseTo(result.get("mean").doubleValue(), within(2 * result.get("sd").doubleValue()));
  }
}
