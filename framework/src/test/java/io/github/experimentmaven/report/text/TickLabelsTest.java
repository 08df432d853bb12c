package io.github.experimentmaven.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TickLabelsTest {

  @Test
  void largeValuesArePowersOfTenAllOfThem() {
    assertThat(TickLabels.of(List.of(0.0, 3e9, 6e9, 9e9, 1.2e10), 3e9))
        .containsExactly("0", "3e9", "6e9", "9e9", "1.2e10");
  }

  @Test
  void decimalsAreAsManyForAll() {
    assertThat(TickLabels.of(List.of(-0.5, 0.0, 0.5, 1.0), 0.5))
        .containsExactly("-0.5", "0", "0.5", "1.0");
  }

  @Test
  void smallValuesArePowersOfTenAllOfThem() {
    assertThat(TickLabels.of(List.of(2e-7, 4e-7, 1e-6), 2e-7))
        .containsExactly("2e-7", "4e-7", "1e-6");
  }

  @Test
  void anyAxisHasOneNotationAndTellsItsValuesApart() {
    Random random = new Random(2);
    for (int axis = 0; axis < 5_000; axis++) {
      double step =
          Double.parseDouble(
              new int[] {1, 2, 5}[random.nextInt(3)] + "e" + (random.nextInt(24) - 12));
      int first = random.nextInt(200) - 100;
      List<Double> values = new ArrayList<>();
      for (int index = 0; index < 6; index++) {
        values.add((first + index) * step);
      }
      List<String> labels = TickLabels.of(values, step);

      assertThat(labels).doesNotHaveDuplicates();
      assertThat(
              labels.stream()
                  .filter(label -> !label.equals("0"))
                  .map(label -> label.contains("e"))
                  .distinct())
          .as("notations of %s", labels)
          .hasSize(1);
    }
  }
}
