package io.github.experimentmaven.model.mended;

import java.util.function.Function;
import org.tribuo.Dataset;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.common.sgd.FMParameters;
import org.tribuo.common.sgd.SGDObjective;
import org.tribuo.math.StochasticGradientOptimiser;
import org.tribuo.math.la.DenseMatrix;
import org.tribuo.math.la.DenseVector;
import org.tribuo.math.la.Tensor;
import org.tribuo.provenance.ModelProvenance;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.sgd.RegressionObjective;
import org.tribuo.regression.sgd.fm.FMRegressionModel;
import org.tribuo.regression.sgd.fm.FMRegressionTrainer;

/**
 * A factorization machine on standardised targets, for the reason that {@link ScaledLinearTrainer}
 * gives; Tribuo's own option divides by the variance, which is no unit of the target, and by zero
 * where the target is constant. A trainer trains one model.
 */
public final class ScaledFactorizationTrainer extends FMRegressionTrainer {

  private static final int NEVER_LOG = -1;

  private final TargetScale scale;
  private final RegressionObjective scaledObjective;

  /**
   * Creates the trainer.
   *
   * @param training the rows it will be trained on
   * @param objective the loss, given the factor each target is divided by, by the target's id
   * @param optimiser the rule that turns gradients into steps
   * @param epochs passes over the rows
   * @param batchSize rows in a batch
   * @param seed the seed of the first factors and of the order of rows
   * @param factors the length of the vector that describes a feature
   * @param deviation the standard deviation of the vectors before training
   */
  public ScaledFactorizationTrainer(
      Dataset<Regressor> training,
      Function<double[], RegressionObjective> objective,
      StochasticGradientOptimiser optimiser,
      int epochs,
      int batchSize,
      long seed,
      int factors,
      double deviation) {
    this(
        TargetScale.of(training),
        objective,
        optimiser,
        epochs,
        batchSize,
        seed,
        factors,
        deviation);
  }

  private ScaledFactorizationTrainer(
      TargetScale scale,
      Function<double[], RegressionObjective> objective,
      StochasticGradientOptimiser optimiser,
      int epochs,
      int batchSize,
      long seed,
      int factors,
      double deviation) {
    super(
        objective.apply(scale.deviations()),
        optimiser,
        epochs,
        NEVER_LOG,
        batchSize,
        seed,
        factors,
        deviation,
        false);
    this.scale = scale;
    this.scaledObjective = objective.apply(scale.deviations());
  }

  @Override
  protected SGDObjective<DenseVector> getObjective() {
    return scaledObjective;
  }

  @Override
  protected DenseVector getTarget(ImmutableOutputInfo<Regressor> targets, Regressor output) {
    return scale.standardise(output, targets);
  }

  /** The products of factors take the scale's root each. */
  @Override
  protected FMRegressionModel createModel(
      String name,
      ModelProvenance provenance,
      ImmutableFeatureMap features,
      ImmutableOutputInfo<Regressor> targets,
      FMParameters parameters) {
    Tensor[] tensors = parameters.get();
    DenseVector bias = (DenseVector) tensors[0];
    DenseMatrix weights = (DenseMatrix) tensors[1];
    for (int id = 0; id < targets.size(); id++) {
      double deviation = scale.deviations()[id];
      bias.set(id, bias.get(id) * deviation + scale.means()[id]);
      for (int column = 0; column < features.size(); column++) {
        weights.set(id, column, weights.get(id, column) * deviation);
      }
      tensors[2 + id].scaleInPlace(Math.sqrt(deviation));
    }
    return super.createModel(name, provenance, features, targets, parameters);
  }
}
