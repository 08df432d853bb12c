package io.github.experimentmaven.report.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.model.ModelSpecs;
import io.github.experimentmaven.spec.ModelSpec;
import org.junit.jupiter.api.Test;

class ModelFactsTest {

  @Test
  void holdTheEpochsThatAreWritten() {
    assertThat(facts("{type: mlp, layers: [4 relu], loss: huber, epochs: 30}").epochs())
        .hasValue(30);
  }

  @Test
  void holdTheDefaultWhereNothingIsWritten() {
    assertThat(facts("{type: mlp, layers: [4 relu]}").epochs())
        .hasValue(
            ModelSpecs.types()
                .find("mlp")
                .orElseThrow()
                .schema()
                .at("/properties/epochs/default")
                .intValue());
  }

  @Test
  void knowNoEpochsOfModelsWithout() {
    assertThat(facts("{type: random_forest, trees: 10}").epochs()).isEmpty();
    assertThat(facts("{type: mean}").epochs()).isEmpty();
  }

  private static ModelFacts facts(String yaml) {
    ModelSpec model = ModelSpecs.of(yaml);
    return ModelFacts.of(ModelSpecs.types().find(model.type()).orElseThrow(), model);
  }
}
