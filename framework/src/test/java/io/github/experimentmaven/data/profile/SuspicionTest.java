package io.github.experimentmaven.data.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.experimentmaven.data.Study;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuspicionTest {

  private static final Path REPORT_DATA = Path.of("../../shared/data");

  @TempDir private Path directory;

  @Test
  void theReportsOwnTableGivesItsTargetAway() {
    Path table = REPORT_DATA.resolve("movie_statistic_dataset.csv");
    assumeTrue(
        Files.exists(table),
        "the report's own table may not be part of this project; put it at "
            + table.normalize()
            + " to run this test");
    Study study =
        new Study(REPORT_DATA)
            .source("movie_statistic_dataset.csv")
            .missing("", "-", "\\N")
            .targets("movie_averageRating")
            .feature("Production budget $", "log1p", "standardize")
            .feature("Domestic gross $", "log1p", "standardize")
            .feature("Worldwide gross $", "log1p", "standardize")
            .feature("director_name", "target_encode")
            .feature("runtime_minutes", "standardize")
            .feature("approval_Index", "standardize")
            .feature("movie_numerOfVotes", "log1p", "standardize");

    List<Suspicion> suspicions = Profile.suspicions(study.load(), study.folds());

    assertThat(suspicions)
        .singleElement()
        .satisfies(
            leak -> {
              assertThat(leak.kind()).isEqualTo(Suspicion.Kind.TARGET_LEAK);
              assertThat(leak.columns()).containsExactly("approval_Index", "movie_numerOfVotes");
              assertThat(leak.message())
                  .isEqualTo(
                      "`movie_averageRating` follows almost exactly (100.000 % of its variance)"
                          + " from `approval_Index` and `movie_numerOfVotes`:"
                          + " 13.59·approval_Index/ln(movie_numerOfVotes)"
                          + " + 1.792/ln(movie_numerOfVotes); if it is computed from the target,"
                          + " or not known when predicting, leave it out");
            });
  }

  static Stream<Arguments> functions() {
    return Stream.of(
        Arguments.of("a sum", op((a, b) -> 3 * a + b)),
        Arguments.of("a difference", op((a, b) -> a - 2 * b + 7)),
        Arguments.of("a product", op((a, b) -> a * b)),
        Arguments.of("a ratio", op((a, b) -> a / b)),
        Arguments.of("the other ratio", op((a, b) -> b / a)),
        Arguments.of("a product with a logarithm", op((a, b) -> a * Math.log(b) + 1)),
        Arguments.of("a ratio with a logarithm", op((a, b) -> (a + 2) / Math.log(b))),
        Arguments.of("a sum of logarithms", op((a, b) -> Math.log(a) + Math.log(b))),
        Arguments.of("a rounded sum", op((a, b) -> Math.rint(a + b))));
  }

  private static DoubleBinaryOperator op(DoubleBinaryOperator operator) {
    return operator;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("functions")
  void aTargetComputedFromTwoFeaturesIsNoticed(String name, DoubleBinaryOperator function) {
    Random random = new Random(1);
    StringBuilder csv = new StringBuilder("a,noise,b,y\n");
    for (int row = 0; row < 300; row++) {
      double a = 5 + 40 * random.nextDouble();
      double b = 5 + 40 * random.nextDouble();
      csv.append(
          String.format(
              Locale.ROOT,
              "%s,%s,%s,%s\n",
              a,
              random.nextDouble(),
              b,
              function.applyAsDouble(a, b)));
    }

    assertThat(suspicions(csv))
        .singleElement()
        .satisfies(leak -> assertThat(leak.columns()).containsExactly("a", "b"));
  }

  @Test
  void aTargetInAnotherUnitIsNoticedOnce() {
    StringBuilder csv = new StringBuilder("celsius,other,y\n");
    Random random = new Random(2);
    for (int row = 0; row < 100; row++) {
      double celsius = random.nextInt(400) / 10.0;
      csv.append(celsius + "," + random.nextInt(9) + "," + (celsius * 1.8 + 32) + "\n");
    }

    assertThat(suspicions(csv))
        .extracting(Suspicion::message)
        .containsExactly(
            "`y` follows almost exactly (100.000 % of its variance) from `celsius`: 1.800·celsius"
                + " + 32.00; if it is computed from the target, or not known when predicting,"
                + " leave it out");
  }

  @Test
  void rowsOnBothSidesOfTheSplitAreNoticed() {
    StringBuilder csv = new StringBuilder("a,y\n");
    Random random = new Random(3);
    for (int row = 0; row < 100; row++) {
      String line = random.nextDouble() + "," + random.nextGaussian() + "\n";
      csv.append(line).append(line);
    }

    assertThat(suspicions(csv))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.kind()).isEqualTo(Suspicion.Kind.DUPLICATES_ACROSS_PARTS);
              assertThat(found.message()).matches("\\d+ of 100 test rows looked at equal .*");
            });
  }

  @Test
  void aConstantColumnAndAnIdentifierAreNoticed() {
    StringBuilder csv = new StringBuilder("constant,id,y\n");
    Random random = new Random(4);
    for (int row = 0; row < 100; row++) {
      csv.append("1," + (100 + 3 * row) + "," + random.nextGaussian() + "\n");
    }

    assertThat(suspicions(csv))
        .extracting(Suspicion::kind)
        .containsExactly(Suspicion.Kind.CONSTANT_FEATURE, Suspicion.Kind.IDENTIFIER);
  }

  @Test
  void aTextOfItsOwnInEveryRowIsAnIdentifier() {
    StringBuilder csv = new StringBuilder("name,y\n");
    Random random = new Random(5);
    for (int row = 0; row < 100; row++) {
      csv.append("film " + row + "," + random.nextGaussian() + "\n");
    }
    Study study = new Study(directory).text(csv.toString()).feature("name", "one_hot");

    assertThat(Profile.suspicions(study.load(), study.folds()))
        .extracting(Suspicion::kind)
        .containsExactly(Suspicion.Kind.IDENTIFIER);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
  void aCleanTableRaisesNoSuspicion(int number) {
    assertThat(suspicions(CleanTables.csv(number))).isEmpty();
  }

  @Test
  void theExamplesFilmsRaiseNoSuspicion() {
    Study study =
        new Study(Path.of("../example-project/src/experiments/data"))
            .source("films.csv")
            .targets("average_rating")
            .feature("director", "target_encode")
            .feature("*", "standardize")
            .exclude("title");

    assertThat(Profile.suspicions(study.load(), study.folds())).isEmpty();
  }

  @Test
  void aRowThatWasTakenForTheHeaderIsSuspicious() {
    Study study =
        new Study(directory).csv("1.5,7", "2,3", "1,8").targets("7").feature("1.5", "log1p");

    assertThat(Profile.suspicions(study.load(), study.folds()))
        .singleElement()
        .extracting(Suspicion::message)
        .isEqualTo(
            "every column has a number for a name, as if the first line of data.csv were a row:"
                + " if it is, set data.format.header to false");
  }

  @Test
  void columnsOfYearsAreNamedByThem() {
    Study study =
        new Study(directory)
            .csv("2019,2020", "2,3", "1,8")
            .targets("2020")
            .feature("2019", "log1p");

    assertThat(Profile.suspicions(study.load(), study.folds())).isEmpty();
  }

  private List<Suspicion> suspicions(CharSequence csv) {
    Study study = new Study(directory).text(csv.toString()).feature("*", "passthrough");
    return Profile.suspicions(study.load(), study.folds());
  }
}
