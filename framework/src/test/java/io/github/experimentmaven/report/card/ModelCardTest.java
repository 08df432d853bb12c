package io.github.experimentmaven.report.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.experimentmaven.DocumentationPage;
import io.github.experimentmaven.GoldenFile;
import io.github.experimentmaven.inference.ConfidenceInterval;
import io.github.experimentmaven.inference.Difference;
import io.github.experimentmaven.inference.FoldRows;
import io.github.experimentmaven.inference.PairedDifferences;
import io.github.experimentmaven.inference.Randomness;
import io.github.experimentmaven.inference.Units;
import io.github.experimentmaven.result.FrameworkVersion;
import io.github.experimentmaven.result.ModelFileNames;
import io.github.experimentmaven.result.ResultTables;
import io.github.experimentmaven.result.SavedModel;
import io.github.experimentmaven.result.Summary;
import io.github.experimentmaven.result.SummaryRow;
import io.github.experimentmaven.spec.Part;
import io.github.experimentmaven.study.StudyFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs a study and reads the cards of its models. */
class ModelCardTest {

  @TempDir private Path folder;
  private StudyFolder results;

  @BeforeEach
  void run() throws Exception {
    results = new CardStudy(folder).run("results", 100_000);
  }

  @Test
  void saysWhatAModelIsForHowGoodItIsAndHowToUseIt() throws IOException {
    GoldenFile.of("report/card/network.card.md").mustBe(Files.readString(files("network").card()));
    GoldenFile.of("report/card/mean.card.md").mustBe(Files.readString(files("mean").card()));
  }

  @Test
  void saysTheSameToPrograms() throws IOException {
    GoldenFile.of("report/card/network.card.json")
        .mustBe(
            Files.readString(files("network").cardJson())
                .replace(FrameworkVersion.current(), "0.0.0")
                .replaceAll("\"results\" : \"[0-9a-f]{64}\"", "\"results\" : \"f00d\""));
  }

  @Test
  void holdsTheNumbersOfTheTable() throws IOException {
    Summary summary = Summary.of(ResultTables.read(results.files().results()));

    assertThat(card("network").metrics())
        .hasSameSizeAs(
            summary.rows().stream().filter(row -> row.model().equals("network")).toList())
        .allSatisfy(
            value -> {
              SummaryRow row =
                  summary.rows().stream()
                      .filter(some -> some.model().equals("network"))
                      .filter(some -> some.part().toString().equals(value.part()))
                      .filter(some -> some.metric().equals(value.metric()))
                      .findFirst()
                      .orElseThrow();
              assertThat(value.mean()).isEqualTo(row.statistics().mean());
              value.intervalLow().ifPresent(low -> assertThat(low).isLessThan(value.mean()));
              value.intervalHigh().ifPresent(high -> assertThat(high).isGreaterThan(value.mean()));
              assertThat(value.confidence().isPresent())
                  .isEqualTo(
                      value.part().equals(Part.TEST.toString())
                          && !Set.of("median_absolute_error", "max_error")
                              .contains(value.metric()));
            });
  }

  /** Computed from the files alone: the mean squared error is the mean of rows. */
  @Test
  void saysHowFarOtherTestRowsMayMoveAMetric() throws IOException {
    Map<Integer, Integer> units = new HashMap<>();
    for (String line : Files.readAllLines(results.files().testRows()).subList(1, 27)) {
      String[] cells = line.split(",", -1);
      units.put(Integer.parseInt(cells[3]), Integer.parseInt(cells[4]));
    }
    List<String[]> predicted =
        Files.readAllLines(results.files().predictions()).stream()
            .map(line -> line.split(",", -1))
            .filter(cells -> cells[2].equals("mean"))
            .toList();
    double[] errors =
        predicted.stream()
            .mapToDouble(cells -> Double.parseDouble(cells[10]) - Double.parseDouble(cells[9]))
            .map(error -> error * error)
            .toArray();
    int[] unitOfRow =
        predicted.stream().mapToInt(cells -> units.get(Integer.parseInt(cells[7]))).toArray();
    ConfidenceInterval expected =
        ((Difference.Estimated)
                PairedDifferences.ofRows(
                    List.of(
                        FoldRows.of(
                            new double[][] {errors},
                            new double[1][errors.length],
                            Units.ofRows(unitOfRow),
                            26 / 44.0)),
                    Randomness.NONE))
            .interval(0.95);

    assertThat(card("mean").metrics())
        .filteredOn(value -> value.part().equals("test") && value.metric().equals("mse"))
        .singleElement()
        .satisfies(
            value -> {
              assertThat(value.intervalLow().orElseThrow())
                  .isCloseTo(expected.low(), withinPercentage(1e-9));
              assertThat(value.intervalHigh().orElseThrow())
                  .isCloseTo(expected.high(), withinPercentage(1e-9));
            });
  }

  @Test
  void isGoneWithItsModel() throws Exception {
    Files.writeString(folder.resolve("results/models/other.tribuo"), "the model of an earlier run");
    Files.writeString(folder.resolve("results/models/other.card.md"), "its card");
    new CardStudy(folder).run("results", 100_000);

    assertThat(folder.resolve("results/models/other.card.md")).doesNotExist();
    assertThat(files("network").card()).exists();
  }

  @Test
  void namesNoClockNoPathAndNoMachine() throws Exception {
    new CardStudy(folder).run("again", 100_000);

    for (String model : List.of("network", "mean")) {
      assertThat(folder.resolve("again/models/" + model + ".card.json"))
          .hasSameTextualContentAs(files(model).cardJson());
      assertThat(Files.readString(files(model).cardJson()))
          .doesNotContain(folder.toString(), System.getProperty("java.version"));
    }
  }

  /** Every property of the file has its line in the documentation, and no other has one. */
  @Test
  void isDocumented() throws IOException {
    Set<String> written = new TreeSet<>();
    collect("", new ObjectMapper().readTree(files("network").cardJson().toFile()), written);
    written.addAll(List.of("columns.min", "gate.baseline"));
    written.remove("format");

    assertThat(
            DocumentationPage.read("docs/results.md")
                .section(3, "The card of a model")
                .lines()
                .filter(line -> line.startsWith("| `"))
                .flatMap(
                    line ->
                        Pattern.compile("`([a-z0-9_.]+)`")
                            .matcher(line.substring(0, line.indexOf('|', 1)))
                            .results())
                .map(match -> match.group(1)))
        .containsExactlyInAnyOrderElementsOf(written);
  }

  private static void collect(String prefix, JsonNode node, Set<String> names) {
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      String name = prefix + field.getKey();
      JsonNode value = field.getValue();
      boolean open = name.equals("options") || name.equals("rows");
      if (value.isObject() && !open) {
        collect(name + ".", value, names);
      } else if (value.isArray() && value.path(0).isObject()) {
        value.forEach(item -> collect(name + ".", item, names));
      } else {
        names.add(name);
      }
    }
  }

  @Test
  void saysHowToLoadTheModelInJava() throws IOException {
    SavedModel model = SavedModel.load(folder.resolve("results/models"), "network");

    assertThat(Files.readString(files("network").card()))
        .contains("SavedModel.load(Path.of(\"models\"), \"network\");");
    assertThat(model.columns())
        .isEqualTo(card("network").columns().stream().map(ModelCard.Column::column).toList());
  }

  @Test
  void saysHowToLoadTheModelInPythonWhereThereIsAnOnnxFile() throws IOException {
    assertThat(files("network").onnx()).exists();
    assertThat(Files.readString(files("network").card()))
        .endsWith(
            """
            ```python
            session = onnxruntime.InferenceSession("network.onnx")
            kind = lambda value: object if isinstance(value, str) else numpy.float64
            inputs = {name: numpy.array([[value]], kind(value)) for name, value in row.items()}
            prediction = session.run(["price"], inputs)
            ```
            """);

    Path json = files("network").cardJson();
    Files.writeString(json, Files.readString(json).replace("\"onnx\" : true", "\"onnx\" : false"));
    results.write(results.judge());

    assertThat(Files.readString(files("network").card())).doesNotContain("python");
  }

  private ModelCard card(String model) throws IOException {
    return ModelCardFile.read(files(model).cardJson()).orElseThrow();
  }

  private ModelFileNames files(String model) {
    return new ModelFileNames(results.files().models(), model);
  }
}
