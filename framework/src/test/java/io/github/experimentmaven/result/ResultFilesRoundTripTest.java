package io.github.experimentmaven.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.experimentmaven.SmallStudy;
import io.github.experimentmaven.io.Sha256;
import io.github.experimentmaven.result.csv.MalformedResultsException;
import io.github.experimentmaven.study.Pages;
import io.github.experimentmaven.study.StudyRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultFilesRoundTripTest {

  private static StudyRun run;

  @TempDir private Path path;

  @BeforeAll
  static void runTheStudy(@TempDir Path folder) throws IOException, InterruptedException {
    run = new SmallStudy(folder).run(2);
  }

  private ResultFolder write() throws IOException {
    return run.write(path, Pages.NONE).files();
  }

  @Test
  void areTheTablesTheViewsAndTheProvenance() throws IOException {
    write();

    try (Stream<Path> files = Files.list(path)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "results.csv",
              "summary.csv",
              "curves.csv",
              "predictions.csv",
              "test-rows.csv",
              "profile.json",
              "summary.md",
              "provenance.json");
    }
  }

  @Test
  void holdTheTablesAsTheyWereMade() throws IOException {
    Results results = run.results();

    ResultFolder folder = write();

    assertThat(ResultTables.read(folder.results())).isEqualTo(results.table());
    assertThat(Curves.read(folder.curves())).isNotEmpty().isEqualTo(results.curves());
    assertThat(folder.summary())
        .hasContent(
            Summary.of(results.table()).format(results.version(), results.experiment()).toString());
    assertThat(Files.readString(folder.summaryMarkdown())).contains("small-study");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "results.csv",
        "summary.csv",
        "curves.csv",
        "predictions.csv",
        "profile.json",
        "summary.md"
      })
  void areEachNamedByTheirDigestInTheProvenance(String name) throws IOException {
    ResultFolder folder = write();

    assertThat(ProvenanceFile.read(folder.provenance()).tables())
        .containsEntry(name, Sha256.of(Files.readAllBytes(path.resolve(name))))
        .hasSize(7);
  }

  @Test
  void haveNoProvenanceBeforeEverythingElseIsThere() throws IOException {
    Files.createDirectories(path.resolve("curves.csv/in-the-way"));

    assertThatThrownBy(this::write).isInstanceOf(IOException.class);

    assertThat(path.resolve("provenance.json")).doesNotExist();
  }

  @Test
  void keepTheProvenanceAsItWasCollected() throws IOException {
    ResultFolder folder = write();

    Provenance read = ProvenanceFile.read(folder.provenance());

    assertThat(read)
        .usingRecursiveComparison()
        .ignoringFields("models")
        .isEqualTo(
            new ProvenanceOfRun(run.details(), SmallStudy.PROJECT).withTables(read.tables()));
    assertThat(ProvenanceFile.format(read)).isEqualTo(Files.readString(folder.provenance()));
  }

  @Test
  void sayWhatTheyWereMadeFrom() throws IOException {
    Provenance provenance = ProvenanceFile.read(write().provenance());

    assertThat(provenance.project()).isEqualTo(SmallStudy.PROJECT);
    assertThat(provenance.specification().sha256())
        .isEqualTo(Sha256.of(SmallStudy.resource("study.yaml").getBytes(StandardCharsets.UTF_8)));
    assertThat(provenance.data().rowsRead()).isEqualTo(60);
    assertThat(provenance.data().rowsDropped()).isEqualTo(2);
    assertThat(provenance.models()).extracting(Provenance.Model::name).contains("network", "mean");
    assertThat(provenance.run().trials()).hasSize((5 * 2 + 3) * 2);
  }

  @Test
  void areRefusedWhereTheProvenanceIsNoJson() throws IOException {
    Path file = Files.writeString(path.resolve("provenance.json"), "{\n  \"experiment\": oops\n}");

    assertThatThrownBy(() -> ProvenanceFile.read(file))
        .isInstanceOf(MalformedResultsException.class)
        .hasMessageContaining("provenance.json:2");
  }

  @Test
  void areRefusedWhereTheCurvesHaveOtherColumns() throws IOException {
    Path file = Files.writeString(path.resolve("curves.csv"), "model,epoch\nnetwork,1\n");

    assertThatThrownBy(() -> Curves.read(file))
        .isInstanceOf(MalformedResultsException.class)
        .hasMessageContaining("curves.csv:1: the columns should be version, experiment, model");
  }

  @Test
  void areRefusedWhereTheCurvesHoldNoNumber() throws IOException {
    Path file = write().curves();
    Files.writeString(file, Files.readString(file).replaceFirst("network,1,", "network,one,"));

    assertThatThrownBy(() -> Curves.read(file))
        .isInstanceOf(MalformedResultsException.class)
        .hasMessageContaining("curves.csv:2: ");
  }
}
