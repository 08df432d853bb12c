package io.github.experimentmaven.study.first;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.DocumentationPage;
import io.github.experimentmaven.result.ResultTable;
import io.github.experimentmaven.spec.Part;
import io.github.experimentmaven.spec.override.Selection;
import io.github.experimentmaven.study.Study;
import io.github.experimentmaven.study.first.PublicTables.PublicTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is proposed for whole tables can run as it is. */
class FirstExperimentTest {

  @TempDir private Path folder;

  static Stream<PublicTable> publicTables() {
    return PublicTables.all().stream();
  }

  @ParameterizedTest
  @MethodSource("publicTables")
  void aModelIsBetterThanTheMeanOnTablesLikePublicOnes(PublicTable table) throws Exception {
    Files.write(folder.resolve(table.file()), table.bytes());

    ResultTable results = run(table.file(), Optional.of(table.target()).filter(t -> !t.isEmpty()));

    double mean = error(results, "mean");
    assertThat(results.models())
        .filteredOn(model -> !model.equals("mean"))
        .allSatisfy(model -> assertThat(error(results, model)).isFinite())
        .anySatisfy(model -> assertThat(error(results, model)).isLessThan(0.8 * mean));
  }

  static Stream<Path> tablesOfThisProject() throws IOException {
    List<Path> tables = new ArrayList<>();
    for (String root : List.of("example-project/src", "src/it", "framework/src/test/resources")) {
      try (Stream<Path> files = Files.walk(DocumentationPage.path(root))) {
        files
            .filter(file -> file.getFileName().toString().matches("(?i).*\\.(csv|tsv|data|dat)"))
            .filter(file -> !file.getFileName().toString().startsWith("expected-"))
            .filter(file -> !file.getFileName().toString().equals("header.csv"))
            .forEach(tables::add);
      }
    }
    // Many builds bring the same table.
    Map<Long, Path> distinct = new TreeMap<>();
    for (Path table : tables) {
      distinct.putIfAbsent(Files.size(table), table);
    }
    return distinct.values().stream();
  }

  @ParameterizedTest
  @MethodSource("tablesOfThisProject")
  void everyTableThatIsAcceptedCanBeValidatedAndRun(Path table) throws Exception {
    Files.copy(table, folder.resolve("table.csv"));

    ResultTable results = run("table.csv", Optional.empty());

    assertThat(results.rows()).allSatisfy(row -> assertThat(row.failure()).isEmpty());
  }

  @Test
  void aTableOfJsonLinesIsProposedAsItsCsv() throws Exception {
    StringBuilder csv = new StringBuilder("area,town,garden,when,price\n");
    StringBuilder json = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      double area = 40 + (i * 37) % 101;
      String when = LocalDate.of(2020, 1, 1).plusDays(i).toString();
      String town = "town" + i % 5;
      int garden = i % 2;
      double price = 3 * area + 10 * (i % 5) + i % 3;
      csv.append("%s,%s,%d,%s,%s\n".formatted(area, town, garden, when, price));
      json.append(
          "{\"area\": %s, \"town\": \"%s\", \"garden\": %s, \"when\": \"%s\", \"price\": %s}\n"
              .formatted(area, town, garden == 1, when, price));
    }
    Files.writeString(folder.resolve("houses.csv"), csv);
    Files.writeString(folder.resolve("houses.jsonl"), json);

    ResultTable expected = run("houses.csv", Optional.empty());
    ResultTable results = run("houses.jsonl", Optional.empty());

    assertThat(results.models()).isEqualTo(expected.models());
    assertThat(error(results, "forest")).isEqualTo(error(expected, "forest"));
  }

  private ResultTable run(String file, Optional<String> target) throws Exception {
    FirstExperiment first = FirstTable.propose(folder, file, target);
    Path experiment = Files.writeString(folder.resolve("first.yaml"), first.text());
    Study study = Study.read(experiment).only(new Selection(List.of(), List.of(1L)));
    assertThat(study.validate().warnings()).isEmpty();
    assertThat(study.profile(study.data()).columns()).isNotEmpty();
    return study.run().table();
  }

  private static double error(ResultTable results, String model) {
    return results.rows(model, Part.VALIDATION).get(0).metrics().get("mse");
  }
}
