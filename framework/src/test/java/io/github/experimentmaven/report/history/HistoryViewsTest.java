package io.github.experimentmaven.report.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.gate.Baseline;
import io.github.experimentmaven.gate.ExperimentBuilder;
import io.github.experimentmaven.gate.TableBuilder;
import io.github.experimentmaven.gate.history.History;
import io.github.experimentmaven.gate.history.HistoryBuilder;
import io.github.experimentmaven.gate.history.Versions;
import io.github.experimentmaven.metric.Metrics;
import io.github.experimentmaven.report.history.HistoryText.Jump;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryViewsTest {

  @Test
  void theConsoleHasARowForEachMetricAndNamesWhatWasNotRead() {
    HistoryBuilder builder = builder();
    builder.skip("0.8.0", "it is damaged");
    builder.skip("0.9.0", "it is damaged");
    builder.add("1.0.0", Versions.of("1.0.0", 2));
    builder.add("1.1.0", Versions.of("1.1.0", 1));

    assertThat(HistoryConsole.format(builder.build()))
        .isEqualTo(
            """
            movie-ratings: 2 versions from 1.0.0 to 1.1.0

            metric              first  last  last jump
            network-1.test.mse  4.161  1.04  1.1.0 better -75 %
            not read: 0.8.0, 0.9.0: it is damaged
            """);
  }

  @Test
  void theConsoleSaysWhereThereIsNoHistory() {
    HistoryBuilder builder = builder();
    assertThat(HistoryConsole.format(builder.build()))
        .startsWith("movie-ratings: no version could be read");

    builder.add("1.0.0", Versions.of("1.0.0", 2));
    assertThat(HistoryConsole.format(builder.build()))
        .startsWith("movie-ratings: one version, 1.0.0; a history begins with the second");
  }

  @Test
  void theNewestJumpIsFirstWithWhatWasChangedThere() {
    List<Jump> jumps = HistoryText.jumps(upAndDown());

    assertThat(jumps).extracting(Jump::version).containsExactly("1.2.0", "1.1.0");
    Jump worse = jumps.get(1);
    assertThat(worse.metrics())
        .singleElement()
        .satisfies(
            metric -> {
              assertThat(metric.better()).isFalse();
              assertThat(metric.sentence())
                  .startsWith(
                      "network-1.test.mse is worse than in 1.0.0: 4.161, was 1.04 (+300 %; the"
                          + " difference lies between ")
                  .endsWith(", paired test rows)");
            });
    assertThat(HistoryText.changes(worse.changes()))
        .isEqualTo("file: the experiment file is file-2.0, was file-1.0");
    assertThat(worse.knowsOrigin()).isTrue();
  }

  @Test
  void aVersionWithoutOriginIsSaidToHaveNone() {
    HistoryBuilder builder = builder();
    builder.add("1.0.0", table("1.0.0", 1, 1.01, 0.99));
    builder.add("1.1.0", table("1.1.0", 2, 2.02, 1.98));

    assertThat(HistoryText.jumps(builder.build()))
        .singleElement()
        .satisfies(
            jump -> {
              assertThat(jump.knowsOrigin()).isFalse();
              assertThat(jump.metrics().get(0).sentence()).endsWith(", paired trials)");
            });
  }

  @Test
  void saysHowManyJumpsChanceWouldCall() {
    assertThat(HistoryText.trust(upAndDown()))
        .contains("hold together at 95 %", "of 2 versions", "in about 0.1.");
    assertThat(HistoryText.trust(builder().build())).isEmpty();
  }

  @Test
  void theTableHasEveryNumberOfEveryVersion() {
    List<String> lines = HistoryCsv.format(List.of(upAndDown())).toString().lines().toList();

    assertThat(lines).hasSize(4);
    assertThat(lines.get(1))
        .startsWith("movie-ratings,1.0.0,network-1,test,,mse,3,1.040")
        .endsWith(",,,,,,,first,,");
    assertThat(lines.get(2))
        .contains(",0.95,")
        .endsWith(
            ",paired test rows,worse,,\"file: the experiment file is file-2.0, was file-1.0\"");
  }

  @Test
  void aRelativeDifferenceFromNothingHasWords() {
    assertThat(HistoryText.relative(Double.POSITIVE_INFINITY)).isEqualTo("up from 0");
    assertThat(HistoryText.relative(Double.NEGATIVE_INFINITY)).isEqualTo("down from 0");
    assertThat(HistoryText.relative(0.015)).isEqualTo("+1.5 %");
  }

  @Test
  void manyVersionsOfOneReasonAreNotAllNamed() {
    HistoryBuilder builder = builder();
    for (int version = 0; version < 9; version++) {
      builder.skip("0.%d.0".formatted(version), "no tables");
    }

    assertThat(HistoryText.unread(builder.build()))
        .containsExactly("0.0.0, 0.1.0, 0.2.0, 0.3.0, 0.4.0, 0.5.0 and 3 more: no tables");
  }

  private static History upAndDown() {
    HistoryBuilder builder = builder();
    builder.add("1.0.0", Versions.of("1.0.0", 1));
    builder.add("1.1.0", Versions.of("1.1.0", 2));
    builder.add("1.2.0", Versions.of("1.2.0", 1));
    return builder.build();
  }

  private static Baseline table(String version, double... values) {
    return new Baseline(
        new TableBuilder(version).seeds("network-1", "mse", values).build(), "release " + version);
  }

  private static HistoryBuilder builder() {
    return new HistoryBuilder(
        new ExperimentBuilder("network-1").seeds(3).max("network-1", "test", "mse", 5).build(),
        Metrics.builtIn());
  }
}
