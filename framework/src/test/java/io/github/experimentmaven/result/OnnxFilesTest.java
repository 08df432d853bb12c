package io.github.experimentmaven.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import io.github.experimentmaven.io.Sha256;
import io.github.experimentmaven.onnx.OnnxFile;
import io.github.experimentmaven.onnx.RuntimeModel;
import io.github.experimentmaven.run.Studies;
import io.github.experimentmaven.run.memory.TrialStore;
import io.github.experimentmaven.study.Pages;
import io.github.experimentmaven.study.RunOptions;
import io.github.experimentmaven.study.Study;
import io.github.experimentmaven.study.StudyFolder;
import io.github.experimentmaven.study.StudyReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ONNX files that a run leaves. */
class OnnxFilesTest {

  private static final String MODELS =
      """
      seeds: [1, 2, 3]
      models:
        network: {type: mlp, layers: [4 relu], epochs: 3}
        forest: {type: random_forest, trees: 5}
        mean: {type: mean}
      """;

  @TempDir private Path folder;
  private Studies studies;

  @BeforeEach
  void write() throws IOException {
    studies = Studies.in(folder);
  }

  @Test
  void predictRawRowsAsTheTableOfPredictionsSays() throws Exception {
    ResultFolder results = write(studies.study(MODELS), "cache").files();
    List<String> data = Files.readAllLines(folder.resolve("data.csv"));

    for (Provenance.Model model : ProvenanceFile.read(results.provenance()).models()) {
      try (RuntimeModel graph = RuntimeModel.of(onnx(results, model.name()))) {
        List<PredictionPoint> points =
            AllPredictions.of(results.predictions()).stream()
                .filter(point -> point.model().equals(model.name()))
                .filter(point -> point.seed() == model.saved().orElseThrow().seed())
                .toList();
        List<Map<String, Double>> predicted =
            graph.predict(
                points.stream().map(point -> cells(data.get(1 + (int) point.row()))).toList());
        assertThat(points).hasSize(12);
        for (int i = 0; i < points.size(); i++) {
          assertThat(predicted.get(i).get("y")).isCloseTo(points.get(i).predicted(), within(1e-6));
        }
      }
    }
  }

  @Test
  void sayWhereTheyComeFromAndWhatTheyTake() throws Exception {
    ResultFolder results = write(studies.study(MODELS), "cache").files();
    Path file = results.models().resolve("network.onnx");
    ModelProto model = ModelProto.parseFrom(Files.readAllBytes(file));
    Provenance.SavedTrial trial =
        ProvenanceFile.read(results.provenance()).models().get(0).saved().orElseThrow();

    Map<String, String> expected = new LinkedHashMap<>();
    expected.put("experiment", "study");
    expected.put("project_version", "1.0.0");
    expected.put("data_sha256", Sha256.of(folder.resolve("data.csv")));
    expected.put("model", "network");
    expected.put("model_type", "mlp");
    expected.put("seed", Long.toString(trial.seed()));
    expected.put("repeat", "0");
    expected.put("fold", "0");
    expected.put("framework_version", FrameworkVersion.current());
    assertThat(OnnxFile.metadata(file)).isEqualTo(expected);
    try (RuntimeModel graph = RuntimeModel.of(model)) {
      assertThat(graph.metadata()).isEqualTo(expected);
    }
    assertThat(model.getGraph().getInputList())
        .extracting(ValueInfoProto::getName)
        .containsExactly("a", "b", "kind");
    assertThat(model.getGraph().getInput(0).getDocString())
        .matches(
            "number; 0\\.\\d+ to 0\\.\\d+ in the training rows; NaN where missing, whose"
                + " prediction is NaN");
    assertThat(model.getGraph().getInput(2).getDocString())
        .isEqualTo(
            "text; 2 categories in the training rows; \"\" where missing, whose prediction is NaN");
    assertThat(model.getGraph().getOutput(0).getDocString())
        .matches("the prediction in the target's own units; -?\\d.* to \\d.* in the training rows");
  }

  @Test
  void areTheSameBytesInEveryRun() throws Exception {
    Map<String, String> first = digests(write(studies.study(MODELS), "cache-1").files());

    assertThat(first).containsOnlyKeys("network.onnx", "forest.onnx", "mean.onnx");
    assertThat(digests(write(studies.study(MODELS), "cache-2").files())).isEqualTo(first);
  }

  @Test
  void sayTheProjectsNewVersionThoughNothingWasTrainedAgain() throws Exception {
    write(studies.study(MODELS), "cache");
    Study later =
        StudyReader.of(studies.extensions())
            .project(new Provenance.Project("example:study", "1.1.0", Optional.empty()))
            .read(folder.resolve("study.yaml"));

    ResultFolder results = write(later, "cache").files();

    assertThat(OnnxFile.metadata(results.models().resolve("mean.onnx")))
        .containsEntry("project_version", "1.1.0");
  }

  @Test
  void ofSeveralModelsThatCannotHaveOneAreMissedOnce() throws Exception {
    Files.writeString(
        folder.resolve("study.yaml"),
        """
        experiment: study
        data:
          source: data.csv
          target: y
          features: {a: standardize, kind: hash}
        split: {validation: 0.2, test: 0.2, seed: 1}
        models: {mean: {type: mean}, tree: {type: cart}}
        """);
    Study hashed = StudyReader.of(studies.extensions()).read(folder.resolve("study.yaml"));

    for (int run = 0; run < 2; run++) {
      StudyFolder written = write(hashed, "cache");
      assertThat(written.notes())
          .containsExactly(
              new ModelNote(
                  List.of("mean", "tree"),
                  false,
                  "The models 'mean', 'tree' have no ONNX file: the step `hash` of the column"
                      + " 'kind' cannot be written in ONNX, which has no operator for the bytes of"
                      + " a text: one_hot and frequency can"));
      assertThat(written.files().models().resolve("mean.onnx")).doesNotExist();
    }
  }

  @Test
  void ofManyModelsTheFirstAreNamed() {
    assertThat(
            ModelNote.withoutOnnx(List.of("a", "b", "c", "d", "e", "f", "g"), "they cannot")
                .message())
        .isEqualTo(
            "The models 'a', 'b', 'c', 'd', 'e' and 2 others have no ONNX file: they cannot");
  }

  private static Map<String, String> cells(String line) {
    String[] cells = line.split(",", -1);
    return Map.of("a", cells[0], "b", cells[1], "kind", cells[2]);
  }

  private static byte[] onnx(ResultFolder results, String model) throws IOException {
    return Files.readAllBytes(results.models().resolve(model + ".onnx"));
  }

  private static Map<String, String> digests(ResultFolder results) throws IOException {
    Map<String, String> digests = new TreeMap<>();
    try (var files = Files.list(results.models())) {
      for (Path file : files.filter(path -> path.toString().endsWith(".onnx")).toList()) {
        digests.put(file.getFileName().toString(), Sha256.of(file));
      }
    }
    return digests;
  }

  private StudyFolder write(Study study, String cache) throws IOException, InterruptedException {
    Path results = folder.resolve("results");
    try (TrialStore store = TrialStore.cached(folder.resolve(cache), results, false)) {
      return study.run(RunOptions.standard().keeping(store)).write(results, Pages.NONE);
    }
  }
}
