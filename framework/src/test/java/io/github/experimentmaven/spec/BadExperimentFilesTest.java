package io.github.experimentmaven.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every file of the folder {@code bad} is one experiment file that must be refused: its text, a
 * line of {@code =====}, and the messages. A line {@code # command line: …} before the messages
 * gives overrides.
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
    List<String> expected = parts[1].lines().filter(l -> !l.startsWith(COMMAND_LINE)).toList();
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
    assertThat(refusal.getMessage().lines()).containsExactlyElementsOf(expected);
  }
}
