package io.github.experimentmaven.data.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.experimentmaven.data.Study;
import io.github.experimentmaven.data.load.LoadedData;
import io.github.experimentmaven.spec.Arrangement;
import io.github.experimentmaven.spec.SplitSpec;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SplitterTest {

  private static final Arrangement SHUFFLED = new Arrangement.Shuffled();

  @TempDir private Path directory;

  /** Rows with a group of three, a date of two rows each and a skewed target. */
  private Study study(int rows) {
    StringBuilder csv = new StringBuilder("a,g,t,y\n");
    for (int row = 0; row < rows; row++) {
      csv.append(
          String.format(
              Locale.ROOT, "%d,g%d,%d,%d%n", row, row / 3, 2000 - row / 2, row * row % 101));
    }
    return new Study(directory)
        .text(csv.toString().replace("\r\n", "\n"))
        .feature("a", "passthrough");
  }

  static Stream<SplitSpec> splitsThatUseEveryRow() {
    List<Arrangement> arrangements =
        List.of(
            SHUFFLED,
            new Arrangement.Stratified(4),
            new Arrangement.Grouped("g"),
            new Arrangement.Timed("t"));
    List<SplitSpec> splits = new ArrayList<>();
    for (Arrangement arrangement : arrangements) {
      splits.add(new SplitSpec.HoldOut(0.16, 0.2, arrangement, 42));
      splits.add(new SplitSpec.HoldOut(0, 0.3, arrangement, 7));
      if (!(arrangement instanceof Arrangement.Timed)) {
        splits.add(new SplitSpec.KFold(5, 4, 0.25, arrangement, 3));
        splits.add(new SplitSpec.KFold(2, 1, 0, arrangement, 3));
      }
    }
    return splits.stream();
  }

  @ParameterizedTest
  @MethodSource("splitsThatUseEveryRow")
  void everyRowIsInExactlyOnePart(SplitSpec split) {
    for (Fold fold : study(100).split(split).folds()) {
      int[] all = concatenated(fold);
      Arrays.sort(all);
      assertThat(all).isEqualTo(IntStream.range(0, 100).toArray());
    }
  }

  @ParameterizedTest
  @MethodSource("splitsThatUseEveryRow")
  void theSameSeedGivesTheSameFolds(SplitSpec split) {
    assertThat(study(100).split(split).folds()).isEqualTo(study(100).split(split).folds());
  }

  @ParameterizedTest
  @MethodSource("splitsThatUseEveryRow")
  void rowsOfEachPartAreInTheOrderOfTheFile(SplitSpec split) {
    for (Fold fold : study(100).split(split).folds()) {
      assertThat(fold.training()).isSorted();
      assertThat(fold.validation()).isSorted();
      assertThat(fold.test()).isSorted();
    }
  }

  @Test
  void fractionsAreRoundedToTheNearestRow() {
    Fold fold = holdOut(4380, 0.16, 0.20, SHUFFLED, 42);

    assertThat(fold.training()).hasSize(2803);
    assertThat(fold.validation()).hasSize(701);
    assertThat(fold.test()).hasSize(876);
  }

  @Test
  void aHoldOutIsTheSameOnEveryMachineAndInEveryVersion() {
    Fold fold = holdOut(20, 0.2, 0.25, SHUFFLED, 42);

    assertThat(fold.validation()).containsExactly(7, 10, 14, 15);
    assertThat(fold.test()).containsExactly(8, 9, 12, 16, 17);
  }

  @Test
  void anotherSeedGivesAnotherDivision() {
    assertThat(holdOut(100, 0.1, 0.2, SHUFFLED, 1).test())
        .isNotEqualTo(holdOut(100, 0.1, 0.2, SHUFFLED, 2).test());
  }

  @Test
  void stratificationGivesEveryPartItsShareOfEachQuantile() {
    LoadedData data = study(100).load();
    Fold fold = holdOut(100, 0.2, 0.2, new Arrangement.Stratified(4), 1);

    double[] sorted = Arrays.stream(data.table().numbers("y").toArray()).sorted().toArray();
    for (int quantile = 0; quantile < 4; quantile++) {
      double from = sorted[quantile * 25];
      double to = sorted[quantile * 25 + 24];
      long inTest =
          Arrays.stream(fold.test())
              .filter(
                  row -> {
                    double y = data.table().numbers("y").at(row);
                    return y >= from && y <= to;
                  })
              .count();
      assertThat(inTest).isBetween(4L, 7L);
    }
  }

  @Test
  void aGroupIsNeverInTwoParts() {
    LoadedData data =
        study(100).split(new SplitSpec.HoldOut(0.2, 0.2, new Arrangement.Grouped("g"), 1)).load();
    Fold fold = holdOut(100, 0.2, 0.2, new Arrangement.Grouped("g"), 1);

    assertThat(groups(data, fold.training()))
        .doesNotContainAnyElementsOf(groups(data, fold.test()))
        .doesNotContainAnyElementsOf(groups(data, fold.validation()));
    assertThat(groups(data, fold.validation()))
        .doesNotContainAnyElementsOf(groups(data, fold.test()));
    assertThat(fold.test().length).isBetween(17, 23);
  }

  private static Set<Object> groups(LoadedData data, int[] rows) {
    Set<Object> groups = new HashSet<>();
    for (int row : rows) {
      groups.add(data.table().id(row) / 3);
    }
    return groups;
  }

  @Test
  void aSplitByTimeTrainsOnThePastAndKeepsRowsOfOneTimeTogether() {
    Fold fold = holdOut(101, 0.2, 0.2, new Arrangement.Timed("t"), 1);

    // The later the row, the earlier its time: 2000 - row / 2.
    assertThat(min(fold.training())).isGreaterThan(max(fold.validation()));
    assertThat(min(fold.validation())).isGreaterThan(max(fold.test()));
    assertThat(max(fold.test()) / 2).isNotEqualTo(min(fold.validation()) / 2);
    assertThat(fold.test()).hasSize(20);
  }

  @Test
  void foldsOverTimeTestOnWhatFollowsTheirTrainingRows() {
    SplitSpec split = new SplitSpec.KFold(4, 1, 0.25, new Arrangement.Timed("t"), 1);

    List<Fold> folds = study(100).split(split).folds();

    assertThat(folds).hasSize(4);
    for (Fold fold : folds) {
      assertThat(min(fold.training())).isGreaterThan(max(fold.validation()));
      assertThat(min(fold.validation())).isGreaterThan(max(fold.test()));
    }
    assertThat(folds.get(3).test()).contains(0);
    assertThat(folds.get(0).training().length).isLessThan(folds.get(3).training().length);
  }

  @Test
  void repeatsOfFoldsOverTimeAreRefused() {
    Study study = study(100).split(new SplitSpec.KFold(4, 2, 0, new Arrangement.Timed("t"), 1));

    assertThatThrownBy(study::folds)
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("every repeat would be the same: leave repeats out");
  }

  @Test
  void everyRowTestsOncePerRepeatOfACrossValidation() {
    List<Fold> folds = study(101).split(new SplitSpec.KFold(5, 4, 0.2, SHUFFLED, 1)).folds();

    assertThat(folds).hasSize(20);
    for (int repeat = 0; repeat < 4; repeat++) {
      int number = repeat;
      int[] tested =
          folds.stream()
              .filter(fold -> fold.repeat() == number)
              .flatMapToInt(fold -> Arrays.stream(fold.test()))
              .sorted()
              .toArray();
      assertThat(tested).isEqualTo(IntStream.range(0, 101).toArray());
    }
    assertThat(folds.get(0).test()).isNotEqualTo(folds.get(5).test());
  }

  @Test
  void foldsDifferInSizeByOneRowAtMost() {
    List<Fold> folds = study(103).split(new SplitSpec.KFold(5, 1, 0, SHUFFLED, 1)).folds();

    assertThat(folds).extracting(fold -> fold.test().length).containsOnly(20, 21);
  }

  private Fold holdOut(
      int rows, double validation, double test, Arrangement arrangement, long seed) {
    return study(rows)
        .split(new SplitSpec.HoldOut(validation, test, arrangement, seed))
        .folds()
        .get(0);
  }

  private static int[] concatenated(Fold fold) {
    return Stream.of(fold.training(), fold.validation(), fold.test())
        .flatMapToInt(Arrays::stream)
        .toArray();
  }

  private static int min(int[] rows) {
    return Arrays.stream(rows).min().orElseThrow();
  }

  private static int max(int[] rows) {
    return Arrays.stream(rows).max().orElseThrow();
  }
}
