package io.github.experimentmaven.inference.rank;

import io.github.experimentmaven.inference.distribution.ChiSquared;
import io.github.experimentmaven.inference.distribution.FisherF;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Friedman's test of whether models do alike over several experiments (The Use of Ranks to Avoid
 * the Assumption of Normality, 1937), with the correction for ties, and the less conservative form
 * of Iman and Davenport (1980). See Demšar, Statistical Comparisons of Classifiers over Multiple
 * Data Sets, JMLR 7, 2006.
 *
 * @param averageRanks each model's mean rank, 1 the best, in the order of the models
 * @param statistic Friedman's statistic; 0 where all values of each experiment are the same
 * @param pValue its chance where all models do alike, by the chi-squared distribution
 * @param imanDavenport the statistic of Iman and Davenport; infinite where every experiment ranks
 *     the models in the same order
 * @param imanDavenportPValue its chance, by Fisher's distribution
 */
public record Friedman(
    List<Double> averageRanks,
    double statistic,
    double pValue,
    double imanDavenport,
    double imanDavenportPValue) {

  /** Copies the ranks. */
  public Friedman {
    averageRanks = List.copyOf(averageRanks);
  }

  /**
   * Ranks the models in each experiment.
   *
   * @param losses what each model lost, {@code [experiments, models]}: the less, the better
   * @throws IllegalArgumentException if there are fewer than two experiments or models, an
   *     experiment lacks a model, or a value is NaN
   */
  public static Friedman of(double[][] losses) {
    check(losses);
    int experiments = losses.length;
    int models = losses[0].length;
    double[] sums = new double[models];
    double ties = 0;
    for (double[] experiment : losses) {
      double[] ranks = Ranks.of(experiment);
      for (int model = 0; model < models; model++) {
        sums[model] += ranks[model];
      }
      ties += Ranks.ties(experiment);
    }
    double squares = 0;
    for (double sum : sums) {
      double centred = sum - experiments * (models + 1) / 2.0;
      squares += centred * centred;
    }
    double untied = 1 - ties / ((double) experiments * models * ((double) models * models - 1));
    double statistic =
        squares == 0 ? 0 : 12 * squares / ((double) experiments * models * (models + 1)) / untied;
    double most = experiments * (models - 1.0);
    double imanDavenport =
        statistic >= most
            ? Double.POSITIVE_INFINITY
            : (experiments - 1) * statistic / (most - statistic);
    return new Friedman(
        IntStream.range(0, models).mapToObj(model -> sums[model] / experiments).toList(),
        statistic,
        new ChiSquared(models - 1).survival(statistic),
        imanDavenport,
        new FisherF(models - 1, (models - 1.0) * (experiments - 1)).survival(imanDavenport));
  }

  private static void check(double[][] losses) {
    if (losses.length < 2 || losses[0].length < 2) {
      throw new IllegalArgumentException(
          "Friedman's test takes at least two experiments and two models");
    }
    for (double[] experiment : losses) {
      if (experiment.length != losses[0].length
          || Arrays.stream(experiment).anyMatch(Double::isNaN)) {
        throw new IllegalArgumentException(
            "every experiment needs a number for every model to rank them");
      }
    }
  }
}
