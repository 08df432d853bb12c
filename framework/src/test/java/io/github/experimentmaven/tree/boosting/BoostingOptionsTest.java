package io.github.experimentmaven.tree.boosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BoostingOptionsTest {

  private static Arguments refused(UnaryOperator<BoostingOptions.Builder> change, String message) {
    return Arguments.of(change, message);
  }

  static Stream<Arguments> nonsense() {
    return Stream.of(
        refused(b -> b.trees(0), "trees is 0, but must be a whole number of at least 1"),
        refused(
            b -> b.learningRate(0),
            "learning_rate is 0.0, but must be a number greater than 0 and at most 1"),
        refused(
            b -> b.learningRate(1.5),
            "learning_rate is 1.5, but must be a number greater than 0 and at most 1"),
        refused(b -> b.maxLeaves(1), "max_leaves is 1, but must be a whole number of at least 2"),
        refused(b -> b.maxDepth(0), "max_depth is 0, but must be a whole number of at least 1"),
        refused(
            b -> b.minSamplesLeaf(0),
            "min_samples_leaf is 0, but must be a whole number of at least 1"),
        refused(b -> b.l2(-1), "l2 is -1.0, but must be a finite number of at least 0"),
        refused(b -> b.l2(Double.NaN), "l2 is NaN, but must be a finite number of at least 0"),
        refused(b -> b.maxBins(1), "max_bins is 1, but must be a whole number from 2 to 255"),
        refused(b -> b.maxBins(256), "max_bins is 256, but must be a whole number from 2 to 255"),
        refused(
            b -> b.subsample(0),
            "subsample is 0.0, but must be a number greater than 0 and at most 1"),
        refused(
            b -> b.maxFeatures(1.01),
            "max_features is 1.01, but must be a number greater than 0 and at most 1"),
        refused(
            b -> b.loss(new Loss.Huber(0)),
            "delta is 0.0, but must be a finite number greater than 0"),
        refused(
            b -> b.loss(new Loss.Quantile(1)),
            "q is 1.0, but must be a number greater than 0 and less than 1"),
        refused(
            b -> b.earlyStopping(new EarlyStopping(0)),
            "patience is 0, but must be a whole number of at least 1"),
        refused(
            b -> b.earlyStopping(new EarlyStopping(1, -1, true)),
            "min_delta is -1.0, but must be a finite number of at least 0"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("nonsense")
  void nonsenseIsRefused(UnaryOperator<BoostingOptions.Builder> change, String message) {
    assertThatThrownBy(() -> change.apply(BoostingOptions.builder()).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void defaultsAreThoseOfScikitLearn() {
    BoostingOptions options = BoostingOptions.builder().build();

    assertThat(options.trees()).isEqualTo(100);
    assertThat(options.learningRate()).isEqualTo(0.1);
    assertThat(options.maxLeaves()).isEqualTo(31);
    assertThat(options.maxDepth()).isEmpty();
    assertThat(options.minSamplesLeaf()).isEqualTo(20);
    assertThat(options.l2()).isZero();
    assertThat(options.maxBins()).isEqualTo(255);
    assertThat(options.maxFeatures()).isEqualTo(1);
    assertThat(options.loss()).isEqualTo(new Loss.SquaredError());
  }
}
