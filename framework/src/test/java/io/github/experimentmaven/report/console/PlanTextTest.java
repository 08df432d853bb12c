package io.github.experimentmaven.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.run.Plan;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.Part;
import io.github.experimentmaven.spec.Threshold;
import io.github.experimentmaven.spec.problem.Location;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class PlanTextTest {

  @Test
  void listsModelsAndThresholdsAligned() {
    assertThat(
            PlanText.render(
                plan(
                    "A film's rating",
                    List.of("network-1", "mean"),
                    threshold("mean", OptionalDouble.of(0.73), OptionalDouble.empty()),
                    threshold("*", OptionalDouble.of(2), OptionalDouble.of(-0.5)))))
        .isEqualTo(
            """
            study (study.yaml): 6 trials
              A film's rating
              model      type
              network-1  mlp
              mean       mlp
              threshold      bound
              mean.test.mse  at most 0.73
              *.test.mse     at most 2, at least -0.5
            """);
  }

  @Test
  void fitsBesideMavensPrefixWhateverIsWritten() {
    String text =
        PlanText.render(
            plan(
                "A film's rating from its money, its people and its votes. ".repeat(4),
                List.of("network[" + "learning_rate=0.001,".repeat(9) + "]"),
                threshold("n".repeat(90), OptionalDouble.of(0.1), OptionalDouble.of(0.05))));

    assertThat(text.lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(TextTable.WIDTH));
  }

  private static Threshold threshold(String model, OptionalDouble max, OptionalDouble min) {
    return new Threshold(model, Part.TEST, "mse", max, min, new Location("study.yaml", 1, 1));
  }

  private static Plan plan(String description, List<String> models, Threshold... thresholds) {
    Experiment study = PlanFixture.plan(models, 3).experiment();
    return Plan.of(
        new Experiment(
            study.name(),
            description,
            study.data(),
            study.split(),
            study.seeds(),
            study.models(),
            List.of(thresholds),
            study.regression(),
            study.dataRules(),
            study.slices(),
            study.explanations(),
            study.overrides(),
            study.selection(),
            study.origin()),
        Map.of(),
        1);
  }
}
