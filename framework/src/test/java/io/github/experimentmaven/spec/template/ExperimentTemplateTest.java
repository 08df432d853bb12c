package io.github.experimentmaven.spec.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.GoldenFile;
import io.github.experimentmaven.spec.Arrangement;
import io.github.experimentmaven.spec.CsvFormat;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.ModelSpec;
import io.github.experimentmaven.spec.OnMissing;
import io.github.experimentmaven.spec.SplitSpec;
import io.github.experimentmaven.spec.StepSpec;
import io.github.experimentmaven.spec.override.Overrides;
import io.github.experimentmaven.spec.read.ExperimentReader;
import io.github.experimentmaven.spec.schema.TestVocabulary;
import io.github.experimentmaven.spec.template.ExperimentTemplate.Feature;
import io.github.experimentmaven.spec.template.ExperimentTemplate.Model;
import io.github.experimentmaven.spec.template.ExperimentTemplate.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExperimentTemplateTest {

  private static final List<Feature> FEATURES =
      List.of(
          new Feature("title", "target_encode", Optional.of("a name: \"x\" # y"), ""),
          new Feature("budget", "[log1p, standardize]", Optional.empty(), ""),
          new Feature("no", "standardize", Optional.empty(), "remarkable"),
          new Feature("a: \"b\"\n#c", "standardize", Optional.empty(), ""));

  @TempDir private Path folder;

  private Experiment read(ExperimentTemplate template) throws IOException {
    Path file = Files.writeString(folder.resolve("study.yaml"), template.write());
    return new ExperimentReader(TestVocabulary.create()).read(file, Overrides.none());
  }

  private static ExperimentTemplate template(
      CsvFormat format, Map<String, List<String>> missing, List<String> steps, Split split) {
    return new ExperimentTemplate(
        "films",
        "data/films.csv",
        format,
        List.of("", "NA", "\\N"),
        missing,
        OnMissing.DROP,
        "100 % of 3 rows",
        "rating: net",
        steps,
        FEATURES,
        split,
        3,
        List.of(
            new Model("mean", "mean", List.of(), "plain"),
            new Model("network", "mlp", List.of("layers: [8 relu]", "epochs: 5"), "")));
  }

  private static ExperimentTemplate template() {
    return template(
        CsvFormat.DEFAULT, Map.of(), List.of(), new Split(Optional.empty(), Optional.empty(), ""));
  }

  @Test
  void writesAFileThatReadsWithoutProblems() throws IOException {
    Experiment experiment = read(template());

    assertThat(experiment.name()).isEqualTo("films");
    assertThat(experiment.data().source()).isEqualTo("data/films.csv");
    assertThat(experiment.data().targets()).containsExactly("rating: net");
    assertThat(experiment.data().missing()).containsExactly("", "NA", "\\N");
    assertThat(experiment.data().onMissing()).isEqualTo(OnMissing.DROP);
    assertThat(experiment.data().features())
        .extracting(f -> f.selector() + " " + f.steps().stream().map(StepSpec::type).toList())
        .containsExactly(
            "budget [log1p, standardize]", "no [standardize]", "a: \"b\"\n#c [standardize]");
    assertThat(experiment.seeds()).containsExactly(1L, 2L, 3L);
    assertThat(experiment.models()).extracting(ModelSpec::name).containsExactly("mean", "network");
  }

  @Test
  void saysWhatToKnowOfEachLine() throws IOException {
    Split grouped = new Split(Optional.of(Map.entry("group", "a b")), Optional.empty(), "");
    Split timed = new Split(Optional.of(Map.entry("time", "no")), Optional.empty(), "in time");

    GoldenFile.of("spec/template/grouped.yaml")
        .mustBe(template(CsvFormat.DEFAULT, Map.of(), List.of(), grouped).write());
    GoldenFile.of("spec/template/timed.yaml")
        .mustBe(template(CsvFormat.DEFAULT, Map.of(), List.of("log1p"), timed).write());
  }

  @Test
  void writesTheTargetsOrTheirSteps() {
    Map<String, List<String>> two = new LinkedHashMap<>();
    two.put("price", List.of());
    two.put("a: b", List.of());

    assertThat(TargetLine.of(Map.of("price", List.of()))).isEqualTo("target: price");
    assertThat(TargetLine.of(two)).isEqualTo("target: [price, \"a: b\"]");
    assertThat(TargetLine.of(Map.of("price", List.of("log1p", "standardize"))))
        .isEqualTo("target: {price: [log1p, standardize]}");
  }

  @Test
  void writesTheFormatThatIsNotTheDefault() throws IOException {
    CsvFormat format =
        CsvFormat.DEFAULT
            .withDelimiter('\t')
            .withQuote('\'')
            .withEncoding("ISO-8859-1")
            .withNumbers(',', Optional.of('.'))
            .withHeader(false)
            .withNames(List.of("a", "no", "a: b"));
    Split split = new Split(Optional.empty(), Optional.empty(), "");

    assertThat(read(template(format, Map.of(), List.of(), split)).data().format())
        .isEqualTo(format);
    assertThat(template().write()).doesNotContain("format:").endsWith("tolerance: 1%\n");
  }

  @Test
  void writesMissingTextsByColumn() throws IOException {
    Map<String, List<String>> byColumn =
        Map.of("budget", List.of("", "x"), "no", List.of("-", "n: a"));
    Split split = new Split(Optional.empty(), Optional.empty(), "");

    Experiment experiment = read(template(CsvFormat.DEFAULT, byColumn, List.of(), split));

    assertThat(experiment.data().missingByColumn()).isEqualTo(byColumn);
    assertThat(experiment.data().missing()).containsExactly("", "NA", "\\N");
  }

  @Test
  void writesTheStepsOfTheTarget() throws IOException {
    Split split = new Split(Optional.empty(), Optional.empty(), "");

    Experiment experiment =
        read(template(CsvFormat.DEFAULT, Map.of(), List.of("log1p", "standardize"), split));

    assertThat(experiment.data().targetSpecs().get(0).steps())
        .extracting(StepSpec::type)
        .containsExactly("log1p", "standardize");
  }

  @Test
  void writesHowRowsAreArranged() throws IOException {
    Split timed = new Split(Optional.of(Map.entry("time", "no")), Optional.empty(), "in time");
    Split dated =
        new Split(Optional.of(Map.entry("time", "sold")), Optional.of("MMM d, yyyy"), "in time");
    Split grouped = new Split(Optional.of(Map.entry("group", "a b")), Optional.empty(), "");

    assertThat(arrangement(timed)).isEqualTo(new Arrangement.Timed("no"));
    assertThat(arrangement(dated))
        .isEqualTo(new Arrangement.Timed("sold", Optional.of("MMM d, yyyy")));
    assertThat(arrangement(grouped)).isEqualTo(new Arrangement.Grouped("a b"));
  }

  private Arrangement arrangement(Split split) throws IOException {
    Experiment experiment = read(template(CsvFormat.DEFAULT, Map.of(), List.of(), split));
    return ((SplitSpec.HoldOut) experiment.split()).arrangement();
  }
}
