package org.example;

import io.github.experimentmaven.study.Study;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class HousesTest {

  @Test
  void theModelsAreNotWorse() throws Exception {
    Study study = Study.read(Path.of("src/experiments/houses.yaml"));
    study.run().judge().requireKept();
  }
}
