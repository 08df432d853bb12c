package io.github.experimentmaven.run;

import io.github.experimentmaven.model.Checkpoint;
import io.github.experimentmaven.model.Epoch;
import io.github.experimentmaven.model.EpochListener;
import io.github.experimentmaven.model.Learner;
import io.github.experimentmaven.model.Progress;
import io.github.experimentmaven.run.extension.Extensions;
import io.github.experimentmaven.run.trial.Evaluator;
import io.github.experimentmaven.run.trial.Product;
import io.github.experimentmaven.run.trial.Product.Failure;
import io.github.experimentmaven.run.trial.Thrown;
import io.github.experimentmaven.run.trial.TimeLimit;
import io.github.experimentmaven.run.trial.Trial;
import io.github.experimentmaven.run.trial.TrialFold;
import io.github.experimentmaven.run.trial.TrialRunner;
import io.github.experimentmaven.tree.Workers;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Trains and evaluates trials within the time limit.
 *
 * @param learners what trains the models, by name
 * @param runner trains and evaluates
 * @param limit how long that may take
 * @param listener is told how they go on
 */
record TimedTraining(
    Map<String, Learner> learners, TrialRunner runner, TimeLimit limit, RunListener listener) {

  /**
   * Returns what trains an experiment's trials.
   *
   * @param workers threads that have no trial of their own
   */
  static TimedTraining of(
      ReadyExperiment ready,
      Extensions extensions,
      Workers workers,
      TimeLimit limit,
      RunListener listener) {
    return new TimedTraining(
        ready.learners(),
        new TrialRunner(new Evaluator(extensions.metrics()), ready.data().targets(), workers),
        limit,
        listener);
  }

  /**
   * Trains a trial.
   *
   * @param from where the stage before ended, for a trial that is a part of a training
   */
  Product train(Trial trial, TrialFold fold, Optional<Checkpoint> from)
      throws InterruptedException {
    Learner learner = learners.get(trial.model().name());
    Told told = new Told(trial, listener, new AtomicBoolean());
    try {
      return limit.within(
          "trial " + trial.model().name() + " seed " + trial.seed(),
          () ->
              trial.stage().isPresent()
                  ? runner.run(learner, fold, trial.seed(), told, trial.stage().get(), from)
                  : runner.run(learner, fold, trial.seed(), told));
    } catch (TimeoutException e) {
      return Failure.because(limit.reason());
    } catch (ExecutionException e) {
      throw Thrown.by(e);
    } finally {
      told.over().set(true);
    }
  }

  /** Tells of a trial until it is over, whatever a learner that was left alone still does. */
  private record Told(Trial trial, RunListener listener, AtomicBoolean over)
      implements EpochListener {

    @Override
    public void onEpoch(Epoch epoch) {
      if (!over.get()) {
        listener.onEpoch(trial, epoch);
      }
    }

    @Override
    public void onProgress(Progress progress) {
      if (!over.get()) {
        listener.onProgress(trial, progress);
      }
    }
  }
}
