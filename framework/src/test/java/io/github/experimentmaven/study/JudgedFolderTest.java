package io.github.experimentmaven.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.gate.BaselineAcceptance;
import io.github.experimentmaven.gate.GateOptions;
import io.github.experimentmaven.run.Studies;
import io.github.experimentmaven.spec.override.Overrides;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgedFolderTest {

  private static final String MODELS =
      """
      seeds: [1, 2]
      models:
        tree: {type: cart, max_depth: 6}
        mean: {type: mean}
      importance: {}
      regression: {metrics: ["*.test.mse"]}
      """;

  @TempDir private Path folder;
  private Study study;
  private StudyFolder results;
  private Path baselines;

  @BeforeEach
  void run() throws Exception {
    study = Studies.in(folder).study(MODELS);
    results = study.runInto(folder.resolve("results"));
    baselines = folder.resolve("baselines");
  }

  @Test
  void writesTheVerdictAndTheReview() throws IOException {
    List<Path> files = judge(results).write();

    assertThat(files)
        .extracting(file -> String.valueOf(file.getFileName()))
        .containsExactly("verdict.json", "TEST-experiment.study.xml", "review.md");
    assertThat(Files.readString(results.files().review()))
        .contains("Nothing was compared; these are the numbers now.", "| `tree.test.mse` | ");
  }

  @Test
  void isUnchangedAgainstItsOwnBaseline() throws IOException {
    BaselineAcceptance.write(List.of(results.acceptance(baselines)));

    judge(results).write();

    assertThat(Files.readString(results.files().review()))
        .contains("- `study`: exactly as in committed baseline (version ");
  }

  @Test
  void saysWhatChangedAndFromWhat() throws Exception {
    BaselineAcceptance.write(List.of(results.acceptance(baselines)));
    StudyFolder shallow =
        study.with(Overrides.parse("models.tree.max_depth=1")).runInto(folder.resolve("shallow"));

    judge(shallow).write();

    assertThat(Files.readString(shallow.files().review()))
        .contains(
            "| `tree.test.mse` | ",
            "*1 more metric is exactly what it was.*",
            "- file: given in place of the file's values: models.tree.max\\_depth=1, was nothing",
            "- models: tree: max\\_depth 1, was 6")
        .doesNotContain("mean.test.mse");
  }

  @Test
  void ofStaleResultsIsWrittenToo() throws IOException {
    Files.writeString(folder.resolve("data.csv"), "a,b,kind,y\n1,2,red,3\n");

    JudgedFolder judged = judge(results);
    judged.write();

    assertThat(judged.verdict().refused()).isTrue();
    assertThat(Files.readString(results.files().review()))
        .contains("### `study`: not judged", "the data changed: was ");
  }

  private JudgedFolder judge(StudyFolder judged) throws IOException {
    return JudgedFolder.judge(judged, BaselineFinder.committed(baselines), GateOptions.DEFAULTS);
  }
}
