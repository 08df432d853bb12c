package io.github.experimentmaven.result.importance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.data.load.CellReading;
import io.github.experimentmaven.data.load.LoadedData;
import io.github.experimentmaven.data.load.SelectedFeature;
import io.github.experimentmaven.data.prepare.PreparedFold;
import io.github.experimentmaven.data.prepare.Preprocessing;
import io.github.experimentmaven.data.split.Fold;
import io.github.experimentmaven.data.step.StepTypes;
import io.github.experimentmaven.data.step.ValueKind;
import io.github.experimentmaven.data.table.NumberColumn;
import io.github.experimentmaven.data.table.Table;
import io.github.experimentmaven.explain.Explainer;
import io.github.experimentmaven.explain.PermutedLosses;
import io.github.experimentmaven.inference.Randomness;
import io.github.experimentmaven.inference.Units;
import io.github.experimentmaven.metric.MeanSquaredError;
import io.github.experimentmaven.spec.Explanations;
import io.github.experimentmaven.spec.ImportanceSpec;
import io.github.experimentmaven.spec.Part;
import io.github.experimentmaven.spec.StepSpec;
import io.github.experimentmaven.spec.TargetSpec;
import io.github.experimentmaven.spec.problem.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.Feature;
import org.tribuo.regression.Regressor;

/**
 * How often the interval of what a column of pure noise is worth holds 0, which is the truth in
 * rows that no model was trained on, over many studies of a line through two columns.
 */
class NoiseImportanceTest {

  private static final int STUDIES = 400;
  private static final int ROWS = 90;
  private static final int TESTED = 30;
  private static final int NOISE = 1;
  private static final Location PLACE = new Location("study.yaml", 1, 1);

  /** Three standard deviations of the share of as many studies are 3.3 points. */
  @ParameterizedTest(name = "{0} seeds on {1} folds")
  @CsvSource({"1, 1, 0.917, 0.983", "3, 1, 0.917, 1", "1, 3, 0.917, 1"})
  void holdsZeroInNinetyFiveOfAHundred(int seeds, int folds, double least, double most) {
    int holds = 0;
    for (int study = 0; study < STUDIES; study++) {
      holds += holdsZero(new SplittableRandom(study), seeds, folds) ? 1 : 0;
    }

    assertThat(holds / (double) STUDIES).isBetween(least, most);
  }

  private static boolean holdsZero(SplittableRandom random, int seeds, int folds) {
    double[] size = draw(random);
    double[] noise = draw(random);
    double[] price = draw(random);
    for (int row = 0; row < ROWS; row++) {
      price[row] = size[row] + price[row] * Math.abs(price[row]);
    }
    LoadedData data = data(size, noise, price);
    List<FoldLosses> losses = new ArrayList<>();
    for (int index = 0; index < folds; index++) {
      int from = index * TESTED;
      int[] test = IntStream.range(from, from + TESTED).toArray();
      int[] training =
          IntStream.range(0, ROWS).filter(row -> row < from || row >= from + TESTED).toArray();
      Fold fold = new Fold(0, index, training, new int[0], test);
      PreparedFold prepared = new Preprocessing(StepTypes.builtIn()).prepare(data, fold, 1);
      Explainer explainer =
          Explainer.of(
              new Explanations(
                  Optional.of(new ImportanceSpec(5, 0.95, List.of())),
                  Optional.empty(),
                  Optional.empty()),
              data,
              1);
      List<PermutedLosses> trainings = new ArrayList<>();
      for (int seed = 0; seed < seeds; seed++) {
        // Another seed is another draw of training rows, as in a bagged model.
        double[] line = line(seeds == 1 ? training : again(training, random), size, noise, price);
        trainings.add(
            explainer
                .explain(
                    rows -> new double[][] {predict(line, rows)},
                    prepared,
                    fold,
                    new MeanSquaredError(),
                    seed)
                .importance()
                .get(Part.TEST));
      }
      losses.add(
          new FoldLosses(0, trainings, Units.ofRows(test), TESTED / (double) (ROWS - TESTED)));
    }
    return FoldLosses.interval(
            FoldLosses.rise(losses, NOISE, seeds == 1 ? Randomness.NONE : Randomness.SEEDS))
        .orElseThrow()
        .contains(0);
  }

  private static double[] draw(SplittableRandom random) {
    return IntStream.range(0, ROWS).mapToDouble(row -> 2 * random.nextDouble() - 1).toArray();
  }

  private static int[] again(int[] rows, SplittableRandom random) {
    return IntStream.range(0, rows.length).map(i -> rows[random.nextInt(rows.length)]).toArray();
  }

  private static double[] predict(double[] line, Dataset<Regressor> rows) {
    double[] predicted = new double[rows.size()];
    for (int row = 0; row < predicted.length; row++) {
      Example<Regressor> example = rows.getExample(row);
      predicted[row] = line[0];
      for (Feature feature : example) {
        predicted[row] += line[feature.getName().equals("noise") ? 2 : 1] * feature.getValue();
      }
    }
    return predicted;
  }

  /** Least squares by Cramer's rule, of deviations from the means. */
  private static double[] line(int[] rows, double[] size, double[] noise, double[] price) {
    double meanSize = IntStream.of(rows).mapToDouble(row -> size[row]).average().orElseThrow();
    double meanNoise = IntStream.of(rows).mapToDouble(row -> noise[row]).average().orElseThrow();
    double meanPrice = IntStream.of(rows).mapToDouble(row -> price[row]).average().orElseThrow();
    double ss = 0;
    double nn = 0;
    double sn = 0;
    double sp = 0;
    double np = 0;
    for (int row : rows) {
      double s = size[row] - meanSize;
      double n = noise[row] - meanNoise;
      double p = price[row] - meanPrice;
      ss += s * s;
      nn += n * n;
      sn += s * n;
      sp += s * p;
      np += n * p;
    }
    double determinant = ss * nn - sn * sn;
    double slope = (sp * nn - np * sn) / determinant;
    double other = (np * ss - sp * sn) / determinant;
    return new double[] {meanPrice - slope * meanSize - other * meanNoise, slope, other};
  }

  private static LoadedData data(double[] size, double[] noise, double[] price) {
    return new LoadedData(
        Table.of(
            "houses.csv",
            List.of(
                NumberColumn.of("size", size),
                NumberColumn.of("noise", noise),
                NumberColumn.of("price", price))),
        "",
        "",
        ROWS,
        0,
        Map.of(),
        0,
        List.of(feature("size"), feature("noise")),
        List.of(TargetSpec.plain("price", PLACE)),
        Optional.empty());
  }

  private static SelectedFeature feature(String name) {
    return new SelectedFeature(
        name, ValueKind.NUMBER, CellReading.PLAIN, List.<StepSpec>of(), false, PLACE);
  }
}
