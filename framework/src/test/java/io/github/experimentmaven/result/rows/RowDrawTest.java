package io.github.experimentmaven.result.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowDrawTest {

  private static int[] numbers(int count) {
    return IntStream.range(0, count).map(row -> 3 * row).toArray();
  }

  private static int[] drawn(int count, int columns) {
    RowDraw draw = RowDraw.of(numbers(count), columns);
    return IntStream.of(numbers(count)).filter(draw::contains).toArray();
  }

  @Test
  void keepsEveryRowWhereThereAreFew() {
    assertThat(drawn(5_000, 10)).isEqualTo(numbers(5_000));
  }

  @Test
  void keepsNoRowThatIsNone() {
    assertThat(RowDraw.of(numbers(10), 1).contains(1)).isFalse();
  }

  @Test
  void keepsAStatedNumberOfMany() {
    assertThat(drawn(90_000, 10)).hasSize(RowDraw.MOST_ROWS);
    assertThat(drawn(90_000, 800)).hasSize(500);
    assertThat(drawn(90_000, 1_000_000)).hasSize(RowDraw.FEWEST_ROWS);
  }

  @Test
  void aSmallerDrawIsPartOfALargerOne() {
    assertThat(drawn(90_000, 10)).contains(drawn(90_000, 800));
  }

  @Test
  void drawsFromAllOverTheFile() {
    int[] drawn = drawn(90_000, 10);

    for (int tenth = 0; tenth < 10; tenth++) {
      int from = tenth * 27_000;
      assertThat(IntStream.of(drawn).filter(row -> row >= from && row < from + 27_000).count())
          .isBetween(400L, 600L);
    }
  }
}
