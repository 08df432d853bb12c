package io.github.experimentmaven.data.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.experimentmaven.data.table.NumberColumn;
import io.github.experimentmaven.data.table.Table;
import io.github.experimentmaven.data.table.TextColumn;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.override.Overrides;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.read.ExperimentReader;
import io.github.experimentmaven.spec.schema.TestVocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlicerTest {

  private static final String HEAD =
      """
      experiment: study
      data: {source: films.csv, target: y, features: {x: standardize}}
      split: {test: 0.5}
      models: {mean: {type: mean}}
      slices:
      """;

  @TempDir private Path folder;

  private static final Table FILMS =
      Table.of(
          "films.csv",
          List.of(
              texts("genre", "War", "Horror", "", "War", "Horror", "Drama"),
              texts("year", "1990", "2010", "2011", "2010.0", "", "2009"),
              NumberColumn.ofOwned("votes", new double[] {1, 2, 3, 4, 5, 6}),
              NumberColumn.ofOwned("same", new double[] {7, 7, 7, 7, 7, Double.NaN})));

  private static TextColumn texts(String name, String... texts) {
    return TextColumn.of(
        name,
        Arrays.stream(texts)
            .map(text -> Optional.of(text).filter(present -> !present.isEmpty()))
            .toList());
  }

  private List<SlicedRows> divide(String slices) throws IOException {
    Path file = Files.writeString(folder.resolve("study.yaml"), HEAD + slices.indent(2));
    Experiment experiment =
        new ExperimentReader(TestVocabulary.create()).read(file, "study.yaml", Overrides.none());
    return Slicer.of(experiment, FILMS);
  }

  /** The label of each row's slice, empty for none. */
  private List<String> labels(String slices) throws IOException {
    SlicedRows rows = divide(slices).get(0);
    return IntStream.range(0, FILMS.rows())
        .mapToObj(row -> rows.of(row).map(Slice::label).orElse(""))
        .toList();
  }

  @Test
  void eachCategoryIsASliceAndARowWithoutOneIsInNone() throws IOException {
    assertThat(labels("genre: '*'"))
        .containsExactly(
            "genre=War", "genre=Horror", "", "genre=War", "genre=Horror", "genre=Drama");
  }

  @Test
  void numbersAreCategoriesInTheirShortestForm() throws IOException {
    assertThat(divide("votes: '*'").get(0).slices())
        .extracting(Slice::label)
        .startsWith("votes=1", "votes=2");
  }

  @Test
  void quantilesDivideAtTheEdgesOfAllRows() throws IOException {
    assertThat(labels("votes: quantiles 2"))
        .containsExactly("votes=q1", "votes=q1", "votes=q1", "votes=q2", "votes=q2", "votes=q2");
    assertThat(divide("votes: quantiles 3").get(0).slices())
        .extracting(Slice::condition)
        .containsExactly(
            "votes <= 2.6666666666666665",
            "votes > 2.6666666666666665 and votes <= 4.333333333333333",
            "votes > 4.333333333333333");
  }

  @Test
  void equalValuesStayInOneSlice() throws IOException {
    assertThat(labels("same: quantiles 4"))
        .containsExactly("same=q1", "same=q1", "same=q1", "same=q1", "same=q1", "");
  }

  @Test
  void aConditionHoldsForNumbersAlsoOfAColumnOfTexts() throws IOException {
    assertThat(labels("recent: year >= 2010"))
        .containsExactly("", "recent", "recent", "recent", "", "");
    assertThat(labels("then: year == 2010")).containsExactly("", "then", "", "then", "", "");
  }

  @Test
  void allComparisonsMustHold() throws IOException {
    assertThat(labels("x: year < 2011 and genre != War")).containsExactly("", "x", "", "", "", "x");
  }

  @Test
  void placesAreThoseInTheListOfRows() throws IOException {
    SlicedRows rows = divide("genre: '*'").get(0);
    Slice war = new Slice("genre", "War", "genre == War");

    assertThat(rows.places(war, new int[] {5, 3, 1, 0})).containsExactly(1, 3);
  }

  @Test
  void whatDoesNotFitTheDataIsRefusedAtItsPlace() {
    assertThatThrownBy(() -> divide("genre: quantiles 4\nold: year > 3000\n"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(
            "study.yaml:6:10: slices.genre: `quantiles` takes numbers, and the column `genre` holds `War` in line 2 of films.csv")
        .hasMessageContaining(
            "study.yaml:7:8: slices.old: none of the 6 rows is in the slice `old`: correct the condition");
  }
}
