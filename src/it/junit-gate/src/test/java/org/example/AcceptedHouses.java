package org.example;

import io.github.experimentmaven.gate.BaselineAcceptance;
import io.github.experimentmaven.study.Study;
import io.github.experimentmaven.study.StudyFolder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Accepts what the models are worth now; Surefire takes it for a test only when it is named. */
class AcceptedHouses {

  @Test
  void becomeTheBaseline() throws Exception {
    Study study = Study.read(Path.of("src/experiments/houses.yaml"));
    StudyFolder results = study.runInto(Path.of("target/experiments/houses"));
    BaselineAcceptance.write(List.of(results.acceptance(Path.of("src/experiments/baselines"))));
  }
}
