package io.github.experimentmaven.fuzz;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The bytes from which the fuzzer sets out, and those with which it found a mistake. */
class CorpusTest {

  private static final Duration HANGING = Duration.ofSeconds(20);

  @ParameterizedTest
  @MethodSource("experiments")
  void bytesOfAnExperimentGiveAValueOrLocatedProblems(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Assertions.assertTimeoutPreemptively(HANGING, () -> ExperimentBytes.fuzzerTestOneInput(bytes));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void bytesOfATableGiveAValueOrLocatedProblems(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Assertions.assertTimeoutPreemptively(HANGING, () -> TableBytes.fuzzerTestOneInput(bytes));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void bytesOfATableGiveAFirstExperimentOrARefusalInWords(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Assertions.assertTimeoutPreemptively(HANGING, () -> InitBytes.fuzzerTestOneInput(bytes));
  }

  @ParameterizedTest
  @MethodSource("indices")
  void bytesOfAnIndexFileGiveAValueOrLocatedProblems(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Assertions.assertTimeoutPreemptively(HANGING, () -> IndexBytes.fuzzerTestOneInput(bytes));
  }

  @ParameterizedTest
  @MethodSource("baselines")
  void bytesOfABaselineGiveAValueOrASentence(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Assertions.assertTimeoutPreemptively(HANGING, () -> BaselineBytes.fuzzerTestOneInput(bytes));
  }

  @ParameterizedTest
  @MethodSource("models")
  void bytesOfASavedModelGiveAValueOrASentence(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Assertions.assertTimeoutPreemptively(HANGING, () -> ModelBytes.fuzzerTestOneInput(bytes));
  }

  static Stream<Path> experiments() throws IOException, URISyntaxException {
    return corpus("experiment");
  }

  static Stream<Path> tables() throws IOException, URISyntaxException {
    return corpus("table");
  }

  static Stream<Path> indices() throws IOException, URISyntaxException {
    return corpus("index");
  }

  static Stream<Path> baselines() throws IOException, URISyntaxException {
    return corpus("baseline");
  }

  static Stream<Path> models() throws IOException, URISyntaxException {
    return corpus("model");
  }

  private static Stream<Path> corpus(String name) throws IOException, URISyntaxException {
    URL folder = Objects.requireNonNull(CorpusTest.class.getResource(name));
    try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
      return files.sorted().toList().stream();
    }
  }
}
