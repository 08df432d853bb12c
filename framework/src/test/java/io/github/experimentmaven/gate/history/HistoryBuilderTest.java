package io.github.experimentmaven.gate.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.experimentmaven.gate.Baseline;
import io.github.experimentmaven.gate.ExperimentBuilder;
import io.github.experimentmaven.gate.SlicedResults;
import io.github.experimentmaven.gate.TableBuilder;
import io.github.experimentmaven.gate.change.TablePair.Subject;
import io.github.experimentmaven.gate.history.History.MetricHistory;
import io.github.experimentmaven.gate.history.Step.Evidence;
import io.github.experimentmaven.gate.history.Step.Kind;
import io.github.experimentmaven.gate.origin.OriginChange;
import io.github.experimentmaven.gate.origin.Origins;
import io.github.experimentmaven.metric.Metrics;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.Part;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HistoryBuilderTest {

  private final Experiment experiment =
      new ExperimentBuilder("network-1").seeds(3).max("network-1", "test", "mse", 5).build();

  @Test
  void tellsAJumpFromWhatStaysAsItWas() {
    History history =
        history(Versions.of("1.0.0", 1), Versions.of("1.1.0", 1), Versions.of("1.2.0", 2));

    assertThat(kinds(history)).containsExactly(Kind.FIRST, Kind.UNCHANGED, Kind.WORSE);
    Step jump = last(history).step();
    assertThat(jump.difference().orElseThrow().evidence()).isEqualTo(Evidence.PAIRED_ROWS);
    assertThat(jump.difference().orElseThrow().relative()).isCloseTo(3, within(1e-9));
    assertThat(jump.difference().orElseThrow().interval().orElseThrow().low()).isPositive();
    assertThat(history.comparedVersions()).isEqualTo(1);
  }

  @Test
  void tellsAJumpForTheBetter() {
    assertThat(kinds(history(Versions.of("1.0.0", 2), Versions.of("1.1.0", 1))))
        .containsExactly(Kind.FIRST, Kind.BETTER);
  }

  @Test
  void callsNoJumpWhereOtherSeedsMightShowTheOpposite() {
    Baseline then =
        Versions.of(
            "1.0.0",
            "data-a",
            Origins.of("a", "b", "1", 1),
            Versions.errors(1, 1),
            Versions.errors(2, 1),
            Versions.errors(3, 1));
    Baseline now =
        Versions.of(
            "1.1.0",
            "data-a",
            Origins.of("a", "b", "1", 1),
            Versions.errors(4, 1),
            Versions.errors(5, 1),
            Versions.errors(6, 1));

    assertThat(kinds(history(then, now))).containsExactly(Kind.FIRST, Kind.CHANCE);
  }

  @Test
  void callsNoJumpByOneSeed() {
    Baseline then =
        Versions.of("1.0.0", "data-a", Origins.of("a", "b", "1", 1), Versions.errors(1, 1));
    Baseline now =
        Versions.of("1.1.0", "data-a", Origins.of("a", "b", "1", 1), Versions.errors(1, 9));

    Step step = last(history(then, now)).step();

    assertThat(step.kind()).isEqualTo(Kind.CHANCE);
    assertThat(step.difference().orElseThrow().interval()).isEmpty();
    assertThat(step.reason()).startsWith("nothing tells it from chance: there is one seed");
  }

  @Test
  void tellsByBothIntervalsWhereTheDataChanged() {
    History history = history(Versions.of("1.0.0", 1), otherData(9));

    Step jump = last(history).step();
    assertThat(jump.kind()).isEqualTo(Kind.WORSE);
    assertThat(jump.difference().orElseThrow().evidence()).isEqualTo(Evidence.UNPAIRED);
    assertThat(last(history(Versions.of("1.0.0", 1), otherData(1.01))).step().kind())
        .isEqualTo(Kind.CHANCE);
  }

  @Test
  void givesEachValueItsInterval() {
    HistoryPoint point = last(history(Versions.of("1.0.0", 1)));

    assertThat(point.statistics().orElseThrow().mean()).isCloseTo(1, within(0.15));
    assertThat(point.interval().orElseThrow().low())
        .isLessThan(point.statistics().orElseThrow().mean());
    assertThat(point.interval().orElseThrow().high())
        .isGreaterThan(point.statistics().orElseThrow().mean());
  }

  @Test
  void saysWhatWasChangedInAVersion() {
    History history = history(Versions.of("1.0.0", 1), Versions.of("1.1.0", 2));

    assertThat(history.versions().get(0).changes()).isEmpty();
    assertThat(history.versions().get(1).changes())
        .extracting(OriginChange::kind)
        .containsExactly(OriginChange.Kind.FILE);
    assertThat(history.versions().get(1).knowsOrigin()).isTrue();
  }

  @Test
  void hasAGapWhereAVersionLacksTheModel() {
    Baseline without =
        new Baseline(new TableBuilder("1.1.0").seeds("mean", "mse", 1, 2).build(), "release 1.1.0");

    History history = history(Versions.of("1.0.0", 1), without, Versions.of("1.2.0", 1));

    List<Optional<HistoryPoint>> points = history.metrics().get(0).points();
    assertThat(points.get(1)).isEmpty();
    assertThat(points.get(2).orElseThrow().step().kind()).isEqualTo(Kind.FIRST);
  }

  @Test
  void comparesNothingWithFailedTrials() {
    Baseline failed =
        new Baseline(
            new TableBuilder("1.1.0")
                .seeds("network-1", "mse", 1, 2)
                .failed("network-1", 3, "loss is NaN")
                .build(),
            "release 1.1.0");

    HistoryPoint point = last(history(Versions.of("1.0.0", 1), failed));

    assertThat(point.statistics()).isEmpty();
    assertThat(point.step().kind()).isEqualTo(Kind.NOT_COMPARABLE);
    assertThat(point.step().reason()).contains("1 of its trials failed");
  }

  @Test
  void followsWhatThresholdsBoundAndWhatRegressionCompares() {
    Experiment of =
        new ExperimentBuilder("network-1", "mean")
            .max("network-*", "test", "mse", 5)
            .regression(0.01, "*.test.mae")
            .build();

    assertThat(subjects(of))
        .containsExactly(
            new Subject("network-1", Part.TEST, "mse"),
            new Subject("network-1", Part.TEST, "mae"),
            new Subject("mean", Part.TEST, "mae"));
  }

  @Test
  void followsTheTestLossWithoutRules() {
    assertThat(subjects(new ExperimentBuilder("network-1", "mean").build()))
        .containsExactly(
            new Subject("network-1", Part.TEST, "loss"), new Subject("mean", Part.TEST, "loss"));
  }

  @Test
  void followsRulesOnSlices() {
    Experiment of =
        new ExperimentBuilder("model").leastRows(1).maxOfSlice("model", "kind=*", "mse", 5).build();
    HistoryBuilder builder = new HistoryBuilder(of, Metrics.builtIn());
    Baseline results = SlicedResults.of(2).baseline();
    builder.add("1.0.0", results);
    builder.add("1.1.0", results);

    assertThat(builder.build().metrics())
        .isNotEmpty()
        .allSatisfy(
            metric -> {
              assertThat(metric.subject().name()).startsWith("model.test[kind=");
              assertThat(metric.points().get(1).orElseThrow().step().kind())
                  .isEqualTo(Kind.UNCHANGED);
            });
  }

  @Test
  void notesVersionsThatCouldNotBeRead() {
    HistoryBuilder builder = new HistoryBuilder(experiment, Metrics.builtIn());
    builder.skip("0.9.0", "it is damaged");

    assertThat(builder.build().unread())
        .containsExactly(new History.Unread("0.9.0", "it is damaged"));
    assertThat(builder.build().metrics()).isEmpty();
  }

  private static Baseline otherData(double size) {
    return Versions.of(
        "1.1.0",
        "data-b",
        Origins.of("a", "b", "1", 1),
        Versions.errors(11, size),
        Versions.errors(12, size),
        Versions.errors(13, size));
  }

  private static List<Subject> subjects(Experiment of) {
    TableBuilder table = new TableBuilder("1.0.0");
    for (String metric : List.of("loss", "mse", "mae")) {
      table.seeds("network-1", metric, 1, 2).seeds("mean", metric, 3, 4);
    }
    HistoryBuilder builder = new HistoryBuilder(of, Metrics.builtIn());
    builder.add("1.0.0", new Baseline(table.build(), "release 1.0.0"));
    return builder.build().metrics().stream().map(MetricHistory::subject).toList();
  }

  private History history(Baseline... versions) {
    HistoryBuilder builder = new HistoryBuilder(experiment, Metrics.builtIn());
    Arrays.stream(versions).forEach(version -> builder.add(version.version(), version));
    return builder.build();
  }

  private static List<Kind> kinds(History history) {
    return history.metrics().get(0).points().stream()
        .map(point -> point.orElseThrow().step().kind())
        .toList();
  }

  private static HistoryPoint last(History history) {
    MetricHistory metric = history.metrics().get(0);
    return metric.points().get(metric.points().size() - 1).orElseThrow();
  }
}
