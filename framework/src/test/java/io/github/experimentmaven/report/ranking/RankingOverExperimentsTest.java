package io.github.experimentmaven.report.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.gate.TableBuilder;
import io.github.experimentmaven.metric.Metrics;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RankingOverExperimentsTest {

  private final List<TestedModels> experiments = new ArrayList<>();

  /** Adds an experiment whose models lose more the later they are named. */
  private void experiment(String name, String data, String... models) {
    Map<String, Double> losses = new LinkedHashMap<>();
    for (String model : models) {
      losses.put(model, 1.0 + losses.size());
    }
    experiments.add(new TestedModels(name, data, losses));
  }

  private RankingOverExperiments ranking() {
    return RankingOverExperiments.of(experiments).orElseThrow();
  }

  @Test
  void ranksTheModelsThatExperimentsHaveInCommonByTheirNames() {
    experiment("a", "", "forest", "linear", "mean");
    experiment("b", "", "forest", "mean", "linear", "network");
    experiment("c", "", "forest", "linear", "mean");
    experiment("d", "", "network", "forest", "linear", "mean");

    RankingOverExperiments ranking = ranking();

    assertThat(ranking.models()).containsExactly("forest", "linear", "mean");
    assertThat(ranking.ranks().ranks()).containsExactly(1.0, 2.25, 2.75);
    assertThat(ranking.experiments()).containsExactly("a", "b", "c", "d");
    assertThat(ranking.others()).isEmpty();
  }

  @Test
  void leavesOutExperimentsThatLackOneOfTheModels() {
    for (String name : List.of("a", "b", "c", "d")) {
      experiment(name, "", "forest", "linear", "mean");
    }
    experiment("other", "", "forest", "lasso");

    assertThat(ranking().others()).containsExactly("other");
  }

  @Test
  void takesTheTableWithMostValuesOfTwoThatHaveNoModelInCommon() {
    for (String name : List.of("a", "b", "c", "d")) {
      experiment(name, "", "forest", "linear", "mean");
    }
    for (String name : List.of("e", "f", "g", "h", "i")) {
      experiment(name, "", "small", "middle", "large");
    }

    assertThat(ranking().experiments()).containsExactly("e", "f", "g", "h", "i");
  }

  @Test
  void takesFewerModelsWhereThatLeavesMoreValues() {
    for (String name : List.of("a", "b", "c", "d")) {
      experiment(name, "", "forest", "linear", "mean", "lasso");
    }
    for (String name : List.of("e", "f", "g", "h")) {
      experiment(name, "", "forest", "linear", "mean");
    }

    assertThat(ranking().models()).containsExactly("forest", "linear", "mean");
    assertThat(ranking().experiments()).hasSize(8);
  }

  @Test
  void saysNothingOfThreeExperiments() {
    for (String name : List.of("a", "b", "c")) {
      experiment(name, "", "forest", "linear", "mean");
    }

    assertThat(RankingOverExperiments.of(experiments)).isEmpty();
  }

  @Test
  void saysNothingOfTwoModels() {
    for (String name : List.of("a", "b", "c", "d", "e", "f")) {
      experiment(name, "", "forest", "mean");
    }

    assertThat(RankingOverExperiments.of(experiments)).isEmpty();
  }

  @Test
  void namesExperimentsThatAreMadeFromTheSameData() {
    experiment("a", "1234", "forest", "linear", "mean");
    experiment("b", "", "forest", "linear", "mean");
    experiment("c", "1234", "forest", "linear", "mean");
    experiment("d", "", "forest", "linear", "mean");

    assertThat(ranking().sameData()).containsExactly(List.of("a", "c"));
  }

  @Test
  void joinsModelsThatCannotBeToldApart() {
    for (int index = 0; index < 8; index++) {
      boolean even = index % 2 == 0;
      experiment(
          "e" + index, "", even ? "forest" : "trees", even ? "trees" : "forest", "linear", "mean");
    }

    RankingOverExperiments ranking = ranking();

    assertThat(ranking.tellsApart()).isTrue();
    assertThat(ranking.alike())
        .containsExactly(List.of("forest", "trees", "linear"), List.of("linear", "mean"));
  }

  @Test
  void anExperimentCountsByTheTestPartAndTheMetricThatRanksItsModels() {
    Comparison comparison =
        Comparison.of(
            new TableBuilder("1.0.0")
                .value("forest", 1, 0, 0, "validation", "loss", 9)
                .value("forest", 1, 0, 0, "test", "loss", 1)
                .value("forest", 2, 0, 0, "test", "loss", 2)
                .value("mean", 1, 0, 0, "test", "loss", 3)
                .value("diverged", 1, 0, 0, "test", "loss", Double.NaN)
                .build(),
            Metrics.builtIn());

    assertThat(TestedModels.losses(comparison))
        .containsExactly(Map.entry("forest", 1.5), Map.entry("mean", 3.0));
  }
}
