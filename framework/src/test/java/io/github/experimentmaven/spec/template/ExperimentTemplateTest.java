package io.github.experimentmaven.spec.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.experimentmaven.spec.CsvFormat;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.ModelSpec;
import io.github.experimentmaven.spec.OnMissing;
import io.github.experimentmaven.spec.StepSpec;
import io.github.experimentmaven.spec.override.Overrides;
import io.github.experimentmaven.spec.read.ExperimentReader;
import io.github.experimentmaven.spec.schema.TestVocabulary;
import io.github.experimentmaven.spec.template.ExperimentTemplate.Column;
import io.github.experimentmaven.spec.template.ExperimentTemplate.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExperimentTemplateTest {

  private static final List<Column> FILMS =
      List.of(
          new Column("title", Kind.IDENTIFIER, 500, false, false),
          new Column("comment", Kind.EMPTY, 0, true, false),
          new Column("budget", Kind.NUMBER, 300, true, true),
          new Column("runtime", Kind.NUMBER, 90, false, false),
          new Column("genre", Kind.CATEGORY, 8, false, false),
          new Column("director", Kind.CATEGORY, 200, true, false),
          new Column("no", Kind.NUMBER, 400, false, false),
          new Column("a: \"b\" #c", Kind.NUMBER, 400, false, false),
          new Column("rating", Kind.NUMBER, 60, false, false));

  @TempDir Path folder;

  private Experiment read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("study.yaml"), text);
    return new ExperimentReader(TestVocabulary.create()).read(file, Overrides.none());
  }

  @Test
  void writesAFileThatReadsWithoutProblems() throws IOException {
    CsvFormat format = new CsvFormat(Optional.of('\t'), '\'', "ISO-8859-1", ',');
    ExperimentTemplate template =
        new ExperimentTemplate("data/films.csv", format, List.of("", "NA", "\\N"), FILMS);

    Experiment experiment = read(template.write("films", "rating"));

    assertThat(experiment.name()).isEqualTo("films");
    assertThat(experiment.data().source()).isEqualTo("data/films.csv");
    assertThat(experiment.data().format()).isEqualTo(format);
    assertThat(experiment.data().targets()).containsExactly("rating");
    assertThat(experiment.data().missing()).containsExactly("", "NA", "\\N");
    assertThat(experiment.data().onMissing()).isEqualTo(OnMissing.DROP);
    assertThat(experiment.data().features())
        .extracting(f -> f.selector() + " " + f.steps().stream().map(StepSpec::type).toList())
        .containsExactly(
            "budget [log1p, standardize]",
            "runtime [standardize]",
            "genre [one_hot]",
            "director [target_encode]",
            "no [standardize]",
            "a: \"b\" #c [standardize]");
    assertThat(experiment.models()).extracting(ModelSpec::name).contains("network", "mean");
  }

  @Test
  void leavesOutWhatIsTheDefault() {
    ExperimentTemplate template =
        new ExperimentTemplate(
            "films.csv",
            CsvFormat.DEFAULT,
            List.of(),
            List.of(
                new Column("runtime", Kind.NUMBER, 9, false, false),
                new Column("rating", Kind.NUMBER, 9, false, false)));

    assertThat(template.write("films", "rating"))
        .doesNotContain("format:")
        .contains("on_missing: fail")
        .endsWith("tolerance: 1%\n");
  }

  @Test
  void givesTheTargetTheStepsThatSuitIt() throws IOException {
    List<Column> columns =
        List.of(
            new Column("size", Kind.NUMBER, 9, false, false, List.of("standardize")),
            new Column(
                "price: net", Kind.NUMBER, 9, false, false, List.of("log1p", "standardize")));
    ExperimentTemplate template =
        new ExperimentTemplate("houses.csv", CsvFormat.DEFAULT, List.of(), columns);

    assertThat(read(template.write("houses", "price: net")).data().targetSpecs())
        .singleElement()
        .satisfies(
            target -> {
              assertThat(target.column()).isEqualTo("price: net");
              assertThat(target.steps())
                  .extracting(StepSpec::type)
                  .containsExactly("log1p", "standardize");
            });
    assertThat(template.write("houses", "size"))
        .contains("\n  target: {size: standardize}   # models train on it after these steps; ");
  }

  @Test
  void takesTheLastColumnOfNumbersForTheTarget() {
    assertThat(
            new ExperimentTemplate("f.csv", CsvFormat.DEFAULT, List.of(""), FILMS).likelyTarget())
        .contains("rating");
  }

  @Test
  void refusesATargetThatIsNoColumnOfNumbers() {
    ExperimentTemplate template =
        new ExperimentTemplate("f.csv", CsvFormat.DEFAULT, List.of(""), FILMS);

    assertThatThrownBy(() -> template.write("films", "genre"))
        .hasMessageStartingWith(
            "the table has no column of numbers named `genre`; name one of budget, runtime, no");
  }

  @Test
  void refusesATableWithNothingToPredictFrom() {
    ExperimentTemplate template =
        new ExperimentTemplate(
            "f.csv", CsvFormat.DEFAULT, List.of(), List.of(FILMS.get(0), FILMS.get(8)));

    assertThatThrownBy(() -> template.write("films", "rating"))
        .hasMessageContaining("no column to predict `rating` from");
  }
}
