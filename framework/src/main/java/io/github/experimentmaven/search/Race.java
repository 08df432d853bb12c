package io.github.experimentmaven.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The scores of a race: of each that takes part a score for each round, until it is stopped. */
final class Race {

  /** How many seeds those train on that are never clearly worse. */
  static final int ROUNDS = 5;

  private final RaceJudge judge;
  private final Map<Integer, List<Score>> scores = new HashMap<>();
  private final Set<Integer> left = new HashSet<>();

  /**
   * Creates a race.
   *
   * @param numbers the numbers of those that take part
   */
  Race(RaceJudge judge, Collection<Integer> numbers) {
    this.judge = judge;
    left.addAll(numbers);
  }

  /** Adds how good one was in this round; whoever fails is out. */
  void add(int number, Score score) {
    scores.computeIfAbsent(number, key -> new ArrayList<>()).add(score);
    if (score.value().isEmpty()) {
      left.remove(number);
    }
  }

  /** Takes out those that are clearly worse than the best, once there are seeds to tell by. */
  void stop() {
    if (left.isEmpty() || rounds(left.iterator().next()) < 2) {
      return;
    }
    double[][] best = losses(best());
    left.removeIf(number -> number != best() && judge.isClearlyWorse(losses(number), best));
  }

  private int rounds(int number) {
    return scores.get(number).size();
  }

  /** Returns the best of those that are left. */
  int best() {
    return left.stream()
        .min(Comparator.comparingDouble(this::loss).thenComparingInt(number -> number))
        .orElseThrow();
  }

  boolean isLeft(int number) {
    return left.contains(number);
  }

  int left() {
    return left.size();
  }

  private double loss(int number) {
    return scores.get(number).stream().mapToDouble(Score::loss).average().orElseThrow();
  }

  /** Returns the mean of the metric so far. */
  double value(int number) {
    return scores.get(number).stream()
        .mapToDouble(score -> score.value().orElseThrow())
        .average()
        .orElseThrow();
  }

  private double[][] losses(int number) {
    return scores.get(number).stream()
        .map(score -> score.rows().orElseThrow())
        .toArray(double[][]::new);
  }
}
