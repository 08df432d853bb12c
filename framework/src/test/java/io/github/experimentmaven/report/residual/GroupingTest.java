package io.github.experimentmaven.report.residual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.experimentmaven.data.table.NumberColumn;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupingTest {

  @Test
  void equalValuesStayTogetherAndMissingOnesApart() {
    Grouping grouping = Grouping.of(NumberColumn.of("a", 1, 1, 1, 1, 1, Double.NaN, 2, 3));

    assertThat(grouping.group(0)).isEqualTo(grouping.group(4));
    assertThat(grouping.group(5)).isEqualTo(-1);
    assertThat(grouping.count()).isEqualTo(3);
  }

  @Test
  void stretchesHaveAsManyRowsEach() {
    double[] values = new Random(1).doubles(800).toArray();
    Grouping grouping = Grouping.of(NumberColumn.of("a", values));

    assertThat(grouping.count()).isEqualTo(8);
    for (int group = 0; group < 8; group++) {
      int wanted = group;
      assertThat(IntStream.range(0, 800).filter(row -> grouping.group(row) == wanted)).hasSize(100);
    }
  }

  @Test
  void noiseIsExplainedByNothing() {
    Random random = new Random(2);
    double sum = 0;
    for (int repeat = 0; repeat < 200; repeat++) {
      double[] values = random.doubles(100).toArray();
      double[] noise = random.doubles(100).toArray();
      sum += Grouping.of(NumberColumn.of("a", values)).explained(noise);
    }

    assertThat(sum / 200).isCloseTo(0, within(0.02));
  }

  @Test
  void whatFollowsFromAValueIsExplained() {
    double[] values = new Random(3).doubles(1000).toArray();

    assertThat(Grouping.of(NumberColumn.of("a", values)).explained(values)).isGreaterThan(0.95);
  }
}
