package io.github.experimentmaven.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.experimentmaven.data.range.OutsideValue;
import io.github.experimentmaven.gate.BaselineAcceptance;
import io.github.experimentmaven.gate.BrokenRulesError;
import io.github.experimentmaven.gate.GateOptions;
import io.github.experimentmaven.metric.PredictionInterval;
import io.github.experimentmaven.result.Provenance;
import io.github.experimentmaven.result.ResultRow;
import io.github.experimentmaven.result.SavedModel;
import io.github.experimentmaven.run.memory.TrialStore;
import io.github.experimentmaven.spec.Part;
import io.github.experimentmaven.spec.override.Overrides;
import io.github.experimentmaven.spec.override.Selection;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs every sample of {@code docs/java.md}, and holds its list of packages against the code. */
class JavaDocumentationTest {

  private static final Path PAGE = Path.of("../docs/java.md");
  private static final Path PROJECT = Path.of("../src/it/junit-gate");
  private static final Path APPLICATION =
      Path.of("../src/it-predict/houses/application/src/main/java");
  private static final Path PACKAGES = Path.of("src/main/java/io/github/experimentmaven");
  private static final Path SOURCE =
      Path.of("src/test/java/io/github/experimentmaven/study/JavaDocumentationTest.java");
  private static final Pattern COMPARED =
      Pattern.compile("<include>io\\.github\\.experimentmaven\\.([a-z.]+)</include>");
  private static final Pattern NAME = Pattern.compile("`([a-z.]+)`");

  @TempDir private Path directory;
  private Path file;
  private Path folder;
  private Path baselines;
  private final List<String> warnings = new ArrayList<>();

  @BeforeEach
  void makeAStudy() throws IOException {
    file = directory.resolve("houses.yaml");
    folder = directory.resolve("results");
    baselines = directory.resolve("baselines");
    for (String name : List.of("houses.yaml", "houses.csv")) {
      Files.copy(PROJECT.resolve("src/experiments").resolve(name), directory.resolve(name));
    }
  }

  @Test
  void resultsThatAreAcceptedBecomeTheBaseline() throws Exception {
    Study study = Study.read(file);
    // sample
    StudyFolder results = study.runInto(folder);
    BaselineAcceptance.write(List.of(results.acceptance(baselines)));
    // end of sample

    assertThat(study.run().judge().requireKept().baseline())
        .contains("committed baseline (version unversioned)");
  }

  @Test
  void aModelSaysHowSureItIsWhereTheFileAsks() throws Exception {
    Files.writeString(file, Files.readString(file) + "\nintervals: {coverage: 0.8}\n");
    SavedModel best = Study.read(file).runInto(folder).models().best();
    Map<String, String> house = Map.of("area", "85.1", "rooms", "2", "town", "Bern");

    // sample
    PredictionInterval interval = best.interval(house).get("price");
    String sure = "%s to %s".formatted(interval.lower(), interval.upper());
    // end of sample
    assertThat(sure).matches("[-0-9.]+ to [0-9.]+");
  }

  @Test
  void aMissingBaselineCanBeAskedFor() throws Exception {
    Study study = Study.read(file);

    assertThatExceptionOfType(BrokenRulesError.class)
        .isThrownBy(
            () -> {
              // sample
              GateOptions strict = GateOptions.DEFAULTS.requiringBaseline();
              study.run().judge(BaselineFinder.committed(baselines), strict).requireKept();
              // end of sample
            })
        .withMessageContaining("has no baseline yet");
  }

  @Test
  void aStudyRunsAndItsBestModelPredictsARow() throws Exception {
    // sample
    Study study = Study.read(file);
    StudyFolder results = study.runInto(folder);
    List<ResultRow> rows = results.table().rows("network", Part.TEST);
    // end of sample
    assertThat(rows).hasSize(3);

    // sample
    SavedModels models = SavedModels.in(folder);
    SavedModel best = models.best();
    SavedModel network = models.load("network");
    // end of sample
    assertThat(best.model().getClass()).isEqualTo(network.model().getClass());

    // sample
    Map<String, String> house = Map.of("area", "85.1", "rooms", "2", "town", "Bern");
    double price = best.predict(house).get("price");
    // end of sample
    assertThat(price).isBetween(2.0, 5.0);

    // sample
    List<Map<String, Object>> houses =
        List.of(
            Map.of("area", 85.1, "rooms", 2, "town", "Bern"),
            Map.of("area", 60, "rooms", 3, "town", "Chur"));
    List<Map<String, Double>> prices = best.predict(houses);
    // end of sample
    assertThat(prices.get(0)).isEqualTo(Map.of("price", price));
  }

  @Test
  void aRowThatDoesNotSuitIsRefusedUnlessThatIsAllowed() throws Exception {
    Study.read(file).runInto(folder);
    SavedModel best = SavedModels.in(folder).best();
    Map<String, Object> row = Map.of("aera", 85.1, "rooms", 2, "town", "Bern");

    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> best.predict(row))
        .satisfies(
            refusal -> assertThat(Files.readString(PAGE)).contains(refusal.getMessage() + "\n"));

    // sample
    SavedModel lenient = best.ignoringUnknownColumns().takingAbsentAsMissing();
    // end of sample
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> lenient.predict(row))
        .withMessageContaining("area: the value is missing");
  }

  @Test
  void aRowTellsWhatOfItIsUnlikeTheTrainingRows() throws Exception {
    Study.read(file).runInto(folder);
    SavedModel best = SavedModels.in(folder).best();

    // sample
    Map<String, Object> castle = Map.of("area", 2400, "rooms", 2, "town", "Bern");
    for (OutsideValue value : best.outside(castle)) {
      warnings.add(value.message());
    }
    // end of sample

    assertThat(warnings)
        .singleElement()
        .satisfies(warning -> assertThat(Files.readString(PAGE)).contains("\n" + warning + "\n"));
  }

  @Test
  void aStoreKeepsTrialsForLaterRuns() throws Exception {
    Study study = Study.read(file);
    Path cache = directory.resolve("cache");
    for (int run = 0; run < 2; run++) {
      // sample
      try (TrialStore store = TrialStore.cached(cache, folder, false)) {
        study.runInto(folder, RunOptions.standard().threads(2).keeping(store));
      }
      // end of sample
    }

    assertThat(study.in(folder).provenance().run().trials())
        .hasSize(4)
        .allMatch(Provenance.Timing::fromCache);
  }

  @Test
  void aReaderReadsAPartWithOtherValues() throws Exception {
    // sample
    StudyReader reader =
        StudyReader.standard()
            .overrides(Overrides.parse("models.network.epochs=5"))
            .only(new Selection(List.of("network"), List.of(1L)))
            .project(new Provenance.Project("houses", "1.2.0", Optional.empty()));
    Study part = reader.read(file);
    // end of sample

    assertThat(part.run().table().rows("network", Part.TEST))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.seed()).isEqualTo(1);
              assertThat(row.epochs()).hasValue(5);
              assertThat(row.version()).isEqualTo("1.2.0");
            });
  }

  @Test
  void everySampleIsCodeThatRuns() throws IOException {
    List<String> code = new ArrayList<>();
    code.add(Files.readString(SOURCE));
    for (Path folder : List.of(PROJECT.resolve("src/test/java"), APPLICATION)) {
      try (Stream<Path> sources = Files.walk(folder)) {
        for (Path source : sources.filter(Files::isRegularFile).toList()) {
          code.add(Files.readString(source));
        }
      }
    }

    assertThat(samples())
        .hasSize(13)
        .allSatisfy(sample -> assertThat(code).anyMatch(text -> dedented(text).contains(sample)));
  }

  @Test
  void thePackagesForUsersAreThoseThatDoNotSayInternal() throws IOException {
    List<String> open = new ArrayList<>();
    try (Stream<Path> packages = Files.walk(PACKAGES)) {
      for (Path at : packages.filter(Files::isDirectory).toList()) {
        if (hasTypes(at)
            && !Files.readString(at.resolve("package-info.java")).contains("Internal: ")) {
          open.add(PACKAGES.relativize(at).toString().replace(File.separatorChar, '.'));
        }
      }
    }

    assertThat(documentedPackages()).containsExactlyInAnyOrderElementsOf(new TreeSet<>(open));
  }

  @Test
  void thePackagesForUsersAreThoseComparedWithTheLastRelease() throws IOException {
    assertThat(
            COMPARED
                .matcher(Files.readString(Path.of("pom.xml")))
                .results()
                .map(match -> match.group(1)))
        .containsExactlyInAnyOrderElementsOf(documentedPackages());
  }

  private static boolean hasTypes(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(path -> path.getFileName().toString())
          .anyMatch(name -> name.endsWith(".java") && !name.equals("package-info.java"));
    }
  }

  private static List<String> documentedPackages() throws IOException {
    return Files.readString(PAGE)
        .split("\n## What is the API\n", 2)[1]
        .lines()
        .filter(line -> line.startsWith("| `"))
        .flatMap(line -> NAME.matcher(line.substring(0, line.indexOf('|', 1))).results())
        .map((MatchResult match) -> match.group(1))
        .toList();
  }

  private static List<String> samples() throws IOException {
    return Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
        .matcher(Files.readString(PAGE))
        .results()
        .map(match -> dedented(match.group(1)))
        .toList();
  }

  private static String dedented(String text) {
    return text.lines().map(String::strip).reduce("", (all, line) -> all + line + "\n");
  }
}
