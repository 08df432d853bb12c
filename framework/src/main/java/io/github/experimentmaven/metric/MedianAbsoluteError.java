package io.github.experimentmaven.metric;

import io.github.experimentmaven.inference.Dependence;
import io.github.experimentmaven.inference.Resampled;
import io.github.experimentmaven.spec.option.Range;
import java.util.Arrays;

/** Median absolute error, in the unit of the target; insensitive to outliers. */
public final class MedianAbsoluteError implements Metric {

  @Override
  public String name() {
    return "median_absolute_error";
  }

  @Override
  public String description() {
    return "Median absolute error, in the unit of the target.";
  }

  @Override
  public boolean lowerIsBetter() {
    return true;
  }

  @Override
  public Dependence dependence() {
    return new Dependence.Resampling(
        (actual, predicted) -> Resampled.median(Residuals.absolute(actual, predicted)));
  }

  @Override
  public Range range() {
    return Range.NOT_NEGATIVE;
  }

  @Override
  public double evaluate(double[] actual, double[] predicted) {
    double[] errors = Residuals.absolute(actual, predicted);
    Arrays.sort(errors);
    if (Double.isNaN(errors[errors.length - 1])) {
      return Double.NaN;
    }
    int middle = errors.length / 2;
    return errors.length % 2 == 1
        ? errors[middle]
        : errors[middle - 1] + (errors[middle] - errors[middle - 1]) / 2;
  }

  @Override
  public boolean takesWeights() {
    return true;
  }

  @Override
  public double evaluate(double[] actual, double[] predicted, double[] weights) {
    double[] errors = Residuals.absolute(actual, predicted);
    int[] order = WeightedMedian.order(errors);
    return Double.isNaN(errors[order[order.length - 1]])
        ? Double.NaN
        : WeightedMedian.of(errors, weights, order);
  }
}
