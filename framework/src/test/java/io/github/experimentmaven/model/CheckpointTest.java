package io.github.experimentmaven.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CheckpointTest {

  @Test
  void doesNotChangeWithTheArrayItWasMadeOf() {
    byte[] bytes = {1, 2, 3};
    Checkpoint checkpoint = Checkpoint.of(bytes);

    bytes[0] = 9;

    assertThat(checkpoint.bytes()).containsExactly(1, 2, 3);
  }

  @Test
  void doesNotChangeWithTheArrayItGives() {
    Checkpoint checkpoint = Checkpoint.of(new byte[] {1, 2, 3});

    checkpoint.bytes()[0] = 9;

    assertThat(checkpoint.bytes()).containsExactly(1, 2, 3);
  }

  @Test
  void isEqualByItsBytesAndSaysOnlyHowManyThereAre() {
    Checkpoint checkpoint = Checkpoint.of(new byte[] {1, 2, 3});

    assertThat(checkpoint)
        .isEqualTo(Checkpoint.of(new byte[] {1, 2, 3}))
        .hasSameHashCodeAs(Checkpoint.of(new byte[] {1, 2, 3}))
        .isNotEqualTo(Checkpoint.of(new byte[] {1, 2, 4}))
        .hasToString("Checkpoint(3 bytes)");
  }
}
