package io.github.experimentmaven.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.experimentmaven.DocumentationPage;
import io.github.experimentmaven.onnx.RuntimeModel;
import io.github.experimentmaven.result.AllPredictions;
import io.github.experimentmaven.result.PredictionPoint;
import io.github.experimentmaven.result.Provenance;
import io.github.experimentmaven.result.ProvenanceFile;
import io.github.experimentmaven.result.ResultFolder;
import io.github.experimentmaven.run.memory.TrialStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lab's raw films, through programs that know nothing of ours. */
class OnnxLabTest {

  private static final Path LAB = Path.of("..", "example-project");
  private static final String DATA = "src/experiments/data/films.csv";

  @TempDir private static Path folder;
  private static ResultFolder results;

  /** Runs the lab as it is but for the time it takes. */
  @BeforeAll
  static void run() throws IOException, InterruptedException {
    Path file = folder.resolve("src/experiments/movie-ratings.yaml");
    Files.createDirectories(folder.resolve(DATA).getParent());
    Files.copy(LAB.resolve(DATA), folder.resolve(DATA));
    Files.writeString(
        file,
        Files.readString(LAB.resolve("src/experiments/movie-ratings.yaml"))
            .replace("seeds: [1, 2, 3, 4, 5]", "seeds: [1, 2, 3]")
            .replace("epochs: 100", "epochs: 3")
            .replace("patience: 20", "patience: 2")
            .replace("trees: 200", "trees: 20"));
    Path to = folder.resolve("target/experiments/movie-ratings");
    try (TrialStore store = TrialStore.temporary(folder)) {
      results =
          StudyReader.standard()
              .read(file)
              .run(RunOptions.standard().keeping(store))
              .write(to, Pages.NONE)
              .files();
    }
  }

  @Test
  void everyModelPredictsInOnnxRuntimeWhatTheTableSays() throws IOException {
    List<Map<String, String>> films = films();
    List<Provenance.Model> models = ProvenanceFile.read(results.provenance()).models();

    assertThat(models).hasSize(7);
    for (Provenance.Model model : models) {
      List<PredictionPoint> points =
          AllPredictions.of(results.predictions()).stream()
              .filter(point -> point.model().equals(model.name()))
              .filter(point -> point.seed() == model.saved().orElseThrow().seed())
              .toList();
      byte[] bytes = Files.readAllBytes(results.models().resolve(model.name() + ".onnx"));
      try (RuntimeModel graph = RuntimeModel.of(bytes)) {
        List<Map<String, Double>> predicted =
            graph.predict(points.stream().map(point -> films.get((int) point.row())).toList());
        assertThat(points).hasSize(598);
        for (int i = 0; i < points.size(); i++) {
          assertThat(predicted.get(i).get("average_rating"))
              .as("%s, film %d", model.name(), points.get(i).row())
              .isCloseTo(points.get(i).predicted(), within(1e-5));
        }
      }
    }
  }

  @Test
  void theSampleInPythonPredictsAsTheDocumentationSays() throws Exception {
    assumeTrue(
        python("-c", "import numpy, onnxruntime").exit() == 0,
        "python3 has no onnxruntime on this machine");
    String sample = DocumentationPage.read("docs/onnx.md").blocks("python").get(0);

    Output output = python("-c", sample);

    assertThat(output.exit()).as(output.text()).isZero();
    assertThat(output.text().lines())
        .hasSize(4)
        .first()
        .asString()
        .matches("The Land Girls: \\d\\.\\d\\d");
    assertThat(output.text()).contains("598 test rows, largest difference ");
  }

  private static List<Map<String, String>> films() throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve(DATA));
    List<String> header = cells(lines.get(0));
    List<Map<String, String>> films = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = cells(line);
      Map<String, String> film = new LinkedHashMap<>();
      for (int i = 0; i < header.size(); i++) {
        film.put(header.get(i), cells.get(i));
      }
      films.add(film);
    }
    return films;
  }

  /** Splits a line at its commas but those between quotes, which are lost. */
  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (char c : (line + ",").toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    return cells;
  }

  private record Output(int exit, String text) {}

  private static Output python(String... arguments) throws InterruptedException {
    List<String> command = new ArrayList<>(List.of("python3"));
    command.addAll(List.of(arguments));
    try {
      Process process =
          new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor(1, TimeUnit.MINUTES);
      return new Output(process.exitValue(), text);
    } catch (IOException e) {
      return new Output(-1, "there is no python3: " + e);
    }
  }
}
