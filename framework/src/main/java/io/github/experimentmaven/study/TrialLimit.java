package io.github.experimentmaven.study;

import io.github.experimentmaven.report.text.Figures;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.SplitSpec;
import io.github.experimentmaven.spec.problem.InvalidInputException;

/**
 * How many trials a study may have without anybody having asked for so many.
 *
 * @param most the number
 */
record TrialLimit(long most) {

  static final TrialLimit USUAL = new TrialLimit(100_000);

  /**
   * Checks that a study keeps the limit.
   *
   * @throws InvalidInputException if it has more trials, with their number
   */
  void check(Experiment experiment) {
    int models = experiment.models().size();
    int seeds = experiment.seeds().size();
    long folds = folds(experiment.split());
    long trials = models * (long) seeds * folds;
    if (trials > most) {
      String place = experiment.origin().locations().containsKey("/seeds") ? "/seeds" : "/models";
      throw new InvalidInputException(
          experiment
              .origin()
              .problem(
                  place,
                  "%s, %s and %s are up to %s, and more than %s are not run unasked; leave out some, or ask for them with -Dexperiment.mostTrials=%s"
                      .formatted(
                          Figures.count(models, "model"),
                          Figures.count(seeds, "seed"),
                          Figures.count(folds, "fold"),
                          Figures.count(trials, "trial"),
                          most,
                          trials)));
    }
  }

  private static long folds(SplitSpec split) {
    if (split instanceof SplitSpec.KFold folds) {
      return (long) folds.folds() * folds.repeats();
    }
    return split instanceof SplitSpec.ByFiles files ? files.folds().size() : 1;
  }
}
