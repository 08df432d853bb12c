package io.github.experimentmaven.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.oracle.labs.mlrg.olcut.config.ConfigurationManager;
import com.oracle.labs.mlrg.olcut.provenance.ConfiguredObjectProvenance;
import com.oracle.labs.mlrg.olcut.provenance.ProvenanceUtil;
import com.oracle.labs.mlrg.olcut.util.Pair;
import io.github.experimentmaven.linear.solver.ElasticNet;
import io.github.experimentmaven.linear.solver.ForwardSelection;
import io.github.experimentmaven.linear.solver.LeastAngleRegression;
import io.github.experimentmaven.linear.solver.LeastSquares;
import io.github.experimentmaven.linear.solver.NotConvergedException;
import io.github.experimentmaven.linear.solver.PathVariant;
import io.github.experimentmaven.linear.solver.Ridge;
import io.github.experimentmaven.linear.solver.Selection;
import io.github.experimentmaven.linear.solver.TrainingInterruptedException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.Model;
import org.tribuo.impl.ArrayExample;
import org.tribuo.regression.Regressor;

class LinearTrainersTest {

  private static final LinearTrainer LEAST_SQUARES =
      new LeastSquaresTrainer(new LeastSquares(LeastSquares.DEFAULT_TOLERANCE));

  static Stream<LinearTrainer> trainers() {
    return Stream.of(
        LEAST_SQUARES,
        new RidgeTrainer(new Ridge(0.5)),
        elasticNet(0.01, OptionalInt.empty()),
        new LeastAngleTrainer(new LeastAngleRegression(PathVariant.LARS, OptionalInt.empty())),
        new LeastAngleTrainer(new LeastAngleRegression(PathVariant.LASSO, OptionalInt.of(2))),
        new ForwardSelectionTrainer(new ForwardSelection(OptionalInt.of(2))));
  }

  private static LinearTrainer elasticNet(double alpha, OptionalInt maxIterations) {
    return new ElasticNetTrainer(
        new ElasticNet(alpha, 1, maxIterations, ElasticNet.DEFAULT_TOLERANCE, Selection.CYCLIC, 1));
  }

  @ParameterizedTest
  @MethodSource("trainers")
  void fitsEachTargetByItself(LinearTrainer trainer) {
    LinearModel both = trainer.train(twoTargets());

    for (String target : List.of("left", "right")) {
      LinearModel alone = trainer.train(oneTarget(target));
      assertThat(both.coefficients(target)).isEqualTo(alone.coefficients(target));
      assertThat(both.intercept(target)).isEqualTo(alone.intercept(target));
    }
  }

  @ParameterizedTest
  @MethodSource("trainers")
  void predictsAConstantTarget(LinearTrainer trainer) {
    double[][] rows = {{1, 2}, {3, -4}, {5, 1}};

    LinearModel model = trainer.train(LinearTables.dataset(rows, new double[] {0.1, 0.1, 0.1}));

    assertThat(LinearTables.predictions(model, rows)).containsExactly(0.1, 0.1, 0.1);
  }

  @ParameterizedTest
  @MethodSource("trainers")
  void predictsTheOnlyTargetOfASingleRow(LinearTrainer trainer) {
    double[][] rows = {{1, 2}};

    LinearModel model = trainer.train(LinearTables.dataset(rows, new double[] {7}));

    assertThat(LinearTables.predictions(model, rows)).containsExactly(7);
  }

  @ParameterizedTest
  @MethodSource("trainers")
  void aSavedModelIsReadBackWithTheSameBits(LinearTrainer trainer) throws IOException {
    LinearModel model = trainer.train(twoTargets());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    model.serializeToStream(bytes);
    LinearModel read =
        (LinearModel) Model.deserializeFromStream(new ByteArrayInputStream(bytes.toByteArray()));

    for (String target : List.of("left", "right")) {
      assertThat(read.coefficients(target)).isEqualTo(model.coefficients(target));
      assertThat(read.intercept(target)).isEqualTo(model.intercept(target));
    }
    assertThat(read.getProvenance()).isEqualTo(model.getProvenance());
  }

  @ParameterizedTest
  @MethodSource("trainers")
  void aTrainerOfTheProvenanceTrainsTheSameModel(LinearTrainer trainer) {
    LinearModel model = trainer.train(twoTargets());
    ConfiguredObjectProvenance provenance = model.getProvenance().getTrainerProvenance();
    ConfigurationManager manager = new ConfigurationManager();
    manager.addConfiguration(ProvenanceUtil.extractConfiguration(provenance));

    LinearTrainer same = manager.lookupAll(trainer.getClass()).get(0);

    assertThat(same).hasToString(trainer.toString());
    assertThat(same.train(twoTargets()).coefficients("left")).isEqualTo(model.coefficients("left"));
  }

  @Test
  void theTopFeaturesHaveTheLargestCoefficients() {
    LinearModel model = LEAST_SQUARES.train(oneTarget("left"));

    List<Pair<String, Double>> top = model.getTopFeatures(2).get("left");

    assertThat(top).extracting(Pair::getA).containsExactly("f00001", "f00000");
    assertThat(top.get(0).getB()).isEqualTo(model.coefficients("left")[1]);
    assertThat(model.getTopFeatures(-1).get("left")).hasSize(3);
  }

  @Test
  void anExampleWithoutAKnownFeatureGetsTheIntercept() {
    LinearModel model = LEAST_SQUARES.train(oneTarget("left"));
    Example<Regressor> unknown =
        new ArrayExample<>(new Regressor("left", 0), new String[] {"unknown"}, new double[] {3});

    assertThat(model.predict(unknown).getOutput().getValues())
        .containsExactly(model.intercept("left"));
  }

  @Test
  void aLimitThatIsTooLowIsSaid() {
    LinearTrainer trainer = elasticNet(1e-4, OptionalInt.of(1));

    assertThatThrownBy(() -> trainer.train(oneTarget("left")))
        .isInstanceOf(NotConvergedException.class)
        .hasMessageStartingWith(
            "not converged after 1 passes over the features: the duality gap is")
        .hasMessageEndingWith("raise or remove max_iterations");
  }

  @ParameterizedTest
  @MethodSource("trainers")
  void anInterruptedThreadStopsTraining(LinearTrainer trainer) {
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> trainer.train(twoTargets()))
          .isInstanceOf(TrainingInterruptedException.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Infinity, feature 'f00000' of row 1 (counted from 0) is Infinity: remove or impute such"
        + " values",
    "1e200, the numbers of feature 'f00000' are too large to square: scale the column"
  })
  void refusesNumbersThatItCannotComputeWith(double number, String message) {
    double[][] rows = {{1, 2}, {number, 2}};

    assertThatThrownBy(() -> LEAST_SQUARES.train(LinearTables.dataset(rows, new double[] {1, 2})))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void refusesNoRows() {
    assertThatThrownBy(
            () -> LEAST_SQUARES.train(LinearTables.dataset(new double[0][], new double[0])))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the training data set is empty, expected at least one row");
  }

  @Test
  void namesTheOutputsWhereThereIsNoSuchOne() {
    LinearModel model = LEAST_SQUARES.train(twoTargets());

    assertThatThrownBy(() -> model.intercept("middle"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no output 'middle', only left, right");
  }

  @Test
  void callsAreCountedAndGiveTheSameModel() {
    LinearTrainer trainer = elasticNet(0.01, OptionalInt.empty());

    double[] first = trainer.train(twoTargets()).coefficients("left");
    double[] second = trainer.train(twoTargets(), Map.of(), 7).coefficients("left");

    assertThat(second).isEqualTo(first);
    assertThat(trainer.getInvocationCount()).isEqualTo(8);
    assertThatThrownBy(() -> trainer.setInvocationCount(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the invocation count is -1, but must be at least 0");
  }

  @Test
  void leastSquaresFindsTheLawOfARowsWithoutNoise() {
    LinearModel model = LEAST_SQUARES.train(oneTarget("right"));

    assertThat(model.coefficients("right")).containsExactly(new double[] {1, 1, -3}, within(1e-12));
    assertThat(model.intercept("right")).isCloseTo(2, within(1e-12));
  }

  private static Dataset<Regressor> twoTargets() {
    return dataset(List.of("left", "right"));
  }

  private static Dataset<Regressor> oneTarget(String target) {
    return dataset(List.of(target));
  }

  private static Dataset<Regressor> dataset(List<String> targets) {
    Random random = new Random(5);
    List<Example<Regressor>> examples = new ArrayList<>();
    for (int r = 0; r < 50; r++) {
      double[] x = {random.nextDouble(), random.nextDouble(), random.nextInt(2)};
      double noise = 0.1 * random.nextDouble();
      double[] values =
          targets.stream()
              .mapToDouble(
                  target ->
                      target.equals("left") ? x[0] + 2 * x[1] + noise : 2 + x[0] + x[1] - 3 * x[2])
              .toArray();
      examples.add(LinearTables.example(x, new Regressor(targets.toArray(String[]::new), values)));
    }
    return LinearTables.dataset(examples);
  }
}
