package io.github.experimentmaven.search;

import io.github.experimentmaven.run.search.TrainingSteps;
import io.github.experimentmaven.spec.ModelSpec;
import io.github.experimentmaven.spec.problem.Count;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.search.Dimension;
import io.github.experimentmaven.spec.search.SearchBudget;
import io.github.experimentmaven.spec.search.SearchMethod;
import io.github.experimentmaven.spec.search.SearchSpec;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a search for a model's options will do on a fold.
 *
 * @param model the model
 * @param trials how many sets of options are tried at most
 * @param halving the rounds, where the method is halving
 * @param steps how long the training of a model is, where it can be told
 */
public record SearchPlan(
    ModelSpec model, int trials, Optional<HalvingPlan> halving, Optional<TrainingSteps> steps) {

  private static final int MOST_TRIALS = 100_000;

  /** Checks that all parts are present. */
  public SearchPlan {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(halving, "halving");
    Objects.requireNonNull(steps, "steps");
  }

  /**
   * Plans a search.
   *
   * @param model a model with a search
   * @param steps how long its training is; empty where it has no epochs or trees
   * @throws InvalidInputException if method and budget do not go with the model
   */
  public static SearchPlan of(ModelSpec model, Optional<TrainingSteps> steps) {
    SearchSpec search = spec(model);
    int combinations = combinations(search);
    Optional<TrainingSteps> fixed = steps.filter(known -> !isSearched(known.unit(), search));
    if (search.method() == SearchMethod.HALVING) {
      TrainingSteps whole = requireSteps(model, "method", steps, fixed);
      requireOne(model, whole, 1);
      HalvingPlan halving =
          search.budget().trials().isPresent()
              ? HalvingPlan.ofTrials(
                  Math.min(combinations, search.budget().trials().getAsInt()), whole.count())
              : HalvingPlan.ofSteps(
                  search.budget().steps().orElseThrow(),
                  whole.count(),
                  Math.min(combinations, MOST_TRIALS));
      return new SearchPlan(model, halving.trials(), Optional.of(halving), fixed);
    }
    int rounds = search.method() == SearchMethod.RACE ? Race.ROUNDS : 1;
    int affordable = affordable(model, rounds, steps, fixed);
    int trials =
        search.method() == SearchMethod.GRID
            ? requireGrid(model, combinations, affordable)
            : Math.min(combinations, affordable);
    return new SearchPlan(model, trials, Optional.empty(), fixed);
  }

  /** Returns whether every set of options there is will be tried. */
  boolean triesAll() {
    return trials >= combinations(spec(model));
  }

  /** Returns how many trainings there are at most on a fold, counting parts of one each. */
  public int trainings() {
    boolean race = spec(model).method() == SearchMethod.RACE;
    return halving.map(HalvingPlan::parts).orElse(race ? trials * Race.ROUNDS : trials);
  }

  private static SearchSpec spec(ModelSpec model) {
    return model.search().orElseThrow();
  }

  private static boolean isSearched(String option, SearchSpec search) {
    return search.space().stream().anyMatch(open -> open.path().equals(List.of(option)));
  }

  private static TrainingSteps requireSteps(
      ModelSpec model, String key, Optional<TrainingSteps> steps, Optional<TrainingSteps> fixed) {
    if (steps.isEmpty()) {
      throw problem(
          model,
          key,
          ("a model of type %s has neither epochs nor trees of which some could be trained; count"
                  + " `trials`, and choose another method than halving")
              .formatted(model.type()));
    }
    return fixed.orElseThrow(
        () ->
            problem(
                model,
                key,
                "`%s` is looked for, so that nobody knows how long a training is; give it a value,"
                        .formatted(steps.get().unit())
                    + " or count `trials` with another method than halving"));
  }

  private static void requireUnit(ModelSpec model, SearchBudget budget, TrainingSteps steps) {
    Optional<String> other = budget.unit().filter(unit -> !unit.equals(steps.unit()));
    if (other.isPresent()) {
      throw problem(
          model,
          "budget",
          "a model of type %s has no %s; count `trials` or `%s`"
              .formatted(model.type(), other.get(), steps.unit()));
    }
  }

  private static int affordable(
      ModelSpec model, int rounds, Optional<TrainingSteps> steps, Optional<TrainingSteps> fixed) {
    SearchBudget budget = spec(model).budget();
    if (budget.steps().isEmpty()) {
      return budget.trials().orElse(MOST_TRIALS);
    }
    TrainingSteps whole = requireSteps(model, "budget", steps, fixed);
    requireOne(model, whole, rounds);
    long trials = budget.steps().getAsLong() / ((long) whole.count() * rounds);
    return (int) Math.min(MOST_TRIALS, trials);
  }

  /** A budget in steps is to be in those of the model, and enough for one set of options. */
  private static void requireOne(ModelSpec model, TrainingSteps whole, int rounds) {
    SearchBudget budget = spec(model).budget();
    requireUnit(model, budget, whole);
    long one = (long) whole.count() * rounds;
    if (budget.steps().orElse(one) < one) {
      throw problem(
          model,
          "budget",
          "%d are too few, as one set of options alone takes %s; give at least as many"
              .formatted(
                  budget.steps().getAsLong(), Count.of(one, whole.unit().replaceAll("s$", ""))));
    }
  }

  /** Returns how many sets of options there are, at most one more than anybody tries. */
  private static int combinations(SearchSpec search) {
    long combinations = 1;
    for (Dimension dimension : search.space()) {
      long size = dimension.range().size().orElse(MOST_TRIALS + 1);
      combinations = Math.min(MOST_TRIALS + 1, combinations * size);
    }
    return (int) combinations;
  }

  private static int requireGrid(ModelSpec model, int combinations, int affordable) {
    if (combinations > affordable) {
      throw problem(
          model,
          "space",
          "has %s, and a grid tries every one, which %d trials are too few for; leave out values, or choose another method"
              .formatted(
                  combinations > MOST_TRIALS
                      ? "more than " + MOST_TRIALS + " combinations"
                      : Count.of(combinations, "combination"),
                  affordable));
    }
    return combinations;
  }

  private static InvalidInputException problem(ModelSpec model, String key, String message) {
    return new InvalidInputException(List.of(model.options().problem("search/" + key, message)));
  }
}
