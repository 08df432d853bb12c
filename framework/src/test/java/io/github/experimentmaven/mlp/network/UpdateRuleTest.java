package io.github.experimentmaven.mlp.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.mlp.kernel.KernelSelection;
import io.github.experimentmaven.mlp.option.OptimizerOptions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UpdateRuleTest {

  static Stream<OptimizerOptions> optimizers() {
    return Stream.of(
        new OptimizerOptions.Sgd(0.01, 0.5, true),
        new OptimizerOptions.Adam(0.01, 0.5, 0.5, 1e-8),
        new OptimizerOptions.AdamW(0.01, 0.5, 0.5, 1e-8),
        new OptimizerOptions.RmsProp(0.01, 0.5, 1e-8, 0.5));
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void parameters_without_gradient_come_to_rest(OptimizerOptions options) {
    float[][] values = {{1f}};
    float[][] gradients = {{1f}};
    UpdateRule rule =
        Optimizer.rule(
            options, 0, List.of(new Parameter(values, gradients)), KernelSelection.fastest());
    rule.step(0.01);
    gradients[0][0] = 0;
    for (int step = 0; step < 120; step++) {
      rule.step(0);
    }
    float rest = values[0][0];
    rule.step(1e38);
    assertThat(values[0][0]).isEqualTo(rest);
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void steps_go_against_the_gradient(OptimizerOptions options) {
    float[][] values = {{1f, 1f}};
    float[][] gradients = {{2f, -2f}};
    UpdateRule rule =
        Optimizer.rule(
            options, 0, List.of(new Parameter(values, gradients)), KernelSelection.fastest());
    rule.step(0.01);
    assertThat(values[0][0]).isLessThan(1f);
    assertThat(values[0][1]).isGreaterThan(1f);
  }
}
