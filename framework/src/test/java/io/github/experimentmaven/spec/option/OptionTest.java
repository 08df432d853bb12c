package io.github.experimentmaven.spec.option;

import static io.github.experimentmaven.spec.option.WrittenOptions.assertRefused;
import static io.github.experimentmaven.spec.option.WrittenOptions.fitSchema;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.experimentmaven.spec.Options;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OptionTest {

  private enum Side {
    LEFT,
    RIGHT
  }

  private static Option<Integer> integer() {
    return Option.integer("x", "A number.", Range.atLeast(1));
  }

  private static Option<Side> side() {
    return Option.choice("x", "A side.", Choices.named(Side.class));
  }

  static Stream<Arguments> values() {
    return Stream.of(
        arguments(integer(), "1", 1),
        arguments(integer(), "2147483647", Integer.MAX_VALUE),
        arguments(integer(), "3.0", 3),
        arguments(Option.number("x", "A number.", Range.POSITIVE), "2", 2.0),
        arguments(Option.number("x", "A number.", Range.POSITIVE), "0.5", 0.5),
        arguments(Option.flag("x", "A switch."), "true", true),
        arguments(Option.flag("x", "A switch."), "false", false),
        arguments(Option.text("x", "A text."), "a", "a"),
        arguments(Option.texts("x", "Texts."), "[a, \"\"]", List.of("a", "")),
        arguments(side(), "right", Side.RIGHT));
  }

  @ParameterizedTest
  @MethodSource("values")
  void readsWhatItsSchemaAllows(Option<?> option, String written, Object value) {
    assertThat(option.in(WrittenOptions.of("x: " + written))).isEqualTo(value);
    assertThat(fitSchema(option, "x: " + written)).isTrue();
  }

  static Stream<Arguments> wrong() {
    Option<Double> number = Option.number("x", "A number.", Range.FRACTION);
    return Stream.of(
        arguments(integer(), "0", "0 is not a whole number of at least 1"),
        arguments(integer(), "1.5", "1.5 is not a whole number of at least 1"),
        arguments(integer(), "a", "'a' is not a whole number of at least 1"),
        arguments(
            integer(),
            "2147483648",
            "2147483648 is not a whole number of at least 1 and at most 2147483647"),
        arguments(number, "1", "1 is not a number of at least 0 and less than 1"),
        arguments(number, "\"0\"", "'0' is not a number of at least 0 and less than 1"),
        arguments(Option.flag("x", "A switch."), "1", "1 is not true or false"),
        arguments(Option.text("x", "A text."), "\"\"", "'' is not a text"),
        arguments(Option.text("x", "A text."), "[a]", "[\"a\"] is not a text"),
        arguments(Option.texts("x", "Texts."), "[]", "[] is not a list of at least one text"),
        arguments(Option.texts("x", "Texts."), "a", "'a' is not a list of at least one text"),
        arguments(side(), "1", "1 is not one of left, right"),
        arguments(side(), "rihgt", "'rihgt' is not one of left, right; did you mean 'right'?"));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void refusesWhatItsSchemaDoesNotAllow(Option<?> option, String written, String message) {
    Options options = WrittenOptions.of("x: " + written);

    assertRefused(() -> option.in(options), "models.m.x: " + message);
    assertThat(fitSchema(option, "x: " + written)).isFalse();
  }

  @Test
  void namesTheItemOfAListThatIsWrong() {
    Options options = WrittenOptions.of("x: [a, 2]");

    assertRefused(() -> Option.texts("x", "Texts.").in(options), "models.m.x[1]: 2 is not a text");
  }

  @Test
  void mustBeGivenWhereItHasNoDefault() {
    assertThat(integer().required()).isTrue();
    assertThat(fitSchema(integer(), "{}")).isFalse();
    assertRefused(
        () -> integer().in(WrittenOptions.of("{}")), "models.m: the key 'x' is missing; add it");
  }

  @Test
  void hasTheDefaultOfItsSchemaWhereAFileHasNone() {
    Option<Integer> option = integer().or(7);

    assertThat(option.required()).isFalse();
    assertThat(option.schema().get("default").intValue()).isEqualTo(7);
    assertThat(option.in(WrittenOptions.of("{}"))).isEqualTo(7);
    assertThat(option.in(WrittenOptions.of("x: 2"))).isEqualTo(2);
    assertThat(Option.flag("x", "A.").or(true).in(WrittenOptions.of("{}"))).isTrue();
    assertThat(side().or(Side.LEFT).in(WrittenOptions.of("{}"))).isEqualTo(Side.LEFT);
    assertThat(Option.text("x", "A.").or("a").in(WrittenOptions.of("{}"))).isEqualTo("a");
    assertThat(
            Option.number("x", "A.", Range.ANY)
                .or(JsonNodeFactory.instance.numberNode(0.5))
                .in(WrittenOptions.of("{}")))
        .isEqualTo(0.5);
  }

  @Test
  void mayBeNullOrLeftOut() {
    assertThat(integer().orNone().in(WrittenOptions.of("{}"))).isEmpty();
    assertThat(integer().orNone().in(WrittenOptions.of("x: null"))).isEmpty();
    assertThat(integer().orNone().in(WrittenOptions.of("x: 3"))).contains(3);
    assertThat(fitSchema(integer().orNone(), "x: null")).isTrue();
    assertThat(fitSchema(integer().orNone(), "x: 3")).isTrue();
    assertThat(integer().orNone().required()).isFalse();
  }

  @Test
  void mayBeLeftOutWithoutADefault() {
    Option<?> optional = integer().optional();

    assertThat(integer().optional().in(WrittenOptions.of("{}"))).isEmpty();
    assertThat(integer().optional().in(WrittenOptions.of("x: 3"))).contains(3);
    assertThat(optional.required()).isFalse();
    assertThat(optional.schema().has("default")).isFalse();
    assertThat(fitSchema(optional, "{}")).isTrue();
  }

  @Test
  void describesItselfWithExamples() {
    Option<Integer> option = integer().examples(1, 0.5, "a", true, Side.RIGHT);

    assertThat(option.key()).isEqualTo("x");
    assertThat(option.schema().get("description").asText()).isEqualTo("A number.");
    assertThat(option.schema().get("examples")).hasToString("[1,0.5,\"a\",true,\"right\"]");
  }

  @Test
  void keepsTheOrderOfItsChoices() {
    Map<String, Integer> values = new LinkedHashMap<>();
    values.put("two", 2);
    values.put("one", 1);
    Choices<Integer> choices = Choices.of(values);

    assertThat(choices.names()).containsExactly("two", "one");
    assertThat(Option.choice("x", "A.", choices).schema().get("enum"))
        .hasToString("[\"two\",\"one\"]");
    assertThat(Option.choice("x", "A.", values).in(WrittenOptions.of("x: one"))).isEqualTo(1);
  }

  @Test
  void showsALongValueShortened() {
    Options longest = WrittenOptions.of("x: " + "a".repeat(58));
    Options tooLong = WrittenOptions.of("x: " + "a".repeat(59));

    assertThat(new Value(longest, "x", longest.values().get("x")).shown())
        .isEqualTo("'" + "a".repeat(58) + "'");
    assertThat(new Value(tooLong, "x", tooLong.values().get("x")).shown())
        .isEqualTo("'" + "a".repeat(56) + "...");
  }
}
