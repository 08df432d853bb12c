package io.github.experimentmaven.gate.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.experimentmaven.gate.change.PairedSample.Pair;
import java.util.List;
import org.junit.jupiter.api.Test;

class PairedSampleTest {

  @Test
  void takesEachSeedOfASingleFoldAsAnObservation() {
    PairedSample sample = sample(pair(0, 0, 1, 1.0, 1.5), pair(0, 0, 2, 2.0, 1.75));

    assertThat(sample.differences()).containsExactly(0.5, -0.25);
    assertThat(sample.overlap()).isZero();
  }

  @Test
  void averagesSeedsWithinEachOfSeveralFolds() {
    PairedSample sample =
        sample(pair(0, 1, 1, 1, 5), pair(0, 0, 1, 1, 2), pair(0, 0, 2, 1, 4), pair(0, 1, 2, 1, 7));

    assertThat(sample.differences()).containsExactly(2.0, 5.0);
  }

  @Test
  void countsTheFoldsOfEveryRepeat() {
    PairedSample sample =
        sample(pair(1, 0, 1, 0, 3), pair(0, 0, 1, 0, 1), pair(1, 1, 1, 0, 4), pair(0, 1, 1, 0, 2));

    assertThat(sample.differences()).containsExactly(1.0, 2.0, 3.0, 4.0);
  }

  @Test
  void correctsForTheLargestOverlapOfAnyFold() {
    PairedSample sample =
        new PairedSample(
            List.of(
                new Pair(new PairKey(0, 0, 1), 1, 2, 0.25),
                new Pair(new PairKey(0, 1, 1), 1, 2, 0.3),
                new Pair(new PairKey(0, 2, 1), 1, 2, 0.2)),
            true,
            true);

    assertThat(sample.overlap()).isEqualTo(0.3);
  }

  @Test
  void assumesCompleteFoldsWhereTheTableDoesNotSayHowManyRowsTheyHave() {
    PairedSample sample =
        new PairedSample(
            List.of(
                new Pair(new PairKey(0, 0, 1), 1, 2, Double.NaN),
                new Pair(new PairKey(0, 1, 1), 1, 2, Double.NaN),
                new Pair(new PairKey(0, 2, 1), 1, 2, Double.NaN),
                new Pair(new PairKey(0, 3, 1), 1, 2, 0.1),
                new Pair(new PairKey(0, 4, 1), 1, 2, 0.1)),
            true,
            true);

    assertThat(sample.overlap()).isEqualTo(0.25);
  }

  @Test
  void assumesEqualPartsWhereEveryRepeatHasOneFold() {
    PairedSample sample =
        new PairedSample(
            List.of(
                new Pair(new PairKey(0, 0, 1), 1, 2, Double.NaN),
                new Pair(new PairKey(1, 0, 1), 1, 2, Double.NaN)),
            true,
            true);

    assertThat(sample.overlap()).isEqualTo(1);
  }

  @Test
  void isUnchangedOnlyWhereEveryValueIs() {
    assertThat(sample(pair(0, 0, 1, 1, 1), pair(0, 0, 2, 2, 2)).unchanged()).isTrue();
    assertThat(sample(pair(0, 0, 1, 1, 1), pair(0, 0, 2, 2, Math.nextUp(2.0))).unchanged())
        .isFalse();
  }

  @Test
  void meansAreOverThePairs() {
    PairedSample sample = sample(pair(0, 0, 1, 1, 3), pair(0, 0, 2, 2, 5));

    assertThat(sample.before()).isCloseTo(1.5, within(0.0));
    assertThat(sample.after()).isCloseTo(4, within(0.0));
  }

  private static PairedSample sample(Pair... pairs) {
    return new PairedSample(List.of(pairs), true, true);
  }

  private static Pair pair(int repeat, int fold, long seed, double before, double after) {
    return new Pair(new PairKey(repeat, fold, seed), before, after, 0.25);
  }
}
