package io.github.experimentmaven.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.search.HalvingPlan.Round;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long trials of a search by halving train. */
class HalvingPlanTest {

  @Test
  void letsTheBestTwoThirdsTrainTwiceAsLong() {
    HalvingPlan plan = HalvingPlan.ofTrials(60, 81);

    assertThat(plan.rounds())
        .containsExactly(
            new Round(60, 0, 1),
            new Round(40, 1, 2),
            new Round(27, 2, 3),
            new Round(18, 3, 6),
            new Round(12, 6, 11),
            new Round(8, 11, 21),
            new Round(5, 21, 41),
            new Round(4, 41, 81));
    assertThat(plan.steps()).isEqualTo(581);
    assertThat(plan.parts()).isEqualTo(174);
  }

  @Test
  void trainsTwoToTheirEndSoThatFewTrialsBeginWithLongRounds() {
    assertThat(HalvingPlan.ofTrials(1, 100).rounds()).containsExactly(new Round(1, 0, 100));
    assertThat(HalvingPlan.ofTrials(2, 100).rounds()).containsExactly(new Round(2, 0, 100));
    assertThat(HalvingPlan.ofTrials(5, 100).rounds())
        .containsExactly(new Round(5, 0, 25), new Round(3, 25, 50), new Round(2, 50, 100));
  }

  @Test
  void hasFewerRoundsForShortTrainings() {
    assertThat(HalvingPlan.ofTrials(50, 4).rounds())
        .containsExactly(new Round(50, 0, 1), new Round(33, 1, 2), new Round(22, 2, 4));
    assertThat(HalvingPlan.ofTrials(50, 1).rounds()).containsExactly(new Round(50, 0, 1));
  }

  @ParameterizedTest
  @CsvSource({"581, 81, 60", "100000, 81, 200", "81, 81, 1", "10, 81, 1", "900, 30, 200"})
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
            new Round(60, 0, 1),
            new Round(45, 1, 2),
            new Round(33, 2, 3),
            new Round(25, 3, 6),
            new Round(19, 6, 11),
            new Round(14, 11, 21),
            new Round(10, 21, 41),
            new Round(8, 41, 81));
    assertThat(HalvingPlan.ofSteps(581, 81, 60)).isEqualTo(HalvingPlan.ofTrials(60, 81));
  }

  @Test
  void trainsAllInOneRoundWhereTheBudgetIsThatOfTheWholeGrid() {
    assertThat(HalvingPlan.ofSteps(4_860, 81, 60).rounds()).containsExactly(new Round(60, 0, 81));
  }

  @ParameterizedTest
  @CsvSource({"4, 280", "60, 972", "60, 2000", "60, 4859", "7, 560"})
  void doesNotTrainMoreThanTheBudgetWhereAllTakePart(int most, long budget) {
    HalvingPlan plan = HalvingPlan.ofSteps(budget, 81, most);

    assertThat(plan.trials()).isEqualTo(most);
    assertThat(plan.steps()).isBetween(budget * 9 / 10, budget);
  }

  @Test
  void goesOnFromWhereItStoppedUntilTheWholeIsTrained() {
    for (int trials = 1; trials < 100; trials++) {
      for (int steps = 1; steps < 100; steps++) {
        int after = 0;
        int before = trials + 1;
        for (Round round : HalvingPlan.ofTrials(trials, steps).rounds()) {
          assertThat(round.after()).isEqualTo(after);
          assertThat(round.until()).isGreaterThan(after);
          assertThat(round.trials()).isLessThan(before).isGreaterThanOrEqualTo(Math.min(2, trials));
          after = round.until();
          before = round.trials();
        }
        assertThat(after).isEqualTo(steps);
      }
    }
  }
}
