package io.github.experimentmaven.tree.histogram;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.tree.RandomStream;
import io.github.experimentmaven.tree.Workers;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedGradientsTest {

  private static PackedGradients pack(double... gradients) {
    PackedGradients packed = new PackedGradients(gradients.length);
    packed.pack(gradients, Workers.CALLER);
    return packed;
  }

  private static long rows(PackedGradients packed, long sum) {
    return sum & ((1L << packed.countBits()) - 1);
  }

  private static double sum(PackedGradients packed, long sum) {
    return sum >> packed.countBits();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 8, 1000, 100_000})
  void oneNumberHoldsTheSumAndTheNumberOfRows(int rows) {
    RandomStream random = RandomStream.of(rows, RandomStream.Purpose.ROWS, 0);
    double[] gradients = new double[rows];
    double exact = 0;
    for (int r = 0; r < rows; r++) {
      gradients[r] = random.nextDouble() - 0.3;
      exact += gradients[r];
    }
    PackedGradients packed = pack(gradients);
    double first = sum(packed, packed.packed()[0]);

    long total = Arrays.stream(packed.packed()).sum();

    assertThat(rows(packed, total)).isEqualTo(rows);
    double unit = gradients[0] / first;
    assertThat(sum(packed, total) * unit / exact)
        .isBetween(1 - rows * 1e-9 - 1e-9, 1 + rows * 1e-9 + 1e-9);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, -1, 1e300, -1e-300, 3e-320})
  void equalGradientsOfOneSignDoNotOverflow(double gradient) {
    double[] gradients = new double[1023];
    Arrays.fill(gradients, gradient);
    PackedGradients packed = pack(gradients);
    long one = packed.packed()[0] >> packed.countBits();

    long total = Arrays.stream(packed.packed()).sum();

    assertThat(total >> packed.countBits()).isEqualTo(1023 * one);
    assertThat(rows(packed, total)).isEqualTo(1023);
    assertThat(one == 0 ? 0 : Math.signum((double) one))
        .isEqualTo(Math.abs(gradient) < 1e-310 ? 0 : Math.signum(gradient));
  }

  @Test
  void wholeGradientsAreExact() {
    PackedGradients packed = pack(3, -1, 0, 7, 7);
    long[] sums = Arrays.stream(packed.packed()).map(sum -> sum >> packed.countBits()).toArray();

    assertThat(sums[0]).isEqualTo(-3 * sums[1]);
    assertThat(sums[2]).isZero();
    assertThat(3 * sums[3]).isEqualTo(7 * sums[0]);
    assertThat(sums[4]).isEqualTo(sums[3]);
  }

  @Test
  void anOutlierLeavesDigitsToTheOthers() {
    double[] gradients = new double[100_000];
    Arrays.fill(gradients, 1);
    gradients[5] = 1e9;
    gradients[6] = 1.01;

    PackedGradients packed = pack(gradients);

    assertThat(packed.packed()[6]).isGreaterThan(packed.packed()[7]);
  }
}
