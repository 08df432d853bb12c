package io.github.experimentmaven.study.first;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.result.ResultTable;
import io.github.experimentmaven.spec.override.Selection;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.study.Study;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of columns that are drawn by lot: a proposal that is made can run. */
class AnyTableTest {

  private static final List<String> NAMES =
      List.of(
          "a",
          "b",
          "a",
          "price",
          "no",
          "null",
          "1",
          "x y",
          "\"q: 1\"",
          "*",
          "",
          "id",
          "ÄÖ",
          "#",
          "- c",
          "true",
          "\"two\nlines\"",
          "\"com,ma\"",
          "{d}",
          "%s");

  private static final List<String> MARKERS = List.of("", "NA", "?", "-", "n/a");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      ints = {
        1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25,
        26, 27, 28, 29, 30
      })
  void whatIsProposedCanBeValidatedAndRun(int number) throws Exception {
    Files.writeString(folder.resolve("table.csv"), table(new Random(number)));
    Optional<FirstExperiment> first = propose();
    if (first.isPresent()) {
      Path file = Files.writeString(folder.resolve("first.yaml"), first.get().text());
      Study study = Study.read(file).only(new Selection(List.of(), List.of(1L)));

      study.validate();
      ResultTable results = study.run().table();

      assertThat(results.rows()).isNotEmpty();
      assertThat(results.rows()).allSatisfy(row -> assertThat(row.failure()).isEmpty());
    }
  }

  private Optional<FirstExperiment> propose() throws Exception {
    try {
      return Optional.of(FirstTable.propose(folder, "table.csv", Optional.empty()));
    } catch (InvalidInputException | IllegalArgumentException e) {
      assertThat(e.getMessage()).isNotBlank();
      return Optional.empty();
    }
  }

  private static String table(Random random) {
    int rows = 8 + random.nextInt(60);
    List<List<String>> columns = new ArrayList<>();
    for (int column = 0; column < 3 + random.nextInt(6); column++) {
      columns.add(column(random, rows));
    }
    StringBuilder text = new StringBuilder();
    for (int row = 0; row <= rows; row++) {
      for (int column = 0; column < columns.size(); column++) {
        text.append(column == 0 ? "" : ",").append(columns.get(column).get(row));
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static List<String> column(Random random, int rows) {
    List<String> cells = new ArrayList<>();
    cells.add(NAMES.get(random.nextInt(NAMES.size())));
    int kind = random.nextInt(11);
    double holes = random.nextInt(3) == 0 ? random.nextDouble() : 0;
    String marker = MARKERS.get(random.nextInt(MARKERS.size()));
    for (int row = 0; row < rows; row++) {
      cells.add(random.nextDouble() < holes ? marker : cell(random, kind, row));
    }
    return cells;
  }

  private static String cell(Random random, int kind, int row) {
    return switch (kind) {
      case 0 -> String.valueOf(row);
      case 1 -> String.valueOf(random.nextInt(5));
      case 2 -> String.format(Locale.ROOT, "%.3f", random.nextGaussian());
      case 3 -> "text " + random.nextInt(8);
      case 4 -> "text " + row;
      case 5 -> "7";
      case 6 -> LocalDate.of(2020, 1, 1).plusDays(random.nextInt(200)).toString();
      case 7 -> String.format(Locale.ROOT, "%.2e", StrictMath.exp(10 * random.nextGaussian()));
      case 8 -> "\"" + (1 + random.nextInt(9)) + "," + (100 + random.nextInt(900)) + "\"";
      case 9 -> random.nextInt(20) == 0 ? "slip" : String.valueOf(random.nextInt(50));
      default -> random.nextBoolean() ? "yes" : "no";
    };
  }
}
