package io.github.experimentmaven.data.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.experimentmaven.data.Study;
import io.github.experimentmaven.spec.SplitSpec;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PredefinedSplitTest {

  @TempDir private Path directory;

  /** Rows with a group of three, a date of two rows each and a skewed target. */
  private Study study(int rows) {
    StringBuilder csv = new StringBuilder("a,g,t,y\n");
    for (int row = 0; row < rows; row++) {
      csv.append(
          String.format(
              Locale.ROOT, "%d,g%d,%d,%d%n", row, row / 3, 2000 - row / 2, row * row % 101));
    }
    return new Study(directory)
        .text(csv.toString().replace("\r\n", "\n"))
        .feature("a", "passthrough");
  }

  @Test
  void aColumnMayNameTheParts() {
    Fold fold =
        new Study(directory)
            .csv("a,p,y", "1,train,1", "2,test,2", "3,validation,3", "4,train,4")
            .feature("*", "passthrough")
            .split(new SplitSpec.ByColumn("p", 0, 1))
            .folds()
            .get(0);

    assertThat(fold).isEqualTo(new Fold(0, 0, new int[] {0, 3}, new int[] {2}, new int[] {1}));
  }

  @Test
  void aColumnWithoutValidationRowsLeavesAFractionOfTheTrainingRows() {
    Fold fold =
        new Study(directory)
            .csv("a,p,y", "1,train,1", "2,train,2", "3,train,3", "4,train,4", "5,test,5")
            .feature("a", "passthrough")
            .split(new SplitSpec.ByColumn("p", 0.25, 1))
            .folds()
            .get(0);

    assertThat(fold.training()).hasSize(3);
    assertThat(fold.validation()).hasSize(1);
    assertThat(fold.test()).containsExactly(4);
  }

  @Test
  void everyPairOfIndexFilesIsAFoldAndCountsRowsBeforeAnyIsDropped() {
    List<Fold> folds =
        new Study(directory)
            .csv("a,y", "1,1", ",2", "3,3", "4,4", "5,5")
            .feature("a", "passthrough")
            .file("train0.txt", bytes("0\n1\n2\n"))
            .file("test0.txt", bytes("3\n4\n"))
            .file("train1.txt", bytes("3.000000000000000000e+00\n4.000000000000000000e+00\n"))
            .file("test1.txt", bytes("0\r\n\r\n2\r\n"))
            .split(
                new SplitSpec.ByFiles(
                    List.of(
                        new SplitSpec.IndexFiles("train0.txt", "test0.txt"),
                        new SplitSpec.IndexFiles("train1.txt", "test1.txt")),
                    0,
                    1))
            .folds();

    // Row 1 of the file was dropped, so row 2 of the file is row 1 of the table.
    assertThat(folds)
        .containsExactly(
            new Fold(0, 0, new int[] {0, 1}, new int[0], new int[] {2, 3}),
            new Fold(0, 1, new int[] {2, 3}, new int[0], new int[] {0, 1}));
  }

  @Test
  void anAbsentIndexFileIsNamed() {
    Study study =
        study(4)
            .split(
                new SplitSpec.ByFiles(
                    List.of(new SplitSpec.IndexFiles("train_0.txt", "test_0.txt")), 0, 1));

    assertThatThrownBy(study::folds)
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith(
            "study.yaml:20:3: split.files[0].train: there is no file `train_0.txt`");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
