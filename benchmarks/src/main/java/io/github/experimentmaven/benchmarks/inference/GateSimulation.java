package io.github.experimentmaven.benchmarks.inference;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

/**
 * Prints how often the gate fails changes of models on resampled splits of the films and of tables
 * drawn anew, as a Markdown table. Arguments: the films' file, how many splits, and the relative
 * worsening that is tolerated: by default none, the harshest rule.
 */
public final class GateSimulation {

  private static final double[] WORSENINGS = {0, 0.02, 0.05, 0.1, 0.25};
  private static final int CALIBRATING = 300;
  private static final int DRAWN_ROWS = 1000;
  private static final int FOLDS = 5;

  private final String name;
  private final LongFunction<Observations> tables;
  private final int splits;
  private final double tolerance;

  private GateSimulation(
      String name, LongFunction<Observations> tables, int splits, double tolerance) {
    this.name = name;
    this.tables = tables;
    this.splits = splits;
    this.tolerance = tolerance;
  }

  /** Runs the simulation. */
  public static void main(String[] arguments) throws IOException {
    Observations films = Observations.films(Path.of(arguments[0]));
    int splits = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1000;
    double tolerance = arguments.length > 2 ? Double.parseDouble(arguments[2]) : 0;
    System.out.printf(Locale.ROOT, "%d films, %d splits%n%n", films.rows(), splits);
    System.out.println(
        "| table | change | truly | one split: seeds alone | rows and seeds |"
            + " five folds: folds alone | folds and rows |");
    System.out.println("|---|---|---|---|---|---|---|");
    new GateSimulation("films", split -> films, splits, tolerance).run();
    new GateSimulation(
            "generated",
            split -> Observations.drawn(DRAWN_ROWS, new SplittableRandom(split)),
            splits,
            tolerance)
        .run();
  }

  private void run() {
    List<Scenario> scenarios = scenarios();
    List<Tally> one = scenarios.stream().map(scenario -> new Tally()).toList();
    List<Tally> several = scenarios.stream().map(scenario -> new Tally()).toList();
    for (int split = 0; split < splits; split++) {
      List<TestedFold> folds = folds(split);
      for (int index = 0; index < scenarios.size(); index++) {
        Scenario scenario = scenarios.get(index);
        one.get(index).add(scenario.judge(folds.subList(0, 1), tolerance));
        several.get(index).add(scenario.judge(folds, tolerance));
      }
    }
    for (int index = 0; index < scenarios.size(); index++) {
      System.out.printf(
          Locale.ROOT,
          "| %s | %s | %+.1f %% | %s | %s |%n",
          name,
          scenarios.get(index).label(),
          100 * several.get(index).change(),
          one.get(index).shares(),
          several.get(index).shares());
    }
  }

  private List<Scenario> scenarios() {
    List<Scenario> scenarios = new ArrayList<>();
    scenarios.add(change("10 neighbours", "15 neighbours"));
    scenarios.add(change("15 neighbours", "25 neighbours"));
    scenarios.add(change("25 neighbours", "15 neighbours"));
    scenarios.add(change("10 neighbours", "least squares"));
    scenarios.add(change("least squares", "10 neighbours"));
    List<TestedFold> sample =
        IntStream.range(0, CALIBRATING)
            .mapToObj(split -> folds(1_000_000L + split).get(0))
            .toList();
    for (double worsening : WORSENINGS) {
      scenarios.add(worsened(sample, "5 neighbours", "5 neighbours", worsening, 1));
    }
    for (double worsening : WORSENINGS) {
      scenarios.add(worsened(sample, TestedFold.NETWORK, TestedFold.OTHER_NETWORK, worsening, 5));
    }
    scenarios.add(worsened(sample, TestedFold.NETWORK, TestedFold.OTHER_NETWORK, 0, 3));
    scenarios.add(worsened(sample, TestedFold.NETWORK, TestedFold.OTHER_NETWORK, 0, 1));
    scenarios.add(worsened(sample, TestedFold.NETWORK, TestedFold.OTHER_NETWORK, 0.1, 3));
    return scenarios;
  }

  private static Scenario change(String before, String now) {
    return new Scenario(before, now, 0, 1, before + " to " + now);
  }

  /**
   * Returns a change whose predictions are drawn to the mean until the loss is larger by a share,
   * on average over splits of its own. The loss is a parabola of the shrinkage.
   */
  private static Scenario worsened(
      List<TestedFold> sample, String before, String now, double share, int seeds) {
    double loss = mean(sample, now, 0);
    double half = mean(sample, now, 0.5);
    double full = mean(sample, now, 1);
    double square = 2 * (full - 2 * half + loss);
    double slope = full - loss - square;
    double shrinkage =
        (-slope + Math.sqrt(slope * slope + 4 * square * share * loss)) / (2 * square);
    boolean changedAnyway = !before.equals(now);
    double equal = changedAnyway ? 0 : -slope / square;
    String label =
        String.format(
            Locale.ROOT,
            "%s%s, %s",
            before,
            before.equals(TestedFold.NETWORK)
                ? " of " + seeds + (seeds == 1 ? " seed" : " seeds")
                : "",
            share == 0 ? "as good" : "worse by " + Math.round(100 * share) + " %");
    return new Scenario(before, now, share == 0 ? equal : shrinkage, seeds, label);
  }

  private static double mean(List<TestedFold> sample, String model, double shrinkage) {
    double sum = 0;
    for (TestedFold fold : sample) {
      double[][] losses = fold.losses(model, shrinkage, 5);
      for (double[] seed : losses) {
        sum += Arrays.stream(seed).average().orElseThrow() / losses.length;
      }
    }
    return sum / sample.size();
  }

  private List<TestedFold> folds(long split) {
    Observations table = tables.apply(split);
    int[] order = IntStream.range(0, table.rows()).toArray();
    SplittableRandom random = new SplittableRandom(split);
    for (int row = order.length - 1; row > 0; row--) {
      int other = random.nextInt(row + 1);
      int swapped = order[row];
      order[row] = order[other];
      order[other] = swapped;
    }
    List<TestedFold> folds = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int from = fold * order.length / FOLDS;
      int to = (fold + 1) * order.length / FOLDS;
      int[] test = Arrays.copyOfRange(order, from, to);
      int[] training =
          IntStream.concat(Arrays.stream(order, 0, from), Arrays.stream(order, to, order.length))
              .toArray();
      folds.add(new TestedFold(table, training, test, split * FOLDS + fold));
    }
    return folds;
  }

  /** How often a change failed. */
  private static final class Tally {
    private int count;
    private int seedsFailed;
    private int failed;
    private double before;
    private double now;

    void add(Scenario.Outcome outcome) {
      count++;
      seedsFailed += outcome.seedsFail() ? 1 : 0;
      failed += outcome.fails() ? 1 : 0;
      before += outcome.before();
      now += outcome.now();
    }

    double change() {
      return now / before - 1;
    }

    String shares() {
      return String.format(
          Locale.ROOT, "%.1f %% | %.1f %%", 100.0 * seedsFailed / count, 100.0 * failed / count);
    }
  }
}
