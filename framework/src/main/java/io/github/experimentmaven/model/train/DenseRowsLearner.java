package io.github.experimentmaven.model.train;

import io.github.experimentmaven.metric.Metric;
import io.github.experimentmaven.model.EpochListener;
import io.github.experimentmaven.model.Examples;
import io.github.experimentmaven.model.Learner;
import io.github.experimentmaven.model.PartSizes;
import io.github.experimentmaven.model.TrainedModel;
import io.github.experimentmaven.spec.problem.Problem;
import java.util.List;
import java.util.Objects;

/**
 * Shows a learner, and the models it trains, rows with all their features. The columns of zeros and
 * ones that preprocessing makes leave their zeros out; wrap what takes a feature that is left out
 * for a missing value, or whose sparse rows are not to be trusted.
 *
 * @param learner what trains
 */
public record DenseRowsLearner(Learner learner) implements Learner {

  /** Checks that the learner is present. */
  public DenseRowsLearner {
    Objects.requireNonNull(learner, "learner");
  }

  @Override
  public Metric loss() {
    return learner.loss();
  }

  @Override
  public List<Problem> unfit(PartSizes rows) {
    return learner.unfit(rows);
  }

  @Override
  public TrainedModel train(Examples examples, long seed, EpochListener listener) {
    if (examples.training().size() == 0) {
      return learner.train(examples, seed, listener);
    }
    DenseRows rows = new DenseRows(examples.training().getFeatureIDMap());
    TrainedModel trained =
        learner.train(
            new Examples(rows.dense(examples.training()), rows.dense(examples.validation())),
            seed,
            listener);
    return new TrainedModel(
        DenseRowsModel.around(trained.model()),
        trained.curve(),
        trained.bestEpoch(),
        trained.stoppedEarly());
  }
}
