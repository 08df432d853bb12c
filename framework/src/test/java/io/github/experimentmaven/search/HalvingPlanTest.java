package io.github.experimentmaven.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.search.HalvingPlan.Round;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long trials of a search by halving train. */
class HalvingPlanTest {

  @Test
  void letsTheBestThirdTrainThreeTimesAsLong() {
    assertThat(HalvingPlan.ofTrials(60, 81).rounds())
        .containsExactly(
            new Round(60, 0, 3), new Round(20, 3, 9), new Round(6, 9, 27), new Round(2, 27, 81));
    assertThat(HalvingPlan.ofTrials(60, 81).steps()).isEqualTo(516);
    assertThat(HalvingPlan.ofTrials(60, 81).parts()).isEqualTo(88);
  }

  @Test
  void hasFewerRoundsForFewTrialsAndForShortTrainings() {
    assertThat(HalvingPlan.ofTrials(1, 100).rounds()).containsExactly(new Round(1, 0, 100));
    assertThat(HalvingPlan.ofTrials(5, 100).rounds())
        .containsExactly(new Round(5, 0, 34), new Round(1, 34, 100));
    assertThat(HalvingPlan.ofTrials(50, 4).rounds())
        .containsExactly(new Round(50, 0, 2), new Round(16, 2, 4));
    assertThat(HalvingPlan.ofTrials(50, 1).rounds()).containsExactly(new Round(50, 0, 1));
  }

  @ParameterizedTest
  @CsvSource({"516, 81, 60", "100000, 81, 200", "81, 81, 1", "10, 81, 1", "900, 30, 200"})
  void hasTheMostTrialsThatABudgetAllows(long budget, int steps, int most) {
    HalvingPlan plan = HalvingPlan.ofSteps(budget, steps, 200);

    assertThat(plan.trials()).isLessThanOrEqualTo(200);
    assertThat(plan.steps() <= budget || plan.trials() == 1).isTrue();
    assertThat(
            plan.trials() == 200 || HalvingPlan.ofTrials(plan.trials() + 1, steps).steps() > budget)
        .isTrue();
    assertThat(plan.trials()).isLessThanOrEqualTo(most);
  }

  @Test
  void letsMoreGoOnWhereNoMoreAreLeftToBeginWith() {
    assertThat(HalvingPlan.ofSteps(972, 81, 60).rounds())
        .containsExactly(
            new Round(60, 0, 3), new Round(28, 3, 9), new Round(13, 9, 27), new Round(6, 27, 81));
    assertThat(HalvingPlan.ofSteps(4_860, 81, 60).rounds().get(3)).isEqualTo(new Round(60, 27, 81));
    assertThat(HalvingPlan.ofSteps(516, 81, 60)).isEqualTo(HalvingPlan.ofTrials(60, 81));
  }

  @Test
  void goesOnFromWhereItStoppedUntilTheWholeIsTrained() {
    for (int trials = 1; trials < 100; trials++) {
      for (int steps = 1; steps < 100; steps++) {
        int after = 0;
        for (Round round : HalvingPlan.ofTrials(trials, steps).rounds()) {
          assertThat(round.after()).isEqualTo(after);
          assertThat(round.until()).isGreaterThan(after);
          after = round.until();
        }
        assertThat(after).isEqualTo(steps);
      }
    }
  }
}
