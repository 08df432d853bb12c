package io.github.experimentmaven.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CompletenessTest {

  @Test
  void isSilentWhereEveryModelHasAllItsResults() {
    assertThat(
            judge(
                new TableBuilder("1.0.0")
                    .seeds("network-1", "mse", 1, 2)
                    .seeds("network-2", "mse", 1, 2)))
        .isEmpty();
  }

  @Test
  void namesTheSeedsThatAreMissing() {
    List<Finding> findings =
        judge(
            new TableBuilder("1.0.0").seeds("network-1", "mse", 1, 2).seeds("network-2", "mse", 1));

    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).passed()).isFalse();
    assertThat(findings.get(0).title()).isEqualTo("network-2 has all its results");
    assertThat(findings.get(0).describe())
        .isEqualTo("network-2: there is no result for the seeds [2]; run the experiment again");
    assertThat(findings.get(0).location()).isEqualTo(ExperimentBuilder.at(21));
  }

  @Test
  void noticesAFoldThatIsMissing() {
    List<Finding> findings =
        judge(
            new TableBuilder("1.0.0")
                .seeds("network-1", "mse", 1, 2)
                .value("network-1", 1, 0, 1, "test", "mse", 1)
                .seeds("network-2", "mse", 1, 2));

    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).describe())
        .isEqualTo(
            "network-2: there are results of 2 trials where other models have 3; run the"
                + " experiment again");
  }

  @Test
  void saysWhyTrialsFailed() {
    List<Finding> findings =
        judge(
            new TableBuilder("1.0.0")
                .seeds("network-1", "mse", 1, 2)
                .seeds("network-2", "mse", 1)
                .failed("network-2", 2, "the loss is NaN in epoch 3"));

    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).describe())
        .isEqualTo("network-2: 1 of 2 trials failed: the loss is NaN in epoch 3");
  }

  private static List<Finding> judge(TableBuilder table) {
    return Completeness.judge(
        new ExperimentBuilder("network-1", "network-2").seeds(2).build(), table.build());
  }
}
