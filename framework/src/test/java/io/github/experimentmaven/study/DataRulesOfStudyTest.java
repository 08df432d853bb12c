package io.github.experimentmaven.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.experimentmaven.data.profile.Suspicion;
import io.github.experimentmaven.gate.BaselineAcceptance;
import io.github.experimentmaven.gate.Finding;
import io.github.experimentmaven.gate.GateOptions;
import io.github.experimentmaven.gate.Verdict;
import io.github.experimentmaven.spec.override.Overrides;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules on data of a study, from its file to its verdict. */
class DataRulesOfStudyTest {

  @TempDir private Path folder;

  @BeforeEach
  void table() throws IOException {
    write("data.csv", 400, 0);
    write("moved.csv", 300, 150);
  }

  @Test
  void failOnAFeatureThatGivesTheTargetAway() throws Exception {
    StudyFolder results = study("target_leak: fail").runInto(folder.resolve("results"));

    Verdict verdict = results.judge();

    assertThat(verdict.violations())
        .extracting(Finding::title)
        .containsExactly("data: target_leak of a");
    assertThat(verdict.violations().get(0).location().toString()).isEqualTo("study.yaml:7:3");
    assertThat(verdict.violations().get(0).describe()).startsWith("target_leak: `y` follows");
    results.write(verdict);
    assertThat(results.files().page()).content().contains("target_leak: `y` follows");
    assertThat(results.path().resolve("TEST-experiment.study.xml"))
        .content()
        .contains("type=\"DataFinding\"");
  }

  @Test
  void areJudgedWithoutAFolderToo() throws Exception {
    assertThat(study("target_leak: fail").run().judge().passed()).isFalse();
  }

  @Test
  void silenceWhatIsIgnored() throws Exception {
    assertThat(study("identifier: ignore").run().suspicions())
        .extracting(Suspicion::kind)
        .contains(Suspicion.Kind.TARGET_LEAK);
    assertThat(study("target_leak: ignore").run().suspicions())
        .extracting(Suspicion::kind)
        .doesNotContain(Suspicion.Kind.TARGET_LEAK);
  }

  @Test
  void cannotBeKeptWhereTheResultsDoNotSayWhatTheDataWasLike() throws Exception {
    Study study = study("target_leak: fail");
    StudyRun run = study.run();

    assertThat(
            Judging.judge(
                    study,
                    new Judging.Tables(run.table(), Optional.empty(), Optional.empty()),
                    Optional::empty,
                    Optional::empty,
                    BaselineFinder.committed(folder),
                    GateOptions.DEFAULTS)
                .violations())
        .singleElement()
        .extracting(Finding::describe)
        .asString()
        .startsWith("the rules on data cannot be judged");
  }

  @Test
  void sayWhatDriftedFromTheBaselineAndWhatChanged() throws Exception {
    Study study = study("drift: {baseline: 10%}");
    BaselineAcceptance.write(
        List.of(study.runInto(folder.resolve("results")).acceptance(folder.resolve("baselines"))));

    StudyFolder moved =
        study.with(Overrides.parse("data.source=moved.csv")).runInto(folder.resolve("moved"));
    Verdict verdict = moved.judge();
    moved.write(verdict);

    assertThat(folder.resolve("baselines/study.profile.json")).exists();
    assertThat(verdict.violations())
        .extracting(Finding::title)
        .contains("data: drift.baseline of a", "data: drift.baseline of y");
    assertThat(verdict.notes())
        .anySatisfy(
            note ->
                assertThat(note)
                    .startsWith(
                        "study: the data changed since committed baseline (version unversioned):"
                            + " 300 rows, were 400; `a` differs by "));
    JsonNode finding =
        new JsonMapper()
            .readTree(Files.readString(moved.files().verdict()))
            .path("findings")
            .findParents("data_rule")
            .get(0);
    assertThat(finding.path("kind").asText()).isEqualTo("data");
    assertThat(finding.path("data_rule").asText()).isEqualTo("drift.baseline");
    assertThat(finding.path("interval_low").asDouble()).isGreaterThan(0.1);
  }

  @Test
  void mayComeFromTheCommandLine() throws Exception {
    Study study =
        study("identifier: ignore")
            .with(
                Overrides.parse(
                    "data_rules.target_leak=fail,data_rules.drift.test=90%,"
                        + "data_rules.range.a.min=1"));

    assertThat(study.run().judge().violations())
        .extracting(Finding::title)
        .containsExactly("data: target_leak of a", "data: range of a");
  }

  @Test
  void mustBeAboutColumnsThereAre() throws IOException {
    Study study = study("range: {aa: {min: 0}}");

    assertThatThrownBy(study::validate)
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "study.yaml:7:11: data_rules.range.aa: no feature or target is named `aa`; they are a,"
                + " y");
  }

  private Study study(String rules) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("study.yaml"),
            """
            experiment: study
            data: {source: data.csv, target: y, features: {a: standardize}}
            split: {test: 0.25}
            models: {mean: {type: mean}}
            regression: {metrics: ["*.test.mse"]}
            data_rules:
              %s
            """
                .formatted(rules));
    return StudyReader.standard().read(file, "study.yaml");
  }

  private void write(String name, int rows, int shift) throws IOException {
    String text =
        IntStream.range(0, rows)
            .map(row -> row * 37 % 400 + shift)
            .mapToObj(a -> a + "," + (2 * a + 3))
            .collect(Collectors.joining("\n", "a,y\n", "\n"));
    Files.writeString(folder.resolve(name), text);
  }
}
