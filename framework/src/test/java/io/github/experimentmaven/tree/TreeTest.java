package io.github.experimentmaven.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreeTest {

  /** First the second feature at 1, then on its right side the first feature at -2. */
  private static Tree chain() {
    TreeBuilder builder = new TreeBuilder(1);
    int left = builder.split(0, 1, 1);
    int deeper = builder.split(left + 1, 0, -2);
    builder.leaf(deeper + 1, 30);
    builder.leaf(deeper, 20);
    builder.leaf(left, 10);
    return builder.build();
  }

  @ParameterizedTest
  @CsvSource({"9, 0.5, 10", "9, 1, 10", "-2, 1.5, 20", "-1.9, 1.5, 30", "-3, 7, 20"})
  void aRowGoesLeftWhereItsFeatureIsAtMostTheThreshold(float first, float second, double expected) {
    Tree tree = chain();

    assertThat(tree.value(tree.leafOf(new float[] {first, second}), 0)).isEqualTo(expected);
  }

  @Test
  void leavesAreNumberedFromLeftToRightHoweverTheTreeGrew() {
    TreeBuilder builder = new TreeBuilder(1);
    int left = builder.split(0, 0, 0);
    int rightmost = builder.split(left + 1, 1, 2);
    int leftmost = builder.split(left, 2, -2);
    builder.leaf(rightmost, 3);
    builder.leaf(rightmost + 1, 4);
    builder.leaf(leftmost, 1);
    builder.leaf(leftmost + 1, 2);

    Tree tree = builder.build();

    assertThat(tree.root().left().feature()).isEqualTo(2);
    assertThat(tree.root().right().feature()).isEqualTo(1);
    assertThat(tree.root().right().threshold()).isEqualTo(2);
    assertThat(tree.root().right().left().leaf()).isEqualTo(2);
    assertThat(tree.root().right().left().value(0)).isEqualTo(3);
    assertThat(IntStream.range(0, 4).mapToDouble(leaf -> tree.value(leaf, 0)))
        .containsExactly(1.0, 2.0, 3.0, 4.0);
  }

  @Test
  void theDepthIsThatOfTheDeepestLeaf() {
    TreeBuilder stump = new TreeBuilder(1);
    stump.leaf(0, 5);

    assertThat(stump.build().depth()).isZero();
    assertThat(chain().depth()).isEqualTo(2);
    assertThat(chain().leaves()).isEqualTo(3);
    assertThat(chain().nodes()).isEqualTo(5);
  }

  @Test
  void aTreeWithAnOpenNodeIsRefused() {
    TreeBuilder builder = new TreeBuilder(1);
    int left = builder.split(0, 0, 0);
    builder.leaf(left, 1);

    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("node 2 is neither split nor a leaf");
  }

  @Test
  void aNodeIsDecidedOnce() {
    TreeBuilder builder = new TreeBuilder(1);
    builder.leaf(0, 1);

    assertThatThrownBy(() -> builder.split(0, 0, 0))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("node 0 is already split or a leaf");
  }

  @ParameterizedTest
  @CsvSource({
    "1, 2, 1.5",
    "1, 1.0000001, 1",
    "-1.0000001, -1, -1.0000001",
    "0, 1.4e-45, 0",
    "3e38, 3.4e38, 3.2e38",
    "-3.4e38, 3.4e38, 0"
  })
  void aThresholdIsTheMidpointRoundedDown(float lower, float upper, float expected) {
    assertThat(Tree.thresholdBetween(lower, upper)).isEqualTo(expected);
  }
}
