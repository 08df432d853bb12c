package io.github.experimentmaven.tree.histogram;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.tree.RandomStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BinThresholdsTest {

  private static float[] random(int rows, int distinct, long seed) {
    RandomStream random = RandomStream.of(seed, RandomStream.Purpose.ROWS, 0);
    float[] column = new float[rows];
    for (int r = 0; r < rows; r++) {
      column[r] = (random.nextInt(distinct) - distinct / 2) * 0.37f;
    }
    return column;
  }

  private static int bin(float[] thresholds, float value) {
    return BinThresholds.bin(BinThresholds.searchable(thresholds), value);
  }

  @Test
  void fewValuesAreCutBetweenAllOfThem() {
    assertThat(BinThresholds.of(new float[] {4, -1, 4, 0, 1, -1}, 255))
        .containsExactly(-0.5f, 0.5f, 2.5f);
  }

  @Test
  void aConstantColumnIsNotCut() {
    assertThat(BinThresholds.of(new float[] {3, 3, 3}, 255)).isEmpty();
  }

  @Test
  void manyValuesAreCutAtQuantiles() {
    float[] column = new float[1001];
    for (int r = 0; r < column.length; r++) {
      column[r] = 1000 - r;
    }

    assertThat(BinThresholds.of(column, 4)).containsExactly(250.5f, 500.5f, 750.5f);
    assertThat(BinThresholds.of(column, 3)).containsExactly(333.5f, 666.5f);
  }

  @Test
  void aValueThatFillsSeveralBinsHasOne() {
    float[] column = new float[100];
    for (int r = 60; r < 100; r++) {
      column[r] = r;
    }

    float[] thresholds = BinThresholds.of(column, 5);

    assertThat(thresholds[0]).isBetween(0f, 60f);
    assertThat(thresholds).isSorted().doesNotHaveDuplicates().hasSizeLessThan(4);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 7, 64, 255})
  void everyBinHasRowsAndItsThresholdIsBetweenThemAndTheNext(int maxBins) {
    for (int rows : new int[] {2, 10, 500, 5000}) {
      float[] column = random(rows, 600, rows);
      float[] thresholds = BinThresholds.of(column, maxBins);
      int[] counts = new int[thresholds.length + 1];
      for (float value : column) {
        int bin = bin(thresholds, value);
        counts[bin]++;
        assertThat(bin == 0 || thresholds[bin - 1] < value).isTrue();
        assertThat(bin == thresholds.length || value <= thresholds[bin]).isTrue();
      }

      assertThat(counts).hasSizeLessThanOrEqualTo(maxBins).doesNotContain(0);
    }
  }

  @Test
  void neighbouringNumbersAreToldApart() {
    float lower = 1;
    float upper = Math.nextUp(lower);

    float[] thresholds = BinThresholds.of(new float[] {upper, lower}, 255);

    assertThat(bin(thresholds, lower)).isZero();
    assertThat(bin(thresholds, upper)).isEqualTo(1);
  }

  @Test
  void negativeNumbersAboveTheThresholdsAreInTheLastBin() {
    float[] thresholds = {-9, -8, -7, -6, -5};

    assertThat(bin(thresholds, -7.5f)).isEqualTo(2);
    assertThat(bin(thresholds, -5)).isEqualTo(4);
    assertThat(bin(thresholds, -1)).isEqualTo(5);
  }

  @Test
  void manyRowsAreSortedAsFewAre() {
    float[] column = random(6000, 250, 3);
    column[17] = -1e30f;
    column[18] = 1e30f;
    float[] distinct = column.clone();
    Arrays.sort(distinct);

    float[] thresholds = BinThresholds.of(column, 255);

    int count = 0;
    for (int i = 1; i < distinct.length; i++) {
      if (distinct[i] > distinct[i - 1]) {
        assertThat(thresholds[count++]).isBetween(distinct[i - 1], distinct[i]);
      }
    }
    assertThat(thresholds).hasSize(count);
  }
}
