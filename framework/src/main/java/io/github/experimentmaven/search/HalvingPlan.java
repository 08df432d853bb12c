package io.github.experimentmaven.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The rounds of successive halving (Karnin, Koren and Somekh, Almost Optimal Exploration in
 * Multi-Armed Bandits, 2013; Jamieson and Talwalkar, Non-stochastic Best Arm Identification and
 * Hyperparameter Optimization, 2016): of each round the best third goes on and has trained three
 * times as long at the end of the next.
 *
 * @param rounds the rounds; the last one trains whole models
 */
public record HalvingPlan(List<Round> rounds) {

  /** How many of those that train go on: one of so many. */
  static final int FACTOR = 3;

  private static final int ALL = 100;

  /** A shorter beginning says little of the end. */
  private static final int MOST_ROUNDS = 4;

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
    return of(trials, steps, 1, FACTOR);
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
    int trials = 1;
    while (trials < most && ofTrials(trials + 1, steps).steps() <= budget) {
      trials++;
    }
    HalvingPlan plan = ofTrials(trials, steps);
    for (int share = ALL; trials == most && share * FACTOR > ALL; share--) {
      HalvingPlan longer = of(trials, steps, share, ALL);
      if (longer.steps() <= budget) {
        return longer;
      }
    }
    return plan;
  }

  /** Lets a share of each round go on, a part of a whole. */
  private static HalvingPlan of(int trials, int steps, long part, long whole) {
    int rounds = 1;
    while (rounds < MOST_ROUNDS && power(rounds) <= trials && power(rounds) <= steps) {
      rounds++;
    }
    List<Round> plan = new ArrayList<>();
    long parts = trials;
    long wholes = 1;
    int after = 0;
    for (int round = 0; round < rounds; round++) {
      int until = Math.max(1, divideUp(steps, power(rounds - 1 - round)));
      plan.add(new Round((int) Math.max(1, parts / wholes), after, until));
      after = until;
      parts *= part;
      wholes *= whole;
    }
    return new HalvingPlan(plan);
  }

  private static int power(int exponent) {
    return IntStream.range(0, exponent).reduce(1, (product, i) -> product * FACTOR);
  }

  private static int divideUp(int dividend, int divisor) {
    return (dividend + divisor - 1) / divisor;
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
