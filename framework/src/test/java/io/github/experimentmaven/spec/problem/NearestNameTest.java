package io.github.experimentmaven.spec.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearestNameTest {

  private static final List<String> NAMES = List.of("relu", "tanh", "leaky_relu", "batch_norm");

  @ParameterizedTest
  @CsvSource({
    "rleu, relu", // swapped neighbours are one slip
    "Tanh, tanh",
    "tahn, tanh",
    "leakyrelu, leaky_relu",
    "batch_nrom, batch_norm",
    "batchnorm, batch_norm"
  })
  void findsWhatWasMeant(String written, String meant) {
    assertThat(NearestName.of(written, NAMES)).contains(meant);
    assertThat(NearestName.hint(written, NAMES)).isEqualTo("; did you mean `" + meant + "`?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"banana", "", "softplus", "r", "abct_honmr"})
  void findsNothingWhereNothingIsNear(String written) {
    assertThat(NearestName.of(written, NAMES)).isEmpty();
    assertThat(NearestName.hint(written, NAMES)).isEmpty();
  }

  @Test
  void findsTheFirstOfThoseThatAreEquallyNear() {
    assertThat(NearestName.of("abc", List.of("xyz", "abd", "abe"))).contains("abd");
  }

  @Test
  void takesNoOneLetterNameForAnother() {
    assertThat(NearestName.of("x", List.of("y"))).isEmpty();
  }

  @Test
  void looksForNoneNearAVeryLongText() {
    String written = "a".repeat(100_000);
    String name = "a".repeat(99_999);
    assertThat(NearestName.of(written, List.of(name))).isEmpty();
    assertThat(NearestName.of("abc", List.of(name))).isEmpty();
    assertThat(NearestName.of("a".repeat(199), List.of("a".repeat(200)))).isPresent();
    assertThat(NearestName.of("a".repeat(200), List.of("a".repeat(199)))).isPresent();
    assertThat(NearestName.of("a".repeat(201), List.of("a".repeat(200)))).isEmpty();
    assertThat(NearestName.of("a".repeat(200), List.of("a".repeat(201)))).isEmpty();
  }
}
