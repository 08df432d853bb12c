package io.github.experimentmaven.run.trial;

import io.github.experimentmaven.data.prepare.PreparedFold;
import io.github.experimentmaven.explain.Explained;
import io.github.experimentmaven.model.Checkpoint;
import io.github.experimentmaven.model.EpochListener;
import io.github.experimentmaven.model.Learner;
import io.github.experimentmaven.model.Stage;
import io.github.experimentmaven.model.StagedTraining;
import io.github.experimentmaven.model.TrainedModel;
import io.github.experimentmaven.model.TrainingFailedException;
import io.github.experimentmaven.model.transformed.TransformedTargetModel;
import io.github.experimentmaven.run.trial.Product.Complete;
import io.github.experimentmaven.run.trial.Product.Failure;
import io.github.experimentmaven.spec.Part;
import io.github.experimentmaven.tree.Workers;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.tribuo.Dataset;
import org.tribuo.Model;
import org.tribuo.regression.Regressor;

/**
 * Trains and evaluates one trial; a pure function of the seed, the learner and the fold. Whatever
 * goes wrong in a learner is a failed trial, save a lack of memory, which need not be its own.
 */
public final class TrialRunner {

  private final Evaluator evaluator;
  private final List<String> targets;
  private final Workers workers;

  /**
   * A runner.
   *
   * @param workers threads that have no trial of their own
   */
  public TrialRunner(Evaluator evaluator, List<String> targets, Workers workers) {
    this.evaluator = evaluator;
    this.targets = List.copyOf(targets);
    this.workers = workers;
  }

  public Product run(Learner learner, TrialFold fold, long seed, EpochListener listener)
      throws InterruptedException {
    return run(
        learner,
        fold,
        seed,
        () ->
            new Training(
                learner.train(fold.examples(), seed, listener, workers), Optional.empty()));
  }

  /**
   * Trains a part of a model and evaluates it as if it were the whole.
   *
   * @param stage the part
   * @param from where the part before ended; empty to train from the beginning
   */
  public Product run(
      Learner learner,
      TrialFold fold,
      long seed,
      EpochListener listener,
      TrialStage stage,
      Optional<Checkpoint> from)
      throws InterruptedException {
    return run(learner, fold, seed, () -> stage(learner, fold, seed, listener, stage, from));
  }

  private Training stage(
      Learner learner,
      TrialFold fold,
      long seed,
      EpochListener listener,
      TrialStage stage,
      Optional<Checkpoint> from) {
    StagedTraining staged =
        learner
            .staged()
            .orElseThrow(() -> new IllegalArgumentException("it cannot be trained in parts"));
    Stage part;
    try {
      part = staged.train(fold.examples(), seed, listener, workers, stage.until(), from);
    } catch (IllegalArgumentException e) {
      if (from.isEmpty()) {
        throw e;
      }
      part =
          staged.train(fold.examples(), seed, listener, workers, stage.until(), Optional.empty());
    }
    return new Training(part.trained(), Optional.of(part.checkpoint()));
  }

  /** What training gave, and from where it goes on if it was a part. */
  private record Training(TrainedModel trained, Optional<Checkpoint> checkpoint) {}

  private Product run(Learner learner, TrialFold fold, long seed, Supplier<Training> training)
      throws InterruptedException {
    try {
      Training ended = training.get();
      return evaluate(
          inOwnUnits(ended.trained(), fold.prepared()), learner, fold, seed, ended.checkpoint());
    } catch (TrainingFailedException e) {
      return failed(String.valueOf(e.getMessage()), e);
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      return failed(FailureText.of(e), e);
    }
  }

  private static TrainedModel inOwnUnits(TrainedModel trained, PreparedFold fold) {
    return fold.transformed()
        .map(targets -> TransformedTargetModel.of(trained.model(), targets.inverse()))
        .map(
            model ->
                new TrainedModel(
                    model, trained.curve(), trained.bestEpoch(), trained.stoppedEarly()))
        .orElse(trained);
  }

  /** A learner that gives up because its thread was interrupted has not failed. */
  private static Failure failed(String reason, Throwable cause) throws InterruptedException {
    if (Thread.currentThread().isInterrupted()) {
      InterruptedException interrupted = new InterruptedException("the trial was interrupted");
      interrupted.initCause(cause);
      throw interrupted;
    }
    return Failure.because(reason);
  }

  private Product evaluate(
      TrainedModel trained,
      Learner learner,
      TrialFold of,
      long seed,
      Optional<Checkpoint> checkpoint) {
    PreparedFold fold = of.prepared();
    Map<Part, Scores> scores = new EnumMap<>(Part.class);
    Predictions test = Predictions.none(targets);
    for (Part part : Part.values()) {
      if (fold.rows(part).size() > 0) {
        Predictions predictions = predict(trained.model(), fold, part);
        if (!predictions.areFinite()) {
          return Failure.because(
              "a prediction of the " + part.label() + " part is not a finite number");
        }
        scores.put(part, evaluator.score(predictions, learner.loss()));
        test = part == Part.TEST ? predictions : test;
      }
    }
    Explained explained =
        of.explainer()
            .explain(
                evaluator.asking(trained.model(), targets), fold, of.rows(), learner.loss(), seed);
    if (explained.margins().isPresent() && scores.containsKey(Part.TEST)) {
      scores.put(
          Part.TEST, scores.get(Part.TEST).with(test.ofIntervals(explained.margins().get())));
    }
    return new Complete(
        new TrialOutcome.Completed(
            scores, trained.curve(), trained.bestEpoch(), trained.stoppedEarly()),
        test,
        trained,
        explained,
        checkpoint);
  }

  /**
   * Bounds of test rows are kept; those of validation rows calibrate them and are asked for then.
   */
  private Predictions predict(Model<Regressor> model, PreparedFold fold, Part part) {
    Dataset<Regressor> rows = fold.rows(part);
    Predictions predictions =
        evaluator.predict(model, rows, fold.observed(part)).weighted(fold.weights(part));
    return part == Part.TEST ? evaluator.bounded(predictions, model, rows) : predictions;
  }
}
