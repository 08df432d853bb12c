package io.github.experimentmaven.study.adopt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.experimentmaven.result.Provenance;
import io.github.experimentmaven.result.search.FoundOptionsFile;
import io.github.experimentmaven.run.memory.TrialStore;
import io.github.experimentmaven.spec.override.Overrides;
import io.github.experimentmaven.spec.override.Selection;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.study.RunOptions;
import io.github.experimentmaven.study.Study;
import io.github.experimentmaven.study.StudyFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdoptionTest {

  private static final String MODELS =
      """
        network:
          type: mlp
          layers: [4 relu]
          epochs: 2
          optimizer: sgd
          search:
            space:
              optimizer.momentum: {uniform: [0, 0.9]}
              learning_rate: {log_uniform: [1.0e-6, 1.0e-1]}
              loss: [mse, {type: huber, delta: 2}]
            budget: {trials: 4}
        forest:
          type: random_forest
          search:
            space: {trees: {integer: [1, 3]}, min_samples_leaf: [4, 2]}
            method: grid
        ridge:
          type: ridge
          search:
            space: {alpha: {uniform: [1, 3], step: 1}}
            method: grid
      """;

  @TempDir private Path folder;

  @BeforeEach
  void writeData() throws IOException {
    Random random = new Random(5);
    StringBuilder rows = new StringBuilder("a,b,y\n");
    for (int i = 0; i < 60; i++) {
      double a = random.nextGaussian();
      double b = random.nextGaussian();
      rows.append("%s,%s,%s\n".formatted(a, b, a * b + a));
    }
    Files.writeString(folder.resolve("rows.csv"), rows);
  }

  private Path file(String split, String models) throws IOException {
    return Files.writeString(
        folder.resolve("houses.yaml"),
        """
        experiment: houses
        data: {source: rows.csv, target: y, features: {a: standardize, b: standardize}}
        split: {%s}
        seeds: [1, 2]
        models:
        %s"""
            .formatted(split, models.indent(0)));
  }

  private Path file() throws IOException {
    return file("validation: 0.2, test: 0.2", MODELS);
  }

  private StudyFolder run(Study study) throws Exception {
    try (TrialStore store = TrialStore.cached(folder.resolve("store"), folder, false)) {
      return study.runInto(folder.resolve("results"), RunOptions.standard().keeping(store));
    }
  }

  private Adoption adoption(Study study) throws IOException {
    return Adoption.of(study, study.in(folder.resolve("results")));
  }

  @Test
  void theNextRunSearchesForNothingAndTakesEveryModelFromTheStore() throws Exception {
    Path file = file();
    StudyFolder found = run(Study.read(file));
    String figures = Files.readString(found.files().results());
    assertThat(found.files().search()).exists();

    adoption(Study.read(file)).write();
    StudyFolder adopted = run(Study.read(file));

    assertThat(adopted.provenance().run().trials())
        .isNotEmpty()
        .allMatch(Provenance.Timing::fromCache);
    assertThat(Files.readString(adopted.files().results())).isEqualTo(figures);
    assertThat(adopted.files().search()).doesNotExist();
    assertThat(adopted.files().found()).doesNotExist();
  }

  @Test
  void writesWhatDoesBestOnTheValidationRowsOfAllFolds() throws Exception {
    String models = MODELS.replace("loss: [mse, {type: huber, delta: 2}]", "batch_size: [8, 16]");
    Path file = file("folds: 3, validation: 0.2", models);
    StudyFolder found = run(Study.read(file));
    Map<String, JsonNode> kept =
        FoundOptionsFile.find(found.files().found()).orElseThrow().models().get("forest");

    adoption(Study.read(file)).write();

    assertThat(Files.readString(file))
        .contains(
            """
              forest:
                type: random_forest
                # found by a search: grid, 6 sets of options on each of 3 folds, by validation.mse
                trees: %s
                min_samples_leaf: %s
            """
                .formatted(kept.get("trees"), kept.get("min_samples_leaf")));
  }

  @Test
  void leavesTheSearchesOfOtherModels() throws Exception {
    Path file = file();
    run(Study.read(file));
    Study part = Study.read(file).only(Selection.parse(List.of("ridge"), List.of()));

    adoption(part).write();

    assertThat(Study.read(file).experiment().models())
        .filteredOn(model -> model.search().isPresent())
        .extracting("name")
        .containsExactly("network", "forest");
  }

  @Test
  void showsTheLinesThatChange() throws Exception {
    Path file = file();
    run(Study.read(file));
    String before = Files.readString(file);

    List<String> lines =
        adoption(Study.read(file).only(Selection.parse(List.of("ridge"), List.of()))).difference();

    assertThat(lines.get(0)).isEqualTo("@@ -24,3 +24,2 @@");
    assertThat(lines.subList(1, 5))
        .containsExactly(
            "-    search:",
            "-      space: {alpha: {uniform: [1, 3], step: 1}}",
            "-      method: grid",
            "+    # found by a search: grid, 3 sets of options, by validation.mse");
    assertThat(lines.get(5)).matches("\\+    alpha: [123]\\.0");
    assertThat(Files.readString(file)).isEqualTo(before);
  }

  @Test
  void hasNothingToDoWhereNoModelHasASearch() throws Exception {
    Path file = file("validation: 0.2, test: 0.2", "  mean: {type: mean}");

    assertThat(adoption(Study.read(file)).models()).isEmpty();
  }

  @Test
  void refusesTheResultsOfAnotherFile() throws Exception {
    Path file = file();
    run(Study.read(file));
    String changed = Files.readString(file) + "# better\n";
    Files.writeString(file, changed);

    assertThatThrownBy(() -> adoption(Study.read(file)))
        .isInstanceOf(AdoptionException.class)
        .hasMessageMatching(
            "nothing of houses was adopted: the experiment file changed: was [0-9a-f]{8}, is"
                + " [0-9a-f]{8}; run it again, then adopt");
    assertThat(Files.readString(file)).isEqualTo(changed);
  }

  @Test
  void refusesWithoutResults() throws Exception {
    Path file = file();

    assertThatThrownBy(() -> adoption(Study.read(file)))
        .isInstanceOf(AdoptionException.class)
        .hasMessage(
            "nothing of houses was adopted: there are no results, or the run that wrote them was"
                + " interrupted; run it again, then adopt");
  }

  @Test
  void refusesResultsThatWereChangedByHand() throws Exception {
    Path file = file();
    StudyFolder found = run(Study.read(file));
    Files.writeString(found.files().found(), "{\"models\": {}}");

    assertThatThrownBy(() -> adoption(Study.read(file)))
        .isInstanceOf(AdoptionException.class)
        .hasMessageContaining("found.json is not the file that the run wrote");
  }

  @Test
  void refusesModelsThatTheRunWasNotFor() throws Exception {
    Path file = file();
    run(Study.read(file).only(Selection.parse(List.of("ridge"), List.of())));

    assertThatThrownBy(() -> adoption(Study.read(file)))
        .isInstanceOf(AdoptionException.class)
        .hasMessage(
            "nothing of houses was adopted: its results hold nothing that a search for network"
                + " found; run it again without a choice of models, or adopt others with"
                + " experiment.models");
  }

  @Test
  void refusesWhatWasFoundWithOtherValuesThanThoseOfTheFile() throws Exception {
    Study other = Study.read(file()).with(Overrides.parse("models.network.epochs=1"));
    run(other);

    assertThatThrownBy(() -> adoption(other))
        .isInstanceOf(AdoptionException.class)
        .hasMessageContaining("run it and adopt without {models.network.epochs=1}");
  }

  @Test
  void refusesAGridWhoseModelsFoundOptionsOfTheirOwn() throws Exception {
    Path file =
        file(
            "validation: 0.2, test: 0.2",
            """
              forest:
                type: random_forest
                grid: {trees: [1, 2]}
                search: {space: {min_samples_leaf: [4, 2]}, method: grid}
            """);
    run(Study.read(file));

    assertThatThrownBy(() -> adoption(Study.read(file)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("houses.yaml:8:11: models.forest.grid: each model of the grid has");
  }
}
