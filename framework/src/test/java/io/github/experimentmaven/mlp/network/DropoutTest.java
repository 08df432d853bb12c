package io.github.experimentmaven.mlp.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.experimentmaven.mlp.kernel.KernelSelection;
import io.github.experimentmaven.mlp.network.RandomStream.Purpose;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DropoutTest {

  private static final int ROWS = 200;
  private static final int WIDTH = 101;

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.2, 0.5, 0.9})
  void drops_its_share_and_scales_up_the_rest(double probability) {
    float[][] output = dropout(probability).forward(ones(), ROWS, true);
    int zeros = 0;
    float kept = (float) (1 / (1 - probability));
    for (float[] row : output) {
      for (int c = 0; c < WIDTH; c++) {
        assertThat(row[c]).isIn(0f, kept);
        zeros += row[c] == 0 ? 1 : 0;
      }
    }
    assertThat(zeros / (double) (ROWS * WIDTH)).isCloseTo(probability, within(0.01));
  }

  @Test
  void leaves_evaluation_alone() {
    float[][] input = ones();
    assertThat(dropout(0.5).forward(input, ROWS, false)).isSameAs(input);
  }

  @Test
  void gradient_passes_where_the_output_did() {
    Dropout dropout = dropout(0.3);
    float[][] output = dropout.forward(ones(), ROWS, true);
    assertThat(dropout.backward(ones(), ROWS)).isDeepEqualTo(output);
  }

  private static Dropout dropout(double probability) {
    return new Dropout(
        KernelSelection.fastest(), RandomStream.of(1, Purpose.DROPOUT), probability, WIDTH, ROWS);
  }

  private static float[][] ones() {
    float[][] ones = new float[ROWS][WIDTH];
    for (float[] row : ones) {
      Arrays.fill(row, 1f);
    }
    return ones;
  }
}
