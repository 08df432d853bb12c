package io.github.experimentmaven.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.data.load.CellReading;
import io.github.experimentmaven.data.load.LoadedData;
import io.github.experimentmaven.data.load.SelectedFeature;
import io.github.experimentmaven.data.step.ValueKind;
import io.github.experimentmaven.data.table.Column;
import io.github.experimentmaven.data.table.NumberColumn;
import io.github.experimentmaven.data.table.Table;
import io.github.experimentmaven.data.table.TextColumn;
import io.github.experimentmaven.spec.TargetSpec;
import io.github.experimentmaven.spec.problem.Location;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AlikeColumnsTest {

  private static final Location PLACE = new Location("study.yaml", 1, 1);

  @Test
  void numbersInTheSameOrderAreAlikeWhateverTheirScaleAndDirection() {
    assertThat(
            groups(
                0.95,
                NumberColumn.of("a", 1, 2, 3, 4, 5),
                NumberColumn.of("b", 5, 1, 4, 2, 3),
                NumberColumn.of("c", -1, -10, -100, -1000, -10000)))
        .containsExactly(List.of("a", "c"), List.of("b"));
  }

  @Test
  void theBoundDecidesHowNearACopyMustBe() {
    NumberColumn a = NumberColumn.of("a", 1, 2, 3, 4, 5);
    // One exchange of neighbours: 1 - 6 * 2 / (5 * 24) = 0.9.
    NumberColumn b = NumberColumn.of("b", 1, 2, 3, 5, 4);

    assertThat(groups(0.89, a, b)).containsExactly(List.of("a", "b"));
    assertThat(groups(0.91, a, b)).containsExactly(List.of("a"), List.of("b"));
  }

  @Test
  void rowsThatLackOneOfTwoValuesDoNotCount() {
    assertThat(
            groups(
                0.95,
                NumberColumn.of("a", 1, 2, 3, Double.NaN, 5),
                NumberColumn.of("b", 10, 20, 30, 1, Double.NaN)))
        .containsExactly(List.of("a", "b"));
    assertThat(
            groups(
                0.95,
                NumberColumn.of("a", 1, 2, Double.NaN, Double.NaN, 5),
                NumberColumn.of("b", 10, 20, 30, 1, Double.NaN)))
        .containsExactly(List.of("a"), List.of("b"));
  }

  @Test
  void textsAreAlikeWhereOneIsAnotherNameOfTheOther() {
    assertThat(
            groups(
                0.95,
                texts("country", "fr", "fr", "de", "de", "fr", "de"),
                texts("name", "France", "France", "Germany", "Germany", "France", "Germany"),
                texts("city", "Paris", "Lyon", "Berlin", "Berlin", "Paris", "Berlin"),
                NumberColumn.of("code", 33, 33, 49, 49, 33, 49)))
        .containsExactly(List.of("country", "name", "code"), List.of("city"));
  }

  @Test
  void namesThatStandOnceEachAreNotAlike() {
    assertThat(groups(0.95, texts("id", "a", "b", "c", "d"), texts("title", "x", "y", "z", "w")))
        .containsExactly(List.of("id"), List.of("title"));
  }

  @Test
  void aConstantIsLikeNothing() {
    assertThat(groups(0.01, NumberColumn.of("a", 1, 1, 1), NumberColumn.of("b", 1, 1, 1)))
        .containsExactly(List.of("a"), List.of("b"));
  }

  private static TextColumn texts(String name, String... texts) {
    return TextColumn.of(name, Arrays.stream(texts).map(Optional::of).toList());
  }

  private static List<List<String>> groups(double bound, Column... columns) {
    List<SelectedFeature> features =
        Arrays.stream(columns)
            .map(
                column ->
                    new SelectedFeature(
                        column.name(),
                        column instanceof TextColumn ? ValueKind.TEXT : ValueKind.NUMBER,
                        CellReading.PLAIN,
                        List.of(),
                        false,
                        PLACE))
            .toList();
    Table table = Table.of("houses.csv", List.of(columns));
    return AlikeColumns.groups(
        new LoadedData(
            table,
            "",
            "",
            table.rows(),
            0,
            Map.of(),
            0,
            features,
            List.of(TargetSpec.plain("price", PLACE)),
            Optional.empty()),
        bound);
  }
}
