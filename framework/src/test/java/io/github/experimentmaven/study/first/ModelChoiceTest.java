package io.github.experimentmaven.study.first;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.spec.template.ExperimentTemplate.Model;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelChoiceTest {

  @Test
  void thePlainestModelIsFirst() {
    assertThat(ModelChoice.of(500, 8).models())
        .extracting(Model::type)
        .containsExactly("mean", "ridge", "gradient_boosting", "random_forest", "mlp");
  }

  @Test
  void fewRowsGetSmallLeavesAndBatches() {
    assertThat(options(6, "gradient_boosting")).containsExactly("min_samples_leaf: 1");
    assertThat(options(6, "mlp")).contains("batch_size: 1");
    assertThat(options(150, "gradient_boosting")).containsExactly("min_samples_leaf: 5");
    assertThat(options(500, "gradient_boosting")).isEmpty();
  }

  @Test
  void manyRowsGetLargeLeavesAndBatches() {
    assertThat(options(200_000, "random_forest")).contains("trees: 30", "min_samples_leaf: 20");
    assertThat(options(200_000, "mlp")).contains("batch_size: 256", "epochs: 30");
  }

  @ParameterizedTest
  @CsvSource({"1000, 5", "50000, 3", "500000, 1"})
  void largerTablesGetFewerSeeds(int rows, int seeds) {
    assertThat(ModelChoice.of(rows, 10).seeds()).isEqualTo(seeds);
  }

  @ParameterizedTest
  @CsvSource({"0.2, a second", "1.2, 2 s", "34, 30 s", "61, 2 min", "1500, 30 min", "5000, 2 h"})
  void durationsAreRounded(double seconds, String text) {
    assertThat(Duration.of(seconds)).isEqualTo(text);
  }

  private static List<String> options(int rows, String type) {
    return ModelChoice.of(rows, 10).models().stream()
        .filter(model -> model.type().equals(type))
        .findFirst()
        .orElseThrow()
        .options();
  }
}
