package io.github.experimentmaven.model.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.data.profile.Suspicion;
import io.github.experimentmaven.data.source.FileSources;
import io.github.experimentmaven.run.ExperimentRunner;
import io.github.experimentmaven.run.ExperimentRunner.PreparedData;
import io.github.experimentmaven.run.Houses;
import io.github.experimentmaven.run.Studies;
import io.github.experimentmaven.spec.Experiment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetScaleTest {

  private static final String NETWORK =
      "models: {network: {type: mlp, layers: [4 relu]}, mean: {type: mean}}";

  @TempDir private Path folder;
  private Houses houses;
  private ExperimentRunner runner;

  @BeforeEach
  void write() throws IOException {
    houses = Houses.in(Studies.in(folder));
    runner = new ExperimentRunner(houses.studies().extensions(), 1, Clock.systemUTC());
  }

  private List<String> suspicions(Experiment experiment) {
    PreparedData data = runner.prepare(experiment, new FileSources(folder));
    return TargetScale.suspicions(
            experiment, data.rows(), data.folds(), houses.studies().extensions().models())
        .stream()
        .map(Suspicion::message)
        .toList();
  }

  @Test
  void aTargetOfLargeSpreadIsToldWithItsModelsAndTheLineToWrite() throws Exception {
    assertThat(suspicions(houses.experiment("price", NETWORK)))
        .containsExactly(
            "`price` has a standard deviation of 80300 in the training rows, far from 1: `network`"
                + " trains by gradient and may learn little from it; write `target: {price:"
                + " standardize}`, and predictions and metrics stay in its own units");
  }

  @Test
  void validationTellsItAtThePlaceOfTheTarget() throws Exception {
    assertThat(
            runner
                .validate(houses.experiment("price", NETWORK), new FileSources(folder))
                .warnings())
        .singleElement()
        .satisfies(
            warning ->
                assertThat(warning.toString())
                    .startsWith(folder.resolve("houses.yaml") + ":4:11: data.target: `price` has"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{price: standardize}", "{price: [log1p, standardize]}", "{price: passthrough}"})
  void aTransformedTargetIsInTheHandsOfWhoWroteTheFile(String target) throws Exception {
    assertThat(suspicions(houses.experiment(target, NETWORK))).isEmpty();
  }

  @Test
  void modelsThatDoNotTrainByGradientMindNoScale() throws Exception {
    assertThat(
            suspicions(
                houses.experiment(
                    "price",
                    """
                    models:
                      tree: {type: cart}
                      bag: {type: bagging, model: {type: cart}}
                      knn: {type: knn}
                      line: {type: linear_sgd}
                      pairs: {type: factorization_machine}
                      own: {type: tribuo, class: org.tribuo.regression.rtree.CARTRegressionTrainer}
                    """)))
        .isEmpty();
  }

  @Test
  void everyModelThatTrainsByGradientIsNamed() throws Exception {
    assertThat(
            suspicions(
                houses.experiment(
                    "price",
                    """
                    models:
                      tree: {type: cart}
                      bag: {type: bagging, model: {type: mlp, layers: [4 relu]}}
                      seeds: {type: seed_average, model: {type: mlp, layers: [4 relu]}}
                      sure: {type: quantile_pair, lower: {type: cart}, upper: {type: mlp, layers: [4 relu]}}
                      network: {type: mlp, layers: [4 relu]}
                    """)))
        .singleElement()
        .asString()
        .contains("far from 1: `bag`, `seeds`, `sure`, `network` train by gradient");
  }

  @Test
  void ofManyModelsAFewAreNamed() throws Exception {
    String models =
        IntStream.range(0, 20)
            .mapToObj(i -> "m" + i + ": {type: mlp, layers: [4 relu]}")
            .collect(Collectors.joining(", ", "models: {", "}"));

    assertThat(suspicions(houses.experiment("price", models)))
        .singleElement()
        .asString()
        .contains("far from 1: `m0`, `m1`, `m2` and 17 more train by gradient");
  }

  @Test
  void eachOfSeveralTargetsIsToldOnceAndTheLineKeepsTheOthers() throws Exception {
    assertThat(suspicions(houses.experiment("[rent, price]", "{folds: 3}", NETWORK)))
        .hasSize(2)
        .allSatisfy(
            message ->
                assertThat(message)
                    .contains("write `target: {rent: standardize, price: standardize}`,"));
    assertThat(suspicions(houses.experiment("{rent: standardize, price: []}", NETWORK)))
        .singleElement()
        .asString()
        .contains("`price` has", "write `price: standardize` in `target`,");
  }

  @ParameterizedTest
  @CsvSource({
    "0.001, true",
    "0.05, true",
    "0.2, false",
    "1, false",
    "9, false",
    "11, true",
    "1e200, false"
  })
  void aSpreadWithinAFactorOfTenOfOneIsNearEnough(double spread, boolean told) throws Exception {
    String rows =
        IntStream.range(0, 40)
            .mapToObj(i -> i + ",2,flat," + (i % 2 == 0 ? -spread : spread) + ",1")
            .collect(Collectors.joining("\n", "area,age,kind,price,rent\n", "\n"));
    Files.writeString(folder.resolve("houses.csv"), rows);

    assertThat(suspicions(houses.experiment("price", NETWORK))).hasSize(told ? 1 : 0);
    assertThat(suspicions(houses.experiment("rent", NETWORK))).isEmpty();
  }
}
