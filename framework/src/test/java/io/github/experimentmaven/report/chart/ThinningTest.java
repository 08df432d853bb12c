package io.github.experimentmaven.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThinningTest {

  @Test
  void keepsEveryPointOfAShortLine() {
    assertThat(Thinning.keep(new double[] {1, 2, 3}, new double[] {5, 1, 4}, 3))
        .containsExactly(0, 1, 2);
  }

  @Test
  void thinsALongLineWithoutCuttingIt() {
    int[] kept = Thinning.keep(epochs(1000), new double[1000], 120);

    assertThat(kept).hasSize(120).startsWith(0).endsWith(999);
    assertThat(Arrays.stream(kept).distinct()).hasSize(120).isSorted();
  }

  @Test
  void keepsAPeak() {
    double[] losses = new double[1000];
    losses[537] = 9;

    assertThat(Thinning.keep(epochs(1000), losses, 50)).contains(537);
  }

  @Test
  void leavesNoGapLargerThanTwoBuckets() {
    int[] kept = Thinning.keep(epochs(1000), new double[1000], 102);

    assertThat(IntStream.range(1, kept.length).map(index -> kept[index] - kept[index - 1]))
        .allMatch(gap -> gap <= 20);
  }

  private static double[] epochs(int count) {
    return IntStream.range(0, count).asDoubleStream().toArray();
  }
}
