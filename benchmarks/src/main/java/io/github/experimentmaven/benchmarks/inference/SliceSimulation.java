package io.github.experimentmaven.benchmarks.inference;

import io.github.experimentmaven.inference.Units;
import io.github.experimentmaven.inference.slice.Condition;
import io.github.experimentmaven.inference.slice.Feature;
import io.github.experimentmaven.inference.slice.SliceOptions;
import io.github.experimentmaven.inference.slice.WeakSlice;
import io.github.experimentmaven.inference.slice.WeakSlices;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Prints how often planted weak slices are found, and any where none is planted, as a Markdown
 * table. Argument: how many draws of each.
 *
 * <p>A slice counts as found where one is told whose rows and the planted ones have at least half
 * of their union in common.
 */
public final class SliceSimulation {

  private static final int ROWS = 800;
  private static final int GROUP = 8;
  private static final double HALF = 0.5;
  private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;
  private static final List<String> GENRES =
      List.of("Action", "Comedy", "Crime", "Drama", "Horror");

  private final int draws;

  private SliceSimulation(int draws) {
    this.draws = draws;
  }

  /** Rows whose losses have nothing to do with what is known of them. */
  private static final class Rows {

    private final double[] year = new double[ROWS];
    private final double[] votes = new double[ROWS];
    private final List<String> genre = new ArrayList<>();
    private final double[] losses = new double[ROWS];

    Rows(Random random) {
      for (int row = 0; row < ROWS; row++) {
        year[row] = 1980 + 40 * random.nextDouble();
        votes[row] = 1e6 * random.nextDouble();
        genre.add(GENRES.get(random.nextInt(GENRES.size())));
        double error = random.nextGaussian();
        losses[row] = error * error;
      }
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

  /** Runs the simulation. */
  public static void main(String[] arguments) {
    int draws = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2000;
    SliceSimulation simulation = new SliceSimulation(draws);
    System.out.println("| the slice | its loss | found |");
    System.out.println("|---|---|---|");
    simulation.planted(
        "a category, a fifth of the rows",
        (rows, row) -> rows.genre.get(row).equals("Horror"),
        2,
        2.2,
        2.5,
        3);
    simulation.planted(
        "the lowest fifth of a number", (rows, row) -> rows.votes[row] < 2e5, 2, 2.2, 2.5, 3);
    simulation.planted(
        "half of a category, a tenth of the rows",
        (rows, row) -> rows.genre.get(row).equals("Crime") && rows.year[row] < 2000,
        5,
        6,
        7);
    simulation.none("none is worse", random -> !new Rows(random).slices().isEmpty());
    simulation.none(
        "none is worse, and rows come in groups of eight that differ",
        random -> !grouped(random).isEmpty());
  }

  private void planted(String name, BiPredicate<Rows, Integer> weak, double... factors) {
    List<String> times = new ArrayList<>();
    List<String> shares = new ArrayList<>();
    for (double factor : factors) {
      times.add(
          factor == Math.rint(factor) ? Integer.toString((int) factor) : Double.toString(factor));
      shares.add(share(random -> found(new Rows(random), weak, factor)));
    }
    System.out.printf(
        "| %s | %s times | %s %% |%n", name, String.join(", ", times), String.join(", ", shares));
  }

  private void none(String name, Predicate<Random> trial) {
    System.out.printf("| %s | | anything in %s %% |%n", name, share(trial));
  }

  private static boolean found(Rows rows, BiPredicate<Rows, Integer> weak, double factor) {
    for (int row = 0; row < ROWS; row++) {
      rows.losses[row] *= weak.test(rows, row) ? factor : 1;
    }
    return rows.slices().stream()
        .anyMatch(
            slice -> {
              int both = 0;
              int either = 0;
              for (int row = 0; row < ROWS; row++) {
                boolean told = holds(slice.conditions(), row);
                boolean planted = weak.test(rows, row);
                both += told && planted ? 1 : 0;
                either += told || planted ? 1 : 0;
              }
              return both >= HALF * either;
            });
  }

  private static boolean holds(List<Condition> conditions, int row) {
    return conditions.stream().allMatch(condition -> condition.holds(row));
  }

  private static List<WeakSlice> grouped(Random random) {
    double[] losses = new double[ROWS];
    double[] height = new double[ROWS];
    for (int group = 0; group < ROWS; group += GROUP) {
      double common = random.nextGaussian();
      double place = random.nextDouble();
      for (int row = group; row < group + GROUP; row++) {
        losses[row] = common + 0.3 * random.nextGaussian();
        height[row] = place;
      }
    }
    return WeakSlices.of(
        losses,
        List.of(new Feature.Numbers("height", height)),
        Units.ofGroups(
            IntStream.range(0, ROWS).mapToObj(row -> "g" + row / GROUP).toList(), new HashMap<>()),
        SliceOptions.DEFAULTS);
  }

  private String share(Predicate<Random> trial) {
    int count = 0;
    for (int draw = 0; draw < draws; draw++) {
      count += trial.test(new Random(draw * GOLDEN_GAMMA)) ? 1 : 0;
    }
    return String.format(Locale.ROOT, "%.1f", 100.0 * count / draws);
  }
}
