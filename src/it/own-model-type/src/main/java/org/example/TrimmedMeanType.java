package org.example;

import io.github.experimentmaven.model.Learner;
import io.github.experimentmaven.model.option.DeclaredType;
import io.github.experimentmaven.model.train.TrainingLoss;
import io.github.experimentmaven.model.train.TribuoLearner;
import io.github.experimentmaven.spec.ModelSpec;
import io.github.experimentmaven.spec.option.Option;
import io.github.experimentmaven.spec.option.Range;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.tribuo.Dataset;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.baseline.DummyRegressionTrainer;

/** Predicts the mean of the targets without the smallest and the largest. */
public final class TrimmedMeanType extends DeclaredType {

  private static final Option<Double> TRIM =
      Option.number("trim", "The share to leave out at each end.", Range.ANY).or(0.1);

  /** Creates the type. */
  public TrimmedMeanType() {
    super(
        "trimmed_mean",
        "Predicts the mean of the targets without the smallest and the largest.",
        List.of(TRIM));
  }

  @Override
  public boolean baseline() {
    return true;
  }

  @Override
  public Learner learner(ModelSpec spec) {
    double trim = TRIM.in(spec.options());
    return new TribuoLearner(
        TrainingLoss.mse(),
        (training, seed) ->
            DummyRegressionTrainer.createConstantTrainer(trimmedMean(training, trim)));
  }

  private static double trimmedMean(Dataset<Regressor> training, double trim) {
    double[] targets =
        StreamSupport.stream(training.spliterator(), false)
            .mapToDouble(example -> example.getOutput().getValues()[0])
            .sorted()
            .toArray();
    int left = (int) (trim * targets.length);
    double sum = 0;
    for (double target : Arrays.copyOfRange(targets, left, targets.length - left)) {
      sum += target;
    }
    return sum / (targets.length - 2 * left);
  }
}
