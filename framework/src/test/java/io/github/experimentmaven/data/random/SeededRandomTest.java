package io.github.experimentmaven.data.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeededRandomTest {

  @Test
  void purposesOfOneSeedDiffer() {
    assertThat(SeededRandom.of(1, 1).nextLong())
        .isNotEqualTo(SeededRandom.of(1, 2).nextLong())
        .isNotEqualTo(SeededRandom.of(2, 1).nextLong())
        .isNotEqualTo(SeededRandom.of(1).nextLong());
  }

  @Test
  void numbersBelowABoundAreEquallyLikely() {
    SeededRandom random = SeededRandom.of(5);
    int[] counts = new int[7];
    for (int i = 0; i < 70_000; i++) {
      counts[random.nextInt(7)]++;
    }

    assertThat(IntStream.of(counts).boxed())
        .allSatisfy(c -> assertThat(c).isBetween(9_600, 10_400));
  }

  @Test
  void shufflingKeepsEveryValueAndReachesEveryOrder() {
    int[] orders = new int[6];
    SeededRandom random = SeededRandom.of(9);
    for (int i = 0; i < 6_000; i++) {
      int[] values = {0, 1, 2};
      random.shuffle(values);
      assertThat(IntStream.of(values).sum()).isEqualTo(3);
      orders[values[0] * 2 + (values[1] > values[2] ? 1 : 0)]++;
    }

    assertThat(Arrays.stream(orders).min().orElseThrow()).isGreaterThan(850);
  }

  @Test
  void theNumbersAreFixedForEver() {
    SeededRandom random = SeededRandom.of(42, 1);

    assertThat(new long[] {random.nextLong(), random.nextLong(), random.nextLong()})
        .containsExactly(6229531841850878132L, -2462948902140402025L, -1411788074429859134L);
  }
}
