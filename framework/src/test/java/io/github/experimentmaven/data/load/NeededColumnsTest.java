package io.github.experimentmaven.data.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.experimentmaven.data.Study;
import io.github.experimentmaven.data.source.FileSources;
import io.github.experimentmaven.data.step.StepTypes;
import io.github.experimentmaven.data.table.Column;
import io.github.experimentmaven.data.table.Table;
import io.github.experimentmaven.data.table.TextColumn;
import io.github.experimentmaven.spec.slice.SliceText;
import io.github.experimentmaven.spec.slice.SlicesSpec;
import io.github.experimentmaven.spec.slice.SlicesSpec.Slicing;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Columns that are read although they are no features. */
class NeededColumnsTest {

  @TempDir private Path directory;

  private LoadedData load(Study study, String slicing, String rule) {
    return new DataLoader(StepTypes.builtIn(), new FileSources(directory))
        .load(
            study.spec(),
            Study.HALVES,
            new SlicesSpec(1, List.of(new Slicing(slicing, SliceText.read(slicing, rule)))),
            study.origin());
  }

  @Test
  void slicesReadTheirColumnsAsTextsAndKeepRowsThatLackThem() {
    Study study = new Study(directory).csv("a,g,y", "1,x,1", "2,,2").feature("a", "passthrough");

    Table table = load(study, "g", "*").table();
    assertThat(table.columns()).extracting(Column::name).containsExactly("a", "y", "g");
    assertThat(((TextColumn) table.column("g")).at(0)).contains("x");
    assertThat(((TextColumn) table.column("g")).at(1)).isEmpty();
  }

  @Test
  void slicesOfAFeatureLeaveItAsItIs() {
    Study study = new Study(directory).csv("a,y", "1,1", "2,2").feature("a", "passthrough");

    assertThat(load(study, "s", "a > 1").table().numbers("a").toArray()).containsExactly(1, 2);
  }

  @Test
  void aSliceOfNoColumnIsRefusedAtItsPlace() {
    Study study =
        new Study(directory)
            .csv("a,genre,y", "1,x,1")
            .feature("a", "passthrough")
            .at("/slices/s", 30);

    assertThatThrownBy(() -> load(study, "s", "gerne == x"))
        .hasMessage(
            "study.yaml:30:3: slices.s: there is no column `gerne`; did you mean `genre`? The"
                + " columns are a, genre, y");
  }

  @Test
  void weightsAreThoseOfTheRows() {
    LoadedData data =
        new Study(directory)
            .csv("a,w,y", "1,2,1", "2,0,2", "3,0.5,3")
            .weight("w")
            .feature("*", "passthrough")
            .load();

    assertThat(data.features()).extracting(SelectedFeature::column).containsExactly("a");
    assertThat(data.weight()).contains("w");
    assertThat(data.table().rows()).isEqualTo(2);
    assertThat(data.weights(new int[] {1, 0}).orElseThrow()).containsExactly(0.5, 2);
    assertThat(data.summary()).isEqualTo("data.csv: 3 rows read, 1 of weight 0 left out");
  }

  @Test
  void weightsOfOneAreNone() {
    LoadedData data =
        new Study(directory)
            .csv("a,w,y", "1,1,1", "2,1,2")
            .weight("w")
            .feature("a", "passthrough")
            .load();

    assertThat(data.weight()).isEmpty();
    assertThat(data.weights(new int[] {0})).isEmpty();
  }

  @Test
  void aFeatureIsNamedOnce() {
    Study study =
        new Study(directory)
            .csv("a,y", "1,1")
            .feature("a", "passthrough")
            .feature("a", "standardize");

    assertThatThrownBy(study::load)
        .hasMessage("study.yaml:11:5: data.features.a: `a` is a feature twice: remove one");
  }
}
