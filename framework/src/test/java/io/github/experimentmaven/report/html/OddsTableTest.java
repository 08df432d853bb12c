package io.github.experimentmaven.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.inference.Chances;
import io.github.experimentmaven.metric.Metrics;
import io.github.experimentmaven.report.html.view.TableView;
import io.github.experimentmaven.report.html.view.TableView.Cell;
import io.github.experimentmaven.report.html.view.TableView.Column;
import io.github.experimentmaven.report.ranking.Comparison;
import io.github.experimentmaven.report.ranking.Standing;
import io.github.experimentmaven.report.ranking.Standing.Pair;
import io.github.experimentmaven.result.ResultTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OddsTableTest {

  private static final ModelSections MODELS =
      new ModelSections(
          Comparison.of(new ResultTable(List.of(Metrics.LOSS), List.of()), Metrics.builtIn()));

  private static TableView table(Pair... pairs) {
    return OddsTable.of(standing(List.of("forest", "linear"), pairs), MODELS).orElseThrow();
  }

  private static Standing standing(List<String> ranked, Pair... pairs) {
    return new Standing("forest", "mse", 144, 0.95, 0.01, Map.of(), ranked, List.of(pairs));
  }

  private static Pair pair(double worse, double equal, double better) {
    return new Pair("forest", "linear", new Chances(worse, equal, better));
  }

  @Test
  void holdsEachModelAgainstEachOtherAndNoneAgainstItself() {
    TableView table = table(pair(0.2, 0.1, 0.7));

    assertThat(table.columns())
        .extracting(Column::title)
        .containsExactly("Model", "than forest", "than linear");
    assertThat(texts(table))
        .containsExactly(
            List.of("forest", "", "70 · 10 · 20"), List.of("linear", "20 · 10 · 70", ""));
  }

  @Test
  void saysOfHowManyRowsAndWithinWhichTolerance() {
    assertThat(table(pair(0.2, 0.1, 0.7)).caption())
        .isEqualTo("Chance in % of better · equal within 1 % · worse, by the mse of 144 test rows");
  }

  @Test
  void callsNothingCertain() {
    assertThat(texts(table(pair(0, 0.0001, 0.9999))).get(0)).contains(">99 · <1 · <1");
    assertThat(texts(table(pair(0, 1, 0))).get(0)).contains("<1 · >99 · <1");
    assertThat(texts(table(pair(0.0049, 0.0, 0.9951))).get(1)).contains("<1 · <1 · >99");
  }

  @Test
  void roundsSoThatTheBarIsFull() {
    Cell cell = table(pair(0.335, 0.33, 0.335)).rows().get(0).get(2);

    assertThat(cell.svg())
        .contains("class=\"odds-better\" x=\"0\" width=\"34\"")
        .contains("class=\"odds-equal\" x=\"34\" width=\"32\"")
        .contains("class=\"odds-worse\" x=\"66\" width=\"34\"");
  }

  @Test
  void isSortedByTheChanceThatARowIsBetter() {
    assertThat(table(pair(0.0001, 0, 0.9999)).rows().get(0).get(2).order()).isEqualTo("0.9999");
  }

  @Test
  void showsADashWhereNothingTellsTwoModelsFromChance() {
    TableView table =
        OddsTable.of(standing(List.of("forest", "linear", "one-seed"), pair(0.2, 0.1, 0.7)), MODELS)
            .orElseThrow();

    assertThat(texts(table).get(2)).containsExactly("one-seed", "–", "–", "");
  }

  @Test
  void isAbsentWhereNothingTellsAnyTwoModelsFromChance() {
    assertThat(OddsTable.of(standing(List.of("forest", "linear")), MODELS))
        .isEqualTo(Optional.empty());
  }

  private static List<List<String>> texts(TableView table) {
    return table.rows().stream().map(row -> row.stream().map(Cell::text).toList()).toList();
  }
}
