package io.github.experimentmaven.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
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

    assertThat(plan.models())
        .isEqualTo(
            Map.of(
                "network", new PlannedModel("huber(delta=0.5)", true),
                "boosted", new PlannedModel("mse", false)));
  }
}
