package io.github.experimentmaven.search;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The rounds of successive halving (Karnin, Koren and Somekh, Almost Optimal Exploration in
 * Multi-Armed Bandits, 2013; Jamieson and Talwalkar, Non-stochastic Best Arm Identification and
 * Hyperparameter Optimization, 2016): of each round the best go on and have trained twice as long
 * at the end of the next. Two thirds go on, not half, and at least two are trained to their end: a
 * validation loss is so noisy that who is the best early often is not at the end.
 *
 * @param rounds the rounds; the last one trains whole models
 */
public record HalvingPlan(List<Round> rounds) {

  /** How much longer they have trained at the end of each round. */
  private static final int FACTOR = 2;

  /** The share that goes on, or more where no more are left to begin with. */
  private static final double SHARE = 2.0 / 3;

  /** How many are trained to their end at least. */
  private static final int FEWEST = 2;

  private static final int PARTS = 1000;

  /** Copies the rounds. */
  public HalvingPlan {
    rounds = List.copyOf(rounds);
  }

  /**
   * A round.
   *
   * @param trials how many train
   * @param after how many steps they have from the rounds before
   * @param until how many they have at its end
   */
  public record Round(int trials, int after, int until) {

    long steps() {
      return (long) trials * (until - after);
    }
  }

  /**
   * Returns the rounds of a number of trials.
   *
   * @param trials how many begin, at least 1
   * @param steps how long a whole training is
   */
  static HalvingPlan ofTrials(int trials, int steps) {
    return of(trials, steps, SHARE);
  }

  /**
   * Returns the rounds that begin with most trials of those that train so many steps together, or
   * of one trial where even that trains more. Where there are no more to begin with, as many more
   * go on as the steps allow.
   *
   * @param budget how many steps all trials have together
   * @param most how many trials there can be
   */
  static HalvingPlan ofSteps(long budget, int steps, int most) {
    int trials =
        IntStream.rangeClosed(2, (int) Math.min(most, budget))
            .filter(number -> ofTrials(number, steps).steps() <= budget)
            .max()
            .orElse(1);
    for (int part = PARTS; trials == most && part > SHARE * PARTS; part--) {
      HalvingPlan longer = of(trials, steps, (double) part / PARTS);
      if (longer.steps() <= budget) {
        return longer;
      }
    }
    return ofTrials(trials, steps);
  }

  /** Begins with as short a round as leaves enough to train to their end. */
  private static HalvingPlan of(int trials, int steps, double share) {
    Deque<Integer> ends = new ArrayDeque<>(List.of(steps));
    double left = trials * share;
    while (Math.round(left) >= FEWEST && ends.getFirst() > 1) {
      ends.addFirst((ends.getFirst() + FACTOR - 1) / FACTOR);
      left *= share;
    }
    List<Round> rounds = new ArrayList<>();
    left = trials;
    for (int until : ends) {
      add(rounds, (int) Math.round(left), until);
      left *= share;
    }
    return new HalvingPlan(rounds);
  }

  /** Adds a round, or lengthens the one before where nobody stops at its end. */
  private static void add(List<Round> rounds, int trials, int until) {
    int last = rounds.size() - 1;
    if (last >= 0 && rounds.get(last).trials() == trials) {
      rounds.set(last, new Round(trials, rounds.get(last).after(), until));
    } else {
      rounds.add(new Round(trials, last < 0 ? 0 : rounds.get(last).until(), until));
    }
  }

  int trials() {
    return rounds.get(0).trials();
  }

  /** Returns how many steps are trained in all. */
  long steps() {
    return rounds.stream().mapToLong(Round::steps).sum();
  }

  /** Returns how many parts of trainings there are in all. */
  int parts() {
    return rounds.stream().mapToInt(Round::trials).sum();
  }
}
