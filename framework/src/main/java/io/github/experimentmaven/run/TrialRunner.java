package io.github.experimentmaven.run;

import io.github.experimentmaven.data.prepare.PreparedFold;
import io.github.experimentmaven.data.split.Part;
import io.github.experimentmaven.model.Examples;
import io.github.experimentmaven.model.Learner;
import io.github.experimentmaven.model.TrainedModel;
import io.github.experimentmaven.model.TrainingFailedException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tribuo.Dataset;
import org.tribuo.regression.Regressor;

/** Trains and evaluates one trial; a pure function of the trial, its learner and its fold. */
final class TrialRunner {

  private final Evaluator evaluator;
  private final List<String> targets;
  private final RunListener listener;

  TrialRunner(Evaluator evaluator, List<String> targets, RunListener listener) {
    this.evaluator = evaluator;
    this.targets = List.copyOf(targets);
    this.listener = listener;
  }

  TrialOutcome run(Trial trial, Learner learner, PreparedFold fold) {
    try {
      TrainedModel trained =
          learner.train(
              new Examples(fold.training(), fold.validation()),
              trial.seed(),
              epoch -> listener.onEpoch(trial, epoch));
      return evaluate(trained, learner, fold);
    } catch (TrainingFailedException e) {
      return new TrialOutcome.Failed(String.valueOf(e.getMessage()));
    }
  }

  private TrialOutcome evaluate(TrainedModel trained, Learner learner, PreparedFold fold) {
    Map<Part, Scores> scores = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      Dataset<Regressor> rows =
          switch (part) {
            case TRAIN -> fold.training();
            case VALIDATION -> fold.validation();
            case TEST -> fold.test();
          };
      if (rows.size() > 0) {
        Predictions predictions = evaluator.predict(trained.model(), rows, targets);
        if (!predictions.areFinite()) {
          return new TrialOutcome.Failed(
              "a prediction of the " + part.label() + " part is not a finite number");
        }
        scores.put(part, evaluator.score(predictions, learner.loss()));
      }
    }
    return new TrialOutcome.Completed(
        scores, trained.curve(), trained.bestEpoch(), trained.stoppedEarly());
  }
}
