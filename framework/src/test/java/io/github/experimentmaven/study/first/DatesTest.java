package io.github.experimentmaven.study.first;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.spec.Arrangement;
import io.github.experimentmaven.spec.SplitSpec;
import io.github.experimentmaven.study.Study;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a first experiment makes of columns of dates. */
class DatesTest {

  @TempDir private Path folder;

  @Test
  void rowsAreSplitInTimeByDatesOfAnyClearPattern() throws IOException {
    FirstExperiment first = propose("sold,a,t", row -> dotted(row) + "," + mixed(row, 17));

    assertThat(arrangement(first))
        .isEqualTo(new Arrangement.Timed("sold", Optional.of("dd.MM.yyyy")));
  }

  @Test
  void aColumnOfDatesThatSplitsNothingIsAFeatureByItsParts() throws IOException {
    FirstExperiment first =
        propose(
            "sold,built,born,a,t",
            row -> date(row) + "," + dotted(7 * row) + "," + date(5 * row) + "," + mixed(row, 17));

    assertThat(arrangement(first)).isEqualTo(new Arrangement.Timed("sold"));
    assertThat(first.text())
        .containsPattern("\n    built: +\\[\\{date: dd\\.MM\\.yyyy}, standardize]\n")
        .containsPattern("\n    born: +\\[date, standardize]\n");
  }

  @Test
  void datesThatMayBeReadInTwoWaysAreLeftOutWithBoth() throws IOException {
    FirstExperiment first =
        propose(
            "built,a,t",
            row -> "0%d/0%d/2011,%d".formatted(row % 9 + 1, row / 9 % 9 + 1, mixed(row, 17)));

    assertThat(first.text())
        .containsPattern(
            "# built: +\\[\\{date: dd/MM/yyyy}, standardize] +# dates written as dd/MM/yyyy or"
                + " MM/dd/yyyy, which only you can tell");
  }

  @Test
  void datesThatDoNotAllSayAsMuchAreLeftOut() throws IOException {
    FirstExperiment first =
        propose(
            "built,a,t",
            row -> date(row).substring(0, row % 2 == 0 ? 7 : 10) + "," + mixed(row, 17));

    assertThat(first.text()).containsPattern("# built: .*# dates that do not all say as much");
  }

  private FirstExperiment propose(String header, IntFunction<String> row) throws IOException {
    return FirstTable.propose(folder, header, i -> row.apply(i) + "," + mixed(i, 23));
  }

  /** Returns how the file, which must be valid, divides rows. */
  private Arrangement arrangement(FirstExperiment first) throws IOException {
    Study study = Study.read(Files.writeString(folder.resolve("first.yaml"), first.text()));
    assertThat(study.validate().warnings()).isEmpty();
    return ((SplitSpec.HoldOut) study.experiment().split()).arrangement();
  }

  private static String date(int row) {
    return LocalDate.of(2001, 1, 1).plusDays(row).toString();
  }

  private static String dotted(int row) {
    LocalDate day = LocalDate.of(2001, 1, 1).plusDays(row);
    return String.format(
        Locale.ROOT, "%02d.%02d.%d", day.getDayOfMonth(), day.getMonthValue(), day.getYear());
  }

  /** Returns numbers without order. */
  private static int mixed(int row, int most) {
    return (int) (row * 2_654_435_761L % 1_000_003 % most);
  }
}
