package io.github.experimentmaven.inference.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.experimentmaven.inference.Units;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeakSlicesTest {

  private static final int RUNS = 200;
  private static final int ROWS = 800;
  private static final List<String> GENRES =
      List.of("Action", "Comedy", "Crime", "Drama", "Horror");

  /** Rows with two numbers and a category that the losses need not have to do with. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Rows(double[] year, double[] votes, List<String> genre, double[] losses) {

    static Rows draw(Random random) {
      double[] year = random.doubles(ROWS, 1980, 2020).toArray();
      double[] votes = random.doubles(ROWS, 0, 1e6).toArray();
      List<String> genre =
          IntStream.range(0, ROWS).mapToObj(row -> GENRES.get(random.nextInt(5))).toList();
      double[] losses = new double[ROWS];
      for (int row = 0; row < ROWS; row++) {
        double error = random.nextGaussian();
        losses[row] = error * error;
      }
      return new Rows(year, votes, genre, losses);
    }

    List<Feature> features() {
      return List.of(
          new Feature.Numbers("year", year),
          new Feature.Numbers("votes", votes),
          new Feature.Categories("genre", genre));
    }

    List<WeakSlice> slices() {
      return WeakSlices.of(losses, features(), Units.ofRows(ROWS), SliceOptions.DEFAULTS);
    }
  }

  @Test
  void findsACategoryOfTwoAndAHalfTimesTheLossInNineOfTenCases() {
    Random random = new Random(1);
    int found = 0;
    for (int run = 0; run < RUNS; run++) {
      Rows rows = Rows.draw(random);
      for (int row = 0; row < ROWS; row++) {
        rows.losses()[row] *= rows.genre().get(row).equals("Horror") ? 2.5 : 1;
      }
      found += rows.slices().stream().anyMatch(slice -> tells(slice, "genre", "Horror")) ? 1 : 0;
    }

    assertThat(found).isGreaterThanOrEqualTo(RUNS * 9 / 10);
  }

  @Test
  void findsOldRowsOfACategoryOfSixTimesTheLossInNineOfTenCases() {
    Random random = new Random(2);
    int found = 0;
    for (int run = 0; run < RUNS; run++) {
      Rows rows = Rows.draw(random);
      for (int row = 0; row < ROWS; row++) {
        boolean weak = rows.year()[row] < 2000 && rows.genre().get(row).equals("Crime");
        rows.losses()[row] *= weak ? 6 : 1;
      }
      found += rows.slices().stream().anyMatch(slice -> tells(slice, "genre", "Crime")) ? 1 : 0;
    }

    assertThat(found).isGreaterThanOrEqualTo(RUNS * 9 / 10);
  }

  @Test
  void findsAFifthOfTheNumbersWithTwiceTheLossInNineOfTenCases() {
    Random random = new Random(3);
    int found = 0;
    for (int run = 0; run < RUNS; run++) {
      Rows rows = Rows.draw(random);
      for (int row = 0; row < ROWS; row++) {
        rows.losses()[row] *= rows.votes()[row] < 2e5 ? 2.2 : 1;
      }
      found +=
          rows.slices().stream()
                  .anyMatch(slice -> slice.conditions().get(0).feature().name().equals("votes"))
              ? 1
              : 0;
    }

    assertThat(found).isGreaterThanOrEqualTo(RUNS * 9 / 10);
  }

  @Test
  void findsAnythingWhereNothingIsWeakInAtMostOneOfTwentyCases() {
    Random random = new Random(4);
    int found = 0;
    for (int run = 0; run < 3 * RUNS; run++) {
      found += Rows.draw(random).slices().isEmpty() ? 0 : 1;
    }

    assertThat(found).isLessThanOrEqualTo(3 * RUNS / 20);
  }

  @Test
  void findsAnythingWhereGroupsDifferByChanceInAtMostOneOfTwentyCases() {
    Random random = new Random(5);
    int found = 0;
    for (int run = 0; run < RUNS; run++) {
      List<String> groups = new ArrayList<>();
      double[] losses = new double[ROWS];
      double[] height = new double[ROWS];
      for (int row = 0; row < ROWS; row += 8) {
        double common = random.nextGaussian();
        double place = random.nextDouble();
        for (int member = row; member < row + 8; member++) {
          groups.add("g" + row);
          losses[member] = common + 0.3 * random.nextGaussian();
          height[member] = place;
        }
      }
      List<WeakSlice> slices =
          WeakSlices.of(
              losses,
              List.of(new Feature.Numbers("height", height)),
              Units.ofGroups(groups, new HashMap<>()),
              SliceOptions.DEFAULTS);
      found += slices.isEmpty() ? 0 : 1;
    }

    assertThat(found).isLessThanOrEqualTo(RUNS / 20);
  }

  @Test
  void tellsHowMuchWorseASliceIs() {
    Rows rows = Rows.draw(new Random(6));
    for (int row = 0; row < ROWS; row++) {
      rows.losses()[row] += rows.genre().get(row).equals("Drama") ? 10 : 0;
    }

    WeakSlice worst = rows.slices().get(0);

    assertThat(worst.conditions())
        .singleElement()
        .isInstanceOfSatisfying(
            Condition.Is.class, is -> assertThat(is.category()).isEqualTo("Drama"));
    assertThat(worst.rows()).isEqualTo((int) rows.genre().stream().filter("Drama"::equals).count());
    assertThat(worst.interval().contains(10)).isTrue();
    assertThat(worst.inside() - worst.outside()).isBetween(9.0, 11.0);
  }

  @Test
  void findsTheSameWhateverTheUnitOfLosses() {
    Rows rows = Rows.draw(new Random(7));
    for (int row = 0; row < ROWS; row++) {
      rows.losses()[row] *= rows.year()[row] > 2010 ? 3 : 1;
    }
    double[] scaled = Arrays.stream(rows.losses()).map(loss -> 4 * loss).toArray();

    List<WeakSlice> one = rows.slices();
    List<WeakSlice> other =
        WeakSlices.of(scaled, rows.features(), Units.ofRows(ROWS), SliceOptions.DEFAULTS);

    assertThat(one).isNotEmpty();
    assertThat(other)
        .extracting(WeakSlice::rows)
        .isEqualTo(one.stream().map(WeakSlice::rows).toList());
    assertThat(other.get(0).interval().low()).isEqualTo(4 * one.get(0).interval().low());
  }

  @Test
  void rowsWithoutANumberBelongToNoSliceOfIt() {
    Feature.Numbers numbers = new Feature.Numbers("age", new double[] {1, Double.NaN, 3});

    assertThat(numbers.questions(new int[] {0, 1, 2}))
        .isNotEmpty()
        .noneMatch(question -> question.yes().holds(1) || question.no().holds(1));
  }

  @Test
  void findsNothingWithoutFeaturesOrRows() {
    assertThat(WeakSlices.of(new double[9], List.of(), Units.ofRows(9), SliceOptions.DEFAULTS))
        .isEmpty();
    assertThat(WeakSlices.of(new double[0], List.of(), Units.ofRows(0), SliceOptions.DEFAULTS))
        .isEmpty();
  }

  @Test
  void refusesWhatDoesNotFit() {
    List<Feature> features = List.of(new Feature.Numbers("age", new double[3]));

    assertThatThrownBy(
            () -> WeakSlices.of(new double[2], features, Units.ofRows(2), SliceOptions.DEFAULTS))
        .hasMessage("the feature 'age' has 3 values for 2 rows");
    assertThatThrownBy(
            () -> WeakSlices.of(new double[2], features, Units.ofRows(3), SliceOptions.DEFAULTS))
        .hasMessageContaining("a unit for each row; got 3 for 2 rows");
    assertThatThrownBy(
            () ->
                WeakSlices.of(
                    new double[] {Double.NaN}, List.of(), Units.ofRows(1), SliceOptions.DEFAULTS))
        .hasMessageContaining("a loss that is NaN");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0,20,5", "2,1,5", "2,20,0"})
  void refusesOptionsOutOfTheirRange(String options) {
    int[] numbers = Arrays.stream(options.split(",")).mapToInt(Integer::parseInt).toArray();

    assertThatThrownBy(() -> new SliceOptions(numbers[0], numbers[1], numbers[2], 0.95))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static boolean tells(WeakSlice slice, String feature, String category) {
    return slice.conditions().stream()
        .anyMatch(
            condition ->
                condition instanceof Condition.Is is
                    && is.feature().name().equals(feature)
                    && is.category().equals(category));
  }
}
