package io.github.experimentmaven.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.experimentmaven.data.split.Fold;
import io.github.experimentmaven.data.table.NumberColumn;
import io.github.experimentmaven.model.Epoch;
import io.github.experimentmaven.model.Examples;
import io.github.experimentmaven.model.transformed.TransformedTargetModel;
import io.github.experimentmaven.run.memory.TrialStore;
import io.github.experimentmaven.run.trial.Predictions;
import io.github.experimentmaven.run.trial.TrialOutcome.Completed;
import io.github.experimentmaven.run.trial.TrialOutcome.Failed;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.ensemble.WeightedEnsembleModel;
import org.tribuo.impl.ArrayExample;
import org.tribuo.protos.core.ModelProto;
import org.tribuo.regression.Regressor;

/** Experiments whose models train on a transformed target. */
class TransformedTargetTest {

  private static final String MEAN = "models: {mean: {type: mean}}";
  private static final String NETWORK =
      """
      models:
        network: {type: mlp, layers: [16 relu], epochs: 40, learning_rate: 0.01}
        mean: {type: mean}
      """;

  @TempDir private Path folder;
  private final List<Examples> seen = new ArrayList<>();
  private Houses houses;

  @BeforeEach
  void write() throws IOException {
    houses =
        Houses.in(
            Studies.in(
                folder,
                new TestType(
                    "spy",
                    (examples, seed, listener) -> {
                      seen.add(examples);
                      return TestType.mean(examples);
                    })));
  }

  @Test
  void modelsTrainAndValidateOnTheTransformedTarget() throws Exception {
    Run run = run(houses.experiment("{price: [log1p, standardize]}", "models: {s: {type: spy}}"));
    Fold fold = run.folds().get(0);
    double[] logarithms =
        Arrays.stream(column(run, "price", fold.training())).map(StrictMath::log1p).toArray();
    double mean = Arrays.stream(logarithms).sum() / logarithms.length;
    double squares = Arrays.stream(logarithms).map(v -> (v - mean) * (v - mean)).sum();
    double deviation = Math.sqrt(squares / logarithms.length);

    assertThat(outputs(seen.get(0).training()))
        .containsExactly(
            Arrays.stream(logarithms).map(v -> (v - mean) / deviation).toArray(), within(1e-9));
    assertThat(outputs(seen.get(0).validation()))
        .containsExactly(
            Arrays.stream(column(run, "price", fold.validation()))
                .map(v -> (StrictMath.log1p(v) - mean) / deviation)
                .toArray(),
            within(1e-9));
  }

  @Test
  void scoresAndPredictionsAreInTheTargetsOwnUnits() throws Exception {
    Experiment experiment = houses.experiment("{price: log1p}", MEAN);
    try (TrialStore store = TrialStore.temporary(folder)) {
      Run run = houses.studies().run(experiment, RunSettings.keeping(store));
      Fold fold = run.folds().get(0);
      double[] training = column(run, "price", fold.training());
      double[] test = column(run, "price", fold.test());
      double prediction =
          StrictMath.expm1(Arrays.stream(training).map(StrictMath::log1p).sum() / training.length);

      Predictions predictions = run.results().get(0).stored().orElseThrow().predictions().values();
      assertThat(predictions.actual(0)).containsExactly(test);
      assertThat(predictions.predicted(0)[0]).isCloseTo(prediction, within(1e-6));
      assertThat(score(run, 0, Part.TEST, "mse"))
          .isCloseTo(meanSquare(test, prediction), within(1e-3));
      assertThat(score(run, 0, Part.TRAIN, "loss"))
          .isCloseTo(meanSquare(training, prediction), within(1e-3));
    }
  }

  @Test
  void aNetworkLearnsPricesOnceTheyAreStandardized() throws Exception {
    Run raw = run(houses.experiment("price", NETWORK));
    Run standardized = run(houses.experiment("{price: standardize}", NETWORK));

    assertThat(score(raw, 0, Part.TEST, "r2")).isLessThan(0);
    assertThat(score(standardized, 0, Part.TEST, "r2")).isGreaterThan(0.9);
    assertThat(score(standardized, 1, Part.TEST, "mse"))
        .isCloseTo(score(raw, 1, Part.TEST, "mse"), within(1.0));
  }

  @Test
  void theCurveIsTheLossOfTheTransformedTargetAndTheScoreThatOfTheOwn() throws Exception {
    Run run = run(houses.experiment("{price: standardize}", NETWORK));
    Completed network = (Completed) run.results().get(0).outcome();
    Epoch last = network.curve().get(network.curve().size() - 1);
    double[] training = column(run, "price", run.folds().get(0).training());
    double mean = Arrays.stream(training).sum() / training.length;

    assertThat(last.validationLoss() * meanSquare(training, mean))
        .isCloseTo(score(run, 0, Part.VALIDATION, "loss"), within(1e3));
  }

  @Test
  void eachOfSeveralTargetsHasItsOwnSteps() throws Exception {
    Run run =
        run(
            houses.experiment(
                "{price: [log1p, standardize], rent: {min_max: {max: 2}}}",
                "models: {s: {type: spy}, tree: {type: cart}}"));
    Dataset<Regressor> training = seen.get(0).training();
    double[] prices = outputs(training, "price");
    double[] rents = outputs(training, "rent");

    assertThat(Arrays.stream(prices).sum() / prices.length).isCloseTo(0, within(1e-9));
    assertThat(Arrays.stream(rents).min()).hasValue(0);
    assertThat(Arrays.stream(rents).max().getAsDouble()).isCloseTo(2, within(1e-12));
    assertThat(score(run, 1, Part.TRAIN, "r2")).isGreaterThan(0.9);
  }

  @Test
  void everyFoldIsFittedOnItsOwnTrainingRows() throws Exception {
    Run run =
        run(
            houses.experiment(
                "{price: standardize}", "{folds: 3, seed: 1}", "models: {s: {type: spy}}"));

    assertThat(seen).hasSize(3);
    for (int fold = 0; fold < 3; fold++) {
      double[] transformed = outputs(seen.get(fold).training());
      assertThat(Arrays.stream(transformed).sum() / transformed.length).isCloseTo(0, within(1e-9));
      assertThat(Arrays.stream(transformed).map(v -> v * v).sum() / transformed.length)
          .isCloseTo(1, within(1e-9));
      double[] own = column(run, "price", run.folds().get(fold).training());
      assertThat(score(run, fold, Part.TRAIN, "mse"))
          .isCloseTo(meanSquare(own, Arrays.stream(own).sum() / own.length), within(1.0));
    }
  }

  @Test
  void anEnsembleIsUndoneAsAWholeAndNotItsMembers() throws Exception {
    Experiment experiment =
        houses.experiment(
            "{price: log1p}",
            """
            models:
              bag: {type: bagging, members: 3, model: {type: mean}}
              seeds: {type: seed_average, members: 3, model: {type: mean}}
            """);
    try (TrialStore store = TrialStore.temporary(folder)) {
      for (TrialResult result :
          houses.studies().run(experiment, RunSettings.keeping(store)).results()) {
        try (InputStream saved = result.stored().orElseThrow().openModel()) {
          assertThat(Model.deserialize(ModelProto.parseFrom(saved)))
              .isInstanceOfSatisfying(
                  TransformedTargetModel.class,
                  model -> assertThat(model.inner()).isInstanceOf(WeightedEnsembleModel.class));
        }
      }
    }
  }

  @Test
  void predictionsThatOverflowInOwnUnitsFailTheTrial() throws Exception {
    Studies studies =
        Studies.in(
            folder,
            new TestType(
                "wild",
                (examples, seed, listener) ->
                    TestType.mean(
                        new Examples(shifted(examples.training(), 800), examples.validation()))));
    Run run =
        studies.run(
            new Houses(studies).experiment("{price: log1p}", "models: {m: {type: wild}}"),
            RunSettings.inMemory());

    assertThat(run.results().get(0).outcome())
        .isEqualTo(new Failed("a prediction of the train part is not a finite number"));
  }

  @Test
  void otherStepsAreOtherTrials() throws Exception {
    for (String target :
        List.of(
            "price",
            "{price: standardize}",
            "{price: [log1p, standardize]}",
            "{price: {min_max: {max: 2}}}",
            "{price: {min_max: {max: 3}}}")) {
      assertThat(cached(houses.experiment(target, MEAN)).cached()).isZero();
      assertThat(cached(houses.experiment(target, MEAN)).cached()).isOne();
    }
    assertThat(cached(houses.experiment("[price]", MEAN)).cached()).isOne();
    assertThat(cached(houses.experiment("{price: []}", MEAN)).cached()).isOne();
  }

  private CacheSummary cached(Experiment experiment) throws Exception {
    try (TrialStore store = TrialStore.cached(folder.resolve("cache"), folder, false)) {
      return CacheSummary.of(
          houses.studies().run(experiment, RunSettings.keeping(store)).results());
    }
  }

  private Run run(Experiment experiment) throws Exception {
    return houses.studies().run(experiment, RunSettings.inMemory());
  }

  private static double score(Run run, int trial, Part part, String metric) {
    Completed completed = (Completed) run.results().get(trial).outcome();
    return completed.scores().get(part).values().get(metric);
  }

  private static double meanSquare(double[] values, double center) {
    return Arrays.stream(values).map(v -> (v - center) * (v - center)).sum() / values.length;
  }

  private static double[] column(Run run, String name, int[] rows) {
    NumberColumn column = run.data().table().numbers(name);
    return IntStream.of(rows).mapToDouble(column::at).toArray();
  }

  private static double[] outputs(Dataset<Regressor> rows) {
    return outputs(rows, "price");
  }

  private static double[] outputs(Dataset<Regressor> rows, String target) {
    return rows.getData().stream()
        .map(Example::getOutput)
        .mapToDouble(output -> output.getValues()[List.of(output.getNames()).indexOf(target)])
        .toArray();
  }

  private static Dataset<Regressor> shifted(Dataset<Regressor> rows, double by) {
    MutableDataset<Regressor> shifted =
        new MutableDataset<>(rows.getSourceProvenance(), rows.getOutputFactory());
    for (Example<Regressor> row : rows) {
      Regressor output = row.getOutput();
      shifted.add(
          new ArrayExample<>(
              new Regressor(output.getNames(), new double[] {output.getValues()[0] + by}), row, 1));
    }
    return shifted;
  }
}
