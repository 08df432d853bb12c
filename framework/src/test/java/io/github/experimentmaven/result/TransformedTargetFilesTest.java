package io.github.experimentmaven.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.github.experimentmaven.onnx.RuntimeModel;
import io.github.experimentmaven.result.rows.TestRows;
import io.github.experimentmaven.run.Houses;
import io.github.experimentmaven.run.Run;
import io.github.experimentmaven.run.RunSettings;
import io.github.experimentmaven.run.Studies;
import io.github.experimentmaven.run.memory.TrialStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run with a transformed target leaves behind. */
class TransformedTargetFilesTest {

  private static final String BOTH = "{price: [log1p, standardize], rent: standardize}";
  private static final String MODELS =
      """
      seeds: [1, 2]
      models:
        network: {type: mlp, layers: [8 relu], epochs: 20, learning_rate: 0.01}
        forest: {type: random_forest, trees: 5}
        bag: {type: bagging, members: 3, model: {type: knn}}
      """;

  @TempDir private Path folder;
  private Houses houses;

  @BeforeEach
  void write() throws IOException {
    houses = Houses.in(Studies.in(folder));
  }

  @Test
  void savedModelsPredictRawRowsInOwnUnitsAsTheTableSays() throws Exception {
    ResultFolder results = results(BOTH, MODELS);
    List<String> lines = Files.readAllLines(folder.resolve("houses.csv"));

    for (Provenance.Model model : ProvenanceFile.read(results.provenance()).models()) {
      SavedModel saved = SavedModel.load(results.models(), model.name());
      Map<Long, Map<String, Double>> rows = new LinkedHashMap<>();
      AllPredictions.of(results.predictions()).stream()
          .filter(point -> point.model().equals(model.name()))
          .filter(point -> point.seed() == model.saved().orElseThrow().seed())
          .forEach(
              point ->
                  rows.computeIfAbsent(point.row(), row -> new LinkedHashMap<>())
                      .put(point.target(), point.predicted()));
      assertThat(rows).hasSize(48);
      rows.forEach(
          (row, predictions) -> {
            String[] cells = lines.get(1 + row.intValue()).split(",", -1);
            assertThat(saved.predict(Map.of("area", cells[0], "age", cells[1], "kind", cells[2])))
                .isEqualTo(predictions)
                .hasEntrySatisfying(
                    "price", price -> assertThat(price).isBetween(10_000.0, 1_000_000.0));
          });
    }
  }

  @Test
  void onnxFilesPredictRawRowsInOwnUnits() throws Exception {
    ResultFolder results = results(BOTH, MODELS);
    List<Map<String, String>> rows =
        Files.readAllLines(folder.resolve("houses.csv")).stream()
            .skip(1)
            .map(line -> line.split(",", -1))
            .map(cells -> Map.of("area", cells[0], "age", cells[1], "kind", cells[2]))
            .toList();

    for (String model : List.of("network", "forest", "bag")) {
      SavedModel saved = SavedModel.load(results.models(), model);
      byte[] bytes = Files.readAllBytes(results.models().resolve(model + ".onnx"));
      try (RuntimeModel graph = RuntimeModel.of(bytes)) {
        List<Map<String, Double>> expected = saved.predict(rows);
        List<Map<String, Double>> actual = graph.predict(rows);
        for (int row = 0; row < rows.size(); row++) {
          for (String target : List.of("price", "rent")) {
            assertThat(actual.get(row).get(target))
                .isCloseTo(expected.get(row).get(target), withinPercentage(1e-4));
          }
        }
      }
    }
  }

  @Test
  void theProvenanceHasTheStepsOfEachTransformedTarget() throws Exception {
    assertThat(steps("{price: [log1p, standardize], rent: []}"))
        .contains(Map.of("price", List.of("log1p", "standardize")));
    assertThat(steps("[price, rent]")).isEmpty();
  }

  private Optional<Map<String, List<String>>> steps(String target) throws Exception {
    return ProvenanceFile.read(results(target, "models: {mean: {type: mean}}").provenance())
        .data()
        .targetSteps();
  }

  @Test
  void resultsStayComparableWithThoseOfTheTargetAsItIs() throws Exception {
    ResultTable raw = ResultTables.read(results("price", MODELS).results());
    ResultTable transformed = ResultTables.read(results("{price: log1p}", MODELS).results());

    assertThat(transformed.rows()).extracting(ResultRow::data).containsOnly(data(raw));
    assertThat(transformed.rows()).extracting(ResultRow::split).containsOnly(split(raw));
  }

  private static String data(ResultTable table) {
    return table.rows().get(0).data();
  }

  private static String split(ResultTable table) {
    return table.rows().get(0).split();
  }

  @Test
  void stepsThatDoNothingGiveTheBytesOfNoSteps() throws Exception {
    ResultFolder plain = results("price", MODELS);
    Map<String, String> without = tables(plain);

    assertThat(tables(results("{price: []}", MODELS))).isEqualTo(without);
    assertThat(tables(results("{price: passthrough}", MODELS))).isEqualTo(without);
  }

  @Test
  void theCurveOfAStandardizedTargetStartsNearOneWhateverThePrices() throws Exception {
    List<TrialCurve> curves = Curves.read(results("{price: standardize}", MODELS).curves());

    assertThat(curves).hasSize(2);
    assertThat(curves.get(0).epochs().get(0).trainingLoss()).isCloseTo(1, within(0.9));
  }

  private static Map<String, String> tables(ResultFolder results) throws IOException {
    Map<String, String> tables = new LinkedHashMap<>();
    for (Path table : List.of(results.results(), results.predictions(), results.curves())) {
      tables.put(table.getFileName().toString(), Files.readString(table));
    }
    return tables;
  }

  private ResultFolder results(String target, String models) throws Exception {
    Studies studies = houses.studies();
    ResultFolder results = new ResultFolder(folder.resolve("results"));
    try (TrialStore store = TrialStore.temporary(folder)) {
      Run run = studies.run(houses.experiment(target, models), RunSettings.keeping(store));
      assertThat(
              ResultFiles.write(
                  results,
                  Results.of(run, "1.0.0", studies.extensions().metrics()),
                  run,
                  new TestRows(List.of()),
                  studies.extensions(),
                  Map.of(),
                  new ProvenanceOfRun(
                      run, new Provenance.Project("example:houses", "1.0.0", Optional.empty()))))
          .noneMatch(note -> note.message().contains("is not saved"));
    }
    return results;
  }
}
