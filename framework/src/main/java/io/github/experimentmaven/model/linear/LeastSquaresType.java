package io.github.experimentmaven.model.linear;

import io.github.experimentmaven.linear.LeastSquaresTrainer;
import io.github.experimentmaven.linear.solver.LeastSquares;
import io.github.experimentmaven.model.Learner;
import io.github.experimentmaven.model.option.DeclaredType;
import io.github.experimentmaven.model.train.TrainingLoss;
import io.github.experimentmaven.model.train.TribuoLearner;
import io.github.experimentmaven.spec.ModelSpec;
import io.github.experimentmaven.spec.option.Option;
import io.github.experimentmaven.spec.option.Range;
import java.util.List;

/** The model type {@code least_squares}: plain linear regression. */
public final class LeastSquaresType extends DeclaredType {

  private static final Option<Double> TOLERANCE =
      Option.number(
              "tolerance",
              "The share of the largest singular value up to which others count as 0.",
              Range.FRACTION)
          .or(LeastSquares.DEFAULT_TOLERANCE)
          .examples(1e-12);

  /** Creates the type. */
  public LeastSquaresType() {
    super("least_squares", "Fits a linear model by least squares.", List.of(TOLERANCE));
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
    LeastSquares options = new LeastSquares(TOLERANCE.in(spec.options()));
    return new TribuoLearner(
        TrainingLoss.mse(), (training, seed) -> new LeastSquaresTrainer(options));
  }
}
