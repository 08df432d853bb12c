package io.github.experimentmaven.model.network;

import io.github.experimentmaven.metric.Metric;
import io.github.experimentmaven.mlp.option.Loss;
import io.github.experimentmaven.model.train.TrainingLoss;
import io.github.experimentmaven.spec.option.Option;
import io.github.experimentmaven.spec.option.Range;
import io.github.experimentmaven.spec.option.Variant;
import io.github.experimentmaven.spec.option.Variants;
import java.util.List;

/** The option {@code loss}. */
final class NetworkLoss {

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
                  Variant.of("mse", "Mean squared error.", new Loss.Mse()),
                  Variant.of("mae", "Mean absolute error.", new Loss.Mae()),
                  new Variant<>(
                      "huber",
                      "Squared for small residuals, linear for large ones.",
                      List.of(DELTA),
                      options -> new Loss.Huber(DELTA.in(options))),
                  Variant.of(
                      "log_cosh",
                      "The logarithm of the residual's hyperbolic cosine, a smooth mae.",
                      new Loss.LogCosh()),
                  new Variant<>(
                      "quantile",
                      "The pinball loss, whose minimum is a quantile of the target.",
                      List.of(Q),
                      options -> new Loss.Quantile(Q.in(options)))))
          .option("loss", "What training minimises.", "mse");

  private NetworkLoss() {}

  /** Returns the loss as a metric of predictions. */
  static Metric metric(Loss loss) {
    return loss.match(new MetricOfLoss());
  }

  private static final class MetricOfLoss implements Loss.Cases<Metric> {

    @Override
    public Metric mse(Loss.Mse loss) {
      return TrainingLoss.mse();
    }

    @Override
    public Metric mae(Loss.Mae loss) {
      return TrainingLoss.mae();
    }

    @Override
    public Metric huber(Loss.Huber loss) {
      return TrainingLoss.huber(loss.delta());
    }

    @Override
    public Metric logCosh(Loss.LogCosh loss) {
      return TrainingLoss.logCosh();
    }

    @Override
    public Metric quantile(Loss.Quantile loss) {
      return TrainingLoss.quantile(loss.q());
    }
  }
}
