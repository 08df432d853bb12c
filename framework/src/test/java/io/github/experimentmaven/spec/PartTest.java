package io.github.experimentmaven.spec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.DocumentationPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartTest {

  /** The name of a part, where it is neither that of a variable nor a text for people. */
  private static final Pattern LITERAL =
      Pattern.compile("^(?!.*(requireNonNull|canvas\\.text)).*\"(train|validation|test)\"");

  @Test
  void isFoundByTheNameThatTablesUse() {
    assertThat(Part.of("validation")).contains(Part.VALIDATION);
    assertThat(Part.of("TEST")).isEmpty();
    assertThat(Part.labels()).containsExactly("train", "validation", "test");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gate", "report", "result", "run", "study"})
  void isNowhereElseATextThatCodeComparesOrLooksUp(String name) throws IOException {
    Path root = DocumentationPage.path("framework/src/main/java/io/github/experimentmaven/" + name);
    try (Stream<Path> files = Files.walk(root)) {
      List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).toList();

      assertThat(sources)
          .isNotEmpty()
          .allSatisfy(
              file ->
                  assertThat(Files.readAllLines(file))
                      .noneMatch(line -> LITERAL.matcher(line).find()));
    }
  }
}
