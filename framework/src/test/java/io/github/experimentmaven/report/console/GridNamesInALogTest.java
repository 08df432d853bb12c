package io.github.experimentmaven.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.run.Plan;
import io.github.experimentmaven.run.TrialResult;
import io.github.experimentmaven.run.trial.TrialOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GridNamesInALogTest {

  @Test
  void modelsOfAGridHaveShortNamesThatAreExplainedFirst() {
    List<String> lines = new ArrayList<>();
    PlainProgress progress = new PlainProgress(lines::add, () -> 0, true);
    Plan grid =
        PlanFixture.plan(
            List.of(
                "network[learning_rate=0.1,layers=#1]", "network[learning_rate=0.01,layers=#1]"),
            1);

    progress.onPlan(grid);
    progress.onTrialEnded(
        new TrialResult(
            grid.trials().get(1), new TrialOutcome.Failed("no"), Duration.ofSeconds(1)));

    assertThat(lines).hasSize(2);
    assertThat(lines.get(0)).isEqualTo("network[learning_rate, layers]");
    assertThat(lines.get(1)).startsWith("trial 2 of 2  network[0.01, #1]  seed 1  failed: no");
  }
}
