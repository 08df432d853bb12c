package io.github.experimentmaven.spec.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.experimentmaven.spec.problem.InvalidInputException;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlSyntaxProblemTest {

  private static String refusal(String text) {
    return catchThrowableOfType(
            InvalidInputException.class, () -> YamlReader.read("f", text, new ArrayList<>()))
        .getMessage();
  }

  static Stream<Arguments> quotes() {
    return Stream.of(
        arguments("a: 'b'c'", "f:1:4: %s`'`; write \"b'c\""),
        arguments("[\n'a'b']", "f:2:1: %s`'`; write \"a'b\""),
        arguments("a: \"b\"c\"", "f:1:4: %s`\"`; write 'b\"c'"),
        arguments("a: \"b\"  c\"", "f:1:4: %s`\"`; write 'b\"  c'"),
        arguments("a: '\"b'c'", "f:1:4: %s`'`; write '\"b''c'"),
        arguments("a: '\\b'c'", "f:1:4: %s`'`; write '\\b''c'"),
        arguments("a: \"'b\"c\"", "f:1:4: %s`\"`; write \"'b\\\"c\""),
        arguments("- 'b'c' # d", "f:1:3: %s`'`; write \"b'c\""),
        arguments("[1, 'b'c', 2]", "f:1:5: %s`'`; write \"b'c\""));
  }

  @ParameterizedTest
  @MethodSource("quotes")
  void ofAQuoteInQuotesSaysHowToWriteIt(String text, String message) {
    assertThat(refusal(text))
        .isEqualTo(message.formatted("the text in quotes ends at its second "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a: 'b', c: d", "a: 'b' c", "a: 'b' 'c' d", "\"a\" b: 1", "[a]'b'"})
  void ofAnythingElseAfterQuotesSaysNothingOfAQuoteInThem(String text) {
    assertThat(refusal(text)).doesNotContain("the text in quotes ends");
  }

  static Stream<Arguments> escapes() {
    return Stream.of(
        arguments("a: \"x\\q\"", "f:1:4: ", "`\\q`", "put the text in single quotes: 'x\\q'"),
        arguments("\"x\\q\": 1", "f:1:1: ", "`\\q`", "put the text in single quotes: 'x\\q'"),
        arguments("a: \"it's \\q\"", "f:1:4: ", "`\\q`", "write `\\\\` for a backslash"),
        arguments("a: \"'\\q\"", "f:1:4: ", "`\\q`", "write `\\\\` for a backslash"),
        arguments("a: \"x\n\\q\"", "f:2:1: ", "`\\q`", "write `\\\\` for a backslash"),
        arguments(
            "a: \"C:\\data\\films.csv\"",
            "f:1:4: ",
            "`\\d`",
            "write the path with slashes: \"C:/data/films.csv\""),
        arguments(
            "a: \"data\\my films.csv\"",
            "f:1:4: ",
            "`\\m`",
            "write the path with slashes: \"data/my films.csv\""));
  }

  @ParameterizedTest
  @MethodSource("escapes")
  void ofABackslashSaysHowToWriteTheText(String text, String place, String slip, String advice) {
    assertThat(refusal(text))
        .isEqualTo(place + slip + " is no escape, and in double quotes `\\` starts one; " + advice);
  }

  /** To YAML, and to few editors, U+2028 ends a line too. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: 1\u2028b: [",
        "a: \"x\u2028\\q\"",
        "a: 'x'\u2028 'y'z'",
        "a: [1,\u2028#b]",
        "a: 1\u2028\u2028@",
        "a:\u2028\u2028 [ #b]"
      })
  void isLocatedWhateverEndsItsLine(String text) {
    assertThatThrownBy(() -> YamlReader.read("f", text, new ArrayList<>()))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("f:");
  }
}
