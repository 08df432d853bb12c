package io.github.experimentmaven.model.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.model.Examples;
import io.github.experimentmaven.model.ModelSpecs;
import io.github.experimentmaven.model.Tables;
import io.github.experimentmaven.tree.Tree;
import io.github.experimentmaven.tree.TreeEnsemble;
import io.github.experimentmaven.tree.TreeEnsembleModel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreeTypesTest {

  private static TreeEnsemble trees(String yaml, Examples examples) {
    return ((TreeEnsembleModel) ModelSpecs.train(yaml, examples, 1).model()).ensemble();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{type: random_forest} | 100",
        "{type: random_forest, trees: 7} | 7",
        "{type: extra_trees, trees: 3} | 3",
        "{type: cart} | 1"
      })
  void aForestHasAsManyTreesAsTheFileSays(String yaml, int expected) {
    List<List<Tree>> forests = trees(yaml, Tables.bent()).forests();

    assertThat(forests).hasSize(1);
    assertThat(forests.get(0)).hasSize(expected);
  }

  @Test
  void aTreeIsNoDeeperThanTheFileSays() {
    assertThat(trees("{type: cart, max_depth: 2}", Tables.bent()).forests().get(0).get(0).depth())
        .isEqualTo(2);
  }

  @Test
  void extraTreesGrowOnAllRowsUnlessTheFileSaysOtherwise() {
    int rows = Tables.bent().training().size();

    assertThat(
            trees("{type: extra_trees, trees: 1}", Tables.bent()).forests().get(0).get(0).leaves())
        .isEqualTo(rows);
    assertThat(
            trees("{type: extra_trees, trees: 1, bootstrap: true}", Tables.bent())
                .forests()
                .get(0)
                .get(0)
                .leaves())
        .isBetween(rows / 2, rows * 3 / 4);
    assertThat(
            trees("{type: random_forest, trees: 1, bootstrap: false}", Tables.bent())
                .forests()
                .get(0)
                .get(0)
                .leaves())
        .isEqualTo(rows);
  }

  @ParameterizedTest
  @CsvSource({"cart, mse", "cart, mae", "random_forest, mae", "extra_trees, mse"})
  void theLossIsTheCriterions(String type, String loss) {
    String criterion = loss.equals("mse") ? "squared_error" : "absolute_error";

    assertThat(
            ModelSpecs.learner("{type: " + type + ", criterion: " + criterion + "}").loss().name())
        .isEqualTo(loss);
  }

  @Test
  void jointOutputsShareTheirTrees() {
    assertThat(trees("{type: cart, joint_outputs: true}", Tables.twoTargets()).forests())
        .hasSize(1);
    assertThat(trees("{type: cart}", Tables.twoTargets()).forests()).hasSize(2);
  }
}
