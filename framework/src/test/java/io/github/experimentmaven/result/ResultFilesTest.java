package io.github.experimentmaven.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.BytesValue;
import io.github.experimentmaven.io.Sha256;
import io.github.experimentmaven.result.csv.MalformedResultsException;
import io.github.experimentmaven.result.csv.Numbers;
import io.github.experimentmaven.run.Studies;
import io.github.experimentmaven.run.TestType;
import io.github.experimentmaven.run.memory.TrialStore;
import io.github.experimentmaven.spec.Part;
import io.github.experimentmaven.study.Pages;
import io.github.experimentmaven.study.RunOptions;
import io.github.experimentmaven.study.Study;
import io.github.experimentmaven.study.StudyFolder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tribuo.protos.core.ModelProto;

class ResultFilesTest {

  private static final String MODELS =
      """
      seeds: [1, 2, 3]
      models:
        tree: {type: cart, max_depth: 3}
        network: {type: mlp, layers: [4 relu], epochs: 3}
        forest: {type: random_forest, trees: 5}
      """;

  @TempDir private Path folder;
  private Studies studies;

  @BeforeEach
  void write() throws IOException {
    studies = Studies.in(folder);
  }

  @Test
  void tablesAreTheSameBytesForAnyNumberOfThreadsAndFromTheCache() throws Exception {
    Study study = studies.study(MODELS);
    Map<String, String> one = tables(results(study, 1, "cache-1"));
    assertThat(tables(results(study, 4, "cache-4"))).isEqualTo(one);
    assertThat(tables(results(study, 2, "cache-1"))).isEqualTo(one);
    assertThat(one.keySet())
        .containsExactly(
            "curves.csv", "predictions.csv", "results.csv", "summary.csv", "test-rows.csv");
  }

  @Test
  void predictionsHaveARowForEachTrialRowAndTarget() throws Exception {
    ResultFolder results = results(studies.study(MODELS), 1, "cache");
    List<String> lines = Files.readAllLines(results.predictions());
    assertThat(lines).hasSize(1 + 3 * 3 * 12);
    assertThat(lines.get(0))
        .isEqualTo("version,experiment,model,seed,repeat,fold,part,row,target,actual,predicted");
    assertThat(lines.get(1)).startsWith("1.0.0,study,tree,1,0,0,test,");
    List<PredictionPoint> points = AllPredictions.of(results.predictions());
    assertThat(points).hasSize(3 * 3 * 12);
    List<String> data = Files.readAllLines(folder.resolve("data.csv"));
    assertThat(points)
        .allSatisfy(
            point ->
                assertThat(data.get(1 + (int) point.row()))
                    .endsWith("," + Numbers.shortest(point.actual())));
  }

  @Test
  void fileThatHoldsNoPredictionsIsRefused() throws Exception {
    Path file = Files.writeString(folder.resolve("predictions.csv"), "model,row\na,1\n");
    assertThatThrownBy(() -> AllPredictions.of(file))
        .isInstanceOf(MalformedResultsException.class)
        .hasMessageContaining("the columns should be version, experiment, model");
  }

  @Test
  void provenanceListsEachTableAndWhatCameFromTheCache() throws Exception {
    Study study = studies.study(MODELS);
    results(study, 1, "cache");
    ResultFolder results = results(study, 1, "cache");
    Provenance provenance = ProvenanceFile.read(results.provenance());
    assertThat(provenance.tables())
        .containsEntry("predictions.csv", Sha256.of(results.predictions()));
    assertThat(provenance.run().trials()).allMatch(Provenance.Timing::fromCache);
  }

  @Test
  void savedModelPredictsRawRowsAsItDidWhenItWasTrained() throws Exception {
    ResultFolder results = results(studies.study(MODELS), 1, "cache");
    Provenance provenance = ProvenanceFile.read(results.provenance());
    List<String> data = Files.readAllLines(folder.resolve("data.csv"));
    for (Provenance.Model model : provenance.models()) {
      SavedModel saved = SavedModel.load(results.models(), model.name());
      List<PredictionPoint> points =
          AllPredictions.of(results.predictions()).stream()
              .filter(point -> point.model().equals(model.name()))
              .filter(point -> point.seed() == model.saved().orElseThrow().seed())
              .toList();
      assertThat(points).hasSize(12);
      for (PredictionPoint point : points) {
        String[] cells = data.get(1 + (int) point.row()).split(",", -1);
        assertThat(saved.predict(Map.of("a", cells[0], "b", cells[1], "kind", cells[2])))
            .isEqualTo(Map.of("y", point.predicted()));
      }
    }
  }

  @Test
  void savedModelsOfTwoRunsDifferInTheMomentOfTheirTrainingAlone() throws Exception {
    Study study = studies.study(MODELS);
    List<String> names = List.of("tree", "network", "forest");
    Path models = results(study, 1, "cache-1").models();
    Map<String, SavedModel> first = saved(models, names);
    ByteBuffer network = network(models);

    assertThat(results(study, 4, "cache-4").models()).isEqualTo(models);
    Map<String, SavedModel> second = saved(models, names);

    assertThat(network(models)).isEqualTo(network);
    for (String name : names) {
      assertThat(second.get(name).preprocessing().toJson())
          .isEqualTo(first.get(name).preprocessing().toJson());
      assertThat(origin(second.get(name))).isEqualTo(origin(first.get(name)));
      for (String line : Files.readAllLines(folder.resolve("data.csv"))) {
        String[] cells = line.split(",", -1);
        if (!cells[0].equals("a")) {
          Map<String, String> row = Map.of("a", cells[0], "b", cells[1], "kind", cells[2]);
          assertThat(second.get(name).predict(row)).isEqualTo(first.get(name).predict(row));
        }
      }
    }
  }

  private static Map<String, SavedModel> saved(Path models, List<String> names) throws IOException {
    Map<String, SavedModel> saved = new TreeMap<>();
    for (String name : names) {
      saved.put(name, SavedModel.load(models, name));
    }
    return saved;
  }

  /** The layers, statistics and weights: what is in the file behind Tribuo's own description. */
  private static ByteBuffer network(Path models) throws IOException {
    ByteBuffer bytes =
        ModelProto.parseFrom(Files.readAllBytes(models.resolve("network.tribuo")))
            .getSerializedData()
            .unpack(BytesValue.class)
            .getValue()
            .asReadOnlyByteBuffer();
    return bytes.position(Integer.BYTES + bytes.getInt(0)).slice();
  }

  private static String origin(SavedModel saved) {
    return saved.model().getProvenance().toString().replaceAll("trained-at=[^,]+", "");
  }

  @Test
  void savedModelIsOfTheTrialWithTheMedianValidationLoss() throws Exception {
    ResultFolder results = results(studies.study(MODELS), 1, "cache");
    List<ResultRow> sorted =
        ResultTables.read(results.results()).rows("network", Part.VALIDATION).stream()
            .sorted((a, b) -> Double.compare(a.metrics().get("loss"), b.metrics().get("loss")))
            .toList();
    assertThat(ProvenanceFile.read(results.provenance()).models().get(1).saved())
        .contains(new Provenance.SavedTrial(sorted.get(1).seed(), 0, 0));
  }

  @Test
  void modelsThatAreNoLongerInTheStudyAreRemoved() throws Exception {
    ResultFolder results = results(studies.study(MODELS), 1, "cache");
    results(studies.study("models: {tree: {type: cart}}\n"), 1, "cache");
    try (Stream<Path> files = Files.list(results.models())) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "tree.tribuo",
              "tree.onnx",
              "tree.preprocessing.json",
              "tree.card.md",
              "tree.card.json");
    }
  }

  @Test
  void damagedModelFileIsRefused() throws Exception {
    ResultFolder results = results(studies.study(MODELS), 1, "cache");
    Files.writeString(results.models().resolve("tree.tribuo"), "no model");
    assertThatThrownBy(() -> SavedModel.load(results.models(), "tree"))
        .isInstanceOf(IOException.class);
  }

  @Test
  void modelThatCannotBeWrittenIsSaidAndTheTablesAreComplete() throws Exception {
    Studies own =
        Studies.in(
            folder,
            new TestType(
                "unwritable", (examples, seed, listener) -> new UnwritableModel(examples)));
    StudyFolder written =
        write(own.study("models: {m: {type: unwritable}, tree: {type: cart}}\n"), 1, "cache");
    ResultFolder results = written.files();
    assertThat(written.notes())
        .singleElement()
        .extracting(ModelNote::message)
        .asString()
        .startsWith(
            "The model 'm' of the type `unwritable` is not saved, so no program can predict with"
                + " it: "
                + UnwritableModel.class.getName()
                + " cannot be");
    assertThat(results.models().resolve("tree.tribuo")).exists();
    assertThat(results.models().resolve("m.tribuo")).doesNotExist();
    assertThat(AllPredictions.of(results.predictions())).hasSize(24);
  }

  @Test
  void writingWithoutAStoreGivesTheTablesOfScoresAndCurves() throws Exception {
    ResultFolder results =
        studies.study(MODELS).run().write(folder.resolve("results"), Pages.NONE).files();
    assertThat(ProvenanceFile.read(results.provenance()).tables())
        .containsOnlyKeys(
            "results.csv",
            "summary.csv",
            "curves.csv",
            "predictions.csv",
            "test-rows.csv",
            "profile.json",
            "summary.md");
    assertThat(Files.readAllLines(results.predictions())).hasSize(1);
    assertThat(results.models()).doesNotExist();
  }

  private ResultFolder results(Study study, int threads, String cache)
      throws IOException, InterruptedException {
    return write(study, threads, cache).files();
  }

  private StudyFolder write(Study study, int threads, String cache)
      throws IOException, InterruptedException {
    Path results = folder.resolve("results");
    try (TrialStore store = TrialStore.cached(folder.resolve(cache), results, false)) {
      return study
          .run(RunOptions.standard().threads(threads).keeping(store))
          .write(results, Pages.NONE);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "7"})
  void provenanceThatIsNoneIsRefusedInWordsOfItsReader(String text, @TempDir Path folder)
      throws IOException {
    Path file = Files.writeString(folder.resolve("provenance.json"), text);

    assertThatExceptionOfType(MalformedResultsException.class)
        .isThrownBy(() -> ProvenanceFile.read(file))
        .withMessage(file + ":1: the file does not hold the provenance of a run");
  }

  @Test
  void bytesThatAreNoTextAreRefusedWithTheNameOfTheirFile(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("bytes"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});

    assertThatExceptionOfType(MalformedResultsException.class)
        .isThrownBy(() -> ResultTables.read(file))
        .withMessageStartingWith(file + ":1: the file is no text in UTF-8");
    assertThatExceptionOfType(MalformedResultsException.class)
        .isThrownBy(() -> ProvenanceFile.read(file))
        .withMessageStartingWith(file + ":1: the file is no text in UTF-8");
  }

  private static Map<String, String> tables(ResultFolder results) throws IOException {
    Map<String, String> tables = new TreeMap<>();
    try (Stream<Path> files = Files.list(results.path())) {
      for (Path file : files.filter(path -> path.toString().endsWith(".csv")).toList()) {
        tables.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return tables;
  }
}
