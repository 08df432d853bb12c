package io.github.experimentmaven.model.type;

import io.github.experimentmaven.model.Learner;
import io.github.experimentmaven.model.option.DeclaredType;
import io.github.experimentmaven.model.train.CheckedLearner;
import io.github.experimentmaven.model.train.TribuoLearner;
import io.github.experimentmaven.spec.ModelSpec;
import java.util.List;
import org.tribuo.regression.sgd.linear.LinearSGDTrainer;

/** The model type {@code linear_sgd}: linear regression by stochastic gradient descent. */
public final class LinearSgdType extends DeclaredType {

  private static final int NEVER_LOG = -1;

  /** Creates the type. */
  public LinearSgdType() {
    super(
        "linear_sgd",
        "Fits a linear model by stochastic gradient descent; wants standardised features.",
        GradientDescentOptions.ALL);
  }

  @Override
  public Learner learner(ModelSpec spec) {
    GradientDescentOptions options = GradientDescentOptions.in(spec.options());
    return new CheckedLearner(
        new TribuoLearner(
            options.loss().metric(),
            (training, seed) ->
                new LinearSGDTrainer(
                    options.loss().objective(),
                    options.newOptimizer(),
                    options.epochs(),
                    NEVER_LOG,
                    options.batchSize(),
                    seed)),
        List.of(CheckedLearner.batches(spec.options())));
  }
}
