package io.github.experimentmaven.tree.exact;

import static io.github.experimentmaven.tree.exact.Forests.CART;
import static io.github.experimentmaven.tree.exact.Forests.EXTRA;
import static io.github.experimentmaven.tree.exact.Forests.FOREST;
import static io.github.experimentmaven.tree.exact.Forests.oneColumn;
import static io.github.experimentmaven.tree.exact.Forests.predictions;
import static io.github.experimentmaven.tree.exact.Forests.train;
import static io.github.experimentmaven.tree.exact.Forests.trees;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.experimentmaven.tree.SharedTables;
import io.github.experimentmaven.tree.TrainingInterruptedException;
import io.github.experimentmaven.tree.Tree;
import io.github.experimentmaven.tree.TreeEnsembleModel;
import io.github.experimentmaven.tree.TreeTables;
import io.github.experimentmaven.tree.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.impl.ArrayExample;
import org.tribuo.regression.Regressor;

class ForestTrainerTest {

  private static final String[] NAMES = {"f0", "f1", "f2", "f3"};

  @ParameterizedTest
  @FieldSource("io.github.experimentmaven.tree.exact.Forests#KINDS")
  void renamingAndReorderingColumnsChangesNoBit(ForestOptions options) {
    Dataset<Regressor> training = TreeTables.products(150, 4, 1);
    Dataset<Regressor> test = TreeTables.products(100, 4, 2);
    String[] names = {"z", "k", "a", "m"};

    assertThat(predictions(train(options, renamed(training, names)), renamed(test, names)))
        .isEqualTo(predictions(train(options, training), test));
  }

  @ParameterizedTest
  @FieldSource("io.github.experimentmaven.tree.exact.Forests#KINDS")
  void aModelIsItsSeeds(ForestOptions options) {
    Dataset<Regressor> training = TreeTables.products(150, 4, 1);
    Dataset<Regressor> test = TreeTables.products(100, 4, 2);

    assertThat(predictions(train(options, training), test))
        .isEqualTo(predictions(train(options, training), test));
  }

  @ParameterizedTest
  @FieldSource("io.github.experimentmaven.tree.exact.Forests#KINDS")
  void noBitHangsOnWhoGrowsWhichTree(ForestOptions options) {
    Dataset<Regressor> training = TreeTables.products(150, 4, 1);
    Dataset<Regressor> test = TreeTables.products(100, 4, 2);
    Workers backwards =
        (tasks, task) -> IntStream.range(0, tasks).forEach(i -> task.accept(tasks - 1 - i));
    Workers manyThreads = (tasks, task) -> IntStream.range(0, tasks).parallel().forEach(task);

    List<List<Double>> expected = predictions(train(options, training), test);

    assertThat(
            predictions(
                new ForestTrainer(options, 7, backwards, ForestListener.NONE, new SharedTables())
                    .train(training),
                test))
        .isEqualTo(expected);
    assertThat(
            predictions(
                new ForestTrainer(options, 7, manyThreads, ForestListener.NONE, new SharedTables())
                    .train(training),
                test))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @FieldSource("io.github.experimentmaven.tree.exact.Forests#KINDS")
  void batchesPredictTheSameBitsAsSingleExamples(ForestOptions options) {
    Dataset<Regressor> test = TreeTables.products(9000, 4, 2);
    TreeEnsembleModel model = train(options, TreeTables.products(150, 4, 1));

    List<List<Double>> together = predictions(model, test);

    for (int r = 0; r < test.size(); r += 500) {
      assertThat(model.predict(test.getExample(r)).getOutput().getValues())
          .containsExactly(together.get(r).stream().mapToDouble(v -> v).toArray());
    }
  }

  @Test
  void callsOfATrainerDrawOtherNumbers() {
    Dataset<Regressor> training = TreeTables.products(150, 4, 1);
    ForestTrainer trainer = new ForestTrainer(FOREST, 7);

    List<List<Double>> first = predictions(trainer.train(training), training);

    assertThat(predictions(trainer.train(training), training)).isNotEqualTo(first);
    trainer.setInvocationCount(0);
    assertThat(predictions(trainer.train(training), training)).isEqualTo(first);
  }

  @Test
  void theTreesOfASmallerForestAreTheFirstOfALargerOne() {
    Dataset<Regressor> training = TreeTables.products(150, 4, 1);

    List<Tree> large = trees(train(Options.trees(4, FOREST), training));
    List<Tree> small = trees(train(Options.trees(2, FOREST), training));

    for (int t = 0; t < small.size(); t++) {
      assertThat(small.get(t)).usingRecursiveComparison().isEqualTo(large.get(t));
    }
  }

  @Test
  void anOutputGetsTheForestThatItWouldGetAlone() {
    Dataset<Regressor> both = TreeTables.twoTargets(120, 1);
    List<Example<Regressor>> alone = new ArrayList<>();
    for (Example<Regressor> row : both) {
      Regressor.DimensionTuple sum = row.getOutput().getDimension("sum").orElseThrow();
      Example<Regressor> copy = new ArrayExample<>(new Regressor("sum", sum.getValue()));
      row.forEach(copy::add);
      alone.add(copy);
    }

    assertThat(predictions(train(FOREST, both), both, 1))
        .isEqualTo(predictions(train(FOREST, TreeTables.of(alone)), TreeTables.of(alone), 0));
  }

  @Test
  void jointOutputsOfTheSameTargetAreThatTargetsForest() {
    Dataset<Regressor> one = TreeTables.products(100, 4, 1);
    List<Example<Regressor>> twice = new ArrayList<>();
    for (Example<Regressor> row : one) {
      double y = row.getOutput().getValues()[0];
      Example<Regressor> copy =
          new ArrayExample<>(new Regressor(new String[] {"a", "b"}, new double[] {y, y}));
      row.forEach(copy::add);
      twice.add(copy);
    }
    ForestOptions extra = Options.joint(EXTRA);

    TreeEnsembleModel joint = train(extra, TreeTables.of(twice));

    assertThat(predictions(joint, one, 0))
        .isEqualTo(predictions(train(extra, one), one, 0))
        .isEqualTo(predictions(joint, one, 1));
  }

  @Test
  void anInterruptedThreadStopsTraining() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> train(FOREST, TreeTables.products(150, 4, 1)))
        .isInstanceOf(TrainingInterruptedException.class)
        .hasMessage("training was interrupted in tree 1");
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void valuesTooLargeForSinglePrecisionAreRefusedWithTheirPlace() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> train(CART, oneColumn(new double[] {1, 1e300}, new double[] {1, 2})))
        .withMessageContaining("feature 'x' of row 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> train(CART, oneColumn(new double[] {1, 2}, new double[] {1, 1 / 0.0})))
        .withMessageContaining("target 'y' of row 1");
  }

  @Test
  void anEmptyDataSetIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> train(CART, TreeTables.of(List.of())))
        .withMessage("the training data set is empty, expected at least one row");
  }

  @Test
  void optionsOutOfRangeAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Options.trees(0, CART))
        .withMessage("trees is 0, but must be at least 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Options.maxFeatures(1.5, CART))
        .withMessage("max_features is 1.5, but must be greater than 0 and at most 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Options.minImpurityDecrease(Double.NaN, CART))
        .withMessageContaining("must be a finite number of at least 0");
  }

  /** The table with columns under new names, which also sort otherwise. */
  private static Dataset<Regressor> renamed(Dataset<Regressor> rows, String... newNames) {
    List<Example<Regressor>> examples = new ArrayList<>();
    for (Example<Regressor> row : rows) {
      double[] values = new double[NAMES.length];
      row.forEach(f -> values[Arrays.asList(NAMES).indexOf(f.getName())] = f.getValue());
      examples.add(TreeTables.example(List.of(newNames), values, row.getOutput()));
    }
    return TreeTables.of(examples);
  }
}
