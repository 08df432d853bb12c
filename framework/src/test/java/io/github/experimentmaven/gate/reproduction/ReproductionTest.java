package io.github.experimentmaven.gate.reproduction;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.gate.ProvenanceBuilder;
import io.github.experimentmaven.gate.freshness.Staleness.Inputs;
import io.github.experimentmaven.result.Provenance;
import io.github.experimentmaven.result.ResultFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReproductionTest {

  private static final String TABLE =
      """
      model,seed,part,mse
      network-1,1,test,0.5
      network-1,2,test,0.6
      """;

  @TempDir private Path folder;
  private ResultFolder results;

  @BeforeEach
  void write() throws IOException {
    results = new ResultFolder(folder);
    Files.writeString(results.results(), TABLE);
  }

  @Test
  void findsNoDifferenceWhereTheBytesAreTheSame() {
    assertThat(Reproduction.compare("results.csv", bytes(TABLE), bytes(TABLE))).isEmpty();
  }

  @Test
  void namesTheFirstCellThatDiffers() {
    Mismatch mismatch = compare(TABLE, TABLE.replace("0.6", "0.7").replace("2,test", "2,test"));

    assertThat(mismatch)
        .isEqualTo(
            new Mismatch("results.csv", 3, "network-1, seed 2, test", "mse", "'0.6'", "'0.7'"));
    assertThat(mismatch.describe())
        .isEqualTo(
            "results.csv:3 (network-1, seed 2, test), column 'mse': expected '0.6', found '0.7'");
  }

  @Test
  void seesADifferenceInTheVeryFirstByte() {
    assertThat(compare(TABLE, "\uFEFF" + TABLE).line()).isEqualTo(1);
  }

  @Test
  void namesTheFirstOfSeveralDifferences() {
    Mismatch mismatch = compare(TABLE, TABLE.replace("0.5", "0.4").replace("0.6", "0.7"));

    assertThat(mismatch.line()).isEqualTo(2);
  }

  @Test
  void showsTheWholeHeaderWhereTheColumnsDiffer() {
    Mismatch mismatch = compare(TABLE, TABLE.replace("mse", "mae"));

    assertThat(mismatch.describe())
        .isEqualTo("results.csv:1: expected 'model,seed,part,mse', found 'model,seed,part,mae'");
  }

  @Test
  void showsTheWholeLineWhereTheCellsAreTheSame() {
    Mismatch mismatch = compare(TABLE, TABLE.replace("0.6\n", "0.6\r\n"));

    assertThat(mismatch.describe())
        .isEqualTo(
            "results.csv:3: expected 'network-1,2,test,0.6', found 'network-1,2,test,0.6\\r'");
  }

  @Test
  void showsTheWholeLineWhereCellsAreMissing() {
    Mismatch lacking = compare(TABLE, TABLE.replace("test,0.6", "test"));
    Mismatch additional = compare(TABLE.replace("test,0.6", "test"), TABLE);

    assertThat(lacking.describe())
        .isEqualTo("results.csv:3: expected 'network-1,2,test,0.6', found 'network-1,2,test'");
    assertThat(additional.describe())
        .isEqualTo("results.csv:3: expected 'network-1,2,test', found 'network-1,2,test,0.6'");
  }

  @Test
  void countsLinesWhereSomeAreMissing() {
    String shorter = TABLE.substring(0, TABLE.length() - 1);

    assertThat(compare(TABLE, shorter).describe())
        .isEqualTo("results.csv:4: expected 4 lines, found 3 lines");
    assertThat(compare(shorter, TABLE).describe())
        .isEqualTo("results.csv:4: expected 3 lines, found 4 lines");
  }

  @Test
  void blamesTheDataBeforeAllElse() throws IOException {
    Inputs then =
        new Inputs("file", Map.of(), "data", Map.of(), "1.0.0", "0.1.0", "4.3.2", Optional.empty());
    Inputs now =
        new Inputs(
            "file-b",
            Map.of("a", "b"),
            "data-b",
            Map.of("train", "c"),
            "1.1.0",
            "0.2.0",
            "4.4",
            Optional.of("code"));

    assertThat(
            Reproduction.likelyCauses(
                ProvenanceBuilder.of(then, Map.of()),
                results,
                ProvenanceBuilder.of(now, Map.of(), Optional.of("abc"), "25", "Windows")))
        .containsExactly(
            "the data: was data, is data-b",
            "the files of row indices: was {}, is {train=c}",
            "the experiment file: was file, is file-b",
            "the overrides: was {}, is {a=b}",
            "the framework's version: was 0.1.0, is 0.2.0",
            "Tribuo's version: was 4.3.2, is 4.4",
            "the class path of the project's own types: was absent, is code",
            "the project's version: was 1.0.0, is 1.1.0",
            "the project's commit: was unknown, is abc",
            "the JVM: was 17.0.1, is 25",
            "the operating system: was Linux, is Windows");
  }

  @Test
  void blamesATableThatWasChangedAfterItsRun() throws IOException {
    Inputs inputs =
        new Inputs("file", Map.of(), "data", Map.of(), "1.0.0", "0.1.0", "4.3.2", Optional.empty());

    assertThat(
            Reproduction.likelyCauses(
                ProvenanceBuilder.of(inputs, Map.of("results.csv", "a", "curves.csv", "c")),
                results,
                ProvenanceBuilder.of(inputs, Map.of())))
        .containsExactly("results.csv was changed after the run had written it");
  }

  @Test
  void blamesTheModelOrTheProjectsCodeWhereNothingElseDiffers() throws IOException {
    Provenance provenance =
        ProvenanceBuilder.of(
            new Inputs(
                "file", Map.of(), "data", Map.of(), "1.0.0", "0.1.0", "4.3.2", Optional.empty()),
            Map.of(),
            Optional.of("abc"),
            "17",
            "Linux");

    assertThat(Reproduction.likelyCauses(provenance, results, provenance))
        .hasSize(1)
        .allMatch(cause -> cause.startsWith("nothing that is recorded differs"));
  }

  private static Mismatch compare(String expected, String actual) {
    return Reproduction.compare("results.csv", bytes(expected), bytes(actual)).orElseThrow();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
