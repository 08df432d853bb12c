package io.github.experimentmaven.plugin.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.experimentmaven.result.ResultFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultArchiveTest {

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
