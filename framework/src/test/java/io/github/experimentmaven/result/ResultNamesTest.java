package io.github.experimentmaven.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.DocumentationPage;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ResultNamesTest {

  /**
   * Returns what is written once: the names of files, and how those end that are made of a name.
   */
  static Stream<String> names() {
    return Stream.concat(
        Stream.of(".csv", ".xml"),
        Arrays.stream(ResultNames.class.getFields())
            .map(ResultNamesTest::value)
            .filter(name -> name.contains(".")));
  }

  @ParameterizedTest
  @MethodSource("names")
  void eachNameStandsInThisClassAlone(String name) throws IOException {
    List<String> classes = new ArrayList<>();
    for (Path file : sources()) {
      String text = Files.readString(file);
      if (text.contains('"' + name + '"') || text.contains("\"/" + name + '"')) {
        classes.add(String.valueOf(file.getFileName()));
      }
    }

    assertThat(classes).containsExactly("ResultNames.java");
  }

  @Test
  void theVerdictOfAnExperimentIsNamedAsBuildServersExpect() {
    assertThat(ResultNames.tests("movie-ratings")).isEqualTo("TEST-experiment.movie-ratings.xml");
    assertThat(ResultNames.isTests("TEST-experiment.movie-ratings.xml")).isTrue();
    assertThat(ResultNames.isTests("results.csv")).isFalse();
  }

  private static String value(Field constant) {
    try {
      return (String) constant.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String module : List.of("framework", "plugin")) {
      try (Stream<Path> files = Files.walk(DocumentationPage.path(module + "/src/main/java"))) {
        files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
      }
    }
    return sources;
  }
}
