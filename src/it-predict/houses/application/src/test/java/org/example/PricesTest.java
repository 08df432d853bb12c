package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class PricesTest {

  private static final Path MODULE = Path.of("../models");

  @Test
  void areThoseOfTheBuildThatTrainedTheModel() throws Exception {
    List<String> houses = Files.readAllLines(MODULE.resolve("src/experiments/houses.csv"));
    Prices prices = new Prices();
    int compared = 0;
    String saved =
        Files.readString(MODULE.resolve("target/experiments/houses/models/network.card.json"))
            .replaceFirst("(?s).*\"seed\" : (\\d+).*", "$1");
    for (String line : Files.readAllLines(MODULE.resolve("target/experiments/houses/predictions.csv"))) {
      String[] cells = line.split(",", -1);
      if (cells[2].equals("network") && cells[3].equals(saved)) {
        String[] house = houses.get(Integer.parseInt(cells[7]) + 1).split(",", -1);
        assertEquals(
            Double.parseDouble(cells[10]),
            prices.of(Double.parseDouble(house[0]), Integer.parseInt(house[1]), house[2]));
        compared++;
      }
    }

    assertTrue(compared > 5);
  }

  @Test
  void areDoubtfulForWhatNobodySold() throws Exception {
    assertTrue(new Prices().isKnown(85, 2, "Bern"));
    assertFalse(new Prices().isKnown(2400, 2, "Bern"));
  }

  @Test
  void comeWithACard() throws Exception {
    try (BufferedReader card =
        new BufferedReader(
            new InputStreamReader(
                Prices.class.getResourceAsStream("/houses/models/network.card.md"),
                StandardCharsets.UTF_8))) {
      assertEquals("# network", card.readLine());
    }
  }

  @Test
  void needNothingThatTrainsOrReports() {
    for (String name : List.of("study.Study", "report.html.HtmlReport", "spec.read.ExperimentReader")) {
      assertThrows(
          ClassNotFoundException.class, () -> Class.forName("io.github.experimentmaven." + name));
    }
  }
}
