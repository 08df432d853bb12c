package io.github.experimentmaven.report.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.gate.TableBuilder;
import io.github.experimentmaven.metric.MeanSquaredError;
import io.github.experimentmaven.metric.Metrics;
import io.github.experimentmaven.report.ranking.Standing.Pair;
import io.github.experimentmaven.report.ranking.Standing.Place;
import io.github.experimentmaven.result.rows.TestRowsBuilder;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StandingOfModelsTest {

  private static final int ROWS = 200;

  private final TableBuilder table = new TableBuilder("1.1.0");
  private final TestRowsBuilder rows = new TestRowsBuilder();

  private void model(String name, long seed, double scale) {
    model(name, seed, scale, 2);
  }

  private void model(String name, long seed, double scale, int trials) {
    Random random = new Random(seed);
    double[] errors =
        IntStream.range(0, ROWS).mapToDouble(row -> scale * random.nextGaussian()).toArray();
    double loss = new MeanSquaredError().evaluate(new double[ROWS], errors);
    for (int trial = 1; trial <= trials; trial++) {
      table.value(name, trial, 0, 0, "test", "loss", loss);
      rows.errors(name, trial, errors);
    }
  }

  private Optional<Standing> standing(boolean known) {
    return StandingOfModels.of(
        Comparison.of(table.build(), Metrics.builtIn()),
        known ? Optional.of(rows.build()) : Optional.empty(),
        Optional.empty());
  }

  @Test
  void aModelIsBehindOnlyWhereItsRowsShowIt() {
    model("best", 1, 1);
    model("near", 2, 1.15);
    model("far", 3, 3);

    Standing standing = standing(true).orElseThrow();

    assertThat(standing.best()).isEqualTo("best");
    assertThat(standing.rows()).isEqualTo(ROWS);
    assertThat(standing.at(Place.BESIDE)).containsExactly("near");
    assertThat(standing.at(Place.BEHIND)).containsExactly("far");
    assertThat(standing.ranked()).containsExactly("best", "near", "far");
  }

  @Test
  void theChancesOfAPairAddUpToOne() {
    model("best", 1, 1);
    model("far", 3, 3);

    assertThat(standing(true).orElseThrow().pairs())
        .singleElement()
        .satisfies(
            pair -> {
              assertThat(pair.model()).isEqualTo("best");
              assertThat(pair.chances().above()).isGreaterThan(0.999);
              assertThat(pair.chances().above() + pair.chances().within() + pair.chances().below())
                  .isEqualTo(1);
            });
  }

  @Test
  void modelsThatPredictTheSameAreEqual() {
    model("one", 1, 1);
    model("two", 1, 1);
    model("far", 3, 3);

    Standing standing = standing(true).orElseThrow();

    assertThat(standing.places()).containsEntry("two", Place.BESIDE);
    assertThat(standing.pairs())
        .filteredOn(pair -> pair.model().equals("one") && pair.other().equals("two"))
        .extracting(Pair::chances)
        .singleElement()
        .satisfies(chances -> assertThat(chances.within()).isEqualTo(1));
  }

  @Test
  void oneSeedOfARandomModelPutsNoneBesideIt() {
    model("best", 1, 1, 1);
    model("far", 3, 3, 1);

    assertThat(standing(true)).hasValueSatisfying(one -> assertThat(one.places()).isEmpty());
  }

  @Test
  void nothingIsSaidWithoutTestRows() {
    model("best", 1, 1);
    model("far", 3, 3);

    assertThat(standing(false)).isEmpty();
  }
}
