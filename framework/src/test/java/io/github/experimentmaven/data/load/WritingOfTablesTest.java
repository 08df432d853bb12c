package io.github.experimentmaven.data.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.experimentmaven.data.Study;
import io.github.experimentmaven.data.table.TextColumn;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables are read however they are written. */
class WritingOfTablesTest {

  @TempDir private Path directory;

  private Study study() {
    return new Study(directory);
  }

  private double[] numbers(Study study, String column) {
    return study.load().table().numbers(column).toArray();
  }

  @Test
  void runsOfBlanksAreFoundToSeparateCells() {
    Study study =
        study()
            .csv("  a    b  y", "  1   2.5\t3", "10    -1 4  ", "", " 5 \" 6 \" 7")
            .feature("*", "passthrough");

    assertThat(numbers(study, "a")).containsExactly(1, 10, 5);
    assertThat(numbers(study, "b")).containsExactly(2.5, -1, 6);
    assertThat(numbers(study, "y")).containsExactly(3, 4, 7);
  }

  @Test
  void blanksInQuotesSeparateNothing() {
    Study study =
        study()
            .csv("y name a", "1  \"Ann  \"\"A\"\" B\" 2", "3 Bob 4", "5\t\"\" 6")
            .missing("")
            .delimiter(' ')
            .feature("name", "one_hot")
            .feature("a", "passthrough");

    assertThat(((TextColumn) study.load().table().column("name")).dictionary())
        .containsExactly("Ann  \"A\" B", "Bob");
    assertThat(numbers(study, "a")).containsExactly(2, 4);
  }

  @Test
  void aTabAmongRunsOfBlanksIsOneOfThem() {
    Study study =
        study()
            .csv("18.0   8   307.0\t\"chevrolet chevelle\"", "15.5   6   350.0\t\"buick\"")
            .header(false)
            .names("y", "a", "b", "name")
            .feature("b", "passthrough");

    assertThat(numbers(study, "b")).containsExactly(307, 350);
  }

  @Test
  void blanksInNamesAndTextsOfATableWithTabsSeparateNothing() {
    Study study =
        study()
            .csv("sale date\tarea\ty", "2020-01-01 10:00\t4\t5", "2020-01-02 11:00\t6\t7")
            .feature("area", "passthrough");

    assertThat(numbers(study, "area")).containsExactly(4, 6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sep=;", "SEP=;", "\"sep=;\"", "sep=;\r"})
  void aLineThatNamesTheDelimiterIsObeyed(String line) {
    Study study = study().csv(line, "a,b;y", "1;2", "3;4").feature("a,b", "passthrough");

    assertThat(numbers(study, "a,b")).containsExactly(1, 3);
  }

  @Test
  void columnsWithoutAHeaderAreNumbered() {
    Study study =
        study().csv("1,2", "3,4").header(false).targets("column_2").feature("column_1", "log1p");

    assertThat(numbers(study, "column_1")).containsExactly(1, 3);
  }

  @Test
  void namesStandInPlaceOfThoseOfAHeader() {
    Study study = study().csv("a,a", "1,2", "3,4").names("a", "y").feature("a", "passthrough");

    assertThat(numbers(study, "a")).containsExactly(1, 3);
    assertThat(numbers(study, "y")).containsExactly(2, 4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'|1'234'567|1234567",
        "'|1’234.5|1234.5",
        "'|-12'345e1|-123450",
        "'|999|999",
        "'|1234|1234",
        ",|+1,234|1234",
        "\" \"|1\u00a0234|1234",
        "\" \"|12\u202f345.5|12345.5"
      })
  void groupsOfThreeDigitsAreRead(char thousands, String cell, double number) {
    Study study = study().csv("a;y", cell + ";1").thousands(thousands).feature("a", "passthrough");

    assertThat(numbers(study, "a")).containsExactly(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1'23", "1'2345", "1234'567", "'123", "1''234", "1'234'", "0'455", "1.2'345"})
  void otherGroupsAreNoNumbers(String cell) {
    assertThatThrownBy(
            study().csv("a;y", cell + ";1").thousands('\'').feature("a", "passthrough")::load)
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("is not a number");
  }

  @Test
  void gzipDataThatWasCutOffIsToldAsThat() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write("a,y\n".repeat(1000).getBytes(StandardCharsets.UTF_8));
    }
    byte[] bytes = packed.toByteArray();
    for (int length : List.of(5, bytes.length / 2, bytes.length - 1)) {
      assertThatThrownBy(
              study()
                      .source("data.csv.gz")
                      .bytes(Arrays.copyOf(bytes, length))
                      .feature("a", "passthrough")
                  ::load)
          .isInstanceOf(InvalidInputException.class)
          .hasMessageContaining(
              "data.csv.gz:1:1: the gzip data of the file ends too early, as after a download");
    }
  }
}
