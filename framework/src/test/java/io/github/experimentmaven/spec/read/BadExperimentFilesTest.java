package io.github.experimentmaven.spec.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.experimentmaven.GoldenFile;
import io.github.experimentmaven.spec.override.Overrides;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.schema.TestVocabulary;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every file of the folder {@code bad} is one experiment file that must be refused: its text, a
 * line of {@code =====}, and the messages. A line {@code # command line: …} before the messages
 * gives overrides. {@code -Dgolden.write=true} writes the messages anew.
 */
class BadExperimentFilesTest {

  private static final String SEPARATOR = "=====\n";
  private static final String COMMAND_LINE = "# command line: ";

  private final ExperimentReader reader = new ExperimentReader(TestVocabulary.create());
  @TempDir Path folder;

  static Stream<Path> cases() throws IOException, URISyntaxException {
    Path folder = Path.of(BadExperimentFilesTest.class.getResource("bad").toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void isRefusedWithTheseMessages(Path file) throws IOException {
    String[] parts = Files.readString(file).split(SEPARATOR, 2);
    Path experiment = folder.resolve("study.yaml");
    Files.writeString(experiment, parts[0]);
    String overrides =
        parts[1]
            .lines()
            .filter(line -> line.startsWith(COMMAND_LINE))
            .map(line -> line.substring(COMMAND_LINE.length()))
            .findFirst()
            .orElse("");

    InvalidInputException refusal =
        catchThrowableOfType(
            InvalidInputException.class,
            () -> reader.read(experiment, "study.yaml", Overrides.parse(overrides)));

    assertThat(refusal).as("the refusal").isNotNull();
    String commandLine = overrides.isEmpty() ? "" : COMMAND_LINE + overrides + "\n";
    GoldenFile.of("spec/read/bad/" + file.getFileName())
        .mustBe(parts[0] + SEPARATOR + commandLine + refusal.getMessage() + "\n");
  }
}
