package io.github.experimentmaven.spec.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.spec.override.Overrides;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.problem.Problem;
import io.github.experimentmaven.spec.schema.TestVocabulary;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever does what a message says has one problem less. */
class HintsTest {

  private final ExperimentReader reader = new ExperimentReader(TestVocabulary.create());
  @TempDir private Path folder;

  @Test
  void ofEveryBadFileLeaveOneProblemLess() throws IOException, URISyntaxException {
    List<String> circles = new ArrayList<>();
    int followed = 0;
    for (Path file : BadExperimentFilesTest.cases().toList()) {
      String[] parts = Files.readString(file).split("=====\n", 2);
      if (parts[1].startsWith("# command line")) {
        continue;
      }
      List<Problem> before = problems(parts[0]);
      for (Problem problem : before) {
        for (String after : FollowedHint.of(parts[0], problem)) {
          followed++;
          List<Problem> left = problems(after);
          if (left.size() >= before.size()) {
            circles.add(file.getFileName() + ": " + problem + "\n  then " + left + "\n" + after);
          }
        }
      }
    }

    assertThat(followed).isGreaterThan(50);
    assertThat(circles).isEmpty();
  }

  private List<Problem> problems(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("study.yaml"), text);
    try {
      reader.read(file, "study.yaml", Overrides.none());
      return List.of();
    } catch (InvalidInputException e) {
      return e.problems();
    }
  }
}
