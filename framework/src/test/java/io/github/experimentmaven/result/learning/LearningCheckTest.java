package io.github.experimentmaven.result.learning;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.metric.FunctionLoss;
import io.github.experimentmaven.metric.Metric;
import io.github.experimentmaven.model.train.TrainingLoss;
import io.github.experimentmaven.result.Curves;
import io.github.experimentmaven.result.learning.Unlearnt.Degree;
import io.github.experimentmaven.run.CacheSummary;
import io.github.experimentmaven.run.ExperimentRunner.Valid;
import io.github.experimentmaven.run.Studies;
import io.github.experimentmaven.run.TestType;
import io.github.experimentmaven.run.memory.TrialStore;
import io.github.experimentmaven.spec.option.Option;
import io.github.experimentmaven.spec.option.Range;
import io.github.experimentmaven.study.Pages;
import io.github.experimentmaven.study.RunOptions;
import io.github.experimentmaven.study.Study;
import io.github.experimentmaven.study.StudyFolder;
import io.github.experimentmaven.study.StudyReader;
import io.github.experimentmaven.study.StudyRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tribuo.regression.baseline.DummyRegressionTrainer;
import org.tribuo.regression.rtree.CARTRegressionTrainer;

class LearningCheckTest {

  @TempDir private Path folder;
  private Studies studies;

  @BeforeEach
  void write() throws IOException {
    studies = Studies.in(folder);
  }

  @Test
  void findsNothingWhereModelsLearn() throws Exception {
    assertThat(
            check(
                """
                network: {type: mlp, layers: [8 relu], epochs: 60, learning_rate: 0.01}
                forest: {type: random_forest, trees: 5}
                linear: {type: linear_sgd}
                near: {type: knn, neighbors: 3}
                """))
        .isEmpty();
  }

  @Test
  void leavesConstantsOnPurposeAlone() throws Exception {
    assertThat(
            check(
                """
                mean: {type: mean}
                median: {type: median}
                quantile: {type: quantile, quantile: 0.9}
                constant: {type: constant, constant: 100}
                """))
        .isEmpty();
  }

  @Test
  void findsATargetFarFromUnitScaleBehindANetworkThatIsWorseThanTheMean() throws Exception {
    target(y -> 500_000 + 100_000 * y);

    List<Unlearnt> unlearnt = check("m: {type: mlp, layers: [8 relu], epochs: 20}");

    assertThat(unlearnt)
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.model()).isEqualTo("m");
              assertThat(found.trials()).isEqualTo(2);
              assertThat(found.completed()).isEqualTo(2);
              assertThat(found.degree()).isEqualTo(Degree.WORSE);
              assertThat(found.loss()).isGreaterThan(10 * found.constantLoss());
              assertThat(found.cause())
                  .isInstanceOfSatisfying(
                      Cause.TargetScale.class,
                      cause -> {
                        assertThat(cause.target().column()).isEqualTo("y");
                        assertThat(cause.target().mean()).isBetween(540_000.0, 570_000.0);
                      });
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{type: libsvm, kernel: linear, epsilon: 50} | FreeError[option=epsilon, value=50.0,",
        "{type: liblinear, C: 0.0000000001} | WeakErrors[option=C]",
        "{type: mlp, layers: [4 relu], epochs: 2, learning_rate: 0.00001} | Steps[]",
        "{type: cart, max_depth: 1, min_impurity_decrease: 100} | Unknown[]",
      })
  void findsTheOptionBehindAModelThatPredictsAConstantOrWorse(String model, String cause)
      throws Exception {
    assertThat(check("m: " + model))
        .singleElement()
        .extracting(unlearnt -> unlearnt.cause().toString())
        .asString()
        .startsWith(cause);
  }

  @Test
  void findsAFeatureFarFromUnitScale() throws Exception {
    SplittableRandom random = new SplittableRandom(3);
    StringBuilder csv = new StringBuilder("a,b,kind,y\n");
    for (int row = 0; row < 60; row++) {
      double area = 1e5 * random.nextDouble();
      csv.append(area).append(',').append(random.nextDouble()).append(",red,");
      csv.append(area / 1e5).append('\n');
    }
    Files.writeString(folder.resolve("data.csv"), csv);
    Path file = folder.resolve("raw.yaml");
    Files.writeString(
        file,
        """
        experiment: raw
        data: {source: data.csv, target: y, features: {a: passthrough, b: passthrough}}
        split: {test: 0.2, seed: 1}
        models: {m: {type: mlp, layers: [8 relu], epochs: 3}}
        """);

    assertThat(run(StudyReader.of(studies.extensions()).read(file)).unlearnt())
        .singleElement()
        .extracting(Unlearnt::cause)
        .isInstanceOfSatisfying(
            Cause.FeatureScale.class, cause -> assertThat(cause.feature().column()).isEqualTo("a"));
  }

  @Test
  void findsTrainingThatEndedWhileTheLossFell() throws Exception {
    List<Unlearnt> unlearnt =
        check("m: {type: mlp, layers: [4 tanh], epochs: 3, learning_rate: 0.002}");

    assertThat(unlearnt)
        .singleElement()
        .extracting(Unlearnt::cause)
        .isEqualTo(new Cause.FewEpochs());
  }

  @ParameterizedTest
  @CsvSource({"false, Penalty[option=alpha]", "true, Unknown[]"})
  void aPenaltyMakesAModelEqualToTheConstantAndNeverWorse(boolean worse, String cause)
      throws Exception {
    TestType type =
        new TestType(
            "own",
            (examples, seed, listener) ->
                worse
                    ? DummyRegressionTrainer.createConstantTrainer(40).train(examples.training())
                    : TestType.mean(examples));
    Option<Double> alpha = Option.number("alpha", "The penalty.", Range.ANY).or(1);
    studies = Studies.in(folder, new OwnType(type, List.of(alpha), TrainingLoss.mse()));

    assertThat(check("m: {type: own}"))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.degree()).isEqualTo(worse ? Degree.WORSE : Degree.EQUAL);
              assertThat(found.cause()).hasToString(cause);
            });
  }

  @Test
  void aModelThatGainsLessThanAFeatureOfNoiseHasHardlyLearnt() throws Exception {
    target(y -> 1000 * y);

    assertThat(check("m: {type: libsvm, C: 0.001}"))
        .singleElement()
        .satisfies(found -> assertThat(found.degree()).isEqualTo(Degree.BARELY_BETTER));
  }

  @Test
  void countsOnlyTheSeedsThatHaveNotLearnt() throws Exception {
    studies =
        Studies.in(
            folder,
            new TestType(
                "some",
                (examples, seed, listener) ->
                    seed == 1
                        ? DummyRegressionTrainer.createConstantTrainer(40)
                            .train(examples.training())
                        : new CARTRegressionTrainer().train(examples.training())));

    assertThat(check("m: {type: some}"))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.trials()).isEqualTo(1);
              assertThat(found.completed()).isEqualTo(2);
            });
  }

  @Test
  void saysNothingOfATargetThatIsConstant() throws Exception {
    target(y -> 3);

    assertThat(check("m: {type: cart}")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"mae, false", "mse, true"})
  void theConstantIsTheOneOfTheModelsOwnLoss(String loss, boolean worse) throws Exception {
    own(loss.equals("mae") ? TrainingLoss.mae() : TrainingLoss.mse());
    target(y -> y > 1.2 ? 1000 : y);

    assertThat(check("m: {type: own}"))
        .singleElement()
        .satisfies(
            found -> assertThat(found.degree()).isEqualTo(worse ? Degree.WORSE : Degree.EQUAL));
  }

  @Test
  void aLossThatDoesNotBearConstantsIsNoReasonToFail() throws Exception {
    int[] asked = {0};
    own(
        new FunctionLoss(
            "picky",
            (actual, predicted) -> {
              asked[0]++;
              if (asked[0] > 2 * 3) {
                throw new IllegalStateException("no more");
              }
              return 1;
            }));

    assertThat(check("m: {type: own}")).isEmpty();
    assertThat(asked[0]).isGreaterThan(6);
  }

  @Test
  void tellsTheSameOfTrialsFromTheCacheAndOfTablesThatWereWritten() throws Exception {
    target(y -> 500_000 + 100_000 * y);
    Study study =
        studies.study("seeds: [1, 2]\nmodels:\n  m: {type: mlp, layers: [4 relu], epochs: 5}\n");
    List<Unlearnt> trained = run(study).unlearnt();

    StudyRun cached = run(study);
    StudyFolder results = study.run().write(folder.resolve("results"), Pages.NONE);
    Valid valid = study.validate();
    List<Unlearnt> written =
        new LearningCheck(valid.plan(), valid.data(), study.extensions())
            .unlearnt(results.table(), Curves.read(results.files().curves()));

    assertThat(CacheSummary.of(cached.details().results()).cached()).isEqualTo(2);
    assertThat(trained).hasSize(1);
    assertThat(cached.unlearnt()).isEqualTo(trained);
    assertThat(written).isEqualTo(trained);
  }

  /** A model type that predicts the median, whatever its loss. */
  private void own(Metric loss) throws IOException {
    TestType type =
        new TestType(
            "own",
            (examples, seed, listener) ->
                DummyRegressionTrainer.createMedianTrainer().train(examples.training()));
    studies = Studies.in(folder, new OwnType(type, List.of(), loss));
  }

  /** Changes the target of the data. */
  private void target(DoubleUnaryOperator change) throws IOException {
    Path file = folder.resolve("data.csv");
    StringBuilder csv = new StringBuilder();
    for (String line : Files.readAllLines(file)) {
      int comma = line.lastIndexOf(',');
      csv.append(line, 0, comma + 1);
      csv.append(
          csv.indexOf("\n") < 0
              ? line.substring(comma + 1)
              : change.applyAsDouble(Double.parseDouble(line.substring(comma + 1))));
      csv.append('\n');
    }
    Files.writeString(file, csv);
  }

  private List<Unlearnt> check(String models) throws IOException, InterruptedException {
    return run(studies.study("seeds: [1, 2]\nmodels:\n" + models.indent(2))).unlearnt();
  }

  private StudyRun run(Study study) throws IOException, InterruptedException {
    try (TrialStore store = TrialStore.cached(folder.resolve("cache"), folder, false)) {
      return study.run(RunOptions.standard().keeping(store));
    }
  }
}
