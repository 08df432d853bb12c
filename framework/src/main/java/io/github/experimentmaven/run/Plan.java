package io.github.experimentmaven.run;

import io.github.experimentmaven.run.trial.Trial;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.ModelSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The trials of an experiment: every model with every seed on every fold; with {@value #NO_SEED}
 * alone where every seed gives the same model.
 *
 * @param experiment the experiment
 * @param models what is known of each model, by name
 * @param trials the trials in the order of the result table: by model, seed and fold
 */
public record Plan(Experiment experiment, Map<String, PlannedModel> models, List<Trial> trials) {

  /** The seed of models that use none, whatever the experiment's seeds are. */
  public static final long NO_SEED = 0;

  /** Copies the collections. */
  public Plan {
    Objects.requireNonNull(experiment, "experiment");
    models = Map.copyOf(models);
    trials = List.copyOf(trials);
  }

  /**
   * Returns the plan of an experiment.
   *
   * @param experiment the experiment
   * @param models what is known of each model, by name
   * @param folds the number of folds its split gives
   */
  public static Plan of(Experiment experiment, Map<String, PlannedModel> models, int folds) {
    List<Trial> trials = new ArrayList<>();
    for (ModelSpec model : experiment.models()) {
      for (long seed : seeds(experiment, Optional.ofNullable(models.get(model.name())))) {
        for (int fold = 0; fold < folds; fold++) {
          trials.add(new Trial(trials.size(), model, seed, fold));
        }
      }
    }
    return new Plan(experiment, models, trials);
  }

  private static List<Long> seeds(Experiment experiment, Optional<PlannedModel> model) {
    List<Long> seeds = experiment.seeds();
    return model.filter(known -> !known.random()).isPresent() ? List.of(NO_SEED) : seeds;
  }
}
