package io.github.experimentmaven.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.DocumentationPage;
import io.github.experimentmaven.SmallStudy;
import io.github.experimentmaven.gate.Baseline;
import io.github.experimentmaven.gate.BaselineComparison;
import io.github.experimentmaven.metric.Metrics;
import io.github.experimentmaven.report.compare.ComparisonCsv;
import io.github.experimentmaven.report.history.HistoryCsv;
import io.github.experimentmaven.result.dependence.DependenceTable;
import io.github.experimentmaven.result.dependence.DependenceTables;
import io.github.experimentmaven.result.importance.ImportanceTable;
import io.github.experimentmaven.result.importance.ImportanceTables;
import io.github.experimentmaven.result.search.SearchTable;
import io.github.experimentmaven.result.search.SearchTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds {@code docs/results.md} against the files that are written. */
class ResultsDocumentationTest {

  private static final Pattern NAME = Pattern.compile("`([a-z0-9_]+)`");

  @TempDir private static Path folder;
  private static ResultFolder results;
  private static DocumentationPage page;

  @BeforeAll
  static void run() throws IOException, InterruptedException {
    page = DocumentationPage.read("docs/results.md");
    results = new SmallStudy(folder).study().runInto(folder.resolve("results")).files();
  }

  @ParameterizedTest
  @ValueSource(strings = {"results.csv", "summary.csv", "curves.csv", "predictions.csv"})
  void listsTheColumnsOfATableInTheirOrder(String table) throws IOException {
    List<String> columns = header(Files.readString(results.path().resolve(table)));

    assertThat(columns)
        .filteredOn(column -> !documented(table).contains(column))
        .as("the columns of %s that docs/results.md lacks", table)
        .isEmpty();
    assertThat(documented(table)).isEqualTo(columns);
  }

  @Test
  void listsTheColumnsOfTheTableOfImportanceInTheirOrder() {
    assertThat(documented("importance.csv"))
        .isEqualTo(
            header(ImportanceTables.format(new ImportanceTable(List.of()), "", "").toString()));
  }

  @Test
  void listsTheColumnsOfTheTableOfDependenceInTheirOrder() {
    assertThat(documented("dependence.csv"))
        .isEqualTo(
            header(DependenceTables.format(new DependenceTable(List.of()), "", "").toString()));
  }

  @Test
  void listsTheColumnsOfTheTableOfSearchesBeforeTheOptionsInTheirOrder() {
    assertThat(documented("search.csv"))
        .isEqualTo(header(SearchTables.format(new SearchTable(List.of()), "", "").toString()));
  }

  @Test
  void listsTheColumnsOfTheTableOfTheHistoryInTheirOrder() {
    assertThat(documented("history.csv"))
        .isEqualTo(header(HistoryCsv.format(List.of()).toString()));
  }

  @Test
  void listsTheColumnsThatTheTableOfSlicesHasOfItsOwn() {
    List<String> columns = header(SliceTables.format(new SliceTable(List.of())).toString());

    assertThat(documented("slices.csv"))
        .isEqualTo(
            columns.stream()
                .filter(
                    column ->
                        !ResultTables.KEYS.contains(column)
                            && !ResultTables.TRAILER.contains(column))
                .toList());
  }

  @Test
  void listsTheColumnsOfAComparisonInTheirOrder() throws IOException {
    Baseline baseline = Baseline.read(results.results(), "release 1.0.0");
    BaselineComparison comparison =
        BaselineComparison.of(baseline, baseline, Metrics.builtIn(), 0.95, 30);

    assertThat(documented("comparison.csv"))
        .isEqualTo(header(ComparisonCsv.format(comparison).toString()));
  }

  private static List<String> header(String csv) {
    return List.of(csv.lines().findFirst().orElseThrow().split(","));
  }

  private static List<String> documented(String table) {
    return page.section(2, table)
        .lines()
        .filter(line -> line.startsWith("| `"))
        .flatMap(line -> NAME.matcher(line.substring(0, line.indexOf('|', 1))).results())
        .map((MatchResult match) -> match.group(1))
        .toList();
  }
}
