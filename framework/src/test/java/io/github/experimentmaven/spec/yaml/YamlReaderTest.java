package io.github.experimentmaven.spec.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.experimentmaven.spec.problem.Location;
import io.github.experimentmaven.spec.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {

  private static LocatedTree read(String text) {
    List<Problem> problems = new ArrayList<>();
    LocatedTree tree = YamlReader.read("f.yaml", text, problems);
    assertThat(problems).isEmpty();
    return tree;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no",
        "Yes",
        "on",
        "12:30",
        "010",
        "1_000",
        "0x1F",
        "2024-01-31",
        ".inf",
        "1e",
        "x"
      })
  void readsAsTextWhatVersionsOfYamlReadDifferently(String text) {
    JsonNode value = read("a: " + text).root().get("a");

    assertThat(value.isTextual()).isTrue();
    assertThat(value.asText()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "-7, -7", "+3, 3", "0.20, 0.2", ".5, 0.5", "1e3, 1000.0", "2.5E-3, 0.0025"})
  void readsDecimalNumbers(String text, String number) {
    LocatedTree tree = read("a: " + text);

    assertThat(tree.root().get("a").isNumber()).isTrue();
    assertThat(tree.root().get("a")).hasToString(number);
    assertThat(tree.texts()).containsEntry("/a", text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"10\"", "'10'"})
  void readsQuotedNumbersAsText(String text) {
    assertThat(read("a: " + text).root().get("a").isTextual()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"true, true", "False, false"})
  void readsSwitches(String text, boolean value) {
    assertThat(read("a: " + text).root().get("a").isBoolean()).isTrue();
    assertThat(read("a: " + text).root().get("a").asBoolean()).isEqualTo(value);
  }

  @Test
  void readsKeysAsTextWhateverTheyLookLike() {
    assertThat(read("{no: 1, 010: 2, null: 3, 12: 4}").root().properties())
        .extracting(java.util.Map.Entry::getKey)
        .containsExactly("no", "010", "null", "12");
  }

  @Test
  void copiesWhatAnAliasStandsForWithItsPlaces() {
    LocatedTree tree = read("a: &x {b: 1}\nc: *x\n");

    assertThat(tree.root()).hasToString("{\"a\":{\"b\":1},\"c\":{\"b\":1}}");
    assertThat(tree.values().get("/c/b")).isEqualTo(new Location("f.yaml", 1, 11));
    assertThat(tree.keys().get("/c/b")).isEqualTo(new Location("f.yaml", 1, 8));
  }

  @Test
  void mergesKeysOfOneOrSeveralMappingsBehindTheOwn() {
    LocatedTree tree =
        read("a: &a {x: 1, y: 1}\nb: &b {y: 2, z: 2}\nc: {<<: *a, y: 3}\nd: {<<: [*a, *b]}\n");

    assertThat(tree.root().get("c")).hasToString("{\"y\":3,\"x\":1}");
    assertThat(tree.root().get("d")).hasToString("{\"x\":1,\"y\":1,\"z\":2}");
    assertThat(tree.values().get("/c/x")).isEqualTo(new Location("f.yaml", 1, 11));
  }

  @Test
  void takesAQuotedMergeKeyForAnOrdinaryOne() {
    assertThat(read("{\"<<\": 1}").root()).hasToString("{\"<<\":1}");
  }

  @Test
  void placesScalarsAtTheirValueAndBlocksAtTheirKey() {
    LocatedTree tree = read("a:\n  b:\n    - c\n  d: [e]\n");

    assertThat(tree.values())
        .containsEntry("/a", new Location("f.yaml", 1, 1))
        .containsEntry("/a/b", new Location("f.yaml", 2, 3))
        .containsEntry("/a/b/0", new Location("f.yaml", 3, 7))
        .containsEntry("/a/d", new Location("f.yaml", 4, 6));
  }

  @Test
  void readsKeysWithSlashesAndTildes() {
    LocatedTree tree = read("a/b: {c~d: 1}\n");

    assertThat(tree.values()).containsKey("/a~1b/c~0d");
    assertThat(Pointers.resolve(tree.root(), "/a~1b/c~0d").asInt()).isEqualTo(1);
    assertThat(KeyPath.of("/a~1b/c~0d")).isEqualTo("a/b.c~d");
  }

  @Test
  void readsWindowsLineEnds() {
    assertThat(read("a: 1\r\nb: 2\r\n").values().get("/b")).isEqualTo(new Location("f.yaml", 2, 4));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0e-400", "0.0", "-.0e5", "0.00E+1"})
  void readsZeroHoweverItIsWritten(String text) {
    assertThat(read("a: " + text).root().get("a").doubleValue()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e-400", "-9.5e-400", "0.01e-330"})
  void tellsOfANumberThatIsTooSmallAndReadsOn(String text) {
    List<Problem> problems = new ArrayList<>();
    LocatedTree tree = YamlReader.read("f.yaml", "a: " + text + "\nb: 2\n", problems);

    assertThat(problems)
        .singleElement()
        .hasToString(
            "f.yaml:1:4: a: the number "
                + text
                + " is too small to tell from 0; the smallest is about 4.9e-324");
    assertThat(tree.root()).hasToString("{\"a\":0,\"b\":2}");
  }

  @Test
  void readsAsManyValuesAsAllowedAndTextsAsLong() {
    assertThat(read("a: [" + "1, ".repeat(49_997) + "1]").root().get("a")).hasSize(49_998);
    assertThatThrownBy(() -> read("a: [" + "1, ".repeat(49_998) + "1]"))
        .hasMessageContaining("the file has more than 50000 values, and this one is beyond");
    assertThat(read("a: " + "x".repeat(10_000)).root().get("a").asText()).hasSize(10_000);
  }

  @Test
  void keepsTheTextsOfNumbersBelowAnAlias() {
    LocatedTree tree = read("a: &x {b: 1e3}\nc: *x\n");

    assertThat(tree.texts()).containsEntry("/c/b", "1e3");
  }

  @Test
  void resolvesPointersOfEveryDepth() {
    assertThat(Pointers.keys("")).isEmpty();
    assertThat(Pointers.keys("/")).containsExactly("");
    assertThat(Pointers.keys("/a/")).containsExactly("a", "");
    assertThat(KeyPath.of("/a/10/b0")).isEqualTo("a[10].b0");
    assertThat(KeyPath.of("/a/9/:/ /")).isEqualTo("a[9].:. .");
  }
}
