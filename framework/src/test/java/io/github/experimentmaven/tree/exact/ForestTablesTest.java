package io.github.experimentmaven.tree.exact;

import static io.github.experimentmaven.tree.exact.Forests.CART;
import static io.github.experimentmaven.tree.exact.Forests.EXTRA;
import static io.github.experimentmaven.tree.exact.Forests.FOREST;
import static io.github.experimentmaven.tree.exact.Forests.oneColumn;
import static io.github.experimentmaven.tree.exact.Forests.predictions;
import static io.github.experimentmaven.tree.exact.Forests.train;
import static io.github.experimentmaven.tree.exact.Forests.trees;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.experimentmaven.tree.Tree;
import io.github.experimentmaven.tree.TreeEnsembleModel;
import io.github.experimentmaven.tree.TreeTables;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.Model;
import org.tribuo.impl.ArrayExample;
import org.tribuo.regression.Regressor;

/** What forests make of tables at the edge. */
class ForestTablesTest {

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
  @FieldSource("io.github.experimentmaven.tree.exact.Forests#KINDS")
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

  private static void requireSameSplits(Tree.Node actual, Tree.Node expected) {
    assertThat(actual.isLeaf()).isEqualTo(expected.isLeaf());
    if (!expected.isLeaf()) {
      assertThat(actual.feature()).isEqualTo(expected.feature());
      assertThat(actual.threshold()).isEqualTo(expected.threshold());
      requireSameSplits(actual.left(), expected.left());
      requireSameSplits(actual.right(), expected.right());
    }
  }
}
