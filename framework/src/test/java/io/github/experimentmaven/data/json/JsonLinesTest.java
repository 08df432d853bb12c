package io.github.experimentmaven.data.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.experimentmaven.data.Study;
import io.github.experimentmaven.data.load.LoadedData;
import io.github.experimentmaven.data.table.TextColumn;
import io.github.experimentmaven.spec.OnMissing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesTest {

  @TempDir private Path folder;

  private Study study(String... lines) {
    return in("rows.jsonl", lines);
  }

  private Study in(String file, String... lines) {
    return new Study(folder).source(file).text(String.join("\n", lines) + "\n");
  }

  private static double[] numbers(LoadedData data, String column) {
    return data.table().numbers(column).toArray();
  }

  private static TextColumn texts(LoadedData data, String column) {
    return (TextColumn) data.table().column(column);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rows.jsonl", "rows.ndjson", "rows.json", "ROWS.JSONL"})
  void theNameOfAFileSaysThatItsRowsAreObjects(String file) {
    LoadedData data =
        in(file, "{\"a\": 1, \"y\": 2.5}", "{\"a\": -3e2, \"y\": 0}")
            .feature("a", "passthrough")
            .load();

    assertThat(numbers(data, "a")).containsExactly(1, -300);
    assertThat(numbers(data, "y")).containsExactly(2.5, 0);
  }

  @Test
  void theExperimentSaysTheFormatWhereTheNameDoesNot() {
    LoadedData data =
        in("rows.log", "{\"a\": 1, \"y\": 2}").type("json_lines").feature("a", "log1p").load();

    assertThat(numbers(data, "a")).containsExactly(1);
  }

  @Test
  void packedRowsAreUnpacked() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
      packed.write("{\"a\": 1, \"y\": 2}\n".getBytes(StandardCharsets.UTF_8));
    }
    Study study = new Study(folder).source("rows.jsonl.gz").bytes(bytes.toByteArray());

    assertThat(numbers(study.feature("a", "passthrough").load(), "a")).containsExactly(1);
  }

  @Test
  void nullAnAbsentFieldAndNaNAreMissing() {
    LoadedData data =
        study(
                "{\"a\": 1, \"b\": \"x\", \"y\": 1}",
                "{\"a\": null, \"b\": null, \"y\": 2}",
                "{\"y\": 3}",
                "{\"a\": NaN, \"b\": \"\", \"y\": 4}")
            .onMissing(OnMissing.IMPUTE)
            .feature("a", "passthrough")
            .feature("b", "one_hot")
            .load();

    assertThat(numbers(data, "a")).containsExactly(1, Double.NaN, Double.NaN, Double.NaN);
    assertThat(texts(data, "b").missing()).as("an empty text is missing as in CSV").isEqualTo(3);
    assertThat(data.missing()).containsEntry("a", 3).containsEntry("b", 3);
  }

  @Test
  void aSwitchIsANumberOrATextAsIsWanted() {
    LoadedData data =
        study("{\"a\": true, \"b\": false, \"y\": 1}", "{\"a\": false, \"b\": true, \"y\": 2}")
            .feature("a", "passthrough")
            .feature("b", "one_hot")
            .load();

    assertThat(numbers(data, "a")).containsExactly(1, 0);
    assertThat(texts(data, "b").dictionary()).containsExactly("false", "true");
  }

  @Test
  void aNumberAsATextIsItsValueWhateverItsWriting() {
    LoadedData data =
        study(
                "{\"a\": 12, \"y\": 1}",
                "{\"a\": 12.0, \"y\": 2}",
                "{\"a\": 1.2e1, \"y\": 3}",
                "{\"a\": 0.5, \"y\": 4}",
                "{\"a\": 9007199254740993, \"y\": 5}",
                "{\"a\": 9007199254740992, \"y\": 6}")
            .feature("a", "one_hot")
            .load();

    assertThat(texts(data, "a").dictionary())
        .as("keys that no double can tell apart stay apart")
        .containsExactly("12", "0.5", "9007199254740993", "9007199254740992");
  }

  @Test
  void aTextOrANumberThatStandsForNoValueIsMissing() {
    LoadedData data =
        study("{\"a\": \"n/a\", \"y\": 1}", "{\"a\": -999, \"y\": 2}", "{\"a\": 5, \"y\": 3}")
            .missing("n/a", "-999.0")
            .feature("a", "passthrough")
            .load();

    assertThat(numbers(data, "a")).containsExactly(5);
    assertThat(data.rowsDropped()).isEqualTo(2);
  }

  @Test
  void aFieldThatOnlyLateRowsHaveIsAColumn() {
    String[] lines =
        IntStream.range(0, 3000)
            .mapToObj(i -> "{\"y\": " + i + (i == 2500 ? ", \"late\": 7}" : "}"))
            .toArray(String[]::new);
    LoadedData data = study(lines).onMissing(OnMissing.IMPUTE).feature("late", "log1p").load();

    assertThat(data.table().numbers("late").at(2500)).isEqualTo(7);
    assertThat(data.missing()).containsEntry("late", 2999);
  }

  @Test
  void theLinesOfRowsArePlaces() {
    LoadedData data =
        study("", "{\"a\": 1, \"y\": 1}", "", "", "{\"a\": 1,", " \"y\": 2}", "{\"a\": 3,\"y\": 4}")
            .feature("a", "passthrough")
            .load();

    assertThat(data.table().place(1)).hasToString("rows.jsonl:5:1");
    assertThat(data.table().place(2)).hasToString("rows.jsonl:7:1");
  }

  @Test
  void aNestedValueOfAColumnThatIsNotUsedDoesNoHarm() {
    LoadedData data =
        study("{\"a\": {\"b\": [1]}, \"c\": 3, \"y\": 1}").feature("c", "passthrough").load();

    assertThat(numbers(data, "c")).containsExactly(3);
  }

  @Test
  void bytesOfAnotherEncodingAreAnErrorWithTheirLine() {
    Study study =
        new Study(folder)
            .source("rows.jsonl")
            .bytes(
                "{\"a\": \"x\", \"y\": 1}\n{\"a\": \"\u00fc\", \"y\": 1}\n"
                    .getBytes(StandardCharsets.ISO_8859_1))
            .feature("a", "one_hot");

    assertThatThrownBy(study::load)
        .hasMessageStartingWith("rows.jsonl:2:1: the line holds bytes that are no UTF-8");
    assertThat(texts(study.encoding("ISO-8859-1").load(), "a").at(1))
        .isEqualTo(Optional.of("\u00fc"));
  }

  @Test
  void theDigestIsThatOfNamesTypesAndValues() {
    String digest =
        digest("{\"a\": 1, \"b\": \"x\", \"y\": 2}", "{\"a\": 3, \"b\": null, \"y\": 4}");

    assertThat(digest)
        .as("other blanks, orders and writings")
        .isEqualTo(digest("{\"a\":1.0,\"b\":\"\\u0078\",\"y\":2e0}", " ", "{ \"y\": 4, \"a\": 3}"))
        .as("another name")
        .isNotEqualTo(digest("{\"A\": 1, \"b\": \"x\", \"y\": 2}", "{\"A\": 3, \"y\": 4}"))
        .as("another type")
        .isNotEqualTo(digest("{\"a\": true, \"b\": \"x\", \"y\": 2}", "{\"a\": 3, \"y\": 4}"))
        .as("another value of a column that is not used")
        .isNotEqualTo(digest("{\"a\": 1, \"b\": \"z\", \"y\": 2}", "{\"a\": 3, \"y\": 4}"));
  }

  private String digest(String... lines) {
    String target = lines[0].contains("\"A\"") ? "A" : "a";
    LoadedData data = study(lines).feature(target, "passthrough").load();
    assertThat(data.digest()).isNotEqualTo(data.sha256()).hasSize(64);
    return data.digest();
  }

  @Test
  void aTableOfAThousandRowsIsReadAsTheSameInCsv() {
    String csv =
        IntStream.range(0, 1500)
            .mapToObj(i -> i * 0.37 + ",k" + i % 7 + "," + -i)
            .collect(Collectors.joining("\n", "a,k,y\n", "\n"));
    LoadedData expected =
        new Study(folder).text(csv).feature("a", "log1p").feature("k", "one_hot").load();
    String[] lines =
        IntStream.range(0, 1500)
            .mapToObj(
                i -> "{\"a\": " + i * 0.37 + ", \"k\": \"k" + i % 7 + "\", \"y\": " + -i + "}")
            .toArray(String[]::new);
    LoadedData data = study(lines).feature("a", "log1p").feature("k", "one_hot").load();

    assertThat(numbers(data, "a")).isEqualTo(numbers(expected, "a"));
    assertThat(numbers(data, "y")).isEqualTo(numbers(expected, "y"));
    assertThat(texts(data, "k").dictionary()).isEqualTo(texts(expected, "k").dictionary());
    assertThat(expected.digest()).as("CSV is known by its bytes").isEqualTo(expected.sha256());
  }
}
