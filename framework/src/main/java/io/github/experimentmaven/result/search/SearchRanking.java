package io.github.experimentmaven.result.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sets of options that a search tried on a fold, the best first. */
public final class SearchRanking {

  private SearchRanking() {}

  /**
   * Returns the last line of each set of options: those of most rounds first, of equal ones the
   * better first, and those that failed last.
   *
   * @param rows the lines of one model on one fold
   * @param lowerIsBetter whether a smaller value is better
   */
  public static List<SearchRow> of(List<SearchRow> rows, boolean lowerIsBetter) {
    Map<Integer, SearchRow> last = new LinkedHashMap<>();
    Map<Integer, Integer> rounds = new HashMap<>();
    rows.forEach(row -> rounds.merge(row.trial(), 1, Integer::sum));
    rows.stream()
        .sorted(Comparator.comparingInt(SearchRow::round))
        .forEach(row -> last.put(row.trial(), row));
    List<SearchRow> ranked = new ArrayList<>(last.values());
    ranked.sort(
        Comparator.comparing((SearchRow row) -> row.value().isEmpty())
            .thenComparing(
                Comparator.comparingInt((SearchRow row) -> rounds.get(row.trial())).reversed())
            .thenComparingDouble(row -> (lowerIsBetter ? 1 : -1) * row.value().orElse(0))
            .thenComparingInt(SearchRow::trial));
    return ranked;
  }
}
