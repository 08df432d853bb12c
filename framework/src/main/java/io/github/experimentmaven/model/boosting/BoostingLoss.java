package io.github.experimentmaven.model.boosting;

import io.github.experimentmaven.metric.Metric;
import io.github.experimentmaven.model.train.TrainingLoss;
import io.github.experimentmaven.spec.option.Option;
import io.github.experimentmaven.spec.option.Range;
import io.github.experimentmaven.spec.option.Variant;
import io.github.experimentmaven.spec.option.Variants;
import io.github.experimentmaven.tree.boosting.Loss;
import java.util.List;

/** The option {@code loss}, by scikit-learn's names. */
final class BoostingLoss {

  private static final Option<Double> DELTA =
      Option.number("delta", "The residual at which the loss becomes linear.", Range.POSITIVE)
          .or(new Loss.Huber().delta())
          .examples(0.5, 2.0);
  private static final Option<Double> Q =
      Option.number("q", "The quantile to predict; 0.5 is the median.", Range.INSIDE_UNIT)
          .or(new Loss.Quantile().q())
          .examples(0.1, 0.9);

  static final Option<Loss> OPTION =
      new Variants<Loss>(
              List.of(
                  Variant.of("squared_error", "Mean squared error.", new Loss.SquaredError()),
                  Variant.of("absolute_error", "Mean absolute error.", new Loss.AbsoluteError()),
                  new Variant<>(
                      "huber",
                      "Squared for small residuals, linear for large ones.",
                      List.of(DELTA),
                      options -> new Loss.Huber(DELTA.in(options))),
                  new Variant<>(
                      "quantile",
                      "The pinball loss, whose minimum is a quantile of the target.",
                      List.of(Q),
                      options -> new Loss.Quantile(Q.in(options)))))
          .option("loss", "What boosting minimises.", "squared_error");

  private BoostingLoss() {}

  /** Returns the loss as a metric of predictions. */
  static Metric metric(Loss loss) {
    if (loss instanceof Loss.SquaredError) {
      return TrainingLoss.mse();
    } else if (loss instanceof Loss.AbsoluteError) {
      return TrainingLoss.mae();
    } else if (loss instanceof Loss.Huber huber) {
      return TrainingLoss.huber(huber.delta());
    } else if (loss instanceof Loss.Quantile quantile) {
      return TrainingLoss.quantile(quantile.q());
    }
    throw new IllegalStateException("no metric for " + loss);
  }
}
