package io.github.experimentmaven.report.search;

import io.github.experimentmaven.report.ranking.Comparison;
import io.github.experimentmaven.report.text.Figures;
import io.github.experimentmaven.report.text.Names;
import io.github.experimentmaven.result.search.SearchRow;
import io.github.experimentmaven.result.search.SearchTable;
import io.github.experimentmaven.spec.problem.Count;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** What searches found, in words. */
public final class FoundText {

  private FoundText() {}

  /** Returns a sentence for each model that was searched for: what was found, and from how many. */
  public static List<String> of(Optional<SearchTable> table, Comparison comparison) {
    return SearchedModel.of(table, comparison).stream()
        .filter(searched -> !searched.grid() && !searched.chosen().isEmpty())
        .map(searched -> sentence(searched, comparison))
        .toList();
  }

  private static String sentence(SearchedModel searched, Comparison comparison) {
    int folds = searched.folds().size();
    return "%s is the best of %s%s by %s: %s. %s"
        .formatted(
            searched.model(),
            sets(searched.ranked(searched.folds().get(0)).size()),
            folds > 1 ? " on each of " + Figures.count(folds, "fold") : "",
            searched.chosenBy(),
            folds > 1 ? ranges(searched) : options(searched.chosen().get(0)),
            optimism(searched, comparison));
  }

  /** Returns for example {@code 60 sets of options}. */
  public static String sets(int number) {
    return Count.of(number, "set of options", "sets of options");
  }

  /** Returns for example {@code learning_rate 0.003, dropout 0.1}. */
  public static String options(SearchRow row) {
    return row.options().entrySet().stream()
        .map(option -> option.getKey() + " " + option.getValue())
        .collect(Collectors.joining(", "));
  }

  /** Returns what the folds found of each option: its ends, or its values with their number. */
  private static String ranges(SearchedModel searched) {
    List<String> ranges = new ArrayList<>();
    for (String option : searched.options()) {
      OptionValues values = OptionValues.of(option, searched.rows());
      ranges.add(option + " " + range(values, searched.chosen()));
    }
    return String.join(", ", ranges);
  }

  private static String range(OptionValues values, List<SearchRow> chosen) {
    List<String> texts =
        chosen.stream()
            .filter(row -> values.of(row).isPresent())
            .sorted(Comparator.comparingDouble(row -> values.of(row).getAsDouble()))
            .map(row -> row.options().get(values.option()))
            .toList();
    if (texts.stream().distinct().count() < 2) {
      return texts.isEmpty() ? "–" : texts.get(0);
    }
    if (values.isNumbers()) {
      return texts.get(0) + " to " + texts.get(texts.size() - 1);
    }
    Map<String, Integer> counts = new LinkedHashMap<>();
    texts.forEach(text -> counts.merge(text, 1, Integer::sum));
    return Names.list(
        counts.entrySet().stream()
            .map(entry -> "%s (%d of %d)".formatted(entry.getKey(), entry.getValue(), texts.size()))
            .toList());
  }

  /**
   * Returns for example {@code Chosen at 0.412, trained anew on 3 seeds: 0.431 ± 0.010, and 0.44 ±
   * 0.02 on the test part.}.
   */
  public static String optimism(SearchedModel searched, Comparison comparison) {
    FreshFigures fresh = new FreshFigures(comparison, searched);
    OptionalDouble chosen =
        searched.chosen().stream().flatMapToDouble(row -> row.value().stream()).average();
    return "Chosen at %s%s; trained anew%s: %s%s."
        .formatted(
            Figures.number(chosen.orElse(Double.NaN)),
            searched.folds().size() > 1 ? ", the mean of the folds" : "",
            fresh.seeds(),
            fresh.all().orElse("–"),
            fresh.test().map(test -> ", and " + test + " on the test part").orElse(""));
  }
}
