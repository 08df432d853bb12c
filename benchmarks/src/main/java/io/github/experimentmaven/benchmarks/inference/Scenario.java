package io.github.experimentmaven.benchmarks.inference;

import io.github.experimentmaven.inference.Difference;
import io.github.experimentmaven.inference.Difference.Estimated;
import io.github.experimentmaven.inference.FoldRows;
import io.github.experimentmaven.inference.PairedDifferences;
import io.github.experimentmaven.inference.Randomness;
import io.github.experimentmaven.inference.Units;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A change of a model.
 *
 * @param before the model before
 * @param now the model after
 * @param shrinkage how far the predictions after are drawn to the mean of the training rows
 * @param seeds how many seeds
 * @param label what the table calls it
 */
record Scenario(String before, String now, double shrinkage, int seeds, String label) {

  private static final double LEVEL = 0.95;

  /** What one split says of a change: the means, and whether each rule fails the build. */
  record Outcome(double before, double now, boolean seedsFail, boolean fails) {}

  /**
   * Judges one split.
   *
   * @param folds its folds
   * @param tolerance the relative worsening of the mean that is accepted
   */
  Outcome judge(List<TestedFold> folds, double tolerance) {
    boolean random = before.equals(TestedFold.NETWORK);
    List<FoldRows> paired = new ArrayList<>();
    List<double[]> seedDifferences = new ArrayList<>();
    double meanBefore = 0;
    double meanNow = 0;
    for (TestedFold fold : folds) {
      double[][] then = fold.losses(before, 0, seeds);
      double[][] after = fold.losses(now, shrinkage, seeds);
      paired.add(FoldRows.of(after, then, Units.ofRows(fold.rows()), fold.overlap()));
      double[] differences = new double[then.length];
      for (int seed = 0; seed < then.length; seed++) {
        double one = Arrays.stream(then[seed]).average().orElseThrow();
        double other = Arrays.stream(after[seed]).average().orElseThrow();
        differences[seed] = other - one;
        meanBefore += one / then.length / folds.size();
        meanNow += other / then.length / folds.size();
      }
      seedDifferences.add(differences);
    }
    Difference bySeeds =
        PairedDifferences.ofSeeds(seedDifferences, folds.get(0).overlap(), Randomness.SEEDS);
    Difference byRows =
        PairedDifferences.ofRows(paired, random ? Randomness.SEEDS : Randomness.NONE);
    // Without an interval, the rule of seeds takes a difference as certain.
    boolean seedsWorse = bySeeds instanceof Estimated ? isWorse(bySeeds) : meanNow > meanBefore;
    boolean beyond = meanNow - meanBefore > tolerance * meanBefore;
    return new Outcome(meanBefore, meanNow, beyond && seedsWorse, beyond && isWorse(byRows));
  }

  private static boolean isWorse(Difference difference) {
    return difference instanceof Estimated estimated && estimated.interval(LEVEL).low() > 0;
  }
}
