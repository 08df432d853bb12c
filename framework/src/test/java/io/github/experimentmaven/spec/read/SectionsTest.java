package io.github.experimentmaven.spec.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.experimentmaven.spec.Arrangement;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.SplitSpec;
import io.github.experimentmaven.spec.StepSpec;
import io.github.experimentmaven.spec.TargetSpec;
import io.github.experimentmaven.spec.override.Overrides;
import io.github.experimentmaven.spec.problem.Location;
import io.github.experimentmaven.spec.rule.AllowedRule;
import io.github.experimentmaven.spec.rule.ColumnLimits;
import io.github.experimentmaven.spec.rule.ColumnLimits.Limit;
import io.github.experimentmaven.spec.rule.DriftRule;
import io.github.experimentmaven.spec.rule.MissingRule;
import io.github.experimentmaven.spec.rule.RangeRule;
import io.github.experimentmaven.spec.rule.SuspicionRule;
import io.github.experimentmaven.spec.schema.TestVocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SectionsTest {

  private static final String EXPERIMENT = "experiment: study\nmodels: {m: {type: mean}}\n";
  private static final String SPLIT = "split: {test: 0.2}\n";

  @TempDir Path folder;

  private Experiment read(String sections) throws IOException {
    Path file = folder.resolve("study.yaml");
    Files.writeString(file, EXPERIMENT + sections);
    return new ExperimentReader(TestVocabulary.create()).read(file, "f.yaml", Overrides.none());
  }

  private Experiment readBeside(String data, String sections) throws IOException {
    return read("data: {source: films.csv, " + data + "}\n" + sections);
  }

  private static Location place(int line, int column) {
    return new Location("f.yaml", line, column);
  }

  @Test
  void dataRulesAreReadInTheOrderOfTheFile() throws IOException {
    Experiment experiment =
        readBeside(
            "target: y, features: {a: log1p}",
            SPLIT
                + """
                data_rules:
                  range: {a: {min: 0, max: 1}, "b*": {max: 2}}
                  allowed: {c: [x, y]}
                  missing: {a: 5%, "*": 0}
                  drift: {test: 0.25, baseline: {a: 10%}}
                  target_leak: ignore
                  identifier: warn
                """);

    assertThat(experiment.dataRules())
        .containsExactly(
            new RangeRule("a", OptionalDouble.of(0), OptionalDouble.of(1), place(6, 11)),
            new RangeRule("b*", OptionalDouble.empty(), OptionalDouble.of(2), place(6, 32)),
            new AllowedRule("c", List.of("x", "y"), place(7, 13)),
            new MissingRule(
                new ColumnLimits(
                    List.of(new Limit("a", 0.05, place(8, 13)), new Limit("*", 0, place(8, 20)))),
                place(8, 3)),
            new DriftRule(
                DriftRule.Side.TEST,
                new ColumnLimits(List.of(new Limit("*", 0.25, place(9, 11)))),
                place(9, 11)),
            new DriftRule(
                DriftRule.Side.BASELINE,
                new ColumnLimits(List.of(new Limit("a", 0.1, place(9, 34)))),
                place(9, 23)),
            new SuspicionRule("target_leak", SuspicionRule.Severity.IGNORE, place(10, 3)),
            new SuspicionRule("identifier", SuspicionRule.Severity.WARN, place(11, 3)));
    assertThat(experiment.ignores("target_leak")).isTrue();
    assertThat(experiment.ignores("identifier")).isFalse();
    assertThat(experiment.ignores("target_scale")).isFalse();
  }

  static Stream<Arguments> splits() {
    Arrangement shuffled = new Arrangement.Shuffled();
    return Stream.of(
        arguments("{test: 0.2}", new SplitSpec.HoldOut(0, 0.2, shuffled, 1)),
        arguments(
            "{test: 0.2, validation: 0.1, stratify: 5, seed: 7}",
            new SplitSpec.HoldOut(0.1, 0.2, new Arrangement.Stratified(5), 7)),
        arguments(
            "{test: 0.2, group: studio}",
            new SplitSpec.HoldOut(0, 0.2, new Arrangement.Grouped("studio"), 1)),
        arguments("{folds: 5, repeats: 3}", new SplitSpec.KFold(5, 3, 0, shuffled, 1)),
        arguments(
            "{folds: 5, time: day}", new SplitSpec.KFold(5, 1, 0, new Arrangement.Timed("day"), 1)),
        arguments(
            "{test: 0.2, time: {column: day, format: d.M.yyyy}}",
            new SplitSpec.HoldOut(
                0, 0.2, new Arrangement.Timed("day", Optional.of("d.M.yyyy")), 1)),
        arguments("{column: part}", new SplitSpec.ByColumn("part", 0, 1)),
        arguments(
            "{files: [{train: a.txt, test: b.txt}]}",
            new SplitSpec.ByFiles(List.of(new SplitSpec.IndexFiles("a.txt", "b.txt")), 0, 1)));
  }

  @ParameterizedTest
  @MethodSource("splits")
  void everySplitIsRead(String written, SplitSpec split) throws IOException {
    assertThat(readBeside("target: y, features: {a: log1p}", "split: " + written + "\n").split())
        .isEqualTo(split);
  }

  @Test
  void targetsAreAListOrHaveSteps() throws IOException {
    assertThat(readBeside("target: [y, z], features: {a: log1p}", SPLIT).data().targetSpecs())
        .containsExactly(
            new TargetSpec("y", List.of(), place(3, 36), "data.target[0]"),
            new TargetSpec("z", List.of(), place(3, 39), "data.target[1]"));
    List<TargetSpec> withSteps =
        readBeside("target: {y: log1p, z: [log1p, standardize]}, features: {a: log1p}", SPLIT)
            .data()
            .targetSpecs();
    assertThat(withSteps).extracting(TargetSpec::column).containsExactly("y", "z");
    assertThat(withSteps.get(1).steps())
        .extracting(StepSpec::type)
        .containsExactly("log1p", "standardize");
  }

  @Test
  void aStepHasItsArgumentItsOptionsOrItsDefaults() throws IOException {
    List<StepSpec> steps =
        readBeside(
                "target: y, features:"
                    + " {a: [impute, {impute: median}, {impute: {strategy: median}},"
                    + " target_encode, {target_encode: {smoothing: 2}}]}",
                SPLIT)
            .data()
            .features()
            .get(0)
            .steps();

    assertThat(steps)
        .extracting(step -> step.options().values().toString())
        .containsExactly(
            "{\"strategy\":\"mean\"}",
            "{\"strategy\":\"median\"}",
            "{\"strategy\":\"median\"}",
            "{\"smoothing\":10}",
            "{\"smoothing\":2}");
  }

  /** A step beyond each of these is refused, as the files of the folder {@code bad} show. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "thresholds: {m.test.mse: {min: 1, max: 1}}",
        "thresholds: {m.test.mse: {max: 0}}",
        "thresholds: {m.test.r2: {min: 1}}",
        "data_rules: {range: {a: {min: 1, max: 1}}}",
        "data_rules: {missing: 100%, drift: {test: 100%}}",
        "seeds: [-9223372036854775808, 9223372036854775807]",
        "slices: {a: \"*\", b: quantiles 2, c: quantiles 100}",
      })
  void whatIsJustAllowedIsRead(String section) throws IOException {
    Experiment experiment = readBeside("target: y, features: {a: log1p}", SPLIT + section + "\n");

    assertThat(experiment.name()).isEqualTo("study");
  }

  @Test
  void aSplitByTimeMayHaveOneRepeat() throws IOException {
    Experiment experiment =
        readBeside("target: y, features: {a: log1p}", "split: {folds: 5, repeats: 1, time: day}\n");

    assertThat(experiment.split())
        .isEqualTo(new SplitSpec.KFold(5, 1, 0, new Arrangement.Timed("day"), 1));
  }

  @Test
  void aModelMayHaveANameOfAHundredCharacters() throws IOException {
    String name = "m".repeat(100);
    Path file = folder.resolve("study.yaml");
    Files.writeString(
        file,
        "experiment: study\nmodels: {"
            + name
            + ": {type: mean}}\n"
            + SPLIT
            + "data: {source: films.csv, target: y, features: {a: log1p}}\n");

    Experiment experiment =
        new ExperimentReader(TestVocabulary.create()).read(file, "f.yaml", Overrides.none());

    assertThat(experiment.models().get(0).name()).isEqualTo(name);
  }
}
