package io.github.experimentmaven.spec.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.spec.override.Overrides;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.schema.TestVocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedFilesTest {

  private static final List<String> INSERTIONS =
      List.of(
          ":", " ", "\n", "  ", "[", "]", "{", "}", "*", "&a ", "<<: ", "null", "-", "\"", "'", "#",
          ",", "0", "-1", "true", "~", "|", ">", "\t", "!!int ", "é", "\u0000", "/", "~1", "1e999",
          "%", "@", ". ", "[0]");

  private final ExperimentReader reader = new ExperimentReader(TestVocabulary.create());
  @TempDir Path folder;

  @Test
  void areReadOrRefusedInOneLineAProblemAndNothingElse() throws IOException {
    String whole;
    try (InputStream resource = getClass().getResourceAsStream("movie-ratings.yaml")) {
      whole = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    }
    SplittableRandom random = new SplittableRandom(7);
    int refused = 0;
    for (int i = 0; i < 400; i++) {
      String damaged = damage(damage(whole, random), random);
      Path file = Files.writeString(folder.resolve("study.yaml"), damaged);
      try {
        assertThat(reader.read(file, Overrides.none()).models()).isNotEmpty();
      } catch (InvalidInputException refusal) {
        refused++;
        assertThat(refusal.problems())
            .allMatch(problem -> problem.message().length() > 10)
            .noneMatch(problem -> problem.toString().contains("\n"));
      }
    }
    assertThat(refused).isBetween(1, 399);
  }

  private static String damage(String text, SplittableRandom random) {
    StringBuilder damaged = new StringBuilder(text);
    int place = random.nextInt(text.length());
    String insertion = INSERTIONS.get(random.nextInt(INSERTIONS.size()));
    int colon = damaged.indexOf(": ", place);
    switch (random.nextInt(3)) {
      case 0 -> damaged.insert(place, insertion);
      case 1 -> damaged.delete(place, place + random.nextInt(8));
      default -> {
        if (colon >= 0) {
          damaged.replace(colon + 2, damaged.indexOf("\n", colon), insertion);
        }
      }
    }
    return damaged.toString();
  }
}
