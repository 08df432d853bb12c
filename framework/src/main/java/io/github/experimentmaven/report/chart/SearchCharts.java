package io.github.experimentmaven.report.chart;

import io.github.experimentmaven.report.importance.ImportanceText;
import io.github.experimentmaven.report.search.OptionImportance;
import io.github.experimentmaven.report.search.OptionValues;
import io.github.experimentmaven.report.search.SearchedModel;
import io.github.experimentmaven.report.text.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The charts of what was tried for a model.
 *
 * @param searched what was tried
 * @param importance which options matter
 * @param curve the best until then by what it cost; empty for a grid
 * @param shares how much each option matters; empty where that cannot be told
 * @param options how good trials are by each option, the one that matters most first
 */
public record SearchCharts(
    SearchedModel searched,
    OptionImportance importance,
    Optional<Chart> curve,
    Optional<Chart> shares,
    List<Chart> options) {

  /** More dots of a chart lie on top of each other, and make the page heavier. */
  public static final int MOST_DOTS = 500;

  /** More options than these are in the table of trials alone. */
  private static final int MOST_OPTIONS = 20;

  /** Copies the list. */
  public SearchCharts {
    Objects.requireNonNull(searched, "searched");
    Objects.requireNonNull(importance, "importance");
    Objects.requireNonNull(curve, "curve");
    Objects.requireNonNull(shares, "shares");
    options = List.copyOf(options);
  }

  static SearchCharts of(SearchedModel searched, FileNames names) {
    OptionImportance importance = OptionImportance.of(searched);
    List<Chart> options = new ArrayList<>();
    for (String option : ordered(searched, importance)) {
      options.add(
          OptionDots.of(
              names.next("option", searched.model() + "-" + option),
              searched,
              OptionValues.of(option, searched.rows())));
    }
    return new SearchCharts(
        searched,
        importance,
        searched.grid()
            ? Optional.empty()
            : Optional.of(SearchCurve.of(names.next("search", searched.model()), searched)),
        importance.shares().isEmpty()
            ? Optional.empty()
            : Optional.of(shares(names.next("options", searched.model()), searched, importance)),
        options);
  }

  private static List<String> ordered(SearchedModel searched, OptionImportance importance) {
    return Stream.concat(
            importance.shares().stream().map(share -> share.option()), searched.options().stream())
        .distinct()
        .limit(MOST_OPTIONS)
        .toList();
  }

  private static Chart shares(
      String fileName, SearchedModel searched, OptionImportance importance) {
    return Bars.of(
        fileName,
        searched.model(),
        "Which options matter",
        "How much each option of %s says of which of %s are better"
            .formatted(
                searched.model(),
                Figures.count(importance.sets(), searched.grid() ? "model" : "trial")),
        importance.shares().stream()
            .limit(MOST_OPTIONS)
            .map(
                share ->
                    new Bars.Bar(
                        share.option(), share.share(), ImportanceText.percent(share.share())))
            .toList());
  }

  Stream<Chart> all() {
    return Stream.of(curve.stream(), shares.stream(), options.stream()).flatMap(charts -> charts);
  }
}
