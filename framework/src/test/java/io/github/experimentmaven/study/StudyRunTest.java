package io.github.experimentmaven.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.experimentmaven.data.profile.Profile;
import io.github.experimentmaven.data.profile.Suspicion;
import io.github.experimentmaven.gate.Baseline;
import io.github.experimentmaven.gate.BrokenRulesError;
import io.github.experimentmaven.gate.Finding;
import io.github.experimentmaven.gate.GateOptions;
import io.github.experimentmaven.gate.UnfitBaselineException;
import io.github.experimentmaven.gate.Verdict;
import io.github.experimentmaven.result.ResultTable;
import io.github.experimentmaven.result.learning.Unlearnt;
import io.github.experimentmaven.run.Studies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyRunTest {

  private static final String MODELS =
      """
      seeds: [1, 2, 3]
      models:
        network: {type: mlp, layers: [4 relu], epochs: 40}
        mean: {type: mean}
      regression: {metrics: ["network.test.mse"]}
      """;

  @TempDir private Path folder;

  @Test
  void ofASlightlyTrainedNetworkIsWorseThanItsBaseline() throws Exception {
    StudyRun good = study(MODELS).run();
    StudyRun worse = study(MODELS.replace("epochs: 40", "epochs: 1")).run();

    assertThatExceptionOfType(BrokenRulesError.class)
        .isThrownBy(() -> judge(worse, good.table()).requireKept())
        .withMessageContaining("1 rule of the experiments is broken")
        .withMessageContaining("study: network.test.mse")
        .withMessageContaining("the run before (version 1.0.0)");
  }

  @Test
  void thatIsTheSameAgainKeepsItsRules() throws Exception {
    StudyRun run = study(MODELS).run();

    assertThat(judge(study(MODELS).run(), run.table()).violations()).isEmpty();
  }

  @Test
  void isNotComparedWithTheTableOfAnotherStudy() throws Exception {
    StudyRun run = study(MODELS).run();
    ResultTable none = new ResultTable(List.of("loss"), List.of());

    assertThatExceptionOfType(UnfitBaselineException.class).isThrownBy(() -> judge(run, none));
  }

  @Test
  void asksForNoBaselineWhereTheFileWantsNoComparison() throws Exception {
    StudyRun run = study("models: {mean: {type: mean}}\n").run();

    assertThat(run.judge(StudyRunTest::asked, GateOptions.DEFAULTS).baseline()).isEmpty();
  }

  @Test
  void asksForNoBaselineWhereComparingIsSwitchedOff() throws Exception {
    StudyRun run = study(MODELS).run();

    assertThat(run.judge(StudyRunTest::asked, GateOptions.DEFAULTS.withoutComparison()).notes())
        .anyMatch(note -> note.contains("switched off"));
  }

  private static Optional<Baseline> asked(String experiment) {
    throw new IllegalStateException("the baseline of " + experiment + " was asked for");
  }

  @Test
  void sayingWhatLooksWrongIsTheSameWithAndWithoutTheWholeProfile() throws Exception {
    StudyRun run = study(MODELS).run();
    List<Suspicion> before = run.suspicions();

    Profile profile = run.profile();

    assertThat(run.suspicions()).isEqualTo(before).isSameAs(profile.suspicions());
    assertThat(run.profile()).isSameAs(profile);
  }

  @Test
  void saysWhatModelsLearnBadlyFromAndWhichHaveNotLearnt() throws Exception {
    Study study = study(MODELS);
    farTarget();
    StudyRun run = study.run();
    StudyFolder written = run.write(folder.resolve("results"));
    String page = page(written);
    written.report(written.judge(), Pages.REPORT);

    assertThat(study.validate().warnings()).singleElement().asString().contains("far from 1");
    assertThat(run.suspicions().get(0).kind()).isEqualTo(Suspicion.Kind.TARGET_SCALE);
    assertThat(run.unlearnt()).singleElement().extracting(Unlearnt::model).isEqualTo("network");
    assertThat(List.of(page, page(written)))
        .allMatch(text -> text.contains("far from 1: "))
        .allMatch(text -> text.contains("has not learnt: network"));
  }

  @Test
  void writesTheTablesAndThePageWithoutAStore() throws Exception {
    StudyFolder written = study(MODELS).run().write(folder.resolve("results"));

    assertThat(written.hasResults()).isTrue();
    assertThat(written.path().resolve("report.html")).isNotEmptyFile();
    assertThat(written.path().resolve("charts")).isDirectoryContaining("glob:**loss-network.svg");
    assertThat(written.path().resolve("charts")).isDirectoryNotContaining("glob:**.png");
    assertThat(written.judge().passed()).isTrue();
  }

  @Test
  void takesThePageAwayWhereNoneIsWanted() throws Exception {
    StudyRun run = study(MODELS).run();
    StudyFolder written = run.write(folder.resolve("results"));

    run.write(written.path(), Pages.NONE);

    assertThat(written.path().resolve("report.html")).doesNotExist();
  }

  @Test
  void refusesNegativeThreads() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RunOptions.standard().threads(-1))
        .withMessageStartingWith("there are -1 threads");
  }

  @Test
  void endsATrialThatTakesTooLong() throws Exception {
    Study study = study("models: {n: {type: mlp, layers: [512 relu, 512 relu], epochs: 100000}}\n");

    StudyRun run = study.run(RunOptions.standard().trialTimeout(Duration.ofMillis(50)));

    assertThat(run.table().rows()).isNotEmpty().allMatch(row -> row.failure().isPresent());
    assertThat(run.comparison().best()).isEmpty();
  }

  @Test
  void aRunThatKeepsNoPredictionsIsJudgedOnSlicesToo() throws Exception {
    StudyRun run =
        study(
                """
                models: {mean: {type: mean}}
                slices: {kind: "*", least_rows: 2}
                thresholds: {"mean.test[kind=red].mse": {max: 0}}
                """)
            .run();

    assertThat(run.judge().findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.passed()).isFalse();
              assertThat(finding.describe()).contains("mean.test[kind=red].mse is 0.");
            });
    StudyFolder written = run.write(folder.resolve("results"));
    assertThat(written.judge().findings()).isEqualTo(run.judge().findings());
  }

  @Test
  void saysWhyAConstantTargetHasNoCoefficientOfDetermination() throws Exception {
    Files.writeString(
        folder.resolve("constant.csv"),
        "a,t,part\n0,0,train\n1,1,train\n2,2,train\n3,5,test\n4,5,test\n");
    Path file =
        Files.writeString(
            folder.resolve("constant.yaml"),
            """
            experiment: constant
            data: {source: constant.csv, target: t, features: {a: standardize}}
            split: {column: part}
            models: {five: {type: constant, constant: 5}}
            thresholds: {five.test.r2: {min: 0.9}}
            """);

    assertThat(Study.read(file).run().judge().findings())
        .singleElement()
        .extracting(Finding::describe)
        .isEqualTo(
            "five.test.r2: it has no value, since the target is constant in the part test; bound"
                + " another metric, such as mse");
  }

  private static Verdict judge(StudyRun now, ResultTable before) throws IOException {
    return now.judge(
        BaselineFinder.of(new Baseline(before, "the run before")), GateOptions.DEFAULTS);
  }

  private void farTarget() throws IOException {
    Path file = folder.resolve("data.csv");
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      // The target is the last column, and the first line holds the names.
      lines.add(lines.isEmpty() ? line : line + "e5");
    }
    Files.write(file, lines);
  }

  private static String page(StudyFolder written) throws IOException {
    return Files.readString(written.path().resolve("report.html"));
  }

  private Study study(String rest) throws IOException {
    return Studies.in(folder).study(rest);
  }
}
