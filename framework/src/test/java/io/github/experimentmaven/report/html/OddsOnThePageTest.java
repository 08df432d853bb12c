package io.github.experimentmaven.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.gate.TableBuilder;
import io.github.experimentmaven.inference.Chances;
import io.github.experimentmaven.metric.Metrics;
import io.github.experimentmaven.report.ExplainedModels;
import io.github.experimentmaven.report.ReportInput;
import io.github.experimentmaven.report.chart.ReportCharts;
import io.github.experimentmaven.report.ranking.Comparison;
import io.github.experimentmaven.report.ranking.Standing;
import io.github.experimentmaven.report.ranking.Standing.Pair;
import io.github.experimentmaven.report.ranking.Standing.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The matrix of pairs below the comparison. */
class OddsOnThePageTest {

  @Test
  void holdsEachModelAgainstEachOther() {
    String page = page(3, 3);

    assertThat(page)
        .contains("<summary>Each model against each other</summary>")
        .contains("Chance in % of better · equal within 1 % · worse, by the mse of 144 test rows")
        .contains(">than model-2</button>")
        .contains("<bdi>&gt;99 · &lt;1 · &lt;1</bdi>")
        .contains("<bdi>&lt;1 · &lt;1 · &gt;99</bdi>")
        .doesNotContain("best on the test part are shown");
  }

  @Test
  void isOpenForSixModelsAndFoldedAwayForSeven() {
    assertThat(page(6, 6)).contains("<details class=\"odds\" open>");
    assertThat(page(7, 7)).contains("<details class=\"odds\">");
  }

  @Test
  void saysWhereOnlyTheBestOfManyAreShown() {
    assertThat(page(14, 12)).contains("The 12 best on the test part are shown.");
  }

  @Test
  void isLeftOutWhereNothingIsKnownOfTestRows() {
    assertThat(render(comparison(3))).doesNotContain("Each model against each other");
  }

  private static String page(int models, int shown) {
    Map<String, Place> places = new LinkedHashMap<>();
    names(models).subList(1, models).forEach(name -> places.put(name, Place.BEHIND));
    List<Pair> pairs = new ArrayList<>();
    for (String one : names(shown)) {
      for (String other : names(shown)) {
        if (one.compareTo(other) < 0) {
          pairs.add(new Pair(one, other, new Chances(0.0001, 0.0002, 0.9997)));
        }
      }
    }
    return render(
        comparison(models)
            .with(
                Optional.of(
                    new Standing("model-1", "mse", 144, 0.95, 0.01, places, names(shown), pairs))));
  }

  private static Comparison comparison(int models) {
    TableBuilder table = new TableBuilder("1.0.0");
    names(models).forEach(name -> table.value(name, 1, 0, 0, "test", "loss", 1));
    return Comparison.of(table.build(), Metrics.builtIn());
  }

  private static List<String> names(int models) {
    return IntStream.rangeClosed(1, models).mapToObj(model -> "model-" + model).toList();
  }

  private static String render(Comparison comparison) {
    ReportInput input =
        new ReportInput(
            "films",
            "1.0.0",
            "",
            comparison,
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            ExplainedModels.none(),
            Optional.empty());
    return HtmlReport.render(input, ReportCharts.of(input));
  }
}
