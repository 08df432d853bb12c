package io.github.experimentmaven.tree.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.experimentmaven.tree.TreesReference;
import io.github.experimentmaven.tree.TreesReference.Errors;
import io.github.experimentmaven.tree.TreesReference.Table;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Test errors beside those of scikit-learn. */
class ReferenceTest {

  private static final int SEEDS = 20;

  static final List<Table> TABLES = TreesReference.tables();

  private static final ForestOptions CART = ForestOptions.cart();
  private static final ForestOptions FOREST = ForestOptions.randomForest();
  private static final ForestOptions EXTRA = ForestOptions.extraTrees();

  static Stream<Arguments> tablesAndModels() {
    return TABLES.stream()
        .flatMap(
            table ->
                Stream.of(
                    Arguments.of(table, "cart: fully grown", CART),
                    Arguments.of(table, "random forest: 100 trees, all features", FOREST),
                    Arguments.of(
                        table,
                        "random forest: 100 trees, a third of the features",
                        Options.maxFeatures(1.0 / 3, FOREST)),
                    Arguments.of(
                        table, "extra trees: 100 trees, no bootstrap, all features", EXTRA),
                    Arguments.of(
                        table,
                        "extra trees: 100 trees, bootstrap, all features",
                        Options.bootstrap(true, EXTRA))));
  }

  private static double testError(Table table, ForestOptions options, long seed) {
    return table.testError(new ForestTrainer(options, seed).train(table.training()));
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  private static double variance(double[] values) {
    double mean = mean(values);
    return Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum()
        / (values.length - 1);
  }

  @ParameterizedTest
  @FieldSource("TABLES")
  void aTreeOfDepthFourIsScikitLearnsToTheDigit(Table table) {
    Errors expected = table.errorsOf("cart: max_depth 4");

    assertThat(testError(table, Options.maxDepth(4, CART), 1))
        .isEqualTo(expected.mean(), within(1e-12 * expected.mean()));
  }

  /** What scikit-learn 1.2.1 gives; ties do not matter with these options. */
  @ParameterizedTest
  @CsvSource({
    "0, 8.9523212094, 7.4143930672",
    "1, 1.4528787394, 0.5947961276",
    "2, 2.4658091670, 1.4411518832"
  })
  void mediansAndImpurityDecreasesAreScikitLearnsToTheDigit(
      int table, double absoluteErrorOfDepthFour, double leavesOfSevenAndDecrease) {
    ForestOptions medians = Options.criterion(Criterion.ABSOLUTE_ERROR, CART);
    ForestOptions large = Options.minSamplesLeaf(7, Options.minImpurityDecrease(0.05, CART));

    assertThat(testError(TABLES.get(table), Options.maxDepth(4, medians), 1))
        .isEqualTo(absoluteErrorOfDepthFour, within(2e-10));
    assertThat(testError(TABLES.get(table), large, 1))
        .isEqualTo(leavesOfSevenAndDecrease, within(2e-10));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("tablesAndModels")
  void theMeanTestErrorIsScikitLearnsWithinTwoStandardErrors(
      Table table, String model, ForestOptions options) {
    Errors expected = table.errorsOf(model);

    double[] errors =
        IntStream.range(0, SEEDS).mapToDouble(seed -> testError(table, options, seed)).toArray();

    double standardError =
        Math.sqrt(
            expected.deviation() * expected.deviation() / expected.seeds()
                + variance(errors) / SEEDS);
    assertThat(mean(errors)).isEqualTo(expected.mean(), within(2 * standardError));
  }
}
