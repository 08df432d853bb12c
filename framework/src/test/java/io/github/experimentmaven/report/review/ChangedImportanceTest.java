package io.github.experimentmaven.report.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.gate.ExperimentBuilder;
import io.github.experimentmaven.gate.GateOptions;
import io.github.experimentmaven.inference.ConfidenceInterval;
import io.github.experimentmaven.result.importance.Importance;
import io.github.experimentmaven.result.importance.ImportanceTable;
import io.github.experimentmaven.spec.Part;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ChangedImportanceTest {

  @Test
  void namesColumnsWhoseWorthChangedBeyondTheirIntervals() {
    String review =
        ofImportance(
            List.of(
                worth("budget", 0.9, 0.8, 1.0),
                worth("votes", 0.31, 0.2, 0.4),
                worth("leak", 2, 1.9, 2.1)),
            List.of(
                worth("budget", 0.5, 0.4, 0.6),
                worth("votes", 0.3, 0.2, 0.4),
                worth("runtime", 0.2, 0.1, 0.3)));

    assertThat(review)
        .startsWith(ReviewState.CHANGED.mark())
        .contains(
            "What columns are worth to models: 3 changed beyond the intervals",
            "| model | column | rise of the test loss without it, now | baseline | |",
            "| `network` | `leak` | 2 (1.9 to 2.1) | – | new |",
            "| `network` | `budget` | 0.9 (0.8 to 1) | 0.5 (0.4 to 0.6) | more |",
            "| `network` | `runtime` | – | 0.2 (0.1 to 0.3) | gone |")
        .doesNotContain("votes");
  }

  @Test
  void isNoneWhereIntervalsTouchOrAColumnThatIsNewMayBeWorthNothing() {
    String review =
        ofImportance(
            List.of(worth("budget", 0.9, 0.6, 1.0), worth("noise", 0.1, -0.1, 0.3)),
            List.of(worth("budget", 0.5, 0.4, 0.6)));

    assertThat(review).startsWith(ReviewState.UNCHANGED.mark());
  }

  private static String ofImportance(List<Importance> now, List<Importance> then) {
    return Reviews.compared(
        new ExperimentBuilder("network").regression(0.01, "*.test.mse").build(),
        Reviews.release(
            Reviews.then().seeds("network", "mse", Reviews.seeds(1)),
            Reviews.background(new ImportanceTable(then))),
        Reviews.release(
            Reviews.now().seeds("network", "mse", Reviews.seeds(1)),
            Reviews.background(new ImportanceTable(now))),
        GateOptions.DEFAULTS);
  }

  private static Importance worth(String column, double rise, double low, double high) {
    return new Importance(
        "network",
        Part.TEST,
        "mse",
        1,
        List.of(column),
        20,
        5,
        rise,
        Optional.of(new ConfidenceInterval(low, high)),
        OptionalDouble.of(rise / 3));
  }
}
