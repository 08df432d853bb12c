package io.github.experimentmaven.report.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.report.search.SearchHistory.Point;
import io.github.experimentmaven.result.search.SearchRow;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SearchHistoryTest {

  @Test
  void countsTheStepsThatEachRoundAdds() {
    SearchHistory history =
        SearchHistory.of(List.of(row(1, 1, 0.5, 3), row(1, 2, 0.4, 9), row(2, 1, 0.6, 3)), true);

    assertThat(history.spent()).isEqualTo(12);
    assertThat(history.points()).extracting(Point::spent).containsExactly(3L, 6L, 12L);
    assertThat(history.points()).extracting(Point::best).containsExactly(0.5, 0.5, 0.4);
  }

  @Test
  void countsTrialsWhereNobodyCountsStepsAndThoseThatFailedToo() {
    SearchHistory history =
        SearchHistory.of(
            List.of(
                Trials.trial(1, 1, Double.NaN, Map.of()),
                Trials.trial(2, 1, 0.1, Map.of()),
                Trials.trial(3, 1, 0.7, Map.of())),
            false);

    assertThat(history.spent()).isEqualTo(3);
    assertThat(history.points()).extracting(Point::spent).containsExactly(2L, 3L);
    assertThat(history.points()).extracting(Point::best).containsExactly(0.1, 0.7);
  }

  @Test
  void countsAWholeModelForEachSeedOfARace() {
    SearchHistory history =
        SearchHistory.of(
            List.of(row(1, 1, 0.5, 9), Trials.seed(row(1, 2, 0.4, 9), 5), row(2, 1, 0.6, 9)), true);

    assertThat(history.points()).extracting(Point::spent).containsExactly(9L, 18L, 27L);
  }

  private static SearchRow row(int trial, int round, double value, int steps) {
    return Trials.steps(Trials.trial(trial, round, value, Map.of()), steps);
  }
}
