package io.github.experimentmaven.model.type;

import io.github.experimentmaven.model.Learner;
import io.github.experimentmaven.model.option.DeclaredType;
import io.github.experimentmaven.model.train.TrainingLoss;
import io.github.experimentmaven.model.train.TribuoLearner;
import io.github.experimentmaven.spec.ModelSpec;
import io.github.experimentmaven.spec.option.Option;
import io.github.experimentmaven.spec.option.Range;
import java.util.List;
import org.tribuo.regression.baseline.DummyRegressionTrainer;

/** The model type {@code quantile}: the constant with the least pinball loss. */
public final class QuantileType extends DeclaredType {

  private static final Option<Double> QUANTILE =
      Option.number("quantile", "The share of training targets below it.", Range.INSIDE_UNIT)
          .or(0.5)
          .examples(0.1, 0.9);

  /** Creates the type. */
  public QuantileType() {
    super("quantile", "Predicts a quantile of the training rows' targets.", List.of(QUANTILE));
  }

  @Override
  public boolean baseline() {
    return true;
  }

  @Override
  public boolean random(ModelSpec spec) {
    return false;
  }

  @Override
  public boolean takesWeights(ModelSpec spec) {
    return true;
  }

  @Override
  public Learner learner(ModelSpec spec) {
    double quantile = QUANTILE.in(spec.options());
    return new WeightedConstantLearner(
        new TribuoLearner(
            TrainingLoss.quantile(quantile),
            (training, seed) -> DummyRegressionTrainer.createQuartileTrainer(quantile)),
        WeightedConstantLearner.quantile(quantile));
  }
}
