package io.github.experimentmaven.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.result.FaultyModel.Fault;
import io.github.experimentmaven.result.FaultyModel.Moment;
import io.github.experimentmaven.result.rows.TestRows;
import io.github.experimentmaven.run.Run;
import io.github.experimentmaven.run.RunSettings;
import io.github.experimentmaven.run.Studies;
import io.github.experimentmaven.run.TestType;
import io.github.experimentmaven.run.memory.TrialStore;
import io.github.experimentmaven.run.trial.TrialOutcome.Failed;
import io.github.experimentmaven.spec.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of a run with a model that trains well and fails when its files are made. */
class FaultyModelFilesTest {

  private static final Map<Fault, String> REASONS =
      Map.of(
          Fault.NULL_POINTER, "java.lang.NullPointerException: sv_coef is null",
          Fault.MISSING_CLASS, "java.lang.NoClassDefFoundError: some/Native",
          Fault.DEEP_STACK, "java.lang.StackOverflowError",
          Fault.LITTLE_MEMORY, "java.lang.OutOfMemoryError: Java heap space");

  private static final String UNSAVED =
      "of the type `faulty` is not saved, so no program can predict with it: ";

  @TempDir private Path folder;

  static Stream<Arguments> faults() {
    List<Arguments> faults = new ArrayList<>();
    for (Moment moment : Moment.values()) {
      for (Fault fault : Fault.values()) {
        if (moment != Moment.SERIALIZE || fault != Fault.LITTLE_MEMORY) {
          faults.add(Arguments.of(moment, fault));
        }
      }
    }
    return faults.stream();
  }

  @ParameterizedTest
  @MethodSource("faults")
  void costsThatFileWithItsReasonAndNothingElse(Moment moment, Fault fault) throws Exception {
    String name = FaultyModel.class.getName();
    String because =
        switch (moment) {
          case SERIALIZE -> UNSAVED + name + " cannot be written in Tribuo's format: ";
          case DESERIALIZE -> UNSAVED + "it cannot be read back: ";
          case PREDICT_WHEN_READ_BACK -> UNSAVED + "read back it does not predict: ";
          case EXPORT -> "has no ONNX file: ";
        };

    List<ModelNote> notes = write(moment, fault);

    boolean saved = moment == Moment.EXPORT;
    ResultFolder results = results();
    assertThat(notes)
        .singleElement()
        .satisfies(
            note -> {
              assertThat(note.models()).containsExactly("m");
              assertThat(note.failure()).isTrue();
              assertThat(note.message()).startsWith("The model 'm' " + because).hasLineCount(1);
              assertThat(note.message()).contains(REASONS.get(fault));
            });
    assertThat(results.models().resolve("m.tribuo").toFile().exists()).isEqualTo(saved);
    assertThat(results.models().resolve("m.onnx")).doesNotExist();
    assertThat(results.models().resolve("network.onnx")).exists();
    assertThat(ResultTables.read(results.results()).rows("m", Part.TEST)).hasSize(1);
    assertThat(AllPredictions.of(results.predictions())).hasSize(24);
    assertThat(results.provenance()).exists();
  }

  @Test
  void isNoFailureWhereAKindOfModelHasNoOnnxForm() throws Exception {
    Studies studies = Studies.in(folder);
    try (TrialStore store = TrialStore.cached(folder.resolve("cache"), folder, false)) {
      Run run =
          studies.run(
              studies.experiment(
                  "models: {m: {type: tribuo, class:"
                      + " org.tribuo.regression.rtree.CARTRegressionTrainer}}\n"),
              RunSettings.keeping(store));

      assertThat(files(studies, run))
          .singleElement()
          .satisfies(
              note -> {
                assertThat(note.failure()).isFalse();
                assertThat(note.message()).startsWith("The model 'm' has no ONNX file: ");
              });
    }
  }

  @Test
  void isAFailedTrialWhereMemoryDoesNotSufficeToKeepTheModel() throws Exception {
    Studies studies = studies(Moment.SERIALIZE, Fault.LITTLE_MEMORY);
    try (TrialStore store = TrialStore.temporary(folder)) {
      Run run = run(studies, store);

      assertThat(run.results().get(0).outcome())
          .isEqualTo(
              new Failed(
                  "ran out of memory alone (Java heap space); give Java a larger heap with -Xmx"));
      assertThat(run.results().get(1).stored()).isPresent();
    }
  }

  private List<ModelNote> write(Moment moment, Fault fault)
      throws IOException, InterruptedException {
    Studies studies = studies(moment, fault);
    try (TrialStore store = TrialStore.cached(folder.resolve("cache"), folder, false)) {
      return files(studies, run(studies, store));
    }
  }

  private List<ModelNote> files(Studies studies, Run run) throws IOException {
    return ResultFiles.write(
        results(),
        Results.of(run, "1.0.0", studies.extensions().metrics()),
        run,
        new TestRows(List.of()),
        studies.extensions(),
        Map.of(),
        new ProvenanceOfRun(run, new Provenance.Project("g:a", "1.0.0", Optional.empty())));
  }

  private Studies studies(Moment moment, Fault fault) throws IOException {
    return Studies.in(
        folder,
        new TestType(
            "faulty",
            (examples, seed, listener) -> new FaultyModel(TestType.mean(examples), moment, fault)));
  }

  private static Run run(Studies studies, TrialStore store)
      throws IOException, InterruptedException {
    return studies.run(
        studies.experiment(
            """
            models:
              m: {type: faulty}
              network: {type: mlp, layers: [2 relu], epochs: 1}
            """),
        RunSettings.keeping(store));
  }

  private ResultFolder results() {
    return new ResultFolder(folder.resolve("results"));
  }
}
