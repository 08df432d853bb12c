package io.github.experimentmaven.data.step;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.experimentmaven.spec.option.Option;
import io.github.experimentmaven.spec.schema.Vocabulary;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StepTypesTest {

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
        .ifPresent(
            argument -> assertThat(type.options()).extracting("key").contains(argument.key()));
    assertThat(term.schema().path("x-argument").asText())
        .isEqualTo(type.argument().map(Option::key).orElse(""));
  }
}
