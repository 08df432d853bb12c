package io.github.experimentmaven.model.linear;

import io.github.experimentmaven.model.Learner;
import io.github.experimentmaven.model.option.DeclaredType;
import io.github.experimentmaven.spec.ModelSpec;
import io.github.experimentmaven.spec.option.Option;
import io.github.experimentmaven.spec.option.Range;

/**
 * The model type {@code elastic_net}: Zou and Hastie, Regularization and Variable Selection via the
 * Elastic Net, 2005, with scikit-learn's objective.
 */
public final class ElasticNetType extends DeclaredType {

  private static final Option<Double> L1_RATIO =
      Option.number("l1_ratio", "The penalty's share on absolute weights.", Range.SHARE)
          .or(0.5)
          .examples(0.1, 0.9);

  /** Creates the type. */
  public ElasticNetType() {
    super(
        "elastic_net",
        "Fits a linear model with a penalty on absolute and squared weights.",
        PenaltyOptions.with(L1_RATIO));
  }

  @Override
  public boolean random(ModelSpec spec) {
    return PenaltyOptions.random(spec.options());
  }

  @Override
  public boolean takesWeights(ModelSpec spec) {
    return true;
  }

  @Override
  public Learner learner(ModelSpec spec) {
    return PenaltyOptions.learner(spec.options(), L1_RATIO.in(spec.options()));
  }
}
