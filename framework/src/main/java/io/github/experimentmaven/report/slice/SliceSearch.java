package io.github.experimentmaven.report.slice;

import io.github.experimentmaven.data.load.LoadedData;
import io.github.experimentmaven.data.load.SelectedFeature;
import io.github.experimentmaven.data.table.Column;
import io.github.experimentmaven.data.table.NumberColumn;
import io.github.experimentmaven.data.table.Table;
import io.github.experimentmaven.data.table.TextColumn;
import io.github.experimentmaven.inference.Dependence.MeanOfRows;
import io.github.experimentmaven.inference.Units;
import io.github.experimentmaven.inference.slice.Condition;
import io.github.experimentmaven.inference.slice.Feature;
import io.github.experimentmaven.inference.slice.SliceOptions;
import io.github.experimentmaven.inference.slice.WeakSlice;
import io.github.experimentmaven.inference.slice.WeakSlices;
import io.github.experimentmaven.metric.MeanSquaredError;
import io.github.experimentmaven.metric.Metric;
import io.github.experimentmaven.model.train.TrainingLoss;
import io.github.experimentmaven.report.ranking.Comparison;
import io.github.experimentmaven.report.slice.WorstSlices.WorstSlice;
import io.github.experimentmaven.report.text.Figures;
import io.github.experimentmaven.result.rows.FoldRows;
import io.github.experimentmaven.result.rows.TestRows;
import io.github.experimentmaven.result.rows.Training;
import io.github.experimentmaven.run.trial.Predictions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Looks for the slices on which the best model does worst, by the raw values of its features. A
 * row's loss is the mean over the seeds, and over the repeats that test it.
 */
public final class SliceSearch {

  private static final String MISSING = "(missing)";

  /** The losses of a row, summed over its trials. */
  private static final class Sum {
    private double losses;
    private int trials;
    private int unit;
  }

  private final TestRows rows;
  private final LoadedData data;

  private SliceSearch(TestRows rows, LoadedData data) {
    this.rows = rows;
    this.data = data;
  }

  /**
   * Looks for slices.
   *
   * @param comparison the results, which say which model is best, and by which loss
   * @param rows what was predicted for the test rows
   * @param data the rows that the experiment uses
   * @return what was found; empty where no model is best, nothing was predicted by it, or rows do
   *     not count alike
   */
  public static Optional<WorstSlices> of(Comparison comparison, TestRows rows, LoadedData data) {
    if (rows.isWeighted()) {
      return Optional.empty();
    }
    return comparison
        .best()
        .flatMap(model -> new SliceSearch(rows, data).search(model, loss(comparison, model)));
  }

  private static Metric loss(Comparison comparison, String model) {
    Optional<Metric> ranking =
        comparison.sameLoss()
            ? TrainingLoss.find(comparison.lossName(model))
            : comparison.metrics().find(comparison.rankedBy());
    return ranking
        .filter(metric -> metric.lowerIsBetter() && metric.dependence() instanceof MeanOfRows)
        .orElseGet(MeanSquaredError::new);
  }

  private Optional<WorstSlices> search(String model, Metric loss) {
    Map<Integer, Sum> sums = sums(model, (MeanOfRows) loss.dependence());
    if (sums.isEmpty() || sums.values().stream().anyMatch(sum -> !Double.isFinite(sum.losses))) {
      return Optional.empty();
    }
    double[] losses = sums.values().stream().mapToDouble(sum -> sum.losses / sum.trials).toArray();
    int[] units = sums.values().stream().mapToInt(sum -> sum.unit).toArray();
    List<WeakSlice> found =
        WeakSlices.of(
            losses,
            features(List.copyOf(sums.keySet())),
            Units.ofRows(units),
            SliceOptions.DEFAULTS);
    return Optional.of(
        new WorstSlices(
            model, loss.name(), losses.length, found.stream().map(SliceSearch::slice).toList()));
  }

  /** Returns the losses of each row by its number, ascending. */
  private Map<Integer, Sum> sums(String model, MeanOfRows loss) {
    Map<Integer, Sum> sums = new TreeMap<>();
    for (FoldRows fold : rows.folds()) {
      for (Training training : fold.trainings()) {
        if (training.model().equals(model)) {
          add(fold, fold.of(training).orElseThrow(), loss, sums);
        }
      }
    }
    return sums;
  }

  private static void add(
      FoldRows fold, Predictions predictions, MeanOfRows loss, Map<Integer, Sum> sums) {
    int targets = predictions.targets().size();
    for (int target = 0; target < targets; target++) {
      double[] losses = loss.values().of(predictions.actual(target), predictions.predicted(target));
      for (int row = 0; row < losses.length; row++) {
        Sum sum = sums.computeIfAbsent(fold.number(row), number -> new Sum());
        sum.losses += losses[row] / targets;
        sum.trials += target == 0 ? 1 : 0;
        sum.unit = fold.unit(row);
      }
    }
  }

  private List<Feature> features(List<Integer> numbers) {
    Table table = data.table();
    Map<Integer, Integer> placeOf = new HashMap<>();
    IntStream.range(0, table.rows()).forEach(row -> placeOf.put(table.id(row), row));
    int[] places = numbers.stream().mapToInt(placeOf::get).toArray();
    List<Feature> features = new ArrayList<>();
    for (SelectedFeature feature : data.features()) {
      features.add(feature(table.column(feature.column()).select(places)));
    }
    return features;
  }

  private static Feature feature(Column column) {
    return column instanceof NumberColumn numbers
        ? new Feature.Numbers(column.name(), numbers.toArray())
        : new Feature.Categories(
            column.name(),
            IntStream.range(0, column.size())
                .mapToObj(row -> ((TextColumn) column).at(row).orElse(MISSING))
                .toList());
  }

  private static WorstSlice slice(WeakSlice found) {
    return new WorstSlice(
        found.conditions().stream().map(SliceSearch::text).collect(Collectors.joining(" and ")),
        found.rows(),
        found.inside(),
        found.outside(),
        found.interval().low(),
        found.interval().high());
  }

  private static String text(Condition condition) {
    String name = condition.feature().name();
    if (condition instanceof Condition.AtMost most) {
      return name + " <= " + Figures.plain(most.threshold());
    }
    if (condition instanceof Condition.Above above) {
      return name + " > " + Figures.plain(above.threshold());
    }
    return condition instanceof Condition.Is is
        ? name + " == " + is.category()
        : name + " != " + ((Condition.IsNot) condition).category();
  }
}
