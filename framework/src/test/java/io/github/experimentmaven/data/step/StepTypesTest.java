package io.github.experimentmaven.data.step;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.experimentmaven.data.table.Column;
import io.github.experimentmaven.data.table.NumberColumn;
import io.github.experimentmaven.data.table.TextColumn;
import io.github.experimentmaven.spec.Options;
import io.github.experimentmaven.spec.Origin;
import io.github.experimentmaven.spec.option.Option;
import io.github.experimentmaven.spec.schema.SchemaDefaults;
import io.github.experimentmaven.spec.schema.Vocabulary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StepTypesTest {

  /** The options without which a step has nothing to do. */
  private static final Map<String, Map<String, Integer>> NEEDED = Map.of("clip", Map.of("max", 4));

  /** Categories that are dates too. */
  private static final String[] TEXTS = {
    "2011-09-23", "2012-01-05", "2011-09-23", "2013-07-30", "2011-09-23", "2012-01-05"
  };

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

  @ParameterizedTest
  @MethodSource("terms")
  void aStepUsesTheDefaultsThatItsSchemaShows(Vocabulary.Term term) {
    StepType type = StepTypes.builtIn().find(term.name()).orElseThrow();
    ObjectNode given = JsonNodeFactory.instance.objectNode();
    NEEDED.getOrDefault(term.name(), Map.of()).forEach(given::put);
    ObjectNode whole = given.deepCopy();
    SchemaDefaults.fill(whole, term.schema(), term.schema());

    assertThat(fit(type, given)).isEqualTo(fit(type, whole));
  }

  @ParameterizedTest
  @MethodSource("terms")
  void aStepReadBackHasLearntTheSame(Vocabulary.Term term) {
    StepType type = StepTypes.builtIn().find(term.name()).orElseThrow();
    ObjectNode given = JsonNodeFactory.instance.objectNode();
    NEEDED.getOrDefault(term.name(), Map.of()).forEach(given::put);
    JsonNode state = fit(type, given).get(0);

    assertThat(type.read(state).state()).isEqualTo(state);
  }

  private static List<JsonNode> fit(StepType type, ObjectNode options) {
    Origin origin = new Origin(Path.of("study.yaml"), "study.yaml", "", Map.of());
    Step step = type.create(new Options(options, origin, "/data/features/x"));
    Training training = new Training(List.of(NumberColumn.of("y", 1, 4, 2, 8, 5, 7)), 1);
    Column column =
        type.input() == ValueKind.TEXT
            ? TextColumn.of("x", Stream.of(TEXTS).map(Optional::of).toList())
            : NumberColumn.of("x", 3, 1, 4, 1, 5, 9);
    Step.Fit fit = step.fit(column, training);
    List<JsonNode> seen = new ArrayList<>(List.of(fit.step().state()));
    for (Column made : fit.training()) {
      ArrayNode values = JsonNodeFactory.instance.arrayNode();
      Arrays.stream(((NumberColumn) made).toArray()).forEach(values::add);
      seen.add(values);
    }
    return seen;
  }
}
