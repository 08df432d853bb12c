package io.github.experimentmaven.gate.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.experimentmaven.gate.change.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UnpairedIntervalTest {

  private static final int DRAWS = 4000;

  @Test
  void putsTheDistancesOfBothEndsTogether() {
    Interval interval = UnpairedInterval.of(10, new Interval(6, 14), 20, new Interval(17, 23));

    assertThat(interval.low()).isCloseTo(10 - 5, within(1e-12));
    assertThat(interval.high()).isCloseTo(10 + 5, within(1e-12));
  }

  @Test
  void takesOfEachIntervalTheEndThatMovesTheDifferenceThatWay() {
    Interval interval = UnpairedInterval.of(10, new Interval(7, 22), 20, new Interval(15, 24));

    assertThat(interval.low()).isCloseTo(10 - 13, within(1e-12));
    assertThat(interval.high()).isCloseTo(10 + 5, within(1e-12));
  }

  /** Five and eight values of the same normal distribution, whose true difference is 0. */
  @Test
  void missesTheTruthInNoMoreDrawsThanItsLevelLetsIt() {
    Random random = new Random(20260101);
    int missed = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      List<Double> then = normal(random, 5, 3);
      List<Double> now = normal(random, 8, 1);
      Interval interval =
          UnpairedInterval.of(
              mean(then), Interval.ofMean(then, 0, 0.95), mean(now), Interval.ofMean(now, 0, 0.95));
      missed += interval.low() > 0 || interval.high() < 0 ? 1 : 0;
    }

    assertThat(missed / (double) DRAWS).isBetween(0.02, 0.055);
  }

  private static List<Double> normal(Random random, int count, double deviation) {
    List<Double> values = new ArrayList<>();
    for (int index = 0; index < count; index++) {
      values.add(deviation * random.nextGaussian());
    }
    return values;
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(value -> value).sum() / values.size();
  }
}
