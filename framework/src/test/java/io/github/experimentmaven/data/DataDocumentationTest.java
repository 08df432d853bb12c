package io.github.experimentmaven.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.experimentmaven.DocumentationPage;
import io.github.experimentmaven.data.load.DataLoader;
import io.github.experimentmaven.data.load.LoadedData;
import io.github.experimentmaven.data.prepare.Preprocessing;
import io.github.experimentmaven.data.source.FileSources;
import io.github.experimentmaven.data.split.Fold;
import io.github.experimentmaven.data.split.Splitter;
import io.github.experimentmaven.data.step.StepTypes;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.override.Overrides;
import io.github.experimentmaven.spec.read.ExperimentReader;
import io.github.experimentmaven.spec.schema.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Runs every sample of {@code docs/data.md} on the file it shows. */
class DataDocumentationTest {

  private static final String PAGE = "docs/data.md";
  private static final StepTypes TYPES = StepTypes.builtIn();

  @TempDir private Path directory;

  @BeforeEach
  void writeFiles() throws IOException {
    Files.writeString(directory.resolve("films.csv"), blocks("csv").get(0));
    Files.writeString(directory.resolve("films.jsonl"), blocks("json").get(0));
    Files.createDirectories(directory.resolve("split"));
    Files.writeString(directory.resolve("split/train_0.txt"), "0\n1\n2\n3\n4\n5\n");
    Files.writeString(directory.resolve("split/test_0.txt"), "6\n7\n8\n9\n10\n11\n");
    Files.writeString(directory.resolve("split/train_1.txt"), "6\n7\n8\n9\n10\n11\n");
    Files.writeString(directory.resolve("split/test_1.txt"), "0\n1\n2\n3\n4\n5\n");
  }

  @TestFactory
  Stream<DynamicTest> everySampleRuns() throws IOException {
    return blocks("yaml").stream()
        .map(
            sample ->
                DynamicTest.dynamicTest(
                    sample.lines().findFirst().orElseThrow(), () -> run(sample)));
  }

  private void run(String sample) throws IOException {
    Experiment experiment = read(sample);
    LoadedData data = load(experiment);
    List<Fold> folds =
        new Splitter(new FileSources(directory))
            .split(experiment.split(), data, experiment.origin());
    for (Fold fold : folds) {
      assertThat(new Preprocessing(TYPES).prepare(data, fold, 1).test().size())
          .isEqualTo(fold.test().length);
    }
  }

  @Test
  void theFirstSampleSaysWhatBecameOfTheRowsAsThePageDoes() throws IOException {
    LoadedData data = load(read(blocks("yaml").get(0)));

    assertThat(DocumentationPage.read(PAGE).text().replace('\n', ' '))
        .contains("`" + data.summary() + "`");
  }

  @Test
  void everyStepIsDescribedWithEachOfItsOptions() throws IOException {
    DocumentationPage page = DocumentationPage.read(PAGE);
    for (Vocabulary.Term term : TYPES.terms()) {
      String row = page.row(term.name(), "numbers|texts|both");
      term.schema()
          .path("properties")
          .properties()
          .forEach(option -> assertThat(row).as(term.name()).contains(option.getKey()));
    }
  }

  @Test
  void everyStepThatATargetMayGoThroughIsListedWithWhatUndoesIt() throws IOException {
    String section = DocumentationPage.read(PAGE).section(2, "Transformed targets");

    assertThat(
            Pattern.compile("(?m)^\\| `(\\w+)` \\|")
                .matcher(section)
                .results()
                .map(row -> row.group(1)))
        .containsExactlyElementsOf(TYPES.invertible());
  }

  private LoadedData load(Experiment experiment) {
    return new DataLoader(TYPES, new FileSources(directory))
        .load(experiment.data(), experiment.split(), experiment.origin());
  }

  private Experiment read(String sample) throws IOException {
    StringBuilder file = new StringBuilder("experiment: sample\n").append(sample);
    if (!sample.contains("data:")) {
      file.append("data: {source: films.csv, target: rating, features: {votes: log1p}}\n");
    }
    if (!sample.contains("split:")) {
      file.append("split: {test: 0.5}\n");
    }
    file.append("models: {mean: {type: mean}}\n");
    Path path = directory.resolve("sample.yaml");
    Files.writeString(path, file);
    Vocabulary.Term mean =
        new Vocabulary.Term(
            "mean",
            "Predicts the mean.",
            JsonNodeFactory.instance.objectNode().put("type", "object"));
    return new ExperimentReader(new Vocabulary(List.of(mean), TYPES.terms(), List.of()))
        .read(path, Overrides.none());
  }

  private static List<String> blocks(String language) throws IOException {
    return DocumentationPage.read(PAGE).blocks(language);
  }
}
