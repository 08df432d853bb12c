package io.github.experimentmaven.benchmarks;

import io.github.experimentmaven.model.Epoch;
import io.github.experimentmaven.run.TrialResult;
import io.github.experimentmaven.run.memory.TrialStore;
import io.github.experimentmaven.run.trial.Predictions;
import io.github.experimentmaven.run.trial.TrialOutcome;
import io.github.experimentmaven.study.RunOptions;
import io.github.experimentmaven.study.Study;
import io.github.experimentmaven.study.StudyRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Plays searches by halving through on the validation losses that all models of whole grids have
 * after each epoch: how far what a rule finds is from the best of the grid, in standard errors of
 * its mean squared error over as many test rows.
 */
public final class HalvingSimulation {

  private static final String FILE =
      """
      experiment: %s
      data: {source: %s, target: %s, features: {%s}, on_missing: impute}
      split: {validation: 0.25, test: 0.25}
      seeds: %s
      models:
        grid:
          type: mlp
          epochs: 81
          batch_size: 32
          batch_norm: true
          grid:
            learning_rate: [0.0003, 0.001, 0.003, 0.01, 0.03]
            dropout: [0, 0.1, 0.2, 0.4]
            layers: [[8 relu], [32 relu, 16 relu], [64 relu, 64 relu, 32 tanh]]
      """;

  /** How many train in each round, and until which epoch. */
  private static final int[][] THRICE = {{60, 3}, {28, 9}, {13, 27}, {6, 81}};

  private static final int[][] TWICE = {
    {60, 1}, {45, 2}, {33, 3}, {25, 6}, {19, 11}, {14, 21}, {10, 41}, {8, 81}
  };

  private static final int DRAWS = 12;
  private static final int SEEDS_OF_ERROR = 3;
  private static final int[] EPOCHS = {1, 3, 9, 27, 41, 54};
  private static final int[] PLACES = {45, 13, 6};

  private HalvingSimulation() {}

  /**
   * Needs the table of films of the example project for the ten tables.
   *
   * @param arguments {@code ten}, {@code nine} without the films, or {@code others}; the seed of
   *     the rows; the first seed of the trainings; how many seeds; the path of the films
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("halving");
    long rows = Long.parseLong(arguments[1]);
    long first = Long.parseLong(arguments[2]);
    List<Long> seeds =
        LongStream.range(first, first + Integer.parseInt(arguments[3])).boxed().toList();
    List<Grid> all = new ArrayList<>();
    for (SearchTable table :
        arguments[0].equals("others") ? SearchTable.others() : SearchTable.all()) {
      Path file = table.write(folder, rows);
      all.addAll(told(table.name(), train(folder, file, "y", "\"x*\": standardize", seeds)));
    }
    if (arguments[0].equals("ten")) {
      Path films = Files.copy(Path.of(arguments[4]), folder.resolve("films.csv"));
      String features =
          "prod_budget: [log1p, standardize], num_votes: [log1p, standardize],"
              + " runtime_minutes: [impute, standardize], approval_index: [impute, standardize]";
      all.addAll(told("films", train(folder, films, "average_rating", features, seeds)));
    }
    told("all", all);
    ranks(all);
  }

  /** A grid that was trained with one seed. */
  private static final class Grid {

    private final double[][] losses;
    private final double standardError;

    /**
     * Creates a grid.
     *
     * @param losses the validation loss of each model after each epoch, {@code [models][epochs]}
     * @param standardError that of the mean squared error of the grid's best
     */
    Grid(double[][] losses, double standardError) {
      this.losses = losses;
      this.standardError = standardError;
    }

    double last(int model) {
      return losses[model][losses[model].length - 1];
    }

    /** Returns the models, the best at the end first. */
    int[] ranked() {
      return IntStream.range(0, losses.length)
          .boxed()
          .sorted(Comparator.comparingDouble(this::last))
          .mapToInt(Integer::intValue)
          .toArray();
    }

    double missed(int found) {
      return (last(found) - last(ranked()[0])) / standardError;
    }

    double missed(int[][] rule) {
      List<Integer> left = IntStream.range(0, losses.length).boxed().toList();
      for (int[] round : rule) {
        int epoch = round[1] - 1;
        left =
            left.stream()
                .limit(round[0])
                .sorted(Comparator.comparingDouble(model -> losses[model][epoch]))
                .toList();
      }
      return missed(left.get(0));
    }

    /** Returns how much draws without repetition miss on average, and how likely more than one. */
    double[] missedByDraws() {
      int[] ranked = ranked();
      double mean = 0;
      double more = 0;
      double allWorse = 1;
      for (int place = 0; place < ranked.length && allWorse > 0; place++) {
        int rest = ranked.length - place;
        double chance = allWorse * Math.min(1, (double) DRAWS / rest);
        mean += chance * missed(ranked[place]);
        more += missed(ranked[place]) > 1 ? chance : 0;
        allWorse -= chance;
      }
      return new double[] {mean, more};
    }

    /** Returns the place of the best at the end after some epochs, from 1. */
    int place(int epochs) {
      double best = losses[ranked()[0]][epochs - 1];
      return 1 + (int) Arrays.stream(losses).filter(loss -> loss[epochs - 1] < best).count();
    }
  }

  private static List<Grid> train(
      Path folder, Path table, String target, String features, List<Long> seeds)
      throws IOException, InterruptedException {
    Path file =
        Files.writeString(
            folder.resolve("grid.yaml"),
            FILE.formatted("grid", table.getFileName(), target, features, seeds));
    try (TrialStore store = TrialStore.cached(folder.resolve("store"), folder, false)) {
      StudyRun run = Study.read(file).run(RunOptions.standard().keeping(store));
      Map<String, List<TrialResult>> byModel =
          run.details().results().stream()
              .collect(
                  Collectors.groupingBy(
                      result -> result.trial().model().name(),
                      LinkedHashMap::new,
                      Collectors.toList()));
      List<double[][]> losses = new ArrayList<>();
      for (int seed = 0; seed < seeds.size(); seed++) {
        int of = seed;
        losses.add(
            byModel.values().stream()
                .map(results -> curve(results.get(of)))
                .toArray(double[][]::new));
      }
      List<Double> errors = new ArrayList<>();
      for (List<TrialResult> results : byModel.values()) {
        errors.add(standardError(results.subList(0, SEEDS_OF_ERROR)));
      }
      double standardError =
          losses.stream()
              .mapToDouble(grid -> errors.get(new Grid(grid, 1).ranked()[0]))
              .average()
              .orElseThrow();
      return losses.stream().map(grid -> new Grid(grid, standardError)).toList();
    }
  }

  private static double[] curve(TrialResult result) {
    return ((TrialOutcome.Completed) result.outcome())
        .curve().stream().mapToDouble(Epoch::validationLoss).toArray();
  }

  private static double standardError(List<TrialResult> seeds) throws IOException {
    double[] means = new double[0];
    for (TrialResult result : seeds) {
      Predictions test = result.stored().orElseThrow().predictions().values();
      means = means.length == 0 ? new double[test.rows()] : means;
      for (int row = 0; row < means.length; row++) {
        double error = test.predicted(0, row) - test.actual(0, row);
        means[row] += error * error / seeds.size();
      }
    }
    double mean = Arrays.stream(means).average().orElseThrow();
    double squares = Arrays.stream(means).map(value -> (value - mean) * (value - mean)).sum();
    return Math.sqrt(squares / (means.length - 1) / means.length);
  }

  private static List<Grid> told(String name, List<Grid> grids) {
    tell(name, "thrice as long", grids, THRICE);
    tell(name, "twice as long", grids, TWICE);
    List<double[]> draws = grids.stream().map(Grid::missedByDraws).toList();
    tell(
        name,
        "random draws",
        grids.size(),
        draws.stream().mapToDouble(missed -> missed[1]).sum(),
        draws.stream().mapToDouble(missed -> missed[0]).average().orElseThrow());
    return grids;
  }

  private static void tell(String name, String rule, List<Grid> grids, int[][] rounds) {
    double[] missed = grids.stream().mapToDouble(grid -> grid.missed(rounds)).toArray();
    tell(
        name,
        rule,
        grids.size(),
        Arrays.stream(missed).map(much -> much > 1 ? 1 : 0).sum(),
        Arrays.stream(missed).average().orElseThrow());
  }

  private static void tell(String name, String rule, int grids, double more, double mean) {
    System.out.printf(
        Locale.ROOT,
        "%s, %s: %.0f of %d miss by more than 1, %.2f on average%n",
        name,
        rule,
        more,
        grids,
        mean);
  }

  private static void ranks(List<Grid> grids) {
    for (int epochs : EPOCHS) {
      int[] places = grids.stream().mapToInt(grid -> grid.place(epochs)).sorted().toArray();
      System.out.printf(
          "the best at the end after %d epochs: median rank %d%s%n",
          epochs,
          places[places.length / 2],
          Arrays.stream(PLACES)
              .mapToObj(
                  most ->
                      String.format(
                          Locale.ROOT,
                          ", among %d: %.0f %%",
                          most,
                          100.0
                              * Arrays.stream(places).filter(place -> place <= most).count()
                              / places.length))
              .collect(Collectors.joining()));
    }
  }
}
