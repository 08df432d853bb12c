package io.github.experimentmaven.study.first;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.experimentmaven.spec.OnMissing;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.study.Study;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is proposed for a table, and why. */
class ProposalTest {

  @TempDir private Path folder;

  private FirstExperiment propose(String header, IntFunction<String> row) throws IOException {
    return FirstTable.propose(folder, header, row);
  }

  private Study study(FirstExperiment first) throws IOException {
    Study study = Study.read(Files.writeString(folder.resolve("first.yaml"), first.text()));
    assertThat(study.validate().warnings()).isEmpty();
    return study;
  }

  private List<String> features(FirstExperiment first) throws IOException {
    return study(first).data().rows().features().stream().map(feature -> feature.column()).toList();
  }

  /** Returns numbers without order. */
  private static int mixed(int row, int most) {
    return (int) (row * 2_654_435_761L % 1_000_003 % most);
  }

  @Test
  void identifiersAreLeftOutWithTheReason() throws IOException {
    FirstExperiment first =
        propose(
            "id,name,nr,size,t",
            row ->
                "%d,n%d,%d,%d,%d"
                    .formatted(mixed(row, 90_000), row, 3 * row, mixed(row, 17), mixed(row, 23)));

    assertThat(features(first)).containsExactly("size");
    assertThat(first.text())
        .containsPattern("# id: +standardize +# a key")
        .containsPattern(
            "# name: +\\[target_encode, standardize\\] +# another text in nearly every row");
  }

  @Test
  void emptyAndConstantColumnsAreLeftOutWithTheReason() throws IOException {
    FirstExperiment first =
        propose("a,none,same,t", row -> mixed(row, 19) + ",,7," + mixed(row, 23));

    assertThat(features(first)).containsExactly("a");
    assertThat(first.text())
        .containsPattern("# none: +passthrough +# no value in any row")
        .containsPattern("# same: +standardize +# the same value in every row");
    assertThat(first.decisions())
        .contains("Leaves out `none` (no value in any row), `same` (the same value in every row)");
  }

  @Test
  void aColumnThatGivesTheTargetAwayIsLeftOut() throws IOException {
    FirstExperiment first =
        propose(
            "a,euros,t", row -> mixed(row, 19) + "," + mixed(row, 97) * 2 + "," + mixed(row, 97));

    assertThat(features(first)).containsExactly("a");
    assertThat(first.text()).containsPattern("# euros: +standardize +# gives the target away");
    assertThat(first.decisions()).anyMatch(d -> d.startsWith("`t` follows almost exactly"));
  }

  @Test
  void bothPartsOfASumAreLeftOut() throws IOException {
    FirstExperiment first =
        propose(
            "a,men,women,t",
            row ->
                "%d,%d,%d,%d"
                    .formatted(
                        mixed(row, 19),
                        mixed(row, 97),
                        mixed(row, 89),
                        mixed(row, 97) + mixed(row, 89)));

    assertThat(features(first)).containsExactly("a");
  }

  @Test
  void whatOnlyLooksSuspiciousStaysWhereNothingElseIsLeft() throws IOException {
    FirstExperiment first = propose("a,t", row -> row + "," + 2 * row);

    assertThat(features(first)).containsExactly("a");
    assertThat(first.decisions())
        .contains(
            "Nothing else is left, so these stay: `a` (whole numbers that only rise or fall, as a"
                + " row's number does)");
  }

  @Test
  void aTableWithNothingToPredictFromIsRefused() {
    assertThatThrownBy(() -> propose("name,t", row -> "n" + row + "," + mixed(row, 23)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no column to predict `t` from");
  }

  @Test
  void tooFewRowsAreRefusedWithTheirPlace() throws IOException {
    Files.writeString(folder.resolve("few.csv"), "a,t\n1,2\n3,5\n4,1\n");

    assertThatThrownBy(() -> FirstTable.propose(folder, "few.csv", Optional.empty()))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("few.csv:1:1: 3 rows can be used, too few");
  }

  @Test
  void missingValuesAreFilledInWhereDroppingWouldLoseManyRows() throws IOException {
    FirstExperiment first =
        propose(
            "a,b,t",
            row ->
                (row % 5 == 0 ? "" : mixed(row, 19)) + "," + mixed(row, 7) + "," + mixed(row, 23));

    assertThat(study(first).experiment().data().onMissing()).isEqualTo(OnMissing.IMPUTE);
    assertThat(first.decisions())
        .contains("Fills in missing values: impute keeps 100 of 100 rows, drop 80");
  }

  @Test
  void rowsAreDroppedWhereFewLackAValue() throws IOException {
    FirstExperiment first =
        propose("a,t", row -> (row == 9 ? "" : mixed(row, 19)) + "," + mixed(row, 23));

    assertThat(study(first).experiment().data().onMissing()).isEqualTo(OnMissing.DROP);
    assertThat(first.decisions())
        .contains("Drops rows that lack a value: impute keeps 100 of 100 rows, drop 99");
  }

  @Test
  void rowsAreSplitInTimeWhereThereAreDates() throws IOException {
    FirstExperiment first =
        propose(
            "sold,a,t",
            row ->
                LocalDate.of(2020, 1, 1).plusDays(row)
                    + ","
                    + mixed(row, 19)
                    + ","
                    + mixed(row, 23));

    assertThat(first.text()).contains("test: 0.2, time: sold}");
    assertThat(features(first)).containsExactly("a");
  }

  @Test
  void datesOfBirthAreNoTimes() throws IOException {
    FirstExperiment first =
        propose(
            "birthday,a,t",
            row ->
                LocalDate.of(1960, 1, 1).plusDays(row)
                    + ","
                    + mixed(row, 19)
                    + ","
                    + mixed(row, 23));

    assertThat(first.text()).doesNotContain("time:").contains("birthday: [date, standardize]");
  }

  @Test
  void rowsOfOnePersonStayTogether() throws IOException {
    FirstExperiment first =
        propose("patient_id,a,t", row -> row % 20 + "," + mixed(row, 19) + "," + mixed(row, 23));

    assertThat(first.text()).contains("test: 0.2, group: patient_id, seed: 42}");
    assertThat(features(first)).containsExactly("a");
  }

  @Test
  void repeatedNumbersOfAnotherNameAreNoGroup() throws IOException {
    assertThat(
            propose("rooms,a,t", row -> row % 20 + "," + mixed(row, 19) + "," + mixed(row, 23))
                .text())
        .doesNotContain("group:");
  }

  @ParameterizedTest
  @CsvSource({
    "'a,t,b', b, the last column of numbers",
    "'a,target,b', target, its name says so",
    "'y,a,b', y, its name says so",
    "'y,x,b', b, the last column of numbers",
    "'a,price,b', price, its name is that of a result",
    "'a,price,sales', sales, the last column of numbers"
  })
  void theTargetIsChosenWithAReason(String header, String target, String reason)
      throws IOException {
    FirstExperiment first =
        propose(header, row -> mixed(row, 19) + "," + mixed(row, 31) + "," + mixed(row, 23));

    assertThat(first.target()).isEqualTo(target);
    assertThat(first.decisions().get(0))
        .contains("Predicts `" + target + "`, because", reason, "-Dtarget names another: ");
  }

  @Test
  void aTargetThatIsNoColumnOfNumbersIsRefusedWithThoseThatAre() throws IOException {
    propose("town,a,t", row -> "town " + row % 3 + "," + mixed(row, 19) + "," + mixed(row, 23));

    assertThatThrownBy(() -> FirstTable.propose(folder, "table.csv", Optional.of("town")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the table has no column of numbers named `town`; name one of a, t");
  }

  @Test
  void aCountryWhoseCodeIsNaIsNotMissing() throws IOException {
    FirstExperiment first = example("country.csv");

    assertThat(first.text()).contains("  missing:", "    income: [\"\", NA]\n");
    assertThat(study(first).data().rows().missing()).containsOnlyKeys("income");
  }

  @Test
  void aNameThatStandsTwiceIsNumbered() throws IOException {
    FirstExperiment first = example("dup.csv");

    assertThat(first.text()).contains("format: {names: [a, a_2, t]}");
    assertThat(first.doubts())
        .singleElement()
        .hasToString(
            "dup.csv:1:1: the header names `a` twice, in columns 1 and 2: the second is called"
                + " `a_2` in data.format.names");
    assertThat(features(first)).containsExactly("a_2");
  }

  @Test
  void aLineThatNamesTheDelimiterIsNoHeader() throws IOException {
    FirstExperiment first = example("sepline.csv");

    assertThat(first.target()).isEqualTo("t");
    assertThat(features(first)).containsExactly("b");
  }

  @Test
  void groupsOfThreeDigitsAreThousands() throws IOException {
    FirstExperiment first = example("thousands.csv");

    assertThat(first.text()).contains("format: {thousands: \",\"}");
    assertThat(study(first).data().rows().table().numbers("price").toArray())
        .startsWith(1000, 1037);
  }

  private FirstExperiment example(String file) throws IOException {
    try (InputStream table = ProposalTest.class.getResourceAsStream(file)) {
      Files.copy(Objects.requireNonNull(table), folder.resolve(file));
    }
    return FirstTable.propose(folder, file, Optional.empty());
  }
}
