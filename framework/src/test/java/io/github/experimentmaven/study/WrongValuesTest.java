package io.github.experimentmaven.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.experimentmaven.run.extension.Extensions;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.problem.Problem;
import io.github.experimentmaven.spec.read.FollowedHint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each kind of value does at each place of a file: it is taken, or refused at its place. */
class WrongValuesTest {

  private static final List<String> VALUES =
      List.of(
          "{x0: 1}",
          "{a, b}",
          "{}",
          "!!set {a, b}",
          "[1, 2]",
          "[abc]",
          "[[a]]",
          "[{}]",
          "[null]",
          "[]",
          "abc",
          "\"\"",
          "\" \"",
          "\"\\n\"",
          "\"a\\tb\"",
          "1",
          "-1",
          "0.5",
          "1e300",
          "2147483648",
          "9223372036854775807",
          "true",
          "null",
          "~",
          "!mine abc",
          "!!str 1");

  /** What is written for programmers: classes, their complaints, and those of libraries. */
  private static final Pattern INTERNAL =
      Pattern.compile(
          "Exception|Cannot invoke|\\bnull pointer|out of bounds|for length"
              + " \\d|java\\.|fasterxml|snakeyaml|MalformedInput|while (parsing|scanning)|No"
              + " enum|wrapping|deserialize");

  private final Extensions extensions = Extensions.discover(getClass().getClassLoader());
  private final StudyReader reader = StudyReader.of(extensions);
  @TempDir private Path folder;

  @BeforeEach
  void writeRows() throws IOException {
    StringBuilder rows = new StringBuilder("a,b,g,part,t\n");
    for (int i = 0; i < 24; i++) {
      String part = List.of("train", "train", "validation", "test").get(i % 4);
      rows.append("%d,%d,%s,%s,%d\n".formatted(i, i * i % 7, i % 2 == 0 ? "x" : "y", part, i + 1));
    }
    Files.writeString(folder.resolve("rows.csv"), rows);
  }

  @Test
  void areTakenOrRefusedAtTheirPlaceInWordsForPeople() throws IOException {
    List<String> faults = new ArrayList<>();
    int refused = 0;
    int followed = 0;
    for (SchemaPlaces.Place place : SchemaPlaces.of(extensions.vocabulary())) {
      // The defaults of a type are its options once more.
      boolean known = place.path().get(0).equals("defaults") && place.path().size() > 3;
      for (String value : known ? List.<String>of() : VALUES) {
        String text = place.fileWith(value);
        Path file = Files.writeString(folder.resolve("study.yaml"), text);
        try {
          reader.read(file, "study.yaml").validate();
        } catch (InvalidInputException refusal) {
          refused++;
          for (Problem problem : refusal.problems()) {
            faults.addAll(fault(problem, place, text));
            for (String after : FollowedHint.of(text, problem)) {
              followed++;
              if (problems(after) >= refusal.problems().size()) {
                faults.add("leads in a circle: " + problem + " -> " + after);
              }
            }
          }
        } catch (RuntimeException e) {
          faults.add(place + " = " + value + " -> throws " + e + " at " + e.getStackTrace()[0]);
        }
      }
    }

    assertThat(refused).isGreaterThan(10_000);
    assertThat(followed).isGreaterThan(500);
    assertThat(faults).isEmpty();
  }

  @Test
  void beyondTheLargestWholeNumberAreRefusedWithIt() throws IOException {
    int numbers = 0;
    for (SchemaPlaces.Place place : SchemaPlaces.of(extensions.vocabulary())) {
      if (!place.schema().path("type").toString().contains("\"integer\"")) {
        continue;
      }
      numbers++;
      Path file = Files.writeString(folder.resolve("study.yaml"), place.fileWith("1e300"));

      assertThatThrownBy(() -> reader.read(file, "study.yaml"))
          .as("%s", place)
          .hasMessageContaining(
              " at most " + place.schema().path("maximum").asLong(Long.MAX_VALUE));
    }

    assertThat(numbers).isGreaterThan(30);
  }

  private int problems(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("study.yaml"), text);
    try {
      reader.read(file, "study.yaml");
      return 0;
    } catch (InvalidInputException e) {
      return e.problems().size();
    }
  }

  private static List<String> fault(Problem problem, SchemaPlaces.Place place, String text) {
    List<String> faults = new ArrayList<>();
    if (INTERNAL.matcher(problem.message()).find()) {
      faults.add("for programmers: " + problem);
    }
    if (problem.location().file().equals("rows.csv")) {
      // A step that is right in itself may not suit a value of the table.
      return faults;
    }
    String line = text.lines().toList().get(problem.location().line() - 1);
    if (!problem.location().file().equals("study.yaml")) {
      faults.add("in another file: " + problem);
    } else if (!line.startsWith(place.path().get(0) + ":")) {
      faults.add("in another section: " + problem);
    }
    return faults;
  }
}
