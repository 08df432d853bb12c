package io.github.experimentmaven.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.data.table.NumberColumn;
import io.github.experimentmaven.data.table.TextColumn;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ValueGridTest {

  @Test
  void hasAllValuesOfNumbersThatAreFew() {
    ValueGrid grid = ValueGrid.of(NumberColumn.of("rooms", 3, 1, Double.NaN, 3, 2, 3));

    assertThat(IntStream.range(0, grid.size()).mapToDouble(grid::number))
        .containsExactly(1.0, 2.0, 3.0);
    assertThat(IntStream.range(0, grid.size()).map(grid::rows)).containsExactly(1, 1, 3);
  }

  @Test
  void hasTwentyWithAboutAsManyRowsEachOfManyNumbers() {
    ValueGrid grid =
        ValueGrid.of(
            NumberColumn.of(
                "size", IntStream.range(0, 1000).mapToDouble(row -> row * row).toArray()));

    assertThat(grid.size()).isEqualTo(20);
    assertThat(grid.number(0)).isBetween(500.0, 700.0);
    assertThat(IntStream.range(0, 20).map(grid::rows).sum()).isEqualTo(1000);
    assertThat(IntStream.range(1, 19).map(grid::rows).boxed().toList())
        .allMatch(rows -> rows > 45 && rows < 55);
  }

  @Test
  void hasTheMostFrequentTextsFirst() {
    ValueGrid grid =
        ValueGrid.of(
            TextColumn.of(
                "genre",
                List.of(
                    Optional.of("war"),
                    Optional.of("drama"),
                    Optional.empty(),
                    Optional.of("drama"),
                    Optional.of("comedy"))));

    assertThat(IntStream.range(0, grid.size()).mapToObj(grid::text))
        .containsExactly("drama", "comedy", "war");
    assertThat(IntStream.range(0, grid.size()).map(grid::rows)).containsExactly(2, 1, 1);
  }

  @Test
  void hasNothingOfAColumnWithoutValues() {
    assertThat(ValueGrid.of(NumberColumn.of("size", Double.NaN)).size()).isZero();
  }
}
