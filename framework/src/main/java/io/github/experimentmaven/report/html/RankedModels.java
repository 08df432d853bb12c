package io.github.experimentmaven.report.html;

import io.github.experimentmaven.report.chart.RankChart;
import io.github.experimentmaven.report.html.view.IndexView;
import io.github.experimentmaven.report.ranking.RankingOverExperiments;
import io.github.experimentmaven.report.text.Figures;
import io.github.experimentmaven.report.text.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The ranking of models over several experiments as an index shows it. */
final class RankedModels {

  private RankedModels() {}

  static IndexView.Ranks of(RankingOverExperiments ranking) {
    List<String> sentences = new ArrayList<>(List.of(ranks(ranking), differences(ranking)));
    for (List<String> names : ranking.sameData()) {
      sentences.add(
          "%s are made from the same data, so they are not independent: the differences look more certain than they are."
              .formatted(Names.list(names)));
    }
    return new IndexView.Ranks(
        "Models over " + Figures.count(ranking.experiments().size(), "experiment"),
        HtmlReport.picture(RankChart.of("ranks", ranking)),
        sentences.stream().map(HtmlReport::unbroken).toList());
  }

  private static String ranks(RankingOverExperiments ranking) {
    int all = ranking.experiments().size() + ranking.others().size();
    return "Average ranks in %s, by the metric that ranks their models, on the test part: %s.%s"
        .formatted(
            ranking.others().isEmpty()
                ? "all " + Figures.count(all, "experiment")
                : "%d of %s"
                    .formatted(ranking.experiments().size(), Figures.count(all, "experiment")),
            IntStream.range(0, ranking.models().size())
                .mapToObj(
                    place ->
                        ranking.models().get(place)
                            + " "
                            + RankChart.rank(ranking.ranks().ranks().get(place)))
                .collect(Collectors.joining(", ")),
            ranking.others().isEmpty()
                ? ""
                : " %s %s one of these models."
                    .formatted(
                        Names.list(ranking.others()),
                        ranking.others().size() == 1 ? "lacks" : "lack"));
  }

  private static String differences(RankingOverExperiments ranking) {
    double chance = ranking.ranks().pValue();
    String p = chance < 0.001 ? "p < 0.001" : String.format(Locale.ROOT, "p = %.3f", chance);
    if (!ranking.tellsApart()) {
      return "No two models can be told apart (Friedman's test, %s): the order may be chance."
          .formatted(p);
    }
    return "Two models differ, with 95 % confidence for all of them together, where their ranks are"
        + " "
        + "%s apart (Friedman's test, %s; Nemenyi's critical difference). %s"
            .formatted(
                RankChart.rank(ranking.ranks().criticalDifference()),
                p,
                ranking.alike().isEmpty()
                    ? "All models differ."
                    : "Joined by a bar, since they cannot be told apart: %s."
                        .formatted(
                            ranking.alike().stream()
                                .map(Names::list)
                                .collect(Collectors.joining("; "))));
  }
}
