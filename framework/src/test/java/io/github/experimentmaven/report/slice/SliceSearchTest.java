package io.github.experimentmaven.report.slice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.report.ReportFactsFile;
import io.github.experimentmaven.result.AllPredictions;
import io.github.experimentmaven.result.PredictionPoint;
import io.github.experimentmaven.result.ResultFolder;
import io.github.experimentmaven.run.Studies;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thousand rows, of which the red ones are harder to predict. */
class SliceSearchTest {

  private static final String MODELS =
      """
      models:
        linear: {type: least_squares}
        mean: {type: mean}
      """;

  @TempDir private Path folder;

  private ResultFolder run(double noiseOfRed, String rest) throws Exception {
    Studies studies = Studies.in(folder);
    SplittableRandom random = new SplittableRandom(5);
    StringBuilder csv = new StringBuilder("a,b,kind,y\n");
    for (int row = 0; row < 1000; row++) {
      double a = random.nextDouble();
      double b = random.nextDouble();
      boolean red = random.nextInt(4) == 0;
      double noise = (random.nextDouble() - 0.5) * (red ? noiseOfRed : 1);
      csv.append(a).append(',').append(b).append(',').append(red ? "red" : "blue");
      csv.append(',').append(2 * a - b + noise).append('\n');
    }
    Files.writeString(folder.resolve("data.csv"), csv);
    return studies.study(rest).runInto(folder.resolve("results")).files();
  }

  private static WorstSlices found(ResultFolder results) throws Exception {
    return ReportFactsFile.read(results.pageFacts()).orElseThrow().worstSlices().orElseThrow();
  }

  @Test
  void findsWhereTheBestModelIsWorstAndKeepsItForThePage() throws Exception {
    ResultFolder results = run(3, MODELS);

    WorstSlices found = found(results);

    assertThat(found.model()).isEqualTo("linear");
    assertThat(found.loss()).isEqualTo("mse");
    assertThat(found.rows()).isEqualTo(200);
    WorstSlices.WorstSlice worst = found.slices().get(0);
    assertThat(worst.condition()).isIn("kind == red", "kind != blue");
    assertThat(worst.rows()).isEqualTo(red(results));
    assertThat(worst.low()).isPositive().isLessThan(worst.inside() - worst.outside());
    assertThat(found.sentence())
        .startsWith("linear is worst where kind ")
        .contains("in %s of 200 test rows".formatted(worst.rows()));
    assertThat(Files.readString(results.page()))
        .contains("Where the best model is worst")
        .contains(worst.condition());
  }

  private int red(ResultFolder results) throws Exception {
    List<String> lines = Files.readAllLines(folder.resolve("data.csv"));
    return (int)
        AllPredictions.of(results.predictions()).stream()
            .filter(point -> point.model().equals("linear"))
            .map(PredictionPoint::row)
            .filter(row -> lines.get((int) (row + 1)).contains("red"))
            .count();
  }

  @Test
  void tellsNothingWhereAllRowsAreAlike() throws Exception {
    ResultFolder results = run(1, MODELS);

    assertThat(found(results).slices()).isEmpty();
    assertThat(Files.readString(results.page())).doesNotContain("Where the best model is worst");
  }

  @Test
  void looksAtARowOnceHoweverManySeedsAndRepeatsTestIt() throws Exception {
    String rest = MODELS + "seeds: [1, 2]\n";
    ResultFolder results = run(3, rest);

    assertThat(found(results).rows()).isEqualTo(200);
  }

  @Test
  void thePageShowsTheSlicesOfTheFile() throws Exception {
    ResultFolder results = run(1, MODELS + "slices: {kind: '*', a: quantiles 2}\n");

    assertThat(Files.readString(results.page()))
        .contains("Slices of the test part")
        .contains("kind == red")
        .contains("a=q2");
  }
}
