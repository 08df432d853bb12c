package io.github.experimentmaven.report.card;

import io.github.experimentmaven.result.Provenance;
import io.github.experimentmaven.study.StudyFolder;
import io.github.experimentmaven.study.StudyReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A study of houses, ordered by the date they were sold on, whose models get cards. */
final class CardStudy {

  private static final String SPECIFICATION =
      """
      experiment: houses
      description: What a house costs
      data:
        source: houses.csv
        target: {price: log1p}
        on_missing: impute
        features:
          area: [impute, standardize]
          town: one_hot
          sold: {date: {numbers: [month], days_since: "2019-01-01"}}
      split: {validation: 0.2, test: 0.3, seed: 1, time: sold}
      seeds: [1, 2, 3]
      models:
        network: {type: mlp, layers: [4 tanh], epochs: 10}
        mean: {type: mean}
      slices: {town: "*"}
      thresholds:
        network.test.mse: {max: LIMIT}
        mean.test.mae: {max: 1000}
      """;

  private final Path folder;

  /** Puts the data into a folder. */
  CardStudy(Path folder) throws IOException {
    this.folder = folder;
    StringBuilder csv = new StringBuilder("area,town,sold,price\n");
    for (int row = 0; row < 90; row++) {
      int area = 40 + row * 37 % 101;
      String town = List.of("Bern", "Chur", "St. Gallen | Ost").get(row * 7 % 3);
      csv.append(row % 11 == 5 ? "" : String.valueOf(area))
          .append(",%s,%d-%02d-01,".formatted(town, 2019 + row / 48, 1 + row / 4 % 12))
          .append(area * 3 + row * 13 % 17 + town.length())
          .append('\n');
    }
    Files.writeString(folder.resolve("houses.csv"), csv);
  }

  /**
   * Runs the study.
   *
   * @param results the name of the folder of results
   * @param limit the largest test loss of the network that the gate lets pass
   */
  StudyFolder run(String results, int limit) throws IOException, InterruptedException {
    Path file = folder.resolve("houses.yaml");
    Files.writeString(file, SPECIFICATION.replace("LIMIT", String.valueOf(limit)));
    return StudyReader.standard()
        .project(
            new Provenance.Project("org.example:houses", "1.2.0", Optional.of("3f1c9a7e5b2d4c6f")))
        .read(file, "src/experiments/houses.yaml")
        .runInto(folder.resolve(results));
  }
}
