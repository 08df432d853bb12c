package io.github.experimentmaven.linear.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Coefficients meet the conditions that hold at the minimum alone, on random tables. */
class OptimalityTest {

  private static final double EXACT = 1e-9;

  static Stream<RandomProblem> tables() {
    return Stream.of(
        RandomProblem.of(40, 3, 1),
        RandomProblem.of(300, 12, 2),
        RandomProblem.of(1000, 6, 3),
        RandomProblem.of(30, 25, 4),
        RandomProblem.of(20, 40, 5),
        RandomProblem.of(60, 5, 6).withConstantAndEqualColumns(),
        RandomProblem.of(12, 20, 7).withConstantAndEqualColumns());
  }

  @ParameterizedTest
  @MethodSource("tables")
  void leastSquaresLeavesNothingThatCorrelatesWithAFeature(RandomProblem table) {
    double[] coefficients = solve(table, new LeastSquares(1e-13));

    assertUncorrelated(table, coefficients);
  }

  @ParameterizedTest
  @MethodSource("tables")
  void leastSquaresHasTheSmallestNormOfAllThatFitAsWell(RandomProblem table) {
    double[] smallest = solve(table, new LeastSquares(1e-13));
    double[] other = solve(table, new ForwardSelection(OptionalInt.empty()));
    double[] difference = new double[other.length];
    for (int c = 0; c < difference.length; c++) {
      difference[c] = other[c] - smallest[c];
    }

    double cosine =
        RandomProblem.product(smallest, difference)
            / Math.sqrt(
                RandomProblem.product(smallest, smallest) * RandomProblem.product(other, other));

    assertUncorrelated(table, other);
    assertThat(cosine).isCloseTo(0, within(1e-7));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void ridgeLeavesSlopesInProportionToItsCoefficients(RandomProblem table) {
    double alpha = 0.3;

    double[] coefficients = solve(table, new Ridge(alpha));

    double[] slopes = table.slopes(coefficients);
    for (int c = 0; c < slopes.length; c++) {
      double unit = Math.max(table.norm(c) * table.targetNorm(), alpha * Math.abs(coefficients[c]));
      assertThat(slopes[c]).isCloseTo(alpha * coefficients[c], within(EXACT * unit));
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void lassoMeetsTheConditionsOfItsMinimum(RandomProblem table) {
    assertMinimum(table, 0.001, 1, Selection.CYCLIC);
    assertMinimum(table, 0.1, 1, Selection.CYCLIC);
    assertMinimum(table, 0.1, 1, Selection.RANDOM);
  }

  @ParameterizedTest
  @MethodSource("tables")
  void elasticNetMeetsTheConditionsOfItsMinimum(RandomProblem table) {
    assertMinimum(table, 0.001, 0.5, Selection.CYCLIC);
    assertMinimum(table, 0.1, 0.05, Selection.RANDOM);
    assertMinimum(table, 0.5, 0.9, Selection.CYCLIC);
  }

  @ParameterizedTest
  @MethodSource("tables")
  void wholePathsEndWithLeastSquares(RandomProblem table) {
    for (PathVariant variant : PathVariant.values()) {
      assertUncorrelated(
          table, solve(table, new LeastAngleRegression(variant, OptionalInt.empty())));
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void theFeaturesOfAPathCorrelateAlikeAndMoreThanAllOthers(RandomProblem table) {
    for (int most = 1; most <= 5; most++) {
      for (PathVariant variant : PathVariant.values()) {
        double[] coefficients =
            solve(table, new LeastAngleRegression(variant, OptionalInt.of(most)));

        double[] slopes = table.slopes(coefficients);
        double level = 0;
        int used = 0;
        for (int c = 0; c < slopes.length; c++) {
          level = Math.max(level, correlation(table, slopes, c));
          used += coefficients[c] == 0 ? 0 : 1;
        }
        assertThat(used).isEqualTo(most);
        for (int c = 0; c < slopes.length; c++) {
          if (coefficients[c] != 0) {
            assertThat(correlation(table, slopes, c)).isCloseTo(level, within(EXACT));
          }
          if (coefficients[c] != 0 && variant == PathVariant.LASSO) {
            assertThat(Math.signum(slopes[c])).isEqualTo(Math.signum(coefficients[c]));
          }
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void forwardSelectionLeavesNothingThatCorrelatesWithWhatItTook(RandomProblem table) {
    for (int most = 1; most <= 5; most++) {
      double[] coefficients = solve(table, new ForwardSelection(OptionalInt.of(most)));

      double[] slopes = table.slopes(coefficients);
      int used = 0;
      for (int c = 0; c < slopes.length; c++) {
        if (coefficients[c] != 0) {
          used++;
          assertThat(correlation(table, slopes, c)).isCloseTo(0, within(EXACT));
        }
      }
      assertThat(used).isEqualTo(most);
    }
  }

  @Test
  void columnsThatCorrelateExactlyAlikeLeadNoPathAstray() {
    for (int seed = 0; seed < 500; seed++) {
      RandomProblem table = RandomProblem.ofWholeNumbers(seed);
      for (int most = 1; most <= 3; most++) {
        double[] coefficients =
            solve(table, new LeastAngleRegression(PathVariant.LASSO, OptionalInt.of(most)));
        double[] slopes = table.slopes(coefficients);
        double level = 0;
        for (int c = 0; c < slopes.length; c++) {
          level = Math.max(level, correlation(table, slopes, c));
        }
        for (int c = 0; c < slopes.length; c++) {
          if (coefficients[c] != 0) {
            assertThat(correlation(table, slopes, c)).isCloseTo(level, within(EXACT));
            assertThat(slopes[c] * coefficients[c]).isGreaterThan(-EXACT);
          }
        }
      }
      for (PathVariant variant : PathVariant.values()) {
        assertUncorrelated(
            table, solve(table, new LeastAngleRegression(variant, OptionalInt.empty())));
      }
    }
  }

  private static void assertMinimum(
      RandomProblem table, double alpha, double l1Ratio, Selection selection) {
    double[] coefficients =
        solve(
            table,
            new ElasticNet(
                alpha, l1Ratio, OptionalInt.empty(), ElasticNet.DEFAULT_TOLERANCE, selection, 1));

    double[] slopes = table.slopes(coefficients);
    for (int c = 0; c < slopes.length; c++) {
      double slope = slopes[c] / table.rows() - alpha * (1 - l1Ratio) * coefficients[c];
      double unit = table.norm(c) * table.targetNorm() / table.rows();
      double bound = alpha * l1Ratio;
      if (coefficients[c] == 0) {
        assertThat(Math.abs(slope)).isLessThanOrEqualTo(bound + 1e-7 * unit);
      } else {
        assertThat(slope)
            .isCloseTo(Math.signum(coefficients[c]) * bound, within(1e-7 * Math.max(unit, bound)));
      }
    }
  }

  private static void assertUncorrelated(RandomProblem table, double[] coefficients) {
    double[] slopes = table.slopes(coefficients);
    for (int c = 0; c < slopes.length; c++) {
      assertThat(correlation(table, slopes, c)).isCloseTo(0, within(EXACT));
    }
  }

  private static double correlation(RandomProblem table, double[] slopes, int feature) {
    double norm = table.norm(feature) * table.targetNorm();
    return norm < 1e-9 ? 0 : Math.abs(slopes[feature]) / norm;
  }

  private static double[] solve(RandomProblem table, Solver solver) {
    return solver.solve(table.problem())[0];
  }
}
