package io.github.experimentmaven.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.gate.TableBuilder;
import io.github.experimentmaven.metric.Metrics;
import io.github.experimentmaven.report.ranking.Comparison;
import io.github.experimentmaven.report.ranking.Standing;
import io.github.experimentmaven.report.ranking.Standing.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The marks of models beside the best one's. */
class ConsoleMarksTest {

  private static final List<String> MODELS = List.of("forest", "linear", "network", "mean");

  private static List<String> lines(Map<String, Place> places) {
    TableBuilder table = new TableBuilder("1.0.0");
    for (int model = 0; model < MODELS.size(); model++) {
      table.value(MODELS.get(model), 1, 0, 0, "validation", "loss", 1 + model);
      table.value(MODELS.get(model), 1, 0, 0, "test", "loss", 4 - model);
    }
    Standing standing = new Standing("forest", "mse", 144, 0.95, 0.01, places, MODELS, List.of());
    return ConsoleTable.render(
            Comparison.of(table.build(), Metrics.builtIn()).with(Optional.of(standing)),
            TextStyle.PLAIN)
        .lines()
        .toList();
  }

  private static Map<String, Place> places(Place linear, Place network, Place mean) {
    Map<String, Place> places = new LinkedHashMap<>();
    places.put("linear", linear);
    places.put("network", network);
    places.put("mean", mean);
    return places;
  }

  @Test
  void aWaveMarksWhatCannotBeToldFromTheBest() {
    List<String> lines = lines(places(Place.BESIDE, Place.BEHIND, Place.BEHIND));

    assertThat(lines)
        .anyMatch(line -> line.startsWith("forest* "))
        .anyMatch(line -> line.startsWith("linear~ "))
        .anyMatch(line -> line.startsWith("network "))
        .contains("~ cannot be told from * by the mse of 144 test rows")
        .noneMatch(line -> line.startsWith("+"));
  }

  @Test
  void aPlusMarksWhatIsBetterThanTheBestOnTheTestPart() {
    List<String> lines = lines(places(Place.BEHIND, Place.BEHIND, Place.AHEAD));

    assertThat(lines)
        .anyMatch(line -> line.startsWith("mean+ "))
        .contains("+ better than * by the mse of 144 test rows")
        .noneMatch(line -> line.startsWith("~"));
  }

  @Test
  void noMarkNeedsAnExplanationWhereAllAreBehind() {
    assertThat(lines(places(Place.BEHIND, Place.BEHIND, Place.BEHIND)))
        .filteredOn(line -> line.contains("test rows"))
        .isEmpty();
  }

  @Test
  void aModelThatCannotBeComparedHasNoMark() {
    assertThat(lines(Map.of("linear", Place.BESIDE)))
        .anyMatch(line -> line.startsWith("network "))
        .anyMatch(line -> line.startsWith("mean "));
  }
}
