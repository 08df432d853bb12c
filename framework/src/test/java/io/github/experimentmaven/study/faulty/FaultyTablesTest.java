package io.github.experimentmaven.study.faulty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.experimentmaven.data.format.TableFormats;
import io.github.experimentmaven.data.load.FormatHints;
import io.github.experimentmaven.data.source.FileSources;
import io.github.experimentmaven.data.source.SourceResolver.Resolution;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.problem.Problem;
import io.github.experimentmaven.study.Study;
import io.github.experimentmaven.study.faulty.Fault.Told;
import io.github.experimentmaven.study.first.FirstExperiment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever is wrong with a table, and however it is written, is told where it is, or does no harm.
 */
class FaultyTablesTest {

  private static final int STYLES = 6;
  private static final int LONGEST = 4_500;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void areRefusedAtThePlaceOfTheMistakeByEveryGoalAlike(Fault fault) throws Exception {
    for (int seed = 0; seed < STYLES; seed++) {
      Random random = new Random(seed);
      Style style = seed == 0 ? Style.PLAIN : Style.of(random);
      Sheet sheet = new Sheet(style, random);
      int row = 1 + random.nextInt(24);
      fault.plant(sheet, row);
      Files.write(folder.resolve("table.csv"), sheet.bytes());
      Study study = Study.read(experiment(fault));

      List<Problem> problems = problemsOf(study::validate);

      requireReadable(problems);
      requirePlace(fault, problems, sheet, row);
      assertThat(problemsOf(() -> study.profile(study.data())))
          .as("profile refuses no more than validate")
          .allSatisfy(problem -> assertThat(problems).contains(problem));
      requireWholeRun(study, problems, folder.resolve(fault + "-" + seed));
    }
  }

  @ParameterizedTest
  @EnumSource
  void letInitProposeWhatCanRunOrSayWhyNot(Fault fault) throws Exception {
    for (int seed = 0; seed < STYLES; seed++) {
      Random random = new Random(seed);
      Sheet sheet = new Sheet(seed == 0 ? Style.PLAIN : Style.of(random), random);
      fault.plant(sheet, 1 + random.nextInt(24));
      Files.write(folder.resolve("table.csv"), sheet.bytes());

      Optional<FirstExperiment> first = propose();

      if (first.isPresent()) {
        first.get().doubts().forEach(FaultyTablesTest::requireReadable);
        first.get().decisions().forEach(FaultyTablesTest::requireReadable);
        Path file = Files.writeString(folder.resolve("first.yaml"), first.get().text());
        assertThat(problemsOf(Study.read(file)::validate)).isEmpty();
      }
    }
  }

  private Path experiment(Fault fault) throws IOException {
    String split = fault.split().orElse("test: 0.25, validation: 0.25, seed: 3");
    if (split.startsWith("time")) {
      split += ", test: 0.25, validation: 0.25";
    }
    return Files.writeString(
        folder.resolve("study.yaml"),
        """
        experiment: faulty
        data:
          source: table.csv
          target: t
          on_missing: drop
          features: {a: standardize, b: [log1p, standardize], kind: one_hot}
        split: {%s}
        models: {mean: {type: mean}, linear: {type: ridge}}
        """
            .formatted(split));
  }

  private Optional<FirstExperiment> propose() throws IOException {
    Resolution.Found found = (Resolution.Found) new FileSources(folder).resolve("table.csv");
    try {
      return Optional.of(
          FirstExperiment.propose(
              "first",
              found.source(),
              "table.csv",
              FormatHints.NONE,
              TableFormats.builtIn(),
              Optional.empty()));
    } catch (InvalidInputException e) {
      requireReadable(e.problems());
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      requireReadable(e.getMessage());
      return Optional.empty();
    }
  }

  private static List<Problem> problemsOf(Runnable goal) {
    try {
      goal.run();
      return List.of();
    } catch (InvalidInputException e) {
      return e.problems();
    }
  }

  private static void requirePlace(Fault fault, List<Problem> problems, Sheet sheet, int row) {
    if (fault.told() == Told.NOT_AT_ALL) {
      assertThat(problems).isEmpty();
      return;
    }
    assertThat(problems).isNotEmpty();
    if (fault.told() != Told.SOMEWHERE) {
      Sheet.Place place = fault.place(sheet, row);
      assertThat(problems.get(0).location())
          .hasToString("table.csv:%d:%d".formatted(place.line(), place.column()));
    }
  }

  private static void requireWholeRun(Study study, List<Problem> refused, Path results)
      throws Exception {
    if (refused.isEmpty()) {
      assertThat(study.run().table().rows()).allSatisfy(r -> assertThat(r.failure()).isEmpty());
      return;
    }
    assertThatThrownBy(() -> study.runInto(results)).isInstanceOf(InvalidInputException.class);
    assertThat(files(results)).as("files of a run that was refused").isEmpty();
  }

  private static List<Path> files(Path results) throws IOException {
    if (!Files.exists(results)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(results)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static void requireReadable(List<Problem> problems) {
    problems.forEach(FaultyTablesTest::requireReadable);
  }

  private static void requireReadable(Problem problem) {
    requireReadable(problem.toString());
  }

  private static void requireReadable(String message) {
    assertThat(message).hasSizeLessThan(LONGEST).doesNotContain("Exception", "java.", "null");
    assertThat(message.chars()).noneMatch(Character::isISOControl);
  }
}
