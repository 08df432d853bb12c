package io.github.experimentmaven.inference;

import static io.github.experimentmaven.inference.InferenceReference.numbers;
import static io.github.experimentmaven.inference.SomeDifferences.fold;
import static io.github.experimentmaven.inference.SomeDifferences.some;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.experimentmaven.inference.Component.Source;
import io.github.experimentmaven.inference.Difference.Estimated;
import io.github.experimentmaven.inference.Difference.Reason;
import io.github.experimentmaven.inference.Difference.Uncertain;
import io.github.experimentmaven.inference.Difference.Unchanged;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Several folds and repeats, and metrics of which folds and seeds are all that is known. */
class FoldsTest {

  @Test
  void foldsHaveTheCorrectedIntervalWhereItIsTheWider() {
    JsonNode expected = InferenceReference.of("folds");
    List<FoldRows> folds = folds(numbers(expected.get("differences")), 0.001, 1.0 / 9);

    ConfidenceInterval interval =
        ((Estimated) PairedDifferences.ofRows(folds, Randomness.NONE)).interval(0.95);

    assertThat(interval.low()).isCloseTo(expected.get("low").doubleValue(), within(1e-12));
    assertThat(interval.high()).isCloseTo(expected.get("high").doubleValue(), within(1e-12));
  }

  @Test
  void foldsHaveTheIntervalOverRowsWhereItIsTheWider() {
    List<FoldRows> folds = folds(new double[] {0.1, 0.1001, 0.0999}, 5, 0.5);

    Estimated difference = (Estimated) PairedDifferences.ofRows(folds, Randomness.NONE);

    assertThat(difference.widest(0.95).components())
        .extracting(Component::source)
        .containsExactly(Source.ROWS);
  }

  @Test
  void aRowThatEveryRepeatTestsIsOneRow() {
    double[][] differences = some(1, 12);
    List<FoldRows> once = List.of(fold(differences, Units.ofRows(12), 0));
    List<FoldRows> thrice =
        IntStream.range(0, 3)
            .mapToObj(repeat -> fold(differences, Units.ofRows(12), 0.25))
            .toList();

    Estimated one = (Estimated) PairedDifferences.ofRows(once, Randomness.NONE);
    Estimated three = (Estimated) PairedDifferences.ofRows(thrice, Randomness.NONE);

    assertThat(three.interval(0.95).high()).isCloseTo(one.interval(0.95).high(), within(1e-12));
  }

  @Test
  void oneSplitHasTheVarianceOfItsRowsAndOfOtherTrainingRows() {
    double[][] differences = some(1, 12);

    Estimated trained =
        (Estimated)
            PairedDifferences.ofRows(
                List.of(fold(differences, Units.ofRows(12), 0)), Randomness.NONE);
    Estimated other =
        (Estimated)
            PairedDifferences.ofRows(
                List.of(fold(differences, Units.ofRows(12), 0.25)), Randomness.NONE);

    assertThat(other.widest(0.95).variance()).isEqualTo(1.25 * trained.widest(0.95).variance());
  }

  @Test
  void theLargestErrorIsJudgedBySeedsAlone() {
    Estimated difference =
        (Estimated) PairedDifferences.ofSeeds(List.of(new double[] {1, 2, 3}), 0, Randomness.SEEDS);

    assertThat(difference.widest(0.95).components())
        .containsExactly(new Component(Source.SEEDS, 1.0 / 3, 2));
  }

  @Test
  void theLargestErrorOfWhatIsNotRandomIsNeverCertain() {
    assertThat(PairedDifferences.ofSeeds(List.of(new double[] {1, 1}), 0, Randomness.NONE))
        .isEqualTo(new Uncertain(1, Reason.ROWS_UNKNOWN));
    assertThat(PairedDifferences.ofSeeds(List.of(new double[] {1}), 0, Randomness.SEEDS))
        .isEqualTo(new Uncertain(1, Reason.ONE_SEED));
    assertThat(PairedDifferences.ofSeeds(List.of(new double[] {0}), 0, Randomness.SEEDS))
        .isEqualTo(new Unchanged());
  }

  private static List<FoldRows> folds(double[] means, double spread, double overlap) {
    List<FoldRows> folds = new ArrayList<>();
    for (int fold = 0; fold < means.length; fold++) {
      int first = 2 * fold;
      double[][] rows = {{means[fold] - spread, means[fold] + spread}};
      folds.add(fold(rows, Units.ofRows(new int[] {first, first + 1}), overlap));
    }
    return folds;
  }
}
