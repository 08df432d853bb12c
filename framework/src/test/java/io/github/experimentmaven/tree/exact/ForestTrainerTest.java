package io.github.experimentmaven.tree.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.BytesValue;
import com.oracle.labs.mlrg.olcut.config.ConfigurationData;
import com.oracle.labs.mlrg.olcut.config.ConfigurationManager;
import com.oracle.labs.mlrg.olcut.provenance.ProvenanceUtil;
import io.github.experimentmaven.tree.OnnxTreeReader;
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
import org.tribuo.Model;
import org.tribuo.impl.ArrayExample;
import org.tribuo.protos.core.ModelProto;
import org.tribuo.regression.Regressor;

class ForestTrainerTest {
  private static final ForestOptions CART = ForestOptions.cart();
  private static final ForestOptions FOREST =
      Options.trees(5, Options.maxFeatures(0.5, ForestOptions.randomForest()));
  private static final ForestOptions EXTRA = Options.trees(5, ForestOptions.extraTrees());

  static final List<ForestOptions> KINDS =
      List.of(
          CART,
          FOREST,
          EXTRA,
          Options.bootstrap(true, EXTRA),
          Options.criterion(Criterion.ABSOLUTE_ERROR, CART),
          Options.criterion(Criterion.ABSOLUTE_ERROR, EXTRA));

  private static final String[] NAMES = {"f0", "f1", "f2", "f3"};

  private static List<List<Double>> predictions(Model<Regressor> model, Dataset<Regressor> rows) {
    return model.predict(rows).stream()
        .map(prediction -> Arrays.stream(prediction.getOutput().getValues()).boxed().toList())
        .toList();
  }

  private static List<Double> predictions(
      Model<Regressor> model, Dataset<Regressor> rows, int output) {
    return predictions(model, rows).stream().map(row -> row.get(output)).toList();
  }

  private static TreeEnsembleModel train(ForestOptions options, Dataset<Regressor> rows) {
    return new ForestTrainer(options, 7).train(rows);
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

  private static Dataset<Regressor> oneColumn(double[] feature, double[] target) {
    double[][] rows =
        Arrays.stream(feature).mapToObj(v -> new double[] {v}).toArray(double[][]::new);
    return TreeTables.of(List.of("x"), rows, target);
  }

  private static List<Tree> trees(TreeEnsembleModel model) {
    return model.ensemble().forests().get(0);
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void renamingAndReorderingColumnsChangesNoBit(ForestOptions options) {
    Dataset<Regressor> training = TreeTables.products(150, 4, 1);
    Dataset<Regressor> test = TreeTables.products(100, 4, 2);
    String[] names = {"z", "k", "a", "m"};

    assertThat(predictions(train(options, renamed(training, names)), renamed(test, names)))
        .isEqualTo(predictions(train(options, training), test));
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void aModelIsItsSeeds(ForestOptions options) {
    Dataset<Regressor> training = TreeTables.products(150, 4, 1);
    Dataset<Regressor> test = TreeTables.products(100, 4, 2);

    assertThat(predictions(train(options, training), test))
        .isEqualTo(predictions(train(options, training), test));
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void noBitHangsOnWhoGrowsWhichTree(ForestOptions options) {
    Dataset<Regressor> training = TreeTables.products(150, 4, 1);
    Dataset<Regressor> test = TreeTables.products(100, 4, 2);
    Workers backwards =
        (tasks, task) -> IntStream.range(0, tasks).forEach(i -> task.accept(tasks - 1 - i));
    Workers manyThreads = (tasks, task) -> IntStream.range(0, tasks).parallel().forEach(task);

    List<List<Double>> expected = predictions(train(options, training), test);

    assertThat(
            predictions(
                new ForestTrainer(options, 7, backwards, ForestListener.NONE).train(training),
                test))
        .isEqualTo(expected);
    assertThat(
            predictions(
                new ForestTrainer(options, 7, manyThreads, ForestListener.NONE).train(training),
                test))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void aSavedModelPredictsTheSameBits(ForestOptions options) throws Exception {
    Dataset<Regressor> test = TreeTables.products(100, 4, 2);
    TreeEnsembleModel model = train(options, TreeTables.products(150, 4, 1));

    ModelProto saved = model.serialize();
    TreeEnsembleModel loaded =
        TreeEnsembleModel.deserializeFromProto(0, "", saved.getSerializedData());

    assertThat(predictions(loaded, test)).isEqualTo(predictions(model, test));
    assertThat(loaded.getProvenance()).isEqualTo(model.getProvenance());
    assertThat(loaded.getTopFeatures(-1)).isEqualTo(model.getTopFeatures(-1));
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void anExportedModelSendsRowsToTheSameLeaves(ForestOptions options) {
    TreeEnsembleModel model = train(options, TreeTables.products(60, 4, 1));
    OnnxTreeReader reader = new OnnxTreeReader(model.exportONNXModel("test", 1));

    for (Example<Regressor> row : TreeTables.products(60, 4, 1)) {
      double[] values = new double[4];
      row.forEach(f -> values[Arrays.asList(NAMES).indexOf(f.getName())] = f.getValue());
      assertThat(reader.predict(values))
          .containsExactly(model.predict(row).getOutput().getValues(), within(1e-6));
    }
  }

  @ParameterizedTest
  @FieldSource("KINDS")
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
  void aConstantTargetIsALeaf() {
    TreeEnsembleModel model =
        train(CART, oneColumn(new double[] {1, 2, 3}, new double[] {0.1, 0.1, 0.1}));

    assertThat(trees(model).get(0).nodes()).isEqualTo(1);
    assertThat(trees(model).get(0).value(0, 0)).isEqualTo(0.1, within(1e-16));
    assertThat(model.getTopFeatures(-1).get(Model.ALL_OUTPUTS)).isEmpty();
  }

  @Test
  void aConstantColumnIsALeafWithTheMean() {
    TreeEnsembleModel model =
        train(CART, oneColumn(new double[] {5, 5, 5}, new double[] {1, 2, 6}));

    assertThat(trees(model).get(0).nodes()).isEqualTo(1);
    assertThat(trees(model).get(0).value(0, 0)).isEqualTo(3);
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void oneRowIsLearnt(ForestOptions options) {
    Dataset<Regressor> row = oneColumn(new double[] {5}, new double[] {3});

    assertThat(predictions(train(options, row), row)).containsExactly(List.of(3.0));
  }

  @Test
  void twoRowsArePartedMidway() {
    Tree tree = trees(train(CART, oneColumn(new double[] {1, 2}, new double[] {10, 20}))).get(0);

    assertThat(tree.root().threshold()).isEqualTo(1.5f);
    assertThat(tree.root().left().value(0)).isEqualTo(10);
    assertThat(tree.root().right().value(0)).isEqualTo(20);
  }

  @Test
  void rowsThatDifferInTheTargetAloneShareALeaf() {
    Dataset<Regressor> rows = oneColumn(new double[] {1, 1, 2, 2, 2}, new double[] {4, 6, 1, 2, 9});

    assertThat(predictions(train(CART, rows), rows, 0)).containsExactly(5.0, 5.0, 4.0, 4.0, 4.0);
    assertThat(predictions(train(Options.criterion(Criterion.ABSOLUTE_ERROR, CART), rows), rows, 0))
        .containsExactly(5.0, 5.0, 2.0, 2.0, 2.0);
  }

  @Test
  void aFeatureThatExamplesLeaveOutIsZero() {
    List<Example<Regressor>> sparse = new ArrayList<>();
    List<Example<Regressor>> dense = new ArrayList<>();
    for (int r = 0; r < 20; r++) {
      Regressor y = new Regressor("y", r % 3 == 0 ? 5 : r);
      double indicator = r % 3 == 0 ? 1 : 0;
      dense.add(TreeTables.example(List.of("i", "x"), new double[] {indicator, r}, y));
      sparse.add(
          indicator == 0
              ? TreeTables.example(List.of("x"), new double[] {r}, y)
              : TreeTables.example(List.of("i", "x"), new double[] {indicator, r}, y));
    }

    assertThat(predictions(train(FOREST, TreeTables.of(sparse)), TreeTables.of(sparse)))
        .isEqualTo(predictions(train(FOREST, TreeTables.of(dense)), TreeTables.of(dense)));
  }

  @Test
  void targetsFarFromZeroGetTheSameSplits() {
    Dataset<Regressor> rows = TreeTables.products(100, 4, 1);
    List<Example<Regressor>> far = new ArrayList<>();
    for (Example<Regressor> row : rows) {
      Example<Regressor> copy =
          new ArrayExample<>(new Regressor("y", row.getOutput().getValues()[0] + 1e10));
      row.forEach(copy::add);
      far.add(copy);
    }
    ForestOptions shallow = Options.maxDepth(4, CART);

    Tree near = trees(train(shallow, rows)).get(0);
    Tree shifted = trees(train(shallow, TreeTables.of(far))).get(0);

    assertThat(shifted.nodes()).isEqualTo(near.nodes()).isGreaterThan(20);
    requireSameSplits(shifted.root(), near.root());
  }

  private static void requireSameSplits(Tree.Node actual, Tree.Node expected) {
    assertThat(actual.isLeaf()).isEqualTo(expected.isLeaf());
    if (!expected.isLeaf()) {
      assertThat(actual.feature()).isEqualTo(expected.feature());
      assertThat(actual.threshold()).isEqualTo(expected.threshold());
      requireSameSplits(actual.left(), expected.left());
      requireSameSplits(actual.right(), expected.right());
    }
  }

  @Test
  void aRandomThresholdPartsTheRows() {
    Tree tree = trees(train(Options.trees(1, EXTRA), TreeTables.products(200, 4, 1))).get(0);

    assertThat(tree.leaves()).isEqualTo(200);
  }

  @Test
  void importancesAreShares() {
    TreeEnsembleModel model = train(FOREST, TreeTables.products(300, 4, 1));
    double sum = 0;
    for (int f = 0; f < 4; f++) {
      sum += model.ensemble().importance(f);
    }

    assertThat(sum).isEqualTo(1, within(1e-12));
    assertThat(model.getTopFeatures(1).get(Model.ALL_OUTPUTS).get(0).getA()).isEqualTo("f2");
    assertThat(model.ensemble().importance(3)).isLessThan(0.1);
  }

  @Test
  void aForestOfAHundredTreesOnThreeThousandRowsIsAFileOfAFewMegabytes() {
    TreeEnsembleModel model = train(ForestOptions.randomForest(), TreeTables.products(3200, 10, 1));

    assertThat(model.serialize().getSerializedSize()).isLessThan(4_000_000);
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
  void theConfigurationOfAModelsProvenanceTrainsItAgain() {
    Dataset<Regressor> training = TreeTables.products(150, 4, 1);
    TreeEnsembleModel model = train(Options.maxDepth(3, FOREST), training);
    List<ConfigurationData> configuration =
        ProvenanceUtil.extractConfiguration(model.getProvenance().getTrainerProvenance());
    ConfigurationManager manager = new ConfigurationManager();
    manager.addConfiguration(configuration);

    ForestTrainer repeated = (ForestTrainer) manager.lookup(configuration.get(0).getName());

    assertThat(repeated.options()).isEqualTo(Options.maxDepth(3, FOREST));
    assertThat(predictions(repeated.train(training), training))
        .isEqualTo(predictions(model, training));
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
  void aDamagedModelIsRefused() throws Exception {
    ModelProto saved = train(CART, TreeTables.products(50, 4, 1)).serialize();
    ByteString bytes = saved.getSerializedData().unpack(BytesValue.class).getValue();
    Any damaged = Any.pack(BytesValue.of(bytes.substring(0, bytes.size() - 10)));

    assertThatThrownBy(() -> TreeEnsembleModel.deserializeFromProto(0, "", damaged))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the saved model is damaged");
    assertThatThrownBy(() -> TreeEnsembleModel.deserializeFromProto(1, "", damaged))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the model has version 1, but this library reads version 0");
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
}
