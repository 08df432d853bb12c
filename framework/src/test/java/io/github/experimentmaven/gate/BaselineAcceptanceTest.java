package io.github.experimentmaven.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.experimentmaven.gate.freshness.Staleness.Inputs;
import io.github.experimentmaven.inference.ConfidenceInterval;
import io.github.experimentmaven.metric.Metrics;
import io.github.experimentmaven.result.Provenance;
import io.github.experimentmaven.result.ProvenanceFile;
import io.github.experimentmaven.result.ResultFolder;
import io.github.experimentmaven.result.ResultTables;
import io.github.experimentmaven.result.importance.Importance;
import io.github.experimentmaven.result.importance.ImportanceTable;
import io.github.experimentmaven.result.importance.ImportanceTables;
import io.github.experimentmaven.result.origin.ResultOrigin;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.Part;
import io.github.experimentmaven.spec.RegressionSpec.Requirement;
import io.github.experimentmaven.spec.override.Selection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineAcceptanceTest {

  private final Experiment experiment =
      new ExperimentBuilder("network-1").seeds(2).regression(0.01, "*").build();

  @TempDir private Path folder;
  private ResultFolder results;
  private Path baselines;

  @BeforeEach
  void run() throws IOException {
    results = new ResultFolder(folder.resolve("results"));
    baselines = folder.resolve("baselines");
    Files.createDirectories(results.path());
    results(new TableBuilder("1.1.0").seeds("network-1", "mse", 1, 2));
  }

  @Test
  void writesTheVeryBytesOfTheResults() throws IOException {
    BaselineAcceptance acceptance = prepare(List.of());
    BaselineAcceptance.write(List.of(acceptance));

    assertThat(acceptance.file()).isEqualTo(baselines.resolve("movie-ratings.csv"));
    assertThat(acceptance.file()).hasSameBinaryContentAs(results.results());
    try (Stream<Path> files = Files.list(baselines)) {
      assertThat(files).containsExactly(acceptance.file());
    }
  }

  @Test
  void writesWhatWasKeptOfTheDataBesideTheTable() throws IOException {
    Files.writeString(results.data(), "{}");

    BaselineAcceptance.write(List.of(prepare(List.of())));

    assertThat(baselines.resolve("movie-ratings.profile.json"))
        .hasSameBinaryContentAs(results.data());
  }

  @Test
  void writesWhatTheResultsWereMadeFromBesideTheTable() throws IOException {
    Provenance provenance =
        ProvenanceBuilder.of(
            new Inputs("aa", Map.of(), "bb", Map.of(), "1.1.0", "0.1.0", "4.3.2", Optional.empty()),
            Map.of());
    Files.writeString(results.provenance(), ProvenanceFile.format(provenance));

    BaselineAcceptance.write(List.of(prepare(List.of())));

    Path table = baselines.resolve("movie-ratings.csv");
    assertThat(Baseline.originOf(table)).isEqualTo(baselines.resolve("movie-ratings.origin.json"));
    assertThat(Baseline.read(table, "a file").origin()).contains(ResultOrigin.of(provenance));
  }

  @Test
  void packsWhatColumnsAreWorthBesideTheTable() throws IOException {
    ImportanceTable importance =
        new ImportanceTable(
            List.of(
                new Importance(
                    "network-1",
                    Part.TEST,
                    "mse",
                    1,
                    List.of("budget"),
                    20,
                    2,
                    0.5,
                    Optional.of(new ConfidenceInterval(0.4, 0.6)),
                    OptionalDouble.of(0.9))));
    Files.writeString(
        results.importance(),
        ImportanceTables.format(importance, "1.1.0", "movie-ratings").toString());

    BaselineAcceptance.write(List.of(prepare(List.of())));

    Path table = baselines.resolve("movie-ratings.csv");
    assertThat(Baseline.importanceOf(table))
        .isEqualTo(baselines.resolve("movie-ratings.importance.csv.gz"));
    assertThat(Baseline.read(table, "a file").background().importance()).contains(importance);
  }

  @Test
  void saysWhichRulesTheResultsBreakAllTheSame() throws IOException {
    Experiment bounded =
        new ExperimentBuilder("network-1")
            .seeds(2)
            .max("network-1", "test", "mse", 1)
            .min("network-1", "test", "mse", 1)
            .build();

    BaselineAcceptance acceptance =
        BaselineAcceptance.prepare(bounded, results, List.of(), baselines, Metrics.builtIn());

    assertThat(acceptance.broken())
        .extracting(Finding::describe)
        .containsExactly("network-1.test.mse is 1.5, above the maximum of 1 by 0.5");
  }

  @Test
  void changesNothingBeforeItIsWritten() throws IOException {
    BaselineAcceptance acceptance = prepare(List.of());

    assertThat(acceptance.comparison()).isEmpty();
    assertThat(baselines).doesNotExist();
  }

  @Test
  void showsHowTheResultsDifferFromTheBaselineTheyReplace() throws IOException {
    BaselineAcceptance.write(List.of(prepare(List.of())));
    results(new TableBuilder("1.2.0").seeds("network-1", "mse", 2, 3));

    BaselineComparison comparison = prepare(List.of()).comparison().orElseThrow();

    assertThat(comparison.from()).isEqualTo("accepted baseline (version 1.1.0)");
    assertThat(comparison.to()).isEqualTo("current results (version 1.2.0)");
    assertThat(comparison.confidence()).isEqualTo(0.95);
    assertThat(comparison.rows().get(0).judgement().label()).isEqualTo("worse");
  }

  @Test
  void takesTheConfidenceOfTheExperiment() throws IOException {
    BaselineAcceptance.write(List.of(prepare(List.of())));
    Experiment strict =
        new ExperimentBuilder("network-1")
            .seeds(2)
            .regression(0, 0.99, Requirement.IMPROVEMENT, "*")
            .build();
    Experiment plain = new ExperimentBuilder("network-1").seeds(2).build();

    assertThat(confidence(strict)).isEqualTo(0.99);
    assertThat(confidence(plain)).isEqualTo(0.95);
  }

  @Test
  void refusesStaleResults() {
    assertThatThrownBy(() -> prepare(List.of("the data changed")))
        .isInstanceOf(UnfitResultsException.class)
        .hasMessage(
            "the results of movie-ratings cannot become its baseline: the data changed; run the"
                + " experiment again, then accept");
  }

  @Test
  void refusesAPartOfTheExperiment() {
    Experiment part = experiment.only(new Selection(List.of(), List.of(1L)));

    assertThatThrownBy(
            () ->
                BaselineAcceptance.prepare(part, results, List.of(), baselines, Metrics.builtIn()))
        .isInstanceOf(UnfitResultsException.class)
        .hasMessageContaining("a baseline holds all models and seeds, not the seed 1 only");
  }

  @Test
  void refusesResultsWithFailedTrials() throws IOException {
    results(
        new TableBuilder("1.1.0")
            .seeds("network-1", "mse", 1)
            .failed("network-1", 2, "loss is NaN"));

    assertThatThrownBy(() -> prepare(List.of()))
        .isInstanceOf(UnfitResultsException.class)
        .hasMessageContaining("network-1: 1 of 2 trials failed: loss is NaN");
  }

  @Test
  void leavesTheOldBaselineWhereItRefuses() throws IOException {
    BaselineAcceptance.write(List.of(prepare(List.of())));
    String accepted = Files.readString(baselines.resolve("movie-ratings.csv"));
    results(new TableBuilder("1.2.0").seeds("network-1", "mse", 2, 3));

    assertThatThrownBy(() -> prepare(List.of("it is torn")))
        .isInstanceOf(UnfitResultsException.class);

    assertThat(baselines.resolve("movie-ratings.csv")).hasContent(accepted);
  }

  @Test
  void acceptsNoneWhereOneCannotBeWritten() throws IOException {
    BaselineAcceptance first = prepare(List.of());
    Path blocked = Files.writeString(folder.resolve("blocked"), "a file, not a folder");
    BaselineAcceptance second =
        BaselineAcceptance.prepare(experiment, results, List.of(), blocked, Metrics.builtIn());

    assertThatThrownBy(() -> BaselineAcceptance.write(List.of(first, second)))
        .isInstanceOf(IOException.class);

    assertThat(first.file()).doesNotExist();
  }

  private double confidence(Experiment of) throws IOException {
    return BaselineAcceptance.prepare(of, results, List.of(), baselines, Metrics.builtIn())
        .comparison()
        .orElseThrow()
        .confidence();
  }

  private BaselineAcceptance prepare(List<String> staleness) throws IOException {
    return BaselineAcceptance.prepare(experiment, results, staleness, baselines, Metrics.builtIn());
  }

  private void results(TableBuilder table) throws IOException {
    Files.writeString(results.results(), ResultTables.format(table.build()).toString());
  }
}
