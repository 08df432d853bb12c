package io.github.experimentmaven.report.search;

import io.github.experimentmaven.result.search.SearchRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A search on a fold in the order in which its rounds were trained.
 *
 * @param points the trainings that gave a value
 * @param spent what all trainings cost, in steps, or in trials where no steps are counted
 */
public record SearchHistory(List<Point> points, long spent) {

  /** Copies the points. */
  public SearchHistory {
    points = List.copyOf(points);
  }

  /**
   * A training that gave a value.
   *
   * @param spent what the search had cost after it
   * @param value the value
   * @param best the best value until then
   * @param row the training
   */
  public record Point(long spent, double value, double best, SearchRow row) {}

  /**
   * Returns the history of a fold.
   *
   * @param fold its trainings
   * @param lowerIsBetter whether a smaller value is better
   */
  public static SearchHistory of(List<SearchRow> fold, boolean lowerIsBetter) {
    Map<List<Long>, Integer> trained = new HashMap<>();
    List<Point> points = new ArrayList<>();
    long spent = 0;
    double best = lowerIsBetter ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
    List<SearchRow> order =
        fold.stream()
            .sorted(Comparator.comparingInt(SearchRow::round).thenComparingInt(SearchRow::trial))
            .toList();
    for (SearchRow row : order) {
      // A race trains a whole model on each seed, halving one model further.
      List<Long> model = List.of((long) row.trial(), row.seed());
      int before = trained.getOrDefault(model, 0);
      int after = row.steps().orElse(before + 1);
      trained.put(model, after);
      spent += Math.max(0, after - before);
      if (row.value().isPresent()) {
        double value = row.value().getAsDouble();
        best = lowerIsBetter ? Math.min(best, value) : Math.max(best, value);
        points.add(new Point(spent, value, best, row));
      }
    }
    return new SearchHistory(points, spent);
  }
}
