package io.github.experimentmaven.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CurveTest {

  private static final List<Epoch> EPOCHS =
      List.of(new Epoch(1, 0.5, Double.NaN), new Epoch(2, -0.0, 0.25));

  @Test
  void holdsTheEpochsItWasMadeOf() {
    assertThat(Curve.of(EPOCHS)).isEqualTo(EPOCHS).hasSameHashCodeAs(EPOCHS);
  }

  @Test
  void isNotCopiedAgain() {
    Curve curve = Curve.of(EPOCHS);

    assertThat(Curve.of(curve)).isSameAs(curve);
  }

  @Test
  void doesNotChange() {
    List<Epoch> epochs = new ArrayList<>(EPOCHS);
    Curve curve = Curve.of(epochs);
    epochs.clear();

    assertThat(curve).hasSize(2);
    assertThatThrownBy(curve::clear).isInstanceOf(UnsupportedOperationException.class);
  }
}
