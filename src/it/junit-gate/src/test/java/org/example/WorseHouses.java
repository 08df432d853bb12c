package org.example;

import io.github.experimentmaven.spec.override.Overrides;
import io.github.experimentmaven.study.Study;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A model that learns too little; Surefire takes it for a test only when it is named. */
class WorseHouses {

  @Test
  void failTheirTest() throws Exception {
    Study study = Study.read(Path.of("src/experiments/houses.yaml"));
    study.with(Overrides.parse("models.network.epochs=2")).run().judge().requireKept();
  }
}
