package io.github.experimentmaven.study;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of tables, which several experiments may read. */
class TableProblemsTest {

  @TempDir private Path folder;

  @Test
  void nameTheExperimentWhereACellIsWrong() throws IOException {
    Study study = study("a: passthrough", "1,2\nx1,4\n3,6\n4,8\n5,10\n");

    assertThatThrownBy(study::validate)
        .hasMessageStartingWith("data.csv:3:1: a: \"x1\" is not a number")
        .hasMessageEndingWith(" (experiment houses)");
  }

  @Test
  void nameTheExperimentWhereAStepRefusesAValue() throws IOException {
    Study study = study("a: log1p", "-1,2\n-2,4\n-3,6\n-4,8\n-5,10\n");

    assertThatThrownBy(study::validate)
        .message()
        .matches("(?s)(data.csv:\\d:1: a: log1p needs numbers greater than -1, .*){3}")
        .endsWith(" (experiment houses)");
  }

  @Test
  void doNotRepeatItWhereTheExperimentsOwnFileIsWrong() throws IOException {
    Study study = study("b: passthrough", "1,2\n3,6\n4,8\n5,10\n");

    assertThatThrownBy(study::validate)
        .hasMessageStartingWith("houses.yaml:5:14: data.features.b: ")
        .message()
        .doesNotContain("experiment houses");
  }

  private Study study(String feature, String rows) throws IOException {
    Files.writeString(folder.resolve("data.csv"), "a,y\n" + rows);
    Path file = folder.resolve("houses.yaml");
    Files.writeString(
        file,
        """
        experiment: houses
        data:
          source: data.csv
          target: y
          features: {%s}
        split: {validation: 0.2, test: 0.2}
        models:
          mean: {type: mean}
        """
            .formatted(feature));
    return StudyReader.standard().read(file, "houses.yaml");
  }
}
