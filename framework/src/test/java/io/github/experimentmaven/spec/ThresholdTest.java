package io.github.experimentmaven.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.experimentmaven.spec.problem.Location;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ThresholdTest {

  private static final Location PLACE = new Location("f.yaml", 1, 1);

  private static Threshold of(Optional<String> slice, OptionalDouble max) {
    return new Threshold(
        "net", Part.TEST, slice, "mse", max, OptionalDouble.empty(), Optional.empty(), PLACE);
  }

  @Test
  void isNamedAsTheFileHasIt() {
    assertThat(of(Optional.empty(), OptionalDouble.of(1)).name()).isEqualTo("net.test.mse");
    assertThat(of(Optional.of("genre=War"), OptionalDouble.of(1)).name())
        .isEqualTo("net.test[genre=War].mse");
  }

  @Test
  void boundsSomething() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of(Optional.empty(), OptionalDouble.empty()));
  }
}
