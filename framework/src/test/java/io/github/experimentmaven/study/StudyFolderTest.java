package io.github.experimentmaven.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.experimentmaven.gate.BaselineAcceptance;
import io.github.experimentmaven.gate.UnfitResultsException;
import io.github.experimentmaven.gate.Verdict;
import io.github.experimentmaven.report.html.Card;
import io.github.experimentmaven.run.Studies;
import io.github.experimentmaven.spec.override.Selection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyFolderTest {

  private static final String MODELS =
      """
      seeds: [1, 2]
      models:
        tree: {type: cart, max_depth: 3}
        mean: {type: mean}
      thresholds: {"*.test.mse": {max: 100}}
      regression: {metrics: ["*.test.loss"]}
      """;

  @TempDir private Path folder;
  private Study study;
  private StudyFolder results;

  @BeforeEach
  void run() throws Exception {
    study = Studies.in(folder).study(MODELS);
    results = study.runInto(folder.resolve("results"));
  }

  @Test
  void hasNoResultsBeforeARun() throws IOException {
    StudyFolder none = study.in(folder.resolve("elsewhere"));

    assertThat(none.hasResults()).isFalse();
    assertThat(none.judge().violations())
        .singleElement()
        .satisfies(
            finding -> assertThat(finding.describe()).contains("there are no results, or the run"));
  }

  @Test
  void isNotJudgedWhereTheDataChanged() throws IOException {
    Files.writeString(folder.resolve("data.csv"), "a,b,kind,y\n1,2,red,3\n");

    assertThat(results.staleness()).singleElement().asString().startsWith("the data changed");
    assertThat(results.judge().passed()).isFalse();
  }

  @Test
  void isJudgedAgainstTheAcceptedBaselineBesideTheFile() throws IOException {
    BaselineAcceptance.write(List.of(results.acceptance(folder.resolve("baselines"))));

    assertThat(results.judge().requireKept().baseline())
        .contains("committed baseline (version 1.0.0)");
  }

  @Test
  void ofAPartIsNotAccepted() throws Exception {
    StudyFolder part =
        study
            .only(new Selection(List.of("tree"), List.of()))
            .runInto(folder.resolve("part"), RunOptions.standard().threads(1));

    assertThatExceptionOfType(UnfitResultsException.class)
        .isThrownBy(() -> part.acceptance(folder.resolve("baselines")));
  }

  @Test
  void takesAVerdictIntoItsFilesAndItsPage() throws IOException {
    Verdict verdict = results.judge();

    List<Path> files = results.write(verdict);

    assertThat(files)
        .containsExactly(
            results.path().resolve("verdict.json"),
            results.path().resolve("TEST-experiment.study.xml"))
        .allSatisfy(file -> assertThat(file).isNotEmptyFile());
    assertThat(page()).doesNotContain("Not judged yet").contains("All 2 rules are kept");
    assertThat(Card.read(results.path()).orElseThrow().headline())
        .isEqualTo("All 2 rules are kept");
  }

  @Test
  void hasTheSamePageWhetherItIsJudgedOrWrittenAnew() throws IOException {
    Verdict verdict = results.judge();
    results.write(verdict);
    String judged = page();

    results.report(verdict, Pages.REPORT);

    assertThat(page()).isEqualTo(judged);
  }

  @Test
  void needsNeitherDataNorFileForItsPage() throws IOException {
    Verdict verdict = results.judge();
    results.write(verdict);
    String judged = page();
    Files.delete(folder.resolve("data.csv"));
    Files.delete(study.experiment().origin().file());

    results.report(verdict, Pages.REPORT);

    assertThat(page()).isEqualTo(judged).contains("max_depth: 3", "Correlation of");
  }

  @Test
  void showsNoNumbersOnItsPageThatTheRunDidNotWrite() throws IOException {
    Path table = results.files().results();
    Files.writeString(table, Files.readString(table).replace("tree", "plum"));

    results.write(results.judge());

    assertThat(page())
        .contains("results.csv is not the file that the run wrote")
        .doesNotContain("plum", "Learning curves");
    assertThat(Card.read(results.path()).orElseThrow().headline()).isEqualTo("1 of 1 rule broken");
  }

  @Test
  void hasTheSamePageOfTornResultsWhetherItIsJudgedOrWrittenAnew() throws IOException {
    Files.delete(results.files().curves());
    Verdict verdict = results.judge();
    results.write(verdict);
    String judged = page();

    results.report(verdict, Pages.REPORT);

    assertThat(page()).isEqualTo(judged).contains("curves.csv is missing");
  }

  @Test
  void keepsTheNumbersOnItsPageWhereTheDataChangedSince() throws IOException {
    Files.writeString(folder.resolve("data.csv"), "a,b,kind,y\n1,2,red,3\n");

    results.write(results.judge());

    assertThat(page()).contains("the data changed", "<bdi>tree</bdi>");
  }

  @Test
  void hasTheSamePageWhereTheRunWroteNone() throws Exception {
    StudyRun run = study.run();
    StudyFolder shown = run.write(folder.resolve("shown"));
    StudyFolder hidden = run.write(folder.resolve("hidden"), Pages.NONE);
    Verdict verdict = shown.judge();
    shown.write(verdict);

    hidden.report(verdict, Pages.REPORT);

    assertThat(hidden.files().page()).hasSameTextualContentAs(shown.files().page());
    assertThat(hidden.files().pageFacts()).hasSameTextualContentAs(shown.files().pageFacts());
  }

  @Test
  void ranksItsModels() throws IOException {
    assertThat(results.comparison().best()).contains("tree");
    assertThat(results.models().bestName()).isEqualTo("tree");
    assertThat(results.notes()).isEmpty();
  }

  private String page() throws IOException {
    return Files.readString(results.path().resolve("report.html"));
  }
}
