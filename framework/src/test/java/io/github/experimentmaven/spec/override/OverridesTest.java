package io.github.experimentmaven.spec.override;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OverridesTest {

  @Test
  void readsOneValue() {
    assertThat(Overrides.parse("models.network-3.dropout=0.3").values())
        .isEqualTo(Map.of("models.network-3.dropout", "0.3"));
  }

  @Test
  void separatesValuesByCommasOutsideBracketsAndQuotes() {
    assertThat(
            Overrides.parse("seeds=[1, 2], split={test: 0.2, seed: 3},description='a, b'").values())
        .containsExactly(
            Map.entry("seeds", "[1, 2]"),
            Map.entry("split", "{test: 0.2, seed: 3}"),
            Map.entry("description", "'a, b'"));
  }

  @Test
  void keepsEqualSignsOfTheValue() {
    assertThat(Overrides.parse("description=a=b").values()).containsEntry("description", "a=b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void takesNothingForNothing(String text) {
    assertThat(Overrides.parse(text).values()).isEmpty();
  }

  @Test
  void writesASourceSoThatItIsReadBack() {
    assertThat(Overrides.none().withDataSource("C:\\data: new\\films.csv").values())
        .containsEntry("data.source", "\"C:\\\\data: new\\\\films.csv\"");
  }
}
