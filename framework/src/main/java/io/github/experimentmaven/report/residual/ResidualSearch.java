package io.github.experimentmaven.report.residual;

import io.github.experimentmaven.data.load.LoadedData;
import io.github.experimentmaven.data.load.SelectedFeature;
import io.github.experimentmaven.data.table.Column;
import io.github.experimentmaven.data.table.NumberColumn;
import io.github.experimentmaven.data.table.TextColumn;
import io.github.experimentmaven.report.ranking.Comparison;
import io.github.experimentmaven.report.residual.Residuals.ByFeature;
import io.github.experimentmaven.report.residual.Residuals.LargeError;
import io.github.experimentmaven.result.csv.Numbers;
import io.github.experimentmaven.result.rows.FoldRows;
import io.github.experimentmaven.result.rows.TestRows;
import io.github.experimentmaven.result.rows.Training;
import io.github.experimentmaven.run.trial.Predictions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Looks at what the best model leaves unexplained, by the raw values of its features. */
public final class ResidualSearch {

  private static final int MOST_ROWS = 10;
  private static final int MOST_FEATURES = 6;
  private static final int MOST_POINTS = 500;

  /** Longer numbers have a power of ten. */
  private static final int LONGEST = 20;

  /** What is known of a row, summed over its trials. */
  private static final class Sum {
    private double observed;
    private double predicted;
    private int trials;
  }

  private ResidualSearch() {}

  /**
   * Returns the residuals of each target.
   *
   * @param comparison the results, which say which model is best
   * @param rows what was predicted for the test rows; empty where that is not known
   * @param data the rows that the experiment uses
   * @return what was found; empty where no model is best, or it predicted nothing that is finite
   */
  public static List<Residuals> of(
      Comparison comparison, Optional<TestRows> rows, LoadedData data) {
    List<Residuals> all = new ArrayList<>();
    Optional<String> best = comparison.best();
    if (best.isPresent() && rows.isPresent()) {
      sums(rows.get(), best.get())
          .forEach((target, sums) -> all.add(residuals(best.get(), target, sums, data)));
    }
    return List.copyOf(all);
  }

  /** Returns what each row's prediction is, by target and the row's number. */
  private static Map<String, Map<Integer, Sum>> sums(TestRows rows, String model) {
    Map<String, Map<Integer, Sum>> byTarget = new LinkedHashMap<>();
    for (FoldRows fold : rows.folds()) {
      for (Training training : fold.trainings()) {
        if (training.model().equals(model)) {
          add(fold, fold.of(training).orElseThrow(), byTarget);
        }
      }
    }
    byTarget
        .values()
        .forEach(sums -> sums.values().removeIf(sum -> !Double.isFinite(sum.predicted)));
    byTarget.values().removeIf(Map::isEmpty);
    return byTarget;
  }

  private static void add(
      FoldRows fold, Predictions predictions, Map<String, Map<Integer, Sum>> byTarget) {
    for (int target = 0; target < predictions.targets().size(); target++) {
      Map<Integer, Sum> sums =
          byTarget.computeIfAbsent(predictions.targets().get(target), name -> new TreeMap<>());
      for (int row = 0; row < fold.rows(); row++) {
        Sum sum = sums.computeIfAbsent(fold.number(row), number -> new Sum());
        sum.observed = predictions.actual(target, row);
        sum.predicted += predictions.predicted(target, row);
        sum.trials++;
      }
    }
  }

  private static Residuals residuals(
      String model, String target, Map<Integer, Sum> sums, LoadedData data) {
    Map<Integer, Integer> placeOf = new HashMap<>();
    IntStream.range(0, data.table().rows()).forEach(row -> placeOf.put(data.table().id(row), row));
    List<Integer> numbers = List.copyOf(sums.keySet());
    int[] places = numbers.stream().mapToInt(placeOf::get).toArray();
    List<Column> columns =
        data.features().stream()
            .map(SelectedFeature::column)
            .distinct()
            .map(name -> data.table().column(name).select(places))
            .toList();
    double[] observed = sums.values().stream().mapToDouble(sum -> sum.observed).toArray();
    double[] predicted =
        sums.values().stream().mapToDouble(sum -> sum.predicted / sum.trials).toArray();
    double[] residuals = new double[observed.length];
    for (int row = 0; row < residuals.length; row++) {
      residuals[row] = predicted[row] - observed[row];
    }
    List<LargeError> largest =
        IntStream.range(0, residuals.length)
            .boxed()
            .sorted(Comparator.comparing((Integer row) -> -Math.abs(residuals[row])))
            .limit(MOST_ROWS)
            .map(
                row ->
                    new LargeError(
                        numbers.get(row),
                        observed[row],
                        predicted[row],
                        columns.stream().map(column -> text(column, row)).toList()))
            .toList();
    return new Residuals(
        model,
        target,
        residuals.length,
        columns.stream().map(Column::name).toList(),
        largest,
        byFeature(columns, residuals));
  }

  private static List<ByFeature> byFeature(List<Column> columns, double[] residuals) {
    record Candidate(Column column, Grouping grouping, double explained) {}
    return columns.stream()
        .map(column -> new Candidate(column, Grouping.of(column), 0))
        .filter(candidate -> candidate.grouping().count() > 1)
        .map(
            candidate ->
                new Candidate(
                    candidate.column(),
                    candidate.grouping(),
                    candidate.grouping().explained(residuals)))
        .sorted(Comparator.comparingDouble(Candidate::explained).reversed())
        .limit(MOST_FEATURES)
        .map(candidate -> byFeature(candidate.column().name(), candidate.grouping(), residuals))
        .toList();
  }

  private static ByFeature byFeature(String name, Grouping grouping, double[] residuals) {
    int[] present =
        IntStream.range(0, residuals.length).filter(row -> grouping.group(row) >= 0).toArray();
    int shown = Math.min(present.length, MOST_POINTS);
    int[] kept =
        IntStream.range(0, shown)
            .map(index -> present[(int) ((long) index * present.length / shown)])
            .toArray();
    return new ByFeature(
        name,
        grouping.categories(),
        IntStream.of(kept).mapToObj(row -> grouping.value(row)).toList(),
        IntStream.of(kept).mapToObj(row -> residuals[row]).toList(),
        DoubleStream.of(grouping.places()).boxed().toList(),
        DoubleStream.of(grouping.means(residuals)).boxed().toList());
  }

  private static String text(Column column, int row) {
    if (column instanceof NumberColumn numbers) {
      double value = numbers.at(row);
      return Double.isNaN(value) ? "" : plain(new BigDecimal(Numbers.shortest(value)));
    }
    return ((TextColumn) column).at(row).orElse("");
  }

  private static String plain(BigDecimal value) {
    String plain = value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    return plain.length() <= LONGEST ? plain : value.toString();
  }
}
