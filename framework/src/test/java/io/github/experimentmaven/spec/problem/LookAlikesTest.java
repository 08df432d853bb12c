package io.github.experimentmaven.spec.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookAlikesTest {

  @ParameterizedTest
  @CsvSource({
    "living area, living\u00a0area",
    "living area, living  area",
    "area, area\u200b",
    "area, \ufeffarea",
    "café, cafe\u0301",
    "Ångström, \u212bngström",
    "loss-1, loss\u22121",
    "loss-1, loss\u20131",
    "x1, x\u0661",
    "x1, x\uff11",
    "height, h\u0435ight",
    "oca, \u043e\u0441\u0430",
    "TOTAL, \u03a4\u039f\u03a4\u0391L",
    "area, ar\u034fea",
    "area, area\ufe00",
    "area, area\ufe0f",
    "area, area\u180b",
    "area, area\u180f",
    "area, area\udb40\udd00",
    "area, area\udb40\uddef",
  })
  void areFoundInBothDirections(String one, String other) {
    assertThat(LookAlikes.of(one, List.of("other", other))).contains(other);
    assertThat(LookAlikes.of(other, List.of("another", one))).contains(one);
  }

  @ParameterizedTest
  @CsvSource({
    "area, area",
    "area, Area",
    "area, areas",
    "rating, ratlng",
    "x1, x2",
    "x1, x/",
    "area, area\u180a",
    "area, area\ufdff",
    "Größe, Grosse"
  })
  void areNeitherEqualNorDifferentToTheEye(String one, String other) {
    assertThat(LookAlikes.of(one, List.of(other))).isEmpty();
  }

  @Test
  void goBeforeNamesThatAreNear() {
    assertThat(NearestName.hint("living area", List.of("living areas", "living\u00a0area")))
        .isEqualTo(
            "; did you mean `\"living\\u00a0area\"`, with the quotes, which looks the same?");
  }

  @Test
  void areNamedPlainlyWhereTheyArePlain() {
    assertThat(NearestName.hint("living\u00a0area", List.of("living area")))
        .isEqualTo("; did you mean `living area`, which looks the same?");
  }

  @Test
  void ofAnotherScriptAreShownWithTheirCodePoints() {
    assertThat(NearestName.hint("oca", List.of("\u043e\u0441\u0430")))
        .contains("`\"\\u043e\\u0441\\u0430\"`");
  }
}
