package io.github.experimentmaven.data.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.experimentmaven.data.Study;
import io.github.experimentmaven.data.table.Column;
import io.github.experimentmaven.data.table.NumberColumn;
import io.github.experimentmaven.data.table.Table;
import io.github.experimentmaven.data.table.TextColumn;
import io.github.experimentmaven.spec.Arrangement;
import io.github.experimentmaven.spec.OnMissing;
import io.github.experimentmaven.spec.SplitSpec;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read without complaint, and what it becomes. */
class DataLoaderTest {

  private static final double NONE = Double.NaN;

  @TempDir private Path directory;

  private Study study() {
    return new Study(directory);
  }

  @Test
  void aCompressedFileIsUnpackedByItsName() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write("a,y\n1,2\n".getBytes(StandardCharsets.UTF_8));
    }
    Study study =
        study().source("data.csv.gz").bytes(bytes.toByteArray()).feature("a", "passthrough");

    assertThat(numbers(study, "a")).containsExactly(1);
  }

  @Test
  void rowsWithMissingValuesAreDroppedAndKeepTheirNumbers() {
    Study study =
        study()
            .csv("a,b,y", "1,x,1", "-,y,2", "3,,3", "4,z,", "5,z,5")
            .missing("", "-")
            .feature("a", "passthrough")
            .feature("b", "one_hot");

    LoadedData data = study.load();
    assertThat(data.table().rows()).isEqualTo(2);
    assertThat(data.rowsDropped()).isEqualTo(3);
    assertThat(data.missing())
        .containsExactly(Map.entry("a", 1), Map.entry("b", 1), Map.entry("y", 1));
    assertThat(data.table().id(1)).isEqualTo(4);
    assertThat(data.table().line(1)).isEqualTo(6);
    assertThat(((TextColumn) data.table().column("b")).dictionary()).containsExactly("x", "z");
  }

  @Test
  void aMissingValueInAColumnThatIsNotUsedDropsNothing() {
    Study study = study().csv("a,b,y", "1,,1", "2,,2").feature("a", "passthrough");

    assertThat(study.load().rowsDropped()).isZero();
    assertThat(study.load().table().columns()).extracting(Column::name).containsExactly("a", "y");
  }

  @Test
  void missingTextsOfAColumnReplaceTheGeneralOnes() {
    Study study =
        study()
            .csv("a,b,y", "0,5,1", "1,0,2")
            .missingIn("b", "0")
            .onMissing(OnMissing.IMPUTE)
            .feature("*", "passthrough");

    assertThat(numbers(study, "a")).containsExactly(0, 1);
    assertThat(numbers(study, "b")).containsExactly(5, NONE);
  }

  @Test
  void imputingKeepsRowsWithoutFeaturesButNotThoseWithoutATarget() {
    Study study =
        study()
            .csv("a,y", "1,1", ",2", "3,")
            .onMissing(OnMissing.IMPUTE)
            .feature("a", "passthrough");

    assertThat(numbers(study, "a")).containsExactly(1, NONE);
    assertThat(study.load().rowsDropped()).isEqualTo(1);
  }

  @Test
  void aFeatureThatImputesItselfKeepsItsRowsWhateverTheRest() {
    Study study =
        study()
            .csv("a,b,y", ",1,1", "2,,2", "3,3,3")
            .feature("a", "impute {\"strategy\": \"median\"}", "standardize")
            .feature("b", "standardize");

    assertThat(numbers(study, "a")).containsExactly(NONE, 3);
    assertThat(study.load().summary())
        .isEqualTo(
            "data.csv: 3 rows read, 1 dropped for missing values, 2 kept"
                + " (missing in a 1, b 1)");
  }

  @Test
  void patternsSelectWhatHasNoEntryOfItsOwnAndIsNotNeededOtherwise() {
    Study study =
        study()
            .csv(",x1,x2,z,name,g,y", "1,1,2,3,Ann,k,4", "1,1,2,3,Ann,l,4")
            .split(new SplitSpec.HoldOut(0, 0.5, new Arrangement.Grouped("g"), 1))
            .exclude("name")
            .feature("x*", "log1p")
            .feature("x2", "passthrough")
            .feature("*", "standardize");

    assertThat(study.load().features())
        .extracting(f -> f.column() + " " + f.steps().get(0).type())
        .containsExactly("x1 log1p", "x2 passthrough", "z standardize");
  }

  @Test
  void aColumnWhoseNameIsAPatternIsSelectedByItsName() {
    Study study = study().csv("a*,ab,y", "1,2,3").feature("a*", "passthrough");

    assertThat(study.load().features()).extracting(SelectedFeature::column).containsExactly("a*");
  }

  @Test
  void aHeaderTwiceInColumnsThatAreNotUsedDoesNoHarm() {
    Study study = study().csv("a,t,t,y", "1,x,x,2").feature("a", "passthrough");

    assertThat(numbers(study, "a")).containsExactly(1);
  }

  @Test
  void aConstantColumnIsRead() {
    Study study = study().csv("a,y", "1,1", "1,2").feature("a", "standardize");

    assertThat(numbers(study, "a")).containsExactly(1, 1);
  }

  @Test
  void severalTargetsMustAllBeThere() {
    Study study =
        study().csv("a,v,w", "1,2,3", "4,,6").targets("v", "w").feature("a", "passthrough");

    assertThat(study.load().table().rows()).isEqualTo(1);
    assertThat(study.load().targets()).containsExactly("v", "w");
  }

  @Test
  void anAbsentFileSaysWhereToPutItAndWhatTheExperimentAdvises() {
    Study study =
        study()
            .source("data/films.csv")
            .hint("Download it from https://example.org/films.")
            .feature("a", "passthrough");

    assertThatThrownBy(study::load)
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "study.yaml:4:3: data.source: there is no file `data/films.csv`; paths are relative to"
                + " the experiment file, so put it at "
                + directory.resolve("data/films.csv")
                + ". Download it from https://example.org/films.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://example.org/data.csv", "s3://bucket/data.csv", "file:data.csv"})
  void aSourceIsNoUrl(String source) {
    Study study = study().source(source).feature("a", "passthrough");

    assertThatThrownBy(study::load)
        .hasMessageContaining(
            "there is no file `"
                + source
                + "`; a source is no URL, and nothing is downloaded from one: name a file, or an"
                + " artifact as maven:group:artifact:version!/path/in.jar");
  }

  @ParameterizedTest
  @ValueSource(strings = {"~/data.csv", "$HOME/data.csv", "${data.folder}/data.csv"})
  void variablesInASourceAreNotReplaced(String source) {
    Study study = study().source(source).feature("a", "passthrough");

    assertThatThrownBy(study::load)
        .hasMessageContaining(
            "there is no file `"
                + source
                + "`; `~` and variables are not replaced: write the path out, or give it with"
                + " -Dexperiment.data");
  }

  @Test
  void aPinnedFileIsRead() {
    Study study =
        study()
            .csv("a,y", "1,2", "3,4")
            .sha256("caaa92249a6f95367edbad1765983d001e57cf725e649489415f8828fd5b8446")
            .feature("a", "passthrough");

    assertThat(numbers(study, "a")).containsExactly(1, 3);
  }

  @Test
  void theLocaleOfTheMachineChangesNothing() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(new Locale.Builder().setLanguage("tr").setRegion("TR").build());
      Study study = study().csv("I,i,y", "1.5,2,1000", ",2,3").feature("I", "passthrough");

      assertThat(numbers(study, "I")).containsExactly(1.5);
      assertThat(study.load().summary())
          .isEqualTo(
              "data.csv: 2 rows read, 1 dropped for missing values, 1 kept (missing in I 1)");
    } finally {
      Locale.setDefault(before);
    }
  }

  private static double[] numbers(Study study, String name) {
    Table table = study.load().table();
    return ((NumberColumn) table.column(name)).toArray();
  }
}
