package io.github.experimentmaven.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.experimentmaven.spec.problem.InvalidInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The columns of slices are found in the data before anything is trained. */
class SlicedDataTest {

  private static final String MODELS = "models: {mean: {type: mean}}\n";

  @TempDir private Path folder;
  private Studies studies;

  @BeforeEach
  void data() throws Exception {
    studies = Studies.in(folder);
    List<String> lines = Files.readAllLines(folder.resolve("data.csv"));
    StringBuilder csv = new StringBuilder(lines.get(0) + ",genre,nothing\n");
    lines.stream().skip(1).forEach(line -> csv.append(line).append(",War,\n"));
    Files.writeString(folder.resolve("data.csv"), csv);
  }

  @Test
  void aColumnThatIsNotThereIsRefusedWithTheNearestName() {
    assertThatThrownBy(() -> studies.study(MODELS + "slices: {gnre: '*'}\n").validate())
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("study.yaml:8:16: slices.gnre: there is no column `gnre`")
        .hasMessageContaining("did you mean `genre`?");
  }

  @Test
  void aColumnWithoutAnyValueHasNoRowInASlice() {
    assertThatThrownBy(() -> studies.study(MODELS + "slices: {nothing: '*'}\n").validate())
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("slices.nothing: none of the 60 rows is in the slice `nothing`");
  }

  @Test
  void aColumnOfSlicesAloneIsNoFeature() throws Exception {
    assertThat(studies.study(MODELS + "slices: {genre: '*'}\n").validate().data().rows().features())
        .extracting(feature -> feature.column())
        .containsExactly("a", "b", "kind");
  }
}
