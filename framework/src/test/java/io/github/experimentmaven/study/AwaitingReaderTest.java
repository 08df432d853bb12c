package io.github.experimentmaven.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that name classes of a build which has not compiled them. */
class AwaitingReaderTest {

  private static final String STUDY =
      """
      experiment: own
      data:
        source: data.csv
        target: y
        features:
          a: standardize
          size: [log1p, {parse_size: 3}, standardize]
          b: {parse_size: {unit: MB}}
      split: {validation: 0.2, test: 0.2}
      defaults: {own_type: {depth: 3}}
      models:
        own: {type: own_type, width: 2, grid: {speed: [1, 2]}}
        named: {type: tribuo, class: org.example.NotCompiled, properties: {rows: 2}}
        several: {type: bagging, model: {type: own_type, width: 1}}
        mean: {type: mean}
      thresholds:
        mean.test.own_metric: {max: 1}
      regression: {metrics: ["*.test.other_metric"]}
      data_rules: {range: {size: {min: 0}}}
      slices: {big: "size >= 20"}
      """;

  @TempDir private Path folder;
  private final List<String> awaited = new ArrayList<>();

  @BeforeEach
  void writeData() throws IOException {
    StringBuilder rows = new StringBuilder("a,b,size,y\n");
    for (int row = 0; row < 40; row++) {
      rows.append("%d,%s,%d GB,%d\n".formatted(row, row % 2 == 0 ? "" : "1 MB", row, row % 7));
    }
    Files.writeString(folder.resolve("data.csv"), rows);
  }

  @Test
  void takesNamesThatNothingHasAsTheyAre() throws IOException {
    assertThat(read(STUDY).validate().data().rows().table().rows()).isEqualTo(40);
    assertThat(awaited)
        .containsOnly(
            "the model type `own_type`",
            "the step `parse_size`",
            "the metric `other_metric`",
            "the metric `own_metric`",
            "a class that the model `named` names",
            "a class that the model `several` names");
  }

  @Test
  void awaitsNothingWhereAllNamesAreKnown() throws IOException {
    Files.writeString(
        folder.resolve("own.yaml"),
        """
        experiment: known
        data: {source: data.csv, target: y, features: {a: standardize}}
        split: {test: 0.2}
        models: {mean: {type: mean}}
        """);
    StudyReader.standard().awaiting(awaited::add).read(folder.resolve("own.yaml")).validate();

    assertThat(awaited).isEmpty();
  }

  @Test
  void trainsNothingOfWhatIsAwaited() throws Exception {
    Files.writeString(
        folder.resolve("own.yaml"),
        """
        experiment: own
        data: {source: data.csv, target: y, features: {a: standardize}}
        split: {test: 0.2}
        models: {own: {type: own_type}}
        """);
    Study study = StudyReader.standard().awaiting(awaited::add).read(folder.resolve("own.yaml"));

    assertThat(study.run().details().results())
        .singleElement()
        .extracting(result -> result.outcome().toString())
        .asString()
        .contains("the class of 'own_type' is not there yet");
  }

  @Test
  void locatesEverythingElse() {
    String broken =
        STUDY
            .replace("mean: {type: mean}", "mean: {type: mean, depth: 3}")
            .replace("mean.test.own_metric", "meen.test.own_metric")
            .replace("test: 0.2", "test: 2");

    assertThat(problems(broken))
        .hasSize(3)
        .anyMatch(problem -> problem.contains("yaml:9:32") && problem.contains("found 2"))
        .anyMatch(problem -> problem.contains("yaml:15:22") && problem.contains("`depth`"))
        .anyMatch(problem -> problem.contains("no model is named `meen`"));
  }

  @Test
  void locatesWhatIsWrongWithTheData() {
    assertThat(problems(STUDY.replace("a: standardize", "aa: standardize")))
        .singleElement()
        .asString()
        .contains("yaml:6:5", "`aa`");
  }

  @Test
  void locatesWhatDoesNotFitInOptionsOfKnownTypes() {
    String model = "mean: {type: mlp, batch_size: 64, layers: [2 relu]}";

    assertThat(problems(STUDY.replace("mean: {type: mean}", model)))
        .singleElement()
        .asString()
        .contains("yaml:15:", "batch");
  }

  @Test
  void locatesWhatDoesNotParse() {
    assertThat(problems(STUDY.replace("size: [log1p,", "size: [[log1p,")))
        .isNotEmpty()
        .allMatch(problem -> problem.contains("yaml:"));
  }

  private List<String> problems(String text) {
    List<String> found = new ArrayList<>();
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> read(text).validate())
        .satisfies(e -> e.problems().stream().map(Problem::toString).forEach(found::add));
    return found;
  }

  private Study read(String text) throws IOException {
    Path file = folder.resolve("own.yaml");
    Files.writeString(file, text);
    return StudyReader.standard().awaiting(awaited::add).read(file);
  }
}
