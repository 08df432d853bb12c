package io.github.experimentmaven.plugin.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExperimentFilesTest {

  @TempDir private Path folder;

  @BeforeEach
  void someFiles() throws IOException {
    for (String name :
        List.of("films-small.yaml", "films.yml", "music.yaml", "a.b.yaml", "notes.txt")) {
      Files.writeString(folder.resolve(name), "");
    }
    Files.createDirectories(folder.resolve("baselines.yaml"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*                 | ''             | a.b.yaml films.yml films-small.yaml music.yaml",
        "films             | ''             | films.yml",
        "films*            | ''             | films.yml films-small.yaml",
        "*s                | ''             | films.yml",
        "*-*               | ''             | films-small.yaml",
        "music;films       | ''             | films.yml music.yaml",
        "' music ; films ' | ''             | films.yml music.yaml",
        "*                 | films*         | a.b.yaml music.yaml",
        "films*            | *-small;music  | films.yml",
        "a.b               | ''             | a.b.yaml",
        "aXb               | ''             | ''",
        "f.*               | ''             | ''",
        "films.yml         | ''             | ''",
        "''                | ''             | ''"
      })
  void areThoseWhoseNamesAreIncludedAndNotExcluded(
      String includes, String excludes, String expected) throws IOException {
    assertThat(ExperimentFiles.find(folder, list(includes, ";"), list(excludes, ";")))
        .containsExactlyElementsOf(list(expected, " ").stream().map(folder::resolve).toList());
  }

  @Test
  void takeADotForADot() throws IOException {
    Files.writeString(folder.resolve("axb.yaml"), "");

    assertThat(ExperimentFiles.find(folder, List.of("a.b"), List.of()))
        .containsExactly(folder.resolve("a.b.yaml"));
  }

  @Test
  void areNoneWhereThereIsNoFolder() throws IOException {
    assertThat(ExperimentFiles.find(folder.resolve("absent"), List.of("*"), List.of())).isEmpty();
  }

  private static List<String> list(String text, String separator) {
    return Arrays.stream(text.split(separator)).filter(item -> !item.isEmpty()).toList();
  }
}
