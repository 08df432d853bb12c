package io.github.experimentmaven.plugin.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.experimentmaven.result.Provenance;
import io.github.experimentmaven.result.ProvenanceFile;
import io.github.experimentmaven.result.ResultFolder;
import io.github.experimentmaven.result.origin.ResultOrigin;
import io.github.experimentmaven.result.origin.ResultOriginFile;
import io.github.experimentmaven.spec.override.Selection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultArchiveTest {

  private static final Provenance PROVENANCE =
      new Provenance(
          "films",
          new Provenance.Project("org.example:films", "1.0.0", Optional.of("c0ffee")),
          new Provenance.Specification("films.yaml", "aa", Map.of(), Selection.all()),
          new Provenance.Data("films.csv", "bb", 100, 2, Map.of()),
          List.of(),
          Map.of(),
          new Provenance.Environment("0.1.0", "4.3.2", "17.0.1", "Solaris", Optional.empty()),
          new Provenance.Run("2026-11-23T00:00:00Z", 1.5, 2, List.of()));

  @TempDir private Path folder;

  @Test
  void holdsTheTablesOfEveryExperimentByName() throws IOException {
    Path archive = folder.resolve("target/tables.zip");

    ResultArchive.write(Map.of("music", results("music"), "films", results("films")), archive);

    try (ZipFile zip = new ZipFile(archive.toFile())) {
      assertThat(zip.stream().map(ZipEntry::getName))
          .containsExactly(
              "films/results.csv",
              "films/summary.csv",
              "films/curves.csv",
              "films/test-rows.csv",
              "films/profile.json",
              "music/results.csv",
              "music/summary.csv",
              "music/curves.csv",
              "music/test-rows.csv",
              "music/profile.json");
      ZipEntry table = zip.getEntry(ResultArchive.tableOf("music"));
      assertThat(new String(zip.getInputStream(table).readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo("results.csv of music");
    }
  }

  @Test
  void holdsTheSlicesOfAnExperimentThatHasSome() throws IOException {
    ResultFolder films = results("films");
    Files.writeString(films.slices(), "slices of films");
    Path archive = folder.resolve("tables.zip");

    ResultArchive.write(Map.of("films", films, "music", results("music")), archive);

    try (ZipFile zip = new ZipFile(archive.toFile())) {
      assertThat(zip.stream().map(ZipEntry::getName).filter(name -> name.endsWith("slices.csv")))
          .containsExactly(ResultArchive.slicesOf("films"));
    }
  }

  @Test
  void holdsWhatTheResultsWereMadeFromWithoutTheMachine() throws IOException {
    ResultFolder films = results("films");
    Files.writeString(films.provenance(), ProvenanceFile.format(PROVENANCE));
    Path archive = folder.resolve("tables.zip");

    ResultArchive.write(Map.of("films", films), archive);

    try (ZipFile zip = new ZipFile(archive.toFile())) {
      ZipEntry entry = zip.getEntry(ResultArchive.originOf("films"));
      String text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
      assertThat(ResultOriginFile.parse(text)).contains(ResultOrigin.of(PROVENANCE));
      assertThat(text).doesNotContain("Solaris", "2026-11-23");
    }
  }

  @Test
  void hasTheSameBytesWheneverAndWhereverItIsWritten() throws IOException {
    Map<String, ResultFolder> experiments = new LinkedHashMap<>();
    experiments.put("music", results("music"));
    experiments.put("films", results("films"));
    Map<String, ResultFolder> otherOrder = new LinkedHashMap<>();
    otherOrder.put("films", experiments.get("films"));
    otherOrder.put("music", experiments.get("music"));
    TimeZone timeZone = TimeZone.getDefault();

    try {
      TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
      ResultArchive.write(experiments, folder.resolve("first.zip"));
      Files.setLastModifiedTime(
          experiments.get("music").results(), FileTime.from(Instant.parse("2001-02-03T04:05:06Z")));
      TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
      ResultArchive.write(otherOrder, folder.resolve("second.zip"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      ResultArchive.write(otherOrder, folder.resolve("third.zip"));
    } finally {
      TimeZone.setDefault(timeZone);
    }

    assertThat(folder.resolve("second.zip")).hasSameBinaryContentAs(folder.resolve("first.zip"));
    assertThat(folder.resolve("third.zip")).hasSameBinaryContentAs(folder.resolve("first.zip"));
  }

  @Test
  void isNotWrittenWhereATableIsMissing() throws IOException {
    ResultFolder films = results("films");
    Files.delete(films.curves());
    Path archive = folder.resolve("tables.zip");

    assertThatThrownBy(() -> ResultArchive.write(Map.of("films", films), archive))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("curves.csv");

    assertThat(archive).doesNotExist();
  }

  @Test
  void holdsTheModelsOfEveryExperimentInAnArchiveOfTheirOwn() throws IOException {
    ResultFolder films = results("films");
    Files.createDirectories(films.models());
    Files.writeString(films.models().resolve("network.tribuo"), "the network");
    Path archive = folder.resolve("models.zip");

    boolean written =
        ResultArchive.writeModels(Map.of("films", films, "music", results("music")), archive);

    assertThat(written).isTrue();
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      assertThat(zip.stream().map(ZipEntry::getName))
          .containsExactly("films/models/network.tribuo");
    }
  }

  @Test
  void ofModelsIsNotWrittenWhereThereAreNone() throws IOException {
    Path archive = folder.resolve("models.zip");

    assertThat(ResultArchive.writeModels(Map.of("films", results("films")), archive)).isFalse();

    assertThat(archive).doesNotExist();
  }

  private ResultFolder results(String experiment) throws IOException {
    Path path = Files.createDirectories(folder.resolve("experiments").resolve(experiment));
    for (String name :
        List.of("results.csv", "summary.csv", "curves.csv", "test-rows.csv", "profile.json")) {
      Files.writeString(path.resolve(name), name + " of " + experiment);
    }
    return new ResultFolder(path);
  }
}
