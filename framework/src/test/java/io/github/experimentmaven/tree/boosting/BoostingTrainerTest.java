package io.github.experimentmaven.tree.boosting;

import static io.github.experimentmaven.tree.boosting.Boosted.few;
import static io.github.experimentmaven.tree.boosting.Boosted.train;
import static io.github.experimentmaven.tree.boosting.Boosted.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.oracle.labs.mlrg.olcut.util.Pair;
import io.github.experimentmaven.tree.TrainingInterruptedException;
import io.github.experimentmaven.tree.Tree;
import io.github.experimentmaven.tree.TreeEnsembleModel;
import io.github.experimentmaven.tree.TreeTables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.Model;
import org.tribuo.Prediction;
import org.tribuo.regression.Regressor;

class BoostingTrainerTest {

  private final Dataset<Regressor> training = TreeTables.products(600, 5, 1);

  private final Dataset<Regressor> validation = TreeTables.products(200, 5, 2);

  @Test
  void theTrainingLossFallsWithEveryTree() {
    double[] losses =
        watch(few().trees(60)).history().rounds().stream()
            .mapToDouble(BoostingHistory.Round::trainingLoss)
            .toArray();

    for (int tree = 1; tree < losses.length; tree++) {
      assertThat(losses[tree]).isLessThan(losses[tree - 1]);
    }
  }

  @ParameterizedTest
  @FieldSource("io.github.experimentmaven.tree.boosting.Boosted#LOSSES")
  void theHistoryHasTheLossesOfTheModel(Loss loss) {
    BoostedModel boosted = watch(few().loss(loss).subsample(0.7));

    BoostingHistory.Round last = boosted.history().rounds().get(14);

    assertThat(last.trainingLoss()).isCloseTo(mean(loss, boosted.model(), training), within(1e-12));
    assertThat(last.validationLoss().orElseThrow())
        .isCloseTo(mean(loss, boosted.model(), validation), within(1e-12));
  }

  @ParameterizedTest
  @FieldSource("io.github.experimentmaven.tree.boosting.Boosted#LOSSES")
  void everyLossBeatsItsConstant(Loss loss) {
    List<BoostingHistory.Round> rounds = watch(few().loss(loss).trees(50)).history().rounds();
    BoostedModel constant = watch(few().loss(loss).trees(1).minSamplesLeaf(1000));

    assertThat(rounds.get(49).validationLoss().orElseThrow())
        .isLessThan(0.5 * constant.history().rounds().get(0).validationLoss().orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 3})
  void aLeafHoldsTheShrunkMeanOfItsResiduals(double l2) {
    TreeEnsembleModel model = train(few().trees(1).learningRate(0.25).l2(l2), training);
    Tree tree = model.ensemble().forests().get(0).get(0);
    double base = model.ensemble().baseValue(0);

    for (int leaf = 0; leaf < tree.leaves(); leaf++) {
      double[] residuals = residuals(model, tree, leaf, base);
      assertThat(tree.value(leaf, 0))
          .isCloseTo(
              0.25 * Arrays.stream(residuals).sum() / (residuals.length + l2), within(1e-12));
    }
  }

  @Test
  void aLeafOfTheAbsoluteErrorHoldsTheMedianOfItsResiduals() {
    TreeEnsembleModel model = train(few().trees(1).loss(new Loss.AbsoluteError()), training);
    Tree tree = model.ensemble().forests().get(0).get(0);

    for (int leaf = 0; leaf < tree.leaves(); leaf++) {
      double[] residuals = residuals(model, tree, leaf, model.ensemble().baseValue(0));
      Arrays.sort(residuals);
      int count = residuals.length;
      double median = (residuals[(count - 1) / 2] + residuals[count / 2]) / 2;
      assertThat(tree.value(leaf, 0)).isCloseTo(0.1 * median, within(1e-12));
    }
  }

  @Test
  void namesAndOrderOfColumnsDecideNothing() {
    List<Example<Regressor>> renamed = new ArrayList<>();
    List<String> names = List.of("z", "m", "a", "q", "b");
    for (Example<Regressor> example : training) {
      double[] features = new double[5];
      example.forEach(feature -> features[feature.getName().charAt(1) - '0'] = feature.getValue());
      renamed.add(TreeTables.example(names, features, example.getOutput()));
    }
    Dataset<Regressor> other = TreeTables.of(renamed);
    BoostingOptions.Builder options = few().subsample(0.8).maxFeatures(0.5);

    assertThat(values(train(options, other), other))
        .containsExactly(values(train(options, training), training));
  }

  @Test
  void aConstantTargetIsPredicted() {
    Dataset<Regressor> rows = column(new double[] {1, 2, 3, 4}, new double[] {0.1, 0.1, 0.1, 0.1});

    assertThat(values(train(few().minSamplesLeaf(1), rows), rows))
        .containsOnly(new double[] {0.1}, within(1e-15));
  }

  @Test
  void fewerRowsThanTwoLeavesGiveTheConstant() {
    Dataset<Regressor> rows = column(new double[] {1, 2}, new double[] {3, 5});

    assertThat(values(train(BoostingOptions.builder(), rows), rows)).containsExactly(4, 4);
  }

  @Test
  void aConstantColumnIsNoneToSplit() {
    Dataset<Regressor> rows = column(new double[] {7, 7, 7}, new double[] {0, 1, 5});

    assertThat(values(train(few().minSamplesLeaf(1), rows), rows)).containsOnly(2);
  }

  @Test
  void twoRowsAreToldApart() {
    Dataset<Regressor> rows = column(new double[] {1, 2}, new double[] {3, 5});
    BoostingOptions.Builder options = few().minSamplesLeaf(1).learningRate(1);

    assertThat(values(train(options, rows), rows)).containsExactly(3, 5);
  }

  @Test
  void treesStayWithinTheirBounds() {
    BoostingOptions.Builder options = few().maxLeaves(7).maxDepth(3).minSamplesLeaf(30);

    for (Tree tree : train(options, training).ensemble().forests().get(0)) {
      assertThat(tree.leaves()).isBetween(2, 7);
      assertThat(tree.depth()).isLessThanOrEqualTo(3);
    }
  }

  @Test
  void anotherSeedDrawsOtherRowsAndOtherFeatures() {
    for (BoostingOptions options :
        List.of(few().subsample(0.5).build(), few().maxFeatures(0.4).build())) {
      assertThat(values(new BoostingTrainer(options, 1).train(training), validation))
          .isNotEqualTo(values(new BoostingTrainer(options, 2).train(training), validation));
    }
  }

  @Test
  void aSecondTrainingOfATrainerIsThatOfItsInvocation() {
    BoostingOptions options = few().subsample(0.5).build();
    BoostingTrainer trainer = new BoostingTrainer(options, 1);
    double[] first = values(trainer.train(training), validation);
    double[] second = values(trainer.train(training), validation);
    trainer.setInvocationCount(0);

    assertThat(second).isNotEqualTo(first);
    assertThat(values(trainer.train(training), validation)).containsExactly(first);
  }

  @Test
  void anOutputIsPredictedAsIfItWereAlone() {
    Dataset<Regressor> both = TreeTables.twoTargets(300, 1);
    List<Example<Regressor>> one = new ArrayList<>();
    for (Example<Regressor> example : both) {
      Example<Regressor> copy = example.copy();
      one.add(
          TreeTables.example(
              List.of("c", "b", "a"),
              new double[] {value(copy, "c"), value(copy, "b"), value(copy, "a")},
              new Regressor("difference", example.getOutput().getValues()[0])));
    }

    assertThat(values(train(few(), both), both))
        .containsExactly(values(train(few(), TreeTables.of(one)), both));
  }

  @Test
  void theFeaturesThatMakeTheTargetAreOnTop() {
    assertThat(train(few(), training).getTopFeatures(3).get(Model.ALL_OUTPUTS))
        .extracting(Pair::getA)
        .containsExactlyInAnyOrder("f0", "f1", "f2");
  }

  @Test
  void anInterruptEndsTheTraining() {
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> train(few(), training))
          .isInstanceOf(TrainingInterruptedException.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void targetsWhoseLossIsNotFiniteAreRefused() {
    Dataset<Regressor> rows = column(new double[] {1, 2}, new double[] {1e200, -1e200});

    assertThatThrownBy(() -> train(few(), rows))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the loss is Infinity, as the targets are too large: scale them");
  }

  private BoostedModel watch(BoostingOptions.Builder options) {
    return new BoostingTrainer(options.build(), 1)
        .train(training, Optional.of(validation), BoostingListener.NONE);
  }

  private static Dataset<Regressor> column(double[] features, double[] targets) {
    double[][] rows =
        Arrays.stream(features).mapToObj(x -> new double[] {x}).toArray(double[][]::new);
    return TreeTables.of(List.of("x"), rows, targets);
  }

  private static double mean(Loss loss, Model<Regressor> model, Dataset<Regressor> rows) {
    double sum = 0;
    for (Prediction<Regressor> prediction : model.predict(rows)) {
      double residual =
          prediction.getExample().getOutput().getValues()[0]
              - prediction.getOutput().getValues()[0];
      double size = Math.abs(residual);
      if (loss instanceof Loss.SquaredError) {
        sum += residual * residual;
      } else if (loss instanceof Loss.AbsoluteError) {
        sum += size;
      } else if (loss instanceof Loss.Huber huber) {
        double delta = huber.delta();
        sum += size <= delta ? residual * residual / 2 : delta * (size - delta / 2);
      } else if (loss instanceof Loss.Quantile quantile) {
        sum += residual > 0 ? quantile.q() * residual : (quantile.q() - 1) * residual;
      }
    }
    return sum / rows.size();
  }

  private double[] residuals(TreeEnsembleModel model, Tree tree, int leaf, double base) {
    List<Double> residuals = new ArrayList<>();
    for (Example<Regressor> example : training) {
      float[] row = new float[5];
      example.forEach(
          feature ->
              row[model.getFeatureIDMap().getID(feature.getName())] = (float) feature.getValue());
      if (tree.leafOf(row) == leaf) {
        residuals.add(example.getOutput().getValues()[0] - base);
      }
    }
    return residuals.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static double value(Example<Regressor> example, String name) {
    return example.lookup(name).getValue();
  }
}
