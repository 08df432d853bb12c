package io.github.experimentmaven.data.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.experimentmaven.spec.schema.Vocabulary;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StepTypesTest {

  @Test
  void theBuiltInStepsAreFoundAsExtensionsAre() {
    assertThat(StepTypes.builtIn().names())
        .containsExactly(
            "clip",
            "frequency",
            "hash",
            "impute",
            "log1p",
            "min_max",
            "one_hot",
            "ordinal",
            "passthrough",
            "standardize",
            "target_encode");
  }

  @Test
  void twoStepsOfOneNameAreRefused() {
    assertThatThrownBy(() -> StepTypes.of(List.of(new Log1p(), new Log1p())))
        .hasMessageStartingWith("two preprocessing steps are named `log1p`");
  }

  static Stream<Vocabulary.Term> terms() {
    return StepTypes.builtIn().terms().stream();
  }

  @ParameterizedTest
  @MethodSource("terms")
  void everyOptionHasADescription(Vocabulary.Term term) {
    assertThat(term.description()).endsWith(".");
    assertThat(term.schema().path("type").asText()).isEqualTo("object");
    for (JsonNode option : term.schema().path("properties")) {
      assertThat(option.path("description").asText()).as(option.toString()).endsWith(".");
    }
  }

  @ParameterizedTest
  @MethodSource("terms")
  void theArgumentIsAnOption(Vocabulary.Term term) {
    StepType type = StepTypes.builtIn().find(term.name()).orElseThrow();

    type.argument()
        .ifPresent(argument -> assertThat(term.schema().path("properties").has(argument)).isTrue());
    assertThat(term.schema().path("x-argument").asText()).isEqualTo(type.argument().orElse(""));
  }
}
