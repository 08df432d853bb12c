package io.github.experimentmaven.report.ci;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StepSummaryTest {

  @Test
  void putsBrokenRulesFirst() {
    List<String> lines = StepSummary.format(List.of(Verdicts.failed())).lines().toList();

    assertThat(lines.subList(0, 9))
        .containsExactly(
            "### Experiment movie-ratings: failed",
            "",
            "2 of 4 rules kept. Compared with release 1.0.0.",
            "",
            "| | Rule | Finding |",
            "|---|---|---|",
            "| failed | network-1.test.mse max 0.5 | network-1.test.mse is 1.25, above the maximum"
                + " of 0.5 by 0.75 |",
            "| failed | network-1.test.mse against the baseline | network-1.test.mse is worse: mean"
                + " 1.25, was 1 in release 1.0.0 (+25%, tolerance 1%); 95% interval of the"
                + " difference +0.25 to +0.25 over 3 paired trials |",
            "| look | a&lt;b&gt;\\|c.test.mse against the baseline | a&lt;b&gt;\\|c.test.mse is not"
                + " comparable with release 1.0.0: the baseline does not have it yet |");
  }

  @Test
  void saysWhereThereIsNoBaseline() {
    assertThat(StepSummary.format(List.of(Verdicts.passed())))
        .isEqualTo(
            """
            ### Experiment movie-ratings: passed

            0 of 0 rules kept.

            > movie-ratings has no baseline yet, so nothing was compared; a release or an accepted \
            baseline makes one

            """);
  }

  @Test
  void hasASectionForEachVerdict() {
    assertThat(StepSummary.format(List.of(Verdicts.passed(), Verdicts.failed())).lines())
        .filteredOn(line -> line.startsWith("###"))
        .hasSize(2);
  }
}
