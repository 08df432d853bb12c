package io.github.experimentmaven.spec.override;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.problem.Location;
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

  @Test
  void mayBeAnEmptyValue() {
    assertThat(Overrides.parse("description=").values()).containsEntry("description", "");
  }

  @Test
  void areThoseThatARunRecorded() {
    Overrides given = Overrides.parse("seeds=[1, 2],split.test=0.3");

    assertThat(Overrides.of(given.values()).values()).isEqualTo(given.values());
  }

  @Test
  void haveTheirPlaceOnTheCommandLine() {
    assertThat(Overrides.isPlaceOf(new Location(Overrides.DISPLAY_NAME, 1, 5))).isTrue();
    assertThat(Overrides.isPlaceOf(new Location("study.yaml", 1, 5))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1", " =1", "seeds", "models.m[a=1]"})
  void needAPathAndAnEqualsSign(String text) {
    assertThatThrownBy(() -> Overrides.parse(text))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith(
            "<command line>:1:1: `" + text.strip() + "` is no `path=value`; write for example");
  }
}
