package io.github.experimentmaven.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.gate.Verdict;
import io.github.experimentmaven.metric.Metrics;
import io.github.experimentmaven.report.ExplainedModels;
import io.github.experimentmaven.report.ReportInput;
import io.github.experimentmaven.report.SampleReport;
import io.github.experimentmaven.report.SampleStudy;
import io.github.experimentmaven.report.chart.ReportCharts;
import io.github.experimentmaven.report.ranking.Comparison;
import io.github.experimentmaven.report.ranking.Discussion;
import io.github.experimentmaven.report.text.UnlearntText;
import io.github.experimentmaven.result.Provenance;
import io.github.experimentmaven.result.ResultTable;
import io.github.experimentmaven.result.learning.Cause;
import io.github.experimentmaven.result.learning.Unlearnt;
import io.github.experimentmaven.result.learning.Unlearnt.Degree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReportTest {

  private static final int FIVE_MEGABYTES = 5_000_000;

  @TempDir private Path folder;

  @Test
  void staysUnderFiveMegabytesWithFiftyModelsAndTenSeeds() {
    String page = render(SampleReport.of(SampleStudy.large(50, 10, 1000), "large", ""));

    assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(FIVE_MEGABYTES);
  }

  @Test
  void showsTheVerdictWithTheBrokenRulesFirst() {
    String page = render(SampleReport.lab());

    assertThat(page).contains("1 of 6 rules broken");
    assertThat(page.indexOf("forest.test.r2 is 0.982"))
        .isBetween(0, page.indexOf("network-1.test.mse is 0.0194"));
  }

  @Test
  void showsWhatChangedAgainstTheBaseline() {
    assertThat(render(SampleReport.lab()))
        .contains("Changes against the baseline", "Against 1.0.0", "network-1.test.loss")
        .contains("-7.7 %", "improved", "unchanged")
        .contains("! look")
        .contains("forest.test.loss is inconclusive");
  }

  @Test
  void saysInWordsWhatTheTableShows() {
    ReportInput input = SampleReport.lab();
    String page = render(input).replace("\u00a0", " ");

    assertThat(Discussion.of(input.comparison())).isNotEmpty().allMatch(page::contains);
  }

  @Test
  void saysWhichTargetsTheCurvesAreOfWhereModelsTrainOnThemAfterSteps() {
    String note = "The losses are of the targets as the models train on them";
    String page = render(withTargetSteps(Map.of("average_rating", List.of("log1p", "min_max"))));

    assertThat(page)
        .contains(note + ": <bdi>average_rating after log1p, min_max</bdi>.")
        .contains("mse (average_rating after log1p, min_max) of network-1 by epoch")
        .contains(">mse, transformed, log<");
    assertThat(render(SampleReport.lab())).doesNotContain(note).contains(">mse, logarithmic<");
  }

  private static ReportInput withTargetSteps(Map<String, List<String>> steps) {
    ReportInput lab = SampleReport.lab();
    Provenance made = lab.provenance().orElseThrow();
    Provenance.Data data = made.data();
    return new ReportInput(
        lab.experiment(),
        lab.version(),
        lab.description(),
        lab.comparison(),
        lab.curves(),
        lab.warnings(),
        lab.predictions(),
        lab.verdict(),
        Optional.of(
            new Provenance(
                made.experiment(),
                made.project(),
                made.specification(),
                new Provenance.Data(
                    data.source(),
                    data.sha256(),
                    data.rowsRead(),
                    data.rowsDropped(),
                    data.splitFiles(),
                    Optional.of(steps)),
                made.models(),
                made.tables(),
                made.environment(),
                made.run())),
        lab.profile(),
        lab.slices(),
        lab.worstSlices(),
        lab.errors(),
        ExplainedModels.none(),
        lab.specification());
  }

  @Test
  void showsWhyAModelHasNoNumbers() {
    String page =
        render(
            SampleReport.of(
                SampleStudy.large(2, 2, 3).withFailed("broken", 2, "not finite"), "study", ""));

    assertThat(page).contains("broken failed in 2 of 2 trials").contains("<bdi>failed</bdi>");
  }

  @Test
  void namesWhatLooksWrongWithTheData() {
    assertThat(render(SampleReport.lab())).contains("! look").contains("approval_index");
  }

  @Test
  void saysHowToRepeatTheRun() {
    assertThat(render(SampleReport.lab()))
        .contains("git checkout 3f1c9a7e5b2d4c6f8a0b1c2d3e4f5a6b7c8d9e0f")
        .contains("mvn verify -Dexperiment.includes=movie-ratings");
  }

  @Test
  void theFirstSectionWarnsOfModelsThatHaveNotLearnt() {
    ReportInput lab = SampleReport.lab();
    Unlearnt unlearnt =
        new Unlearnt("network-1", 3, 5, false, "mse", 7.1, 6.9, Degree.WORSE, new Cause.Steps());

    String page = render(with(List.of(UnlearntText.of(unlearnt)), lab.verdict(), lab));

    assertThat(page.substring(page.indexOf("In words"), page.indexOf("<ul class=\"prose\">")))
        .contains("<li class=\"warned\">", "has not learnt: network-1 (3 of 5 seeds)");
    assertThat(render(lab)).doesNotContain("has not learnt");
  }

  @Test
  void isAPageEvenWithoutAnythingToShow() {
    ReportInput nothing =
        new ReportInput(
            "empty",
            "1.0.0",
            "",
            Comparison.of(new ResultTable(List.of("loss"), List.of()), Metrics.builtIn()),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            ExplainedModels.none(),
            Optional.empty());

    assertThat(render(nothing)).contains("<h1>").doesNotContain("Learning curves");
  }

  @Test
  void isTheSameEveryTime() {
    assertThat(render(SampleReport.lab())).isEqualTo(render(SampleReport.lab()));
  }

  @Test
  void theIndexLeadsToTheReportsOfEveryModule() throws IOException {
    ReportInput input = SampleReport.lab();
    Card card = Card.of("movie-ratings", "films.yaml", "Films", "4f1c", input.comparison());
    report(input, folder.resolve("module a/movie-ratings"), card.judged(input.verdict().get()));
    report(
        input,
        folder.resolve("b/other"),
        Card.of("<other>", "other.yaml", "", "", input.comparison()));
    List<IndexPage.Entry> entries = new ArrayList<>();
    entries.addAll(IndexPage.entries("module a", folder.resolve("module a")));
    entries.addAll(IndexPage.entries("b", folder.resolve("b")));
    entries.addAll(IndexPage.entries("without experiments", folder.resolve("c")));
    IndexPage.write("films 1.1.0", entries, folder.resolve("index.html"));

    assertThat(folder.resolve("index.html"))
        .content()
        .contains("Rules of 1 of 2 experiments are broken", "2 experiments in 2 modules")
        .contains("href=\"module%20a/movie-ratings/report.html\"")
        .contains("1 of 6 rules broken", "Not judged yet")
        .contains("&lt;other&gt;")
        .contains("network-2 has the lowest validation mse")
        .contains("aria-label=\"validation mse of each model");
  }

  private static void report(ReportInput input, Path folder, Card card) throws IOException {
    HtmlReport.write(input, folder.resolve("report.html"));
    card.write(folder);
  }

  @Test
  void aCardIsReadAsItWasWritten() throws IOException {
    Card card = Card.of("e", "e.yaml", "d", "4f1c", SampleReport.lab().comparison());
    card.write(folder);

    assertThat(Card.read(folder)).contains(card);
  }

  @Test
  void aCardOfAnotherVersionIsNone() throws IOException {
    Files.writeString(folder.resolve("card.json"), "{\"experiment\": \"e\"}");

    assertThat(Card.read(folder)).isEmpty();
  }

  @Test
  void saysWhereResultsWereNotJudgedYet() {
    assertThat(render(unjudged(SampleReport.lab())))
        .contains("Not judged yet: mvn verify")
        .doesNotContain("rules broken");
  }

  private static ReportInput unjudged(ReportInput input) {
    return with(input.warnings(), Optional.empty(), input);
  }

  private static ReportInput with(
      List<String> warnings, Optional<Verdict> verdict, ReportInput input) {
    return new ReportInput(
        input.experiment(),
        input.version(),
        input.description(),
        input.comparison(),
        input.curves(),
        warnings,
        input.predictions(),
        verdict,
        input.provenance(),
        input.profile(),
        input.slices(),
        input.worstSlices(),
        input.errors(),
        ExplainedModels.none(),
        input.specification());
  }

  @Test
  void theProfileIsAPageOfItsOwn() throws IOException {
    ProfilePage.write("movie-ratings", SampleReport.profile(), folder.resolve("profile.html"));

    assertThat(Files.readString(folder.resolve("profile.html")))
        .contains("! look", "num_votes", "Correlation of 7 columns");
  }

  private static String render(ReportInput input) {
    return HtmlReport.render(input, ReportCharts.of(input));
  }
}
