package io.github.experimentmaven.report.search;

import io.github.experimentmaven.inference.RandomStream;
import io.github.experimentmaven.result.search.SearchRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Which options matter: a forest learns the ranks of trials from their options, and foretells those
 * of trials that it has not seen. An option matters as much as the squared error of these rises
 * where its values change places among them (Breiman, Random Forests, 2001). Ranks, as a single bad
 * trial would stretch values.
 *
 * @param sets how many sets of options it is known from
 * @param foretold the share of the variance of unseen ranks that the forest explains; not positive
 *     where it explains nothing
 * @param shares the options, the one that matters most first; none where there are too few trials,
 *     or the forest explains next to nothing
 */
public record OptionImportance(int sets, double foretold, List<OptionShare> shares) {

  /** With fewer sets of options, chance says as much. */
  public static final int LEAST_SETS = 20;

  /** Below it, the forest may have explained by chance. */
  private static final double LEAST_FORETOLD = 0.1;

  /** More trials say no more of options that matter, and take longer. */
  private static final int MOST_TRIALS = 300;

  private static final int PARTS = 5;
  private static final int SHUFFLES = 10;

  /** The purposes of random numbers. */
  private static final long CHANGING_PLACES = 0x6f707469L;

  private static final long PARTING = 0x70617274L;

  /** Copies the shares. */
  public OptionImportance {
    shares = List.copyOf(shares);
  }

  /** Returns which options matter. */
  public static OptionImportance of(SearchedModel searched) {
    List<Ranked> ranked = thinned(ranked(searched));
    List<Map<String, String>> sets =
        ranked.stream().map(trial -> trial.row().options()).distinct().toList();
    List<OptionValues> options =
        searched.options().stream()
            .map(option -> OptionValues.of(option, searched.rows()))
            .toList();
    if (sets.size() < LEAST_SETS) {
      return new OptionImportance(sets.size(), 0, List.of());
    }
    return of(ranked, sets, options);
  }

  /**
   * A trial and its rank.
   *
   * @param row the trial
   * @param rank from 0, the best of its fold, to 1
   */
  private record Ranked(SearchRow row, double rank) {}

  private static List<Ranked> ranked(SearchedModel searched) {
    List<Ranked> ranked = new ArrayList<>();
    for (List<SearchRow> fold : searched.folds()) {
      List<SearchRow> order = searched.ranked(fold);
      for (int first = 0, next; first < order.size(); first = next) {
        next = first + 1;
        while (next < order.size() && areAlike(order.get(first), order.get(next))) {
          next++;
        }
        double rank = (first + next - 1) / 2.0 / Math.max(1, order.size() - 1);
        order.subList(first, next).forEach(row -> ranked.add(new Ranked(row, rank)));
      }
    }
    return ranked;
  }

  private static boolean areAlike(SearchRow one, SearchRow other) {
    return one.value().equals(other.value())
        && (one.value().isEmpty() || one.steps().equals(other.steps()));
  }

  private static List<Ranked> thinned(List<Ranked> all) {
    return all.size() <= MOST_TRIALS
        ? all
        : IntStream.range(0, MOST_TRIALS)
            .mapToObj(i -> all.get((int) ((long) i * all.size() / MOST_TRIALS)))
            .toList();
  }

  private static OptionImportance of(
      List<Ranked> trials, List<Map<String, String>> sets, List<OptionValues> options) {
    OptionColumns columns = new OptionColumns(options);
    int[] parts = parts(trials, sets);
    RandomStream random = RandomStream.of(CHANGING_PLACES);
    double mean = trials.stream().mapToDouble(Ranked::rank).sum() / trials.size();
    double variation = 0;
    double error = 0;
    double[] rises = new double[options.size()];
    for (int part = 0; part < PARTS; part++) {
      int held = part;
      List<Ranked> seen = select(trials, i -> parts[i] != held);
      List<Ranked> unseen = select(trials, i -> parts[i] == held);
      RankForest forest =
          RankForest.of(
              columns.of(seen.stream().map(Ranked::row).toList()),
              seen.stream().mapToDouble(Ranked::rank).toArray());
      float[][] rows = columns.of(unseen.stream().map(Ranked::row).toList());
      double[] ranks = unseen.stream().mapToDouble(Ranked::rank).toArray();
      double whole = squaredError(forest.predict(rows), ranks);
      error += whole;
      for (double rank : ranks) {
        variation += (rank - mean) * (rank - mean);
      }
      for (int option = 0; option < options.size(); option++) {
        for (int shuffle = 0; shuffle < SHUFFLES; shuffle++) {
          float[][] shuffled = columns.shuffled(rows, option, random);
          rises[option] += (squaredError(forest.predict(shuffled), ranks) - whole) / SHUFFLES;
        }
      }
    }
    double foretold = variation > 0 ? 1 - error / variation : 0;
    return new OptionImportance(
        sets.size(), foretold, foretold < LEAST_FORETOLD ? List.of() : shares(options, rises));
  }

  private static List<OptionShare> shares(List<OptionValues> options, double[] rises) {
    double sum = 0;
    for (double rise : rises) {
      sum += Math.max(0, rise);
    }
    double all = sum;
    return all == 0
        ? List.of()
        : IntStream.range(0, rises.length)
            .mapToObj(i -> new OptionShare(options.get(i).option(), Math.max(0, rises[i]) / all))
            .sorted(Comparator.comparingDouble(OptionShare::share).reversed())
            .toList();
  }

  /** The same options are never on both sides, whatever the fold. */
  private static int[] parts(List<Ranked> trials, List<Map<String, String>> sets) {
    List<Integer> places = new ArrayList<>(IntStream.range(0, sets.size()).boxed().toList());
    RandomStream random = RandomStream.of(PARTING);
    for (int i = places.size() - 1; i > 0; i--) {
      Collections.swap(places, i, random.nextInt(i + 1));
    }
    Map<Map<String, String>, Integer> parts = new HashMap<>();
    for (int i = 0; i < sets.size(); i++) {
      parts.put(sets.get(i), places.get(i) % PARTS);
    }
    return trials.stream().mapToInt(trial -> parts.get(trial.row().options())).toArray();
  }

  private static List<Ranked> select(List<Ranked> trials, IntPredicate condition) {
    return IntStream.range(0, trials.size()).filter(condition).mapToObj(trials::get).toList();
  }

  private static double squaredError(double[] predicted, double[] ranks) {
    double sum = 0;
    for (int i = 0; i < ranks.length; i++) {
      sum += (predicted[i] - ranks[i]) * (predicted[i] - ranks[i]);
    }
    return sum;
  }
}
