package io.github.experimentmaven.benchmarks.inference;

import io.github.experimentmaven.inference.rank.Friedman;
import io.github.experimentmaven.inference.rank.Nemenyi;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Prints how often models that are ranked over experiments are found to differ, as a Markdown
 * table: where they do not, and where each is better than the next by the standard deviation of its
 * results. Argument: how many draws of each.
 */
public final class RankSimulation {

  private static final double LEVEL = 0.05;
  private static final List<Integer> MODELS = List.of(2, 3, 4, 6, 10);
  private static final List<Integer> EXPERIMENTS = List.of(3, 4, 5, 6, 8, 12);

  private RankSimulation() {}

  /** Runs the simulation. */
  public static void main(String[] arguments) {
    int draws = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
    StringBuilder header = new StringBuilder("| models |");
    EXPERIMENTS.forEach(count -> header.append(' ').append(count).append(" experiments |"));
    System.out.println(header);
    System.out.println("|---" + "|---".repeat(EXPERIMENTS.size()) + "|");
    for (int models : MODELS) {
      StringBuilder row = new StringBuilder("| " + models + " |");
      for (int experiments : EXPERIMENTS) {
        row.append(
            String.format(
                Locale.ROOT,
                " %.1f, %.0f |",
                100 * found(models, experiments, 0, draws),
                100 * found(models, experiments, 1, draws)));
      }
      System.out.println(row);
    }
  }

  private static double found(int models, int experiments, double lead, int draws) {
    Random random = new Random(models * 1000L + experiments);
    double critical = Nemenyi.criticalDifference(models, experiments, LEVEL);
    int found = 0;
    for (int draw = 0; draw < draws; draw++) {
      double[][] losses = new double[experiments][models];
      for (double[] experiment : losses) {
        for (int model = 0; model < models; model++) {
          experiment[model] = lead * model + random.nextGaussian();
        }
      }
      Friedman friedman = Friedman.of(losses);
      double range =
          Collections.max(friedman.averageRanks()) - Collections.min(friedman.averageRanks());
      found += friedman.imanDavenportPValue() < LEVEL && range >= critical ? 1 : 0;
    }
    return found / (double) draws;
  }
}
