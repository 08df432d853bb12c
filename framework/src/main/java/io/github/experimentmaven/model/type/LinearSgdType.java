package io.github.experimentmaven.model.type;

import io.github.experimentmaven.model.Learner;
import io.github.experimentmaven.model.mended.ScaledLinearTrainer;
import io.github.experimentmaven.model.option.DeclaredType;
import io.github.experimentmaven.model.train.CheckedLearner;
import io.github.experimentmaven.spec.ModelSpec;
import java.util.List;

/** The model type {@code linear_sgd}: linear regression by stochastic gradient descent. */
public final class LinearSgdType extends DeclaredType {

  /** Creates the type. */
  public LinearSgdType() {
    super(
        "linear_sgd",
        "Fits a linear model by stochastic gradient descent.",
        GradientDescentOptions.ALL);
  }

  @Override
  public Learner learner(ModelSpec spec) {
    GradientDescentOptions options = GradientDescentOptions.in(spec.options());
    return new CheckedLearner(
        options.learner(
            (training, seed) ->
                new ScaledLinearTrainer(
                    training,
                    options.loss().objective(),
                    options.newOptimizer(),
                    options.epochs(),
                    options.batchSize(),
                    seed)),
        List.of(CheckedLearner.batches(spec.options(), GradientDescentOptions.BATCH_SIZE)));
  }
}
