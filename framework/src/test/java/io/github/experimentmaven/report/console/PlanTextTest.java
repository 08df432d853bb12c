package io.github.experimentmaven.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.run.Plan;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.Part;
import io.github.experimentmaven.spec.Threshold;
import io.github.experimentmaven.spec.problem.Location;
import io.github.experimentmaven.study.Study;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanTextTest {

  @TempDir private Path folder;

  @Test
  void listsModelsAndThresholdsAligned() {
    assertThat(
            PlanText.render(
                plan(
                    "A film's rating",
                    List.of("network-1", "mean"),
                    threshold("mean", OptionalDouble.of(0.73), OptionalDouble.empty()),
                    threshold("*", OptionalDouble.of(2), OptionalDouble.of(-0.5))),
                List.of()))
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
                threshold("n".repeat(90), OptionalDouble.of(0.1), OptionalDouble.of(0.05))),
            List.of());

    assertThat(text.lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(TextTable.WIDTH));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          halving | {trials: 9}    | 9 sets of options by halving, 89 epochs in all, on each of 3 folds
          tpe     | {epochs: 100}  | 3 sets of options by tpe, 81 epochs in all, on each of 3 folds
          random  | {trials: 1}    | 1 set of options by random, 27 epochs in all, on each of 3 folds
          race    | {trials: 3}    | 3 sets of options by race, at most 405 epochs in all, on each of 3 folds
          """)
  void saysWhatSearchesWillDoAndCost(String method, String budget, String expected)
      throws IOException {
    Study study = Study.read(searching(method, budget));

    assertThat(PlanText.render(study.validate().plan(), study.searches().plans()))
        .containsIgnoringWhitespaces("network mlp search of network: " + expected);
  }

  private Path searching(String method, String budget) throws IOException {
    Files.writeString(folder.resolve("rows.csv"), "a,y\n" + "1,2\n2,4\n3,5\n".repeat(10));
    return Files.writeString(
        folder.resolve("study.yaml"),
        """
        experiment: study
        data: {source: rows.csv, target: y, features: {a: [standardize]}}
        split: {folds: 3, validation: 0.25}
        models:
          network:
            type: mlp
            layers: [4 relu]
            epochs: 27
            search:
              space: {dropout: {uniform: [0, 0.5]}}
              method: %s
              budget: %s
        """
            .formatted(method, budget));
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
