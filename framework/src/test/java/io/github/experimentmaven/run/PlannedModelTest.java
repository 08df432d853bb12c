package io.github.experimentmaven.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlannedModelTest {

  @Test
  void saysTheLossAndWhetherTheBitsAreTheSameEverywhere(@TempDir Path folder) throws IOException {
    Plan plan =
        Studies.in(folder)
            .study(
                """
                models:
                  network: {type: mlp, layers: [4 relu], loss: {type: huber, delta: 0.5}}
                  boosted: {type: xgboost}
                """)
            .validate()
            .plan();

    PlannedModel network = plan.models().get("network");
    PlannedModel boosted = plan.models().get("boosted");
    assertThat(network.lossName()).isEqualTo("huber(delta=0.5)");
    assertThat(network.bitExact()).isTrue();
    assertThat(boosted.lossName()).isEqualTo("mse");
    assertThat(boosted.bitExact()).isFalse();
  }
}
