package io.github.experimentmaven.search;

import io.github.experimentmaven.metric.Metric;
import io.github.experimentmaven.metric.RowContributions;
import io.github.experimentmaven.model.ModelType;
import io.github.experimentmaven.run.RunListener;
import io.github.experimentmaven.run.RunSession;
import io.github.experimentmaven.run.extension.Extensions;
import io.github.experimentmaven.run.search.TrainingSteps;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.ModelSpec;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.problem.Problem;
import io.github.experimentmaven.spec.search.SearchMethod;
import io.github.experimentmaven.spec.search.SearchSpec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The searches of an experiment, planned.
 *
 * @param experiment the experiment
 * @param plans a plan for each of its models with a search
 * @param extensions what the experiment could name
 */
public record Searches(Experiment experiment, List<SearchPlan> plans, Extensions extensions) {

  /** Copies the plans. */
  public Searches {
    Objects.requireNonNull(experiment, "experiment");
    plans = List.copyOf(plans);
    Objects.requireNonNull(extensions, "extensions");
  }

  /**
   * Plans the searches of an experiment; none are planned where its models have none.
   *
   * @throws InvalidInputException if a method or a budget does not go with a model; it names all
   */
  public static Searches of(Experiment experiment, Extensions extensions) {
    List<SearchPlan> plans = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (ModelSpec model : experiment.models()) {
      if (model.search().isPresent()) {
        try {
          requireRace(model, extensions);
          plans.add(SearchPlan.of(model, TrainingSteps.of(model, extensions)));
        } catch (InvalidInputException e) {
          problems.addAll(e.problems());
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return new Searches(experiment, plans, extensions);
  }

  /**
   * Checks that what is found on one fold can be averaged with what is found on another.
   *
   * @param folds how many folds there are
   * @throws InvalidInputException if the loss is looked for where there are several
   */
  public void requireOneLoss(int folds) {
    List<Problem> problems = new ArrayList<>();
    for (SearchPlan plan : plans) {
      ModelSpec model = plan.model();
      long losses =
          model.extremes().stream()
              .map(extreme -> type(extreme).learner(extreme).loss().name())
              .distinct()
              .count();
      if (folds > 1 && losses > 1) {
        problems.add(
            model
                .options()
                .problem(
                    "search/space",
                    "every fold may find another loss, and other losses have no mean; give the model its `loss`, or take one split in place of folds"));
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
  }

  private ModelType type(ModelSpec model) {
    return extensions.models().find(model.type()).orElseThrow();
  }

  /** Only what hangs on the seed can be told apart by seeds, and only by what its rows add. */
  private static void requireRace(ModelSpec model, Extensions extensions) {
    SearchSpec search = model.search().orElseThrow();
    if (search.method() != SearchMethod.RACE) {
      return;
    }
    if (extensions.models().find(model.type()).filter(type -> type.random(model)).isEmpty()) {
      throw new InvalidInputException(
          List.of(
              model
                  .options()
                  .problem(
                      "search/method",
                      "a model of type %s is the same with every seed, so that there is nothing to race over; choose another method"
                          .formatted(model.type()))));
    }
    if (!RowContributions.areOf(metric(search, extensions))) {
      throw new InvalidInputException(
          List.of(
              model
                  .options()
                  .problem(
                      "search/select",
                      "a race is judged row by row, and `%s` is not made of what single rows add; select for example validation.mse, or choose another method"
                          .formatted(search.metric()))));
    }
  }

  private static Metric metric(SearchSpec search, Extensions extensions) {
    return extensions
        .metrics()
        .find(search.metric())
        .orElseThrow(() -> new IllegalArgumentException("no metric '" + search.metric() + "'"));
  }

  /**
   * Searches.
   *
   * @param session the experiment, loaded
   * @param listener is told how far each search is
   * @throws InvalidInputException if the loss is looked for where there are several folds
   * @throws IOException if the store cannot be written
   * @throws InterruptedException if the calling thread is interrupted; all trials are then stopped
   */
  public List<SearchOutcome> run(RunSession session, RunListener listener)
      throws IOException, InterruptedException {
    requireOneLoss(session.folds());
    List<SearchOutcome> outcomes = new ArrayList<>();
    for (SearchPlan plan : plans) {
      Metric metric = metric(plan.model().search().orElseThrow(), extensions);
      SearchWatch watch =
          new SearchWatch(listener, plan.trainings() * session.folds(), session.folds() > 1);
      outcomes.add(new ModelSearch(plan, metric, session, watch).search());
    }
    return outcomes;
  }

  /**
   * Returns the experiment with the options that were found: one where its folds have the same,
   * else one for each.
   *
   * @param folds how many folds there are
   */
  public List<Experiment> found(List<SearchOutcome> outcomes, int folds) {
    List<Experiment> byFold =
        IntStream.range(0, folds)
            .mapToObj(
                fold ->
                    experiment.with(
                        outcomes.stream().map(outcome -> outcome.foundOn(fold)).toList()))
            .toList();
    boolean same =
        outcomes.stream().allMatch(outcome -> outcome.found().stream().distinct().count() == 1);
    return same ? List.of(byFold.get(0)) : byFold;
  }
}
