package io.github.experimentmaven.inference.rank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Models by their average ranks over several experiments, and which of them differ (Demšar,
 * Statistical Comparisons of Classifiers over Multiple Data Sets, JMLR 7, 2006): two differ where
 * Friedman's test in the form of Iman and Davenport rejects that all do alike, and their average
 * ranks are Nemenyi's critical difference apart.
 *
 * @param order the models' indices, the best first; of equal ones the first
 * @param ranks each model's mean rank, 1 the best, in that order
 * @param pValue the chance of ranks so different where all models do alike
 * @param criticalDifference the difference of average ranks from which two models differ
 * @param alike the places in the order, from the first to the last, that hold models of which no
 *     two differ: as many as possible together, two at least
 */
public record AverageRanks(
    List<Integer> order,
    List<Double> ranks,
    double pValue,
    double criticalDifference,
    List<Places> alike) {

  /**
   * Neighbours in the order.
   *
   * @param first the first of them, counted from 0
   * @param last the last of them
   */
  public record Places(int first, int last) {}

  /** Copies the lists. */
  public AverageRanks {
    order = List.copyOf(order);
    ranks = List.copyOf(ranks);
    alike = List.copyOf(alike);
  }

  /**
   * Ranks the models in each experiment.
   *
   * @param losses what each model lost, {@code [experiments, models]}: the less, the better
   * @param level the chance of finding any difference where there is none, for example 0.05
   * @throws IllegalArgumentException if there are fewer than two experiments or models, an
   *     experiment lacks a model, or a value is NaN
   */
  public static AverageRanks of(double[][] losses, double level) {
    return of(
        Friedman.of(losses),
        Nemenyi.criticalDifference(losses[0].length, losses.length, level),
        level);
  }

  /** The critical difference takes some milliseconds, too many for a simulation. */
  static AverageRanks of(Friedman friedman, double criticalDifference, double level) {
    List<Integer> order =
        IntStream.range(0, friedman.averageRanks().size())
            .boxed()
            .sorted(Comparator.comparing(friedman.averageRanks()::get))
            .toList();
    List<Double> ranks = order.stream().map(friedman.averageRanks()::get).toList();
    boolean differ = friedman.imanDavenportPValue() < level;
    return new AverageRanks(
        order,
        ranks,
        friedman.imanDavenportPValue(),
        criticalDifference,
        alike(ranks, differ ? criticalDifference : Double.POSITIVE_INFINITY));
  }

  private static List<Places> alike(List<Double> ranks, double critical) {
    List<Places> alike = new ArrayList<>();
    int reached = 0;
    for (int first = 0; first < ranks.size(); first++) {
      int last = first;
      while (last + 1 < ranks.size() && ranks.get(last + 1) - ranks.get(first) < critical) {
        last++;
      }
      if (last > first && last > reached) {
        alike.add(new Places(first, last));
        reached = last;
      }
    }
    return alike;
  }
}
