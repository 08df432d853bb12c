package io.github.experimentmaven.run.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.experimentmaven.data.source.Boundary;
import io.github.experimentmaven.data.source.FileSources;
import io.github.experimentmaven.data.source.SourceResolver;
import io.github.experimentmaven.io.Sha256;
import io.github.experimentmaven.result.Provenance;
import io.github.experimentmaven.result.ProvenanceOfRun;
import io.github.experimentmaven.run.CacheSummary;
import io.github.experimentmaven.run.ExperimentRunner;
import io.github.experimentmaven.run.Run;
import io.github.experimentmaven.run.RunSettings;
import io.github.experimentmaven.run.Studies;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that a trainer of the user's own reads: they resolve beside the experiment file. */
class InputFilesTest {

  @TempDir private Path temporary;
  private Path folder;
  private Studies studies;

  @BeforeEach
  void write() throws IOException {
    folder = Files.createDirectories(temporary.resolve("project"));
    studies = Studies.in(folder);
    Files.createDirectories(folder.resolve("graphs"));
    Files.writeString(folder.resolve("graphs/seven.txt"), "7");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{path: graphs/seven.txt}",
        "{file: graphs/seven.txt}",
        "{url: graphs/seven.txt}",
        "{text: graphs/seven.txt}",
        "{paths: [graphs/seven.txt]}",
        "{array: [graphs/seven.txt]}",
        "{map: {a: graphs/seven.txt}}",
        "{inner: {class: io.github.experimentmaven.run.FileTrainer, properties: {file:"
            + " graphs/seven.txt}}}",
      })
  void aChangedFileTrainsTheModelThatReadsItAgainAndNoOther(String properties) throws Exception {
    Experiment experiment = experiment(properties);

    assertThat(predicted(run(experiment))).isEqualTo(7);
    assertThat(cached(experiment)).isEqualTo(2);
    Files.writeString(folder.resolve("graphs/seven.txt"), "8");
    Run changed = run(experiment);

    assertThat(predicted(changed)).isEqualTo(8);
    assertThat(CacheSummary.of(changed.results()).cached()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "type: seed_average, members: 2, model: %s",
        "type: quantile_pair, lower: {type: mean}, upper: %s",
        "type: quantile_pair, lower: {type: mean}, upper: {type: mean}, middle: %s"
      })
  void theFileOfATrainerInsideAnotherModelCountsToo(String outer) throws Exception {
    String trainer =
        "{type: tribuo, class: io.github.experimentmaven.run.FileTrainer, properties: {path:"
            + " graphs/seven.txt}}";
    Experiment experiment =
        studies.experiment("models:\n  m: {" + outer.formatted(trainer) + "}\n");

    run(experiment);
    Files.writeString(folder.resolve("graphs/seven.txt"), "8");

    assertThat(cached(experiment)).isZero();
  }

  @Test
  void theUrlOfAFileIsItsPath() throws Exception {
    Path seven = folder.resolve("graphs/seven.txt");

    assertThat(predicted(run(experiment("{url: '" + seven.toUri() + "'}")))).isEqualTo(7);
  }

  @Test
  void aTextThatNamesNoFileIsAText() throws Exception {
    assertThat(run(experiment("{text: output}")).inputs().all()).isEmpty();
  }

  @Test
  void theProvenanceRecordsTheFilesOfEachModel() throws Exception {
    Run run = run(experiment("{path: graphs/seven.txt}"));

    List<Provenance.Model> models =
        new ProvenanceOfRun(run, new Provenance.Project("g:a", "1.0.0", Optional.empty()))
            .withTables(Map.of())
            .models();

    assertThat(models.get(0).files())
        .isEqualTo(Map.of("graphs/seven.txt", Sha256.of(folder.resolve("graphs/seven.txt"))));
    assertThat(models.get(1).files()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "graphs/sevn.txt | there is no file `graphs/sevn.txt`; paths are relative to the experiment"
            + " file, so put it at ",
        "graphs | `graphs` is a directory: name a file, for example ",
        "https://example.org/graph.pb | 'https://example.org/graph.pb' is not a path; nothing is"
            + " downloaded",
      })
  void aFileThatIsNotThereIsSaidAtItsPlaceBeforeAnythingIsTrained(String file, String message)
      throws Exception {
    Experiment experiment = experiment("{path: '" + file + "'}");

    assertThatThrownBy(() -> validate(experiment, new FileSources(folder)))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e -> {
              assertThat(e.problems()).hasSize(1);
              assertThat(e.problems().get(0).path()).isEqualTo("models.m.properties.path");
              assertThat(e.problems().get(0).location().line()).isEqualTo(11);
              assertThat(e.problems().get(0).message()).startsWith(message);
            });
    assertThatThrownBy(() -> run(experiment)).isInstanceOf(InvalidInputException.class);
  }

  @Test
  void whatToDoWithAPathThatIsWrittenIsSaidWhereItIsAbsent() throws Exception {
    Experiment experiment = experiment("{output: weights}");

    assertThatThrownBy(() -> validate(experiment, new FileSources(folder)))
        .hasMessageContaining(
            " (if the trainer writes there, or reads a folder, list the property under"
                + " 'unwatched')");
  }

  @Test
  void anUnwatchedPathMayBeAbsentAndMayChange() throws Exception {
    Experiment experiment =
        experiment("{path: graphs/seven.txt, output: weights}\n    unwatched: [output]");

    Run run = run(experiment);

    assertThat(folder.resolve("weights/weights.txt")).hasContent("7.0");
    assertThat(run.inputs().all()).containsOnlyKeys("graphs/seven.txt");
    assertThat(cached(experiment)).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{path: ../eight.txt}",
        "{text: ../eight.txt}",
        "{inner: {class: io.github.experimentmaven.run.FileTrainer, properties: {url:"
            + " ../eight.txt}}}",
        "{output: ../weights}\n    unwatched: [output]"
      })
  void aFileOutsideOfTheProjectIsRefusedBeforeItIsRead(String properties) throws Exception {
    // Were it read, the message would be that of a number that is none.
    Files.writeString(temporary.resolve("eight.txt"), "secret");
    Experiment experiment = experiment(properties);
    SourceResolver inside =
        new FileSources(folder, new Boundary.Within(List.of(folder), "move it there"));

    assertThatThrownBy(() -> validate(experiment, inside))
        .hasMessageContaining("experiments read nothing outside of " + folder + "; move it there")
        .hasMessageNotContaining("secret");
    assertThat(InputFiles.of(experiment, studies.extensions(), inside).all()).isEmpty();
  }

  private Experiment experiment(String properties) throws IOException {
    return studies.experiment(
        """
        models:
          m:
            type: tribuo
            class: io.github.experimentmaven.run.FileTrainer
            properties: %s
          mean: {type: mean}
        """
            .formatted(properties));
  }

  private void validate(Experiment experiment, SourceResolver sources) {
    new ExperimentRunner(studies.extensions(), 1, Clock.systemUTC()).validate(experiment, sources);
  }

  private Run run(Experiment experiment) throws IOException, InterruptedException {
    try (TrialStore store = TrialStore.cached(folder.resolve("cache"), folder, false)) {
      return studies.run(experiment, RunSettings.keeping(store));
    }
  }

  private int cached(Experiment experiment) throws IOException, InterruptedException {
    return CacheSummary.of(run(experiment).results()).cached();
  }

  private double predicted(Run run) throws IOException, InterruptedException {
    try (TrialStore store = TrialStore.cached(folder.resolve("cache"), folder, false)) {
      return studies
          .run(run.plan().experiment(), RunSettings.keeping(store))
          .results()
          .get(0)
          .stored()
          .orElseThrow()
          .predictions()
          .values()
          .predicted(0, 0);
    }
  }
}
