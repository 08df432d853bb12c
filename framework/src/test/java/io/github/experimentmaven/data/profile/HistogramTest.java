package io.github.experimentmaven.data.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HistogramTest {

  @Test
  void countsEveryValueOnce() {
    Histogram histogram = Histogram.of(IntStream.range(0, 40).mapToDouble(it -> it).toArray());

    assertThat(histogram.counts()).isEqualTo(Collections.nCopies(20, 2));
  }

  @Test
  void aValueBetweenTwoStretchesCountsInTheUpperAndTheLargestInTheLast() {
    Histogram histogram = Histogram.of(new double[] {0, 1, 20});

    assertThat(histogram.counts().get(0)).isEqualTo(1);
    assertThat(histogram.counts().get(1)).isEqualTo(1);
    assertThat(histogram.counts().get(19)).isEqualTo(1);
  }

  @Test
  void stretchesBeginAtTheSmallestAndEndAtTheLargestValue() {
    Histogram histogram = Histogram.of(new double[] {-10, 0, 10});

    assertThat(histogram.start(0)).isEqualTo(-10);
    assertThat(histogram.start(10)).isEqualTo(0);
    assertThat(histogram.start(20)).isEqualTo(10);
  }

  @Test
  void ofOneValueHasOneStretch() {
    assertThat(Histogram.of(new double[] {7, 7, 7}).counts()).containsExactly(3);
  }

  @Test
  void ofNoValueIsNone() {
    assertThat(Histogram.of(new double[0])).isEqualTo(Histogram.NONE);
  }

  @Test
  void holdsValuesWhoseRangeIsBeyondADouble() {
    Histogram histogram = Histogram.of(new double[] {-Double.MAX_VALUE, 0, Double.MAX_VALUE});

    assertThat(histogram.counts().stream().mapToInt(it -> it).sum()).isEqualTo(3);
    assertThat(histogram.counts().get(0)).isEqualTo(1);
    assertThat(histogram.counts().get(10)).isEqualTo(1);
    assertThat(Arrays.asList(histogram.start(0), histogram.start(20)))
        .containsExactly(-Double.MAX_VALUE, Double.MAX_VALUE);
  }
}
