package io.github.experimentmaven.tree.exact;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.tree.TreeTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.tribuo.Dataset;
import org.tribuo.regression.Regressor;

/**
 * A table whose target is a function of {@code b} alone, with a column of noise that is named so
 * that it sorts in front of {@code b} or behind it: Tribuo's extra trees were far worse on the
 * former.
 */
class ColumnOrderTest {

  private static final Path FOLDER =
      Path.of("src/test/resources/io/github/experimentmaven/tree/column-order");

  private static final ForestOptions EXTRA = Options.trees(20, ForestOptions.extraTrees());

  static final List<ForestOptions> KINDS =
      List.of(
          Options.trees(20, ForestOptions.randomForest()),
          EXTRA,
          Options.joint(EXTRA),
          Options.criterion(Criterion.ABSOLUTE_ERROR, EXTRA));

  private static Dataset<Regressor> rows(String file, int from, int to) throws IOException {
    List<String> lines = Files.readAllLines(FOLDER.resolve(file));
    List<String> names = List.of(lines.get(0).split(",")).subList(0, 2);
    double[][] cells =
        lines.subList(1 + from, 1 + to).stream()
            .map(line -> Stream.of(line.split(",")).mapToDouble(Double::parseDouble).toArray())
            .toArray(double[][]::new);
    return TreeTables.of(
        names,
        Stream.of(cells).map(row -> new double[] {row[0], row[1]}).toArray(double[][]::new),
        Stream.of(cells).mapToDouble(row -> row[2]).toArray());
  }

  private static List<Double> predictions(String file, ForestOptions options) throws IOException {
    return new ForestTrainer(options, 1)
        .train(rows(file, 0, 60)).predict(rows(file, 60, 80)).stream()
            .map(prediction -> prediction.getOutput().getValues()[0])
            .toList();
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void theNameOfAColumnOfNoiseChangesNoPrediction(ForestOptions options) throws IOException {
    assertThat(predictions("noise-first.csv", options))
        .isEqualTo(predictions("noise-last.csv", options));
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void noiseInFrontDoesNotSpoilThePredictions(ForestOptions options) throws IOException {
    List<Double> predictions = predictions("noise-first.csv", options);
    double error = 0;
    double spread = 0;
    Dataset<Regressor> test = rows("noise-first.csv", 60, 80);
    for (int r = 0; r < test.size(); r++) {
      double actual = test.getExample(r).getOutput().getValues()[0];
      error += Math.abs(actual - predictions.get(r));
      spread += Math.abs(actual - 118.5);
    }

    assertThat(error).isLessThan(spread / 5);
  }
}
