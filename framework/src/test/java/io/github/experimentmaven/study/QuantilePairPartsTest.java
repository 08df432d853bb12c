package io.github.experimentmaven.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.experimentmaven.metric.IntervalScores;
import io.github.experimentmaven.metric.PredictionInterval;
import io.github.experimentmaven.result.ResultTable;
import io.github.experimentmaven.result.SavedModel;
import io.github.experimentmaven.spec.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The intervals of a pair, put together by hand from what its two models predict alone. */
class QuantilePairPartsTest {

  private static final String MODELS =
      """
      models:
        lower: {type: gradient_boosting, trees: 20, loss: {type: quantile, q: 0.1}}
        upper: {type: cart, max_depth: 3}
        pair:
          type: quantile_pair
          lower: {type: gradient_boosting, trees: 20, loss: {type: quantile, q: 0.1}}
          upper: {type: cart, max_depth: 3}
      intervals: {coverage: 0.8}
      """;
  private static final String PARTS = "split: {validation: 0.25, test: 0.25, seed: 1}\n";
  private static final int PREDICTED = 10;
  private static final int LOWER = 11;
  private static final int UPPER = 12;

  @TempDir private Path folder;

  @Test
  void areTheBoundsOfBothInTheTargetsOwnUnitsAndTheMargin() throws Exception {
    StudyFolder written =
        run("target: {price: [log1p, standardize], rent: passthrough}", PARTS + MODELS);
    Path models = written.files().models();
    SavedModel pair = SavedModel.load(models, "pair");

    for (double size = 0.01; size < 1; size += 0.07) {
      Map<String, Double> row = Map.of("size", size);
      Map<String, Double> one = SavedModel.load(models, "lower").predict(row);
      Map<String, Double> other = SavedModel.load(models, "upper").predict(row);
      pair.interval(row)
          .forEach(
              (target, interval) -> {
                double margin = pair.intervals().orElseThrow().margins().get(target);
                double low = Math.min(one.get(target), other.get(target));
                double high = Math.max(one.get(target), other.get(target));
                assertThat(interval.lower()).isEqualTo(low - margin);
                assertThat(interval.upper()).isEqualTo(high + margin);
              });
    }
    assertThat(pair.intervals().orElseThrow().margins()).containsOnlyKeys("price", "rent");
  }

  @Test
  void areScoredAsTheTableOfPredictionsSaysOverAllTargetsAndInEachSlice() throws Exception {
    StudyFolder written =
        run(
            "target: {price: [log1p, standardize], rent: passthrough}",
            PARTS + MODELS + "slices: {part: \"*\"}\n");
    List<String> table = Files.readAllLines(folder.resolve("houses.csv"));

    for (String part : List.of("", "a", "b")) {
      Predicate<String[]> wanted =
          row -> table.get(Integer.parseInt(row[7]) + 1).split(",", -1)[1].contains(part);
      ResultTable scored =
          part.isEmpty()
              ? written.table()
              : written.slices().orElseThrow().find("part=" + part).orElseThrow().table();
      Map<String, Double> metrics = scored.rows("pair", Part.TEST).get(0).metrics();
      List<String[]> rows = predictions(written, "pair").stream().filter(wanted).toList();
      assertThat(rows).hasSizeGreaterThan(20);
      assertThat(metrics.get(IntervalScores.COVERAGE))
          .isCloseTo(
              rows.stream().filter(row -> holds(row)).count() / (double) rows.size(),
              within(1e-12));
      assertThat(metrics.get(IntervalScores.WIDTH))
          .isCloseTo(
              rows.stream()
                  .mapToDouble(row -> number(row, UPPER) - number(row, LOWER))
                  .average()
                  .orElseThrow(),
              within(1e-9));
    }
  }

  private static boolean holds(String[] row) {
    return new PredictionInterval(number(row, LOWER), number(row, UPPER)).holds(number(row, 9));
  }

  /** Of 160 rows of other folds, the excess of rank 129. */
  @Test
  void foldsCalibrateThemOnWhatTheOthersHeldOut() throws Exception {
    StudyFolder written = run("target: price", "split: {folds: 5, seed: 1}\n" + MODELS);
    Map<String, double[]> bounds = new HashMap<>();
    for (String[] row : predictions(written, "lower")) {
      bounds.put(row[7], new double[] {number(row, PREDICTED), 0});
    }
    for (String[] row : predictions(written, "upper")) {
      double[] both = bounds.get(row[7]);
      both[1] = Math.max(both[0], number(row, PREDICTED));
      both[0] = Math.min(both[0], number(row, PREDICTED));
    }

    List<String[]> pair = predictions(written, "pair");
    for (String[] row : pair) {
      List<Double> others =
          pair.stream()
              .filter(other -> !other[5].equals(row[5]))
              .map(
                  other ->
                      Math.max(
                          bounds.get(other[7])[0] - number(other, 9),
                          number(other, 9) - bounds.get(other[7])[1]))
              .sorted()
              .toList();
      double margin = others.get((int) Math.ceil(0.8 * (others.size() + 1)) - 1);
      assertThat(others).hasSize(160);
      assertThat(number(row, LOWER)).isCloseTo(bounds.get(row[7])[0] - margin, within(1e-12));
      assertThat(number(row, UPPER)).isCloseTo(bounds.get(row[7])[1] + margin, within(1e-12));
    }
  }

  @Test
  void rowsThatCountForNothingLeaveThemAsTheyAre() throws Exception {
    String pair =
        """
        models:
          lower: {type: mean}
          upper: {type: mean}
          pair: {type: quantile_pair, lower: {type: ridge}, upper: {type: cart, max_depth: 2}}
        intervals: {coverage: 0.8}
        """;
    StudyFolder alike = run("target: price", PARTS + pair);
    List<String[]> expected = predictions(alike, "pair");

    StudyFolder weighted = run("target: price\n  weight: one", PARTS + pair);

    assertThat(predictions(weighted, "pair").stream().map(List::of))
        .isEqualTo(expected.stream().map(List::of).toList());
  }

  private StudyFolder run(String target, String rest) throws IOException, InterruptedException {
    SplittableRandom random = new SplittableRandom(5);
    StringBuilder csv = new StringBuilder("size,part,one,price,rent\n");
    for (int row = 0; row < 200; row++) {
      double size = random.nextDouble();
      double noise = random.nextDouble() + random.nextDouble() - 1;
      csv.append(size).append(',').append(row % 2 == 0 ? "a" : "b").append(",1,");
      csv.append(10 + 3 * size + size * noise).append(',');
      csv.append(4 - size + 0.2 * random.nextDouble()).append('\n');
    }
    Files.writeString(folder.resolve("houses.csv"), csv);
    return Study.read(
            Files.writeString(
                folder.resolve("houses.yaml"),
                """
                experiment: houses
                data:
                  source: houses.csv
                  features: {size: passthrough}
                  %s
                """
                        .formatted(target)
                    + rest))
        .runInto(folder.resolve("results"));
  }

  private static List<String[]> predictions(StudyFolder written, String model) throws IOException {
    return Files.readAllLines(written.files().predictions()).stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .filter(row -> row[2].equals(model))
        .toList();
  }

  private static double number(String[] cells, int column) {
    return Double.parseDouble(cells[column]);
  }
}
