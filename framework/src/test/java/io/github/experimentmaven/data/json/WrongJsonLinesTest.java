package io.github.experimentmaven.data.json;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.experimentmaven.data.Study;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of JSON lines that are not as an experiment wants them. */
class WrongJsonLinesTest {

  @TempDir private Path folder;

  private Study study(String... lines) {
    return new Study(folder).source("rows.jsonl").text(String.join("\n", lines) + "\n");
  }

  @Test
  void aTextWhereANumberIsWantedIsAnErrorAtItsPlace() {
    assertThatThrownBy(
            () ->
                study("{\"a\": 1, \"y\": 1}", "{\"y\": 1, \"a\": \"12.5\"}")
                    .feature("a", "standardize")
                    .load())
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "rows.jsonl:2:15: a: \"12.5\" is a text where a number is expected: store it as a"
                + " number, or list the text under data.missing to read it as missing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"{\"b\": 1}|an object", "[1, {\"c\": [2]}]|a list"})
  void aNestedValueIsAnErrorAtItsPlaceWhereItsColumnIsUsed(String value, String description) {
    assertThatThrownBy(
            () -> study("{\"a\": " + value + ", \"y\": 1}").feature("a", "one_hot").load())
        .hasMessage(
            "rows.jsonl:1:7: a: "
                + description
                + " is no value of a column: store what is in it in columns of their own, or list"
                + " the column under data.exclude");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{'a': 1, 'y': 1}]|1:1|the file holds a JSON array",
        "{'a': 1, 'y': 1}\\n12|2:1|expected a JSON object such as {\"votes\": 12}",
        "{'a': 1, 'y': 1} {'a': 2, 'y': 1}|1:18|a second object starts on this line",
        "{'a': 1, 'y': 1, 'a': 2}|1:18|the object has the field `a` twice",
        "{'a': 1, 'y': 1}\\n{'a': 1, 'y'|2:13|the file ends within an object",
        "{'a': 1, 'y': 1}\\n{'a': tru, 'y'|2:7|this is not JSON (Unrecognized token 'tru'",
        "{'a': 1, 'y': 1}\\n{'a': '|2:8|the file ends within an object",
        "\\n|1:1|the file is empty; expected a JSON object in each line",
        "{'a': 1e999, 'y': 1}|1:7|a: 1e999 is out of the range of a double"
      })
  void whatIsNoRowIsAnErrorAtItsPlace(String text, String place, String message) {
    Study study =
        new Study(folder)
            .source("rows.jsonl")
            .text(text.replace('\'', '"').replace("\\n", "\n"))
            .feature("a", "passthrough");

    assertThatThrownBy(study::load)
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("rows.jsonl:" + place + ": " + message);
  }

  @Test
  void whatIsSaidOfAnotherFormatIsRefusedWithItsPlace() {
    Study study =
        study("{\"a\": 1, \"y\": 1}")
            .feature("a", "passthrough")
            .delimiter(';')
            .at("/data/format", 7)
            .at("/data/format/delimiter", 8)
            .at("/data/format/encoding", 9);

    assertThatThrownBy(study::load)
        .hasMessage(
            "study.yaml:8:3: data.format.delimiter: `delimiter` says how csv is written, and"
                + " rows.jsonl is read as json_lines: remove it, or name the format in"
                + " data.format.type");
  }

  @Test
  void aFormatThatIsNoneIsRefusedWithTheNearest() {
    assertThatThrownBy(
            () ->
                study("{}")
                    .type("json_line")
                    .at("/data/format/type", 7)
                    .feature("a", "log1p")
                    .load())
        .hasMessage(
            "study.yaml:7:3: data.format.type: there is no format `json_line`; the formats are"
                + " csv, json_lines, parquet; did you mean `json_lines`?");
  }
}
