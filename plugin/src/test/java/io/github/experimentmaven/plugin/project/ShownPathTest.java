package io.github.experimentmaven.plugin.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.spec.problem.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShownPathTest {

  @TempDir private Path root;
  private Path module;
  private Path experiments;

  @BeforeEach
  void makeAModule() throws IOException {
    module = root.resolve("ml");
    experiments = Files.createDirectories(module.resolve("src/experiments"));
    Files.createDirectory(experiments.resolve("data"));
    Files.writeString(experiments.resolve("films.yaml"), "");
    Files.writeString(experiments.resolve("data/films.csv"), "");
  }

  @Test
  void ofAFileOfAModuleBeginsWhereMavenWasStarted() {
    assertThat(shown("src/experiments/films.yaml", root))
        .hasToString("ml/src/experiments/films.yaml:2:13");
    assertThat(shown("src/experiments/films.yaml", module))
        .hasToString("src/experiments/films.yaml:2:13");
  }

  @Test
  void ofATableIsNotRelativeToItsExperiment() {
    assertThat(shown("data/films.csv", root)).hasToString("ml/src/experiments/data/films.csv:2:13");
  }

  @Test
  void ofAFileElsewhereIsWhole() {
    assertThat(shown("data/films.csv", root.resolve("other")))
        .hasToString(experiments.resolve("data/films.csv") + ":2:13");
  }

  @Test
  void ofNoFileStaysAsItIs() {
    assertThat(shown("<command line>", root)).hasToString("<command line>:2:13");
    assertThat(shown("absent.csv", root)).hasToString("absent.csv:2:13");
  }

  private Location shown(String file, Path start) {
    return ShownPath.from(new Location(file, 2, 13), start, List.of(module, experiments));
  }
}
