package io.github.experimentmaven.run.trial;

import io.github.experimentmaven.explain.Explained;
import io.github.experimentmaven.model.Checkpoint;
import io.github.experimentmaven.model.TrainedModel;
import java.util.Objects;
import java.util.Optional;

/** What training and evaluating one trial gives, while it is in memory. */
public sealed interface Product {

  /** Returns how the trial ended. */
  TrialOutcome outcome();

  /**
   * A model.
   *
   * @param outcome its scores
   * @param test its predictions for the test part
   * @param trained the model
   * @param explained what else was found out of it
   * @param checkpoint from where a training of which this was a part goes on
   */
  record Complete(
      TrialOutcome.Completed outcome,
      Predictions test,
      TrainedModel trained,
      Explained explained,
      Optional<Checkpoint> checkpoint)
      implements Product {

    /** Checks that nothing is absent. */
    public Complete {
      Objects.requireNonNull(outcome, "outcome");
      Objects.requireNonNull(test, "test");
      Objects.requireNonNull(trained, "trained");
      Objects.requireNonNull(explained, "explained");
      Objects.requireNonNull(checkpoint, "checkpoint");
    }
  }

  /**
   * No model.
   *
   * @param outcome why
   */
  record Failure(TrialOutcome.Failed outcome) implements Product {

    /** Checks that nothing is absent. */
    public Failure {
      Objects.requireNonNull(outcome, "outcome");
    }

    public static Failure because(String reason) {
      return new Failure(new TrialOutcome.Failed(reason));
    }
  }
}
