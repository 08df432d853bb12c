package io.github.experimentmaven.tree.exact;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.tree.Tree;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FloatOrderTest {

  @ParameterizedTest
  @ValueSource(floats = {-3.4e38f, -1, -1.4e-45f, 0, 1.4e-45f, 1, 1.0000001f, 3.4e38f})
  void theNumberBeforeAnotherIsTheNextBelow(float value) {
    float before = FloatOrder.value(FloatOrder.before(FloatOrder.code(value)));

    assertThat(before).isEqualTo(Math.nextDown(value));
    assertThat(FloatOrder.code(before)).isLessThan(FloatOrder.code(value));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1e-300, -1.00000001, -0.1, 0, 1e-300, 0.1, 0.3, 1, 1.00000001, 3e38})
  void theCodeBelowIsThatOfTheNumberRoundedDown(double value) {
    assertThat(FloatOrder.value(FloatOrder.codeBelow(value))).isEqualTo(Tree.roundDown(value));
  }
}
