package io.github.experimentmaven.data.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.experimentmaven.data.table.Column;
import io.github.experimentmaven.data.table.NumberColumn;
import io.github.experimentmaven.data.table.TextColumn;
import io.github.experimentmaven.spec.Options;
import io.github.experimentmaven.spec.Origin;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every built-in step makes of training rows and of others. */
class StepsTest {

  private static final double NONE = Double.NaN;

  static Stream<Arguments> numberSteps() {
    double sd = Math.sqrt(2.0 / 3);
    return Stream.of(
        // step, options, training values, other values, what the others become
        of("standardize", "{}", d(1, 2, 3), d(2, 4, NONE), d(0, 2 / sd, NONE)),
        of("standardize", "{}", d(0.1, 0.1, 0.1), d(0.1, 1.1), d(0, 1)),
        of("standardize", "{}", d(1, NONE, 3), d(2), d(0)),
        of("standardize", "{}", d(1e9 + 1, 1e9 + 2, 1e9 + 3), d(1e9 + 2), d(0)),
        of("min_max", "{}", d(10, 20, 15), d(10, 20, 25, NONE), d(0, 1, 1.5, NONE)),
        of("min_max", "{\"min\": -1}", d(10, 20), d(10, 15, 20), d(-1, 0, 1)),
        of("min_max", "{}", d(7, 7), d(7, 9), d(0, 0)),
        of("log1p", "{}", d(0), d(0, 1, NONE), d(0, StrictMath.log(2), NONE)),
        of("passthrough", "{}", d(0), d(5, NONE), d(5, NONE)),
        of("clip", "{\"min\": 0}", d(0), d(-3, 3, NONE), d(0, 3, NONE)),
        of("clip", "{\"min\": 0, \"max\": 1}", d(0), d(-3, 0.5, 3), d(0, 0.5, 1)),
        of("clip", "{\"upper_quantile\": 0.75}", d(0, 1, 2, 3, 4), d(-9, 9), d(-9, 3)),
        of("clip", "{\"lower_quantile\": 0.5}", d(4, 1), d(-9, 9), d(2.5, 9)),
        of("impute", "{}", d(1, 2, NONE, 6), d(NONE, 5), d(3, 5)),
        of("impute", "{\"strategy\": \"median\"}", d(1, 2, NONE, 6), d(NONE), d(2)),
        of("impute", "{\"strategy\": \"most_frequent\"}", d(9, 2, 2, 9, NONE), d(NONE), d(2)),
        of("impute", "{\"strategy\": \"constant\", \"value\": -1}", d(9), d(NONE), d(-1)));
  }

  static Stream<Arguments> textSteps() {
    return Stream.of(
        of("ordinal", "{}", t("b", "a", "b", null), t("a", "b", "z", null), d(0, 1, -1, NONE)),
        of(
            "ordinal",
            "{\"categories\": [\"low\", \"high\"]}",
            t("high"),
            t("low", "high", null),
            d(0, 1, NONE)),
        of(
            "frequency",
            "{}",
            t("a", "b", "a", "a", null),
            t("a", "b", "z", null),
            d(0.75, 0.25, 0, NONE)));
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource({"numberSteps", "textSteps"})
  void aStepMakesOfOtherRowsWhatTheTrainingRowsTaughtIt(
      String step, String options, Column training, Column others, double[] expected) {
    FittedStep fitted = fit(step, options, training).step();

    assertThat(values(fitted.apply(others).get(0))).containsExactly(expected);
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource({"numberSteps", "textSteps"})
  void aStepReadBackDoesTheSame(
      String step, String options, Column training, Column others, double[] expected) {
    FittedStep fitted = fit(step, options, training).step();

    FittedStep read =
        StepTypes.builtIn().find(step).orElseThrow().read(json(fitted.state().toString()));

    assertThat(values(read.apply(others).get(0))).containsExactly(expected);
  }

  @Test
  void oneHotMakesAColumnPerCategoryInAlphabeticalOrder() {
    FittedStep fitted = fit("one_hot", "{}", t("b", "a", "b")).step();

    assertThat(columns(fitted.apply(t("a", "b", "unseen", null))))
        .containsExactly(
            Map.entry("x=a", List.of(1.0, 0.0, 0.0, NONE)),
            Map.entry("x=b", List.of(0.0, 1.0, 0.0, NONE)));
  }

  @Test
  void oneHotGathersRareCategoriesAndUnseenOnes() {
    FittedStep fitted = fit("one_hot", "{\"max_categories\": 1}", t("b", "a", "b", "c")).step();

    assertThat(columns(fitted.apply(t("a", "b", "unseen"))))
        .containsExactly(
            Map.entry("x=(other)", List.of(1.0, 0.0, 1.0)),
            Map.entry("x=b", List.of(0.0, 1.0, 0.0)));
    assertThat(columns(fit("one_hot", "{\"min_frequency\": 2}", t("b", "a", "b")).training()))
        .containsOnlyKeys("x=b", "x=(other)");
  }

  @Test
  void hashPutsEqualTextsIntoEqualBuckets() {
    FittedStep fitted = fit("hash", "{\"buckets\": 4}", t("a")).step();

    Map<String, List<Double>> columns = columns(fitted.apply(t("foobar", "unseen", "foobar")));

    // FNV-1a's published 64-bit hash of "foobar" is 85944171f73967e8; its last two bits are 0.
    assertThat(columns.get("x#0")).element(0).isEqualTo(1.0);
    assertThat(columns.values()).allSatisfy(c -> assertThat(c.get(0)).isEqualTo(c.get(2)));
    assertThat(columns.values().stream().mapToDouble(c -> c.get(1)).sum()).isEqualTo(1);
  }

  @Test
  void imputingTextsTakesTheMostFrequentAndOfEqualsTheFirst() {
    FittedStep fitted = fit("impute", "{}", t("b", "a", null)).step();

    assertThat(((TextColumn) fitted.apply(t(null, "z")).get(0)).at(0)).contains("a");
    assertThat(((TextColumn) fitted.apply(t(null, "z")).get(0)).at(1)).contains("z");
  }

  @Test
  void targetEncodingGivesOtherRowsTheSmoothedMeanOfTheirCategory() {
    FittedStep fitted =
        fit("target_encode", "{\"smoothing\": 2}", t("a", "a", "b"), 1, 3, 8).step();

    // The mean of all is 4: a = (1 + 3 + 2 · 4) / (2 + 2), b = (8 + 2 · 4) / (1 + 2).
    assertThat(values(fitted.apply(t("a", "b", "unseen", null)).get(0)))
        .containsExactly(3, 16.0 / 3, 4, NONE);
  }

  @Test
  void targetEncodingHidesATrainingRowsOwnTargetFromIt() {
    TextColumn categories = t("a", "b", "c", "d", "e", "f", "g", "h");
    double[] targets = {1, 2, 3, 4, 5, 6, 7, 8};

    Step.Fit fit = fit("target_encode", "{\"smoothing\": 0}", categories, targets);

    // Every category has one row, so without hiding each row would get exactly its own target.
    double[] training = values(fit.training().get(0));
    for (int row = 0; row < targets.length; row++) {
      assertThat(training[row]).isNotEqualTo(targets[row]).isBetween(3.0, 6.0);
    }
    assertThat(values(fit.step().apply(categories).get(0))).containsExactly(targets);
  }

  @Test
  void changingOneTargetDoesNotChangeThatRowsOwnEncoding() {
    TextColumn categories = t("a", "a", "a", "b", "b", "b", "a", "b");
    double[] targets = {1, 2, 3, 4, 5, 6, 7, 8};
    double[] before = values(fit("target_encode", "{}", categories, targets).training().get(0));
    for (int row = 0; row < targets.length; row++) {
      double[] changed = targets.clone();
      changed[row] = 1000;

      double[] after = values(fit("target_encode", "{}", categories, changed).training().get(0));

      assertThat(after[row]).isEqualTo(before[row]);
    }
  }

  @Test
  void targetEncodingHasAColumnForEachOfSeveralTargets() {
    Training training =
        new Training(List.of(NumberColumn.of("w", 1, 2), NumberColumn.of("h", 3, 4)), 1);

    Step.Fit fit = step("target_encode", "{\"smoothing\": 0}").fit(t("a", "b"), training);

    assertThat(columns(fit.step().apply(t("b"))))
        .containsExactly(Map.entry("x:h", List.of(4.0)), Map.entry("x:w", List.of(2.0)));
  }

  static Stream<Arguments> contradictions() {
    return Stream.of(
        Arguments.of(
            "clip", "{}", "clip needs at least one of min, max, lower_quantile and upper_quantile"),
        Arguments.of(
            "clip", "{\"min\": 2, \"max\": 1}", "min is 2.0 but must not exceed max, which is 1.0"),
        Arguments.of(
            "clip",
            "{\"min\": 2, \"lower_quantile\": 0.1}",
            "give either min or lower_quantile, not both"),
        Arguments.of(
            "min_max", "{\"min\": 1}", "min is 1.0 but must be less than max, which is 1.0"),
        Arguments.of(
            "ordinal",
            "{\"categories\": [\"a\", \"a\"]}",
            "a category is listed twice: list each once"),
        Arguments.of(
            "impute",
            "{\"strategy\": \"constant\"}",
            "impute needs a value with strategy constant, and only then"),
        Arguments.of(
            "impute",
            "{\"strategy\": \"mean\", \"value\": 3}",
            "impute needs a value with strategy constant, and only then"));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("contradictions")
  void optionsThatContradictEachOtherAreRefused(String step, String options, String message) {
    assertThatThrownBy(() -> step(step, options))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageEndingWith(message);
  }

  private static Step.Fit fit(String step, String options, Column training, double... targets) {
    double[] known = targets.length == 0 ? new double[training.size()] : targets;
    return step(step, options).fit(training, new Training(List.of(NumberColumn.of("y", known)), 1));
  }

  private static Step step(String name, String options) {
    Origin origin = new Origin(Path.of("study.yaml"), "study.yaml", "", Map.of());
    return StepTypes.builtIn()
        .find(name)
        .orElseThrow()
        .create(new Options(json(options), origin, "/data/features/x"));
  }

  private static ObjectNode json(String text) {
    try {
      return (ObjectNode) new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  private static Arguments of(
      String step, String options, Column training, Column others, double[] expected) {
    return Arguments.of(step, options, training, others, expected);
  }

  private static Arguments of(
      String step, String options, double[] training, double[] others, double[] expected) {
    return of(
        step, options, NumberColumn.of("x", training), NumberColumn.of("x", others), expected);
  }

  private static double[] d(double... values) {
    return values;
  }

  private static TextColumn t(String... texts) {
    return TextColumn.of("x", Arrays.stream(texts).map(Optional::ofNullable).toList());
  }

  private static double[] values(Column column) {
    return ((NumberColumn) column).toArray();
  }

  private static Map<String, List<Double>> columns(List<? extends Column> columns) {
    Map<String, List<Double>> byName = new TreeMap<>();
    columns.forEach(
        column -> byName.put(column.name(), Arrays.stream(values(column)).boxed().toList()));
    return byName;
  }
}
