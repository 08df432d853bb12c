package io.github.experimentmaven.data.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.experimentmaven.data.random.SeededRandom;
import io.github.experimentmaven.data.table.NumberColumn;
import io.github.experimentmaven.data.table.TextColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DriftTest {

  private static final NumberSketch FEW = numbers(0.5, 1.2, 1.2, 3.0, 4.4, 4.4, 7.5);
  private static final NumberSketch OTHERS = numbers(1.2, 2.0, 3.0, 3.0, 5.5, 8.0, 9.1, 9.1, 10.0);

  /** SciPy 1.17: {@code scipy.stats.ks_2samp(a, b).statistic}. */
  @Test
  void ofNumbersIsSmirnovsDistance() {
    assertThat(between(FEW, OTHERS).effect()).isCloseTo(0.4444444444444444, within(1e-15));
  }

  /** SciPy 1.17 of all the values: {@code scipy.stats.ks_2samp(a, b).statistic}. */
  @Test
  void ofManyNumbersIsAtMostSmirnovsDistanceAndNear() {
    NumberSketch a = numbers(300, i -> i * 7919 % 1009 / 10.0);
    NumberSketch b = numbers(250, i -> i * 104729 % 883 / 8.0);

    assertThat(a.exact()).isFalse();
    assertThat(between(a, b).effect())
        .isBetween(0.08666666666666667 - 0.01, 0.08666666666666667)
        .isEqualTo(between(b, a).effect());
  }

  @Test
  void ofNumbersHasSmirnovsInterval() {
    Drift drift = between(FEW, OTHERS);

    assertThat(drift.high() - drift.effect()).isCloseTo(1 - drift.effect(), within(1e-12));
    assertThat(drift.low()).isZero();
    Drift narrow = Drift.between(FEW, OTHERS, 0.05).orElseThrow();
    // sqrt(ln(2 / 0.95) / 2 * (1/7 + 1/9))
    assertThat(narrow.effect() - narrow.low()).isCloseTo(0.3074607679, within(1e-9));
  }

  /** By hand: shares 0.5, 0.3, 0.2 of 100 rows, and 0.3, 0.3, 0.4 of 200. */
  @Test
  void ofTextsIsTheTotalVariation() {
    TextSketch a = new TextSketch(100, 3, Map.of("x", 50, "y", 30, "z", 20));
    TextSketch b = new TextSketch(200, 3, Map.of("x", 60, "y", 60, "z", 80));

    Drift drift = between(a, b);

    assertThat(drift.effect()).isCloseTo(0.2, within(1e-15));
    assertThat(drift.high()).isCloseTo(0.2 + 0.1663327866, within(1e-9));
    assertThat(drift.low()).isZero();
    TextSketch c = new TextSketch(200, 3, Map.of("x", 0, "y", 0, "z", 200));
    assertThat(between(a, c).effect()).isCloseTo(0.8, within(1e-15));
    assertThat(between(a, c).low()).isBetween(0.55, 0.8 - 0.1663327866);
  }

  @Test
  void takesTextsThatOneSketchDoesNotNameTogether() {
    TextSketch all = new TextSketch(100, 2, Map.of("x", 50, "y", 50));
    TextSketch some = new TextSketch(100, 9, Map.of("x", 50));

    assertThat(between(all, some).effect()).isZero();
  }

  @Test
  void isCertainOfATextThatIsNew() {
    TextSketch before = new TextSketch(1000, 1, Map.of("x", 1000));
    TextSketch now = new TextSketch(1000, 2, Map.of("x", 500, "y", 500));

    assertThat(between(before, now).effect()).isCloseTo(0.5, within(1e-15));
    assertThat(between(before, now).low()).isGreaterThan(0.4);
  }

  @Test
  void isUnknownWithoutValuesOrBetweenNumbersAndTexts() {
    TextSketch texts = new TextSketch(1, 1, Map.of());

    assertThat(Drift.between(numbers(), FEW, 0.95)).isEmpty();
    assertThat(Drift.between(texts, FEW, 0.95)).isEmpty();
  }

  /**
   * The true differences are 0.1 of normal-like numbers and 0.1 of fifty texts; both ends must miss
   * them in at most 5 % of 2,000 draws together (an error of 0.5), whatever the number of rows.
   */
  @Test
  void hasAnIntervalThatHoldsTheTrueDifference() {
    for (int rows : new int[] {20, 100, 1000}) {
      int missed = 0;
      int missedOfTexts = 0;
      for (int draw = 0; draw < 2000; draw++) {
        SeededRandom random = SeededRandom.of(7, rows, draw);
        NumberSketch a = numbers(rows, i -> random.nextInt(1000));
        NumberSketch b = numbers(rows, i -> random.nextInt(1000) + 100);
        missed += holds(between(a, b), 0.1) ? 0 : 1;
        TextSketch c = texts(rows, i -> random.nextInt(50));
        TextSketch d = texts(rows, i -> random.nextInt(10) == 0 ? 50 : random.nextInt(50));
        missedOfTexts += holds(between(c, d), 0.1) ? 0 : 1;
      }

      assertThat(missed).as("numbers, %s rows", rows).isLessThanOrEqualTo(110);
      assertThat(missedOfTexts).as("texts, %s rows", rows).isLessThanOrEqualTo(110);
    }
  }

  private static boolean holds(Drift drift, double truth) {
    return drift.low() <= truth && truth <= drift.high();
  }

  private static Drift between(ValueSketch a, ValueSketch b) {
    return Drift.between(a, b, 0.95).orElseThrow();
  }

  private static NumberSketch numbers(double... values) {
    return NumberSketch.of(NumberColumn.of("x", values));
  }

  private static NumberSketch numbers(int count, IntToDoubleFunction value) {
    return numbers(IntStream.range(0, count).mapToDouble(value).toArray());
  }

  private static TextSketch texts(int count, java.util.function.IntUnaryOperator value) {
    List<Optional<String>> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      texts.add(Optional.of("t" + value.applyAsInt(i)));
    }
    return TextSketch.of(TextColumn.of("x", texts));
  }
}
