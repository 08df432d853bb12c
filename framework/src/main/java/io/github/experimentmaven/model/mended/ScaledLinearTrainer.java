package io.github.experimentmaven.model.mended;

import java.util.function.Function;
import org.tribuo.Dataset;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.common.sgd.SGDObjective;
import org.tribuo.math.LinearParameters;
import org.tribuo.math.StochasticGradientOptimiser;
import org.tribuo.math.la.DenseMatrix;
import org.tribuo.math.la.DenseVector;
import org.tribuo.provenance.ModelProvenance;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.sgd.RegressionObjective;
import org.tribuo.regression.sgd.linear.LinearSGDModel;
import org.tribuo.regression.sgd.linear.LinearSGDTrainer;

/**
 * Linear regression by stochastic gradient descent on standardised targets. Tribuo's trainer starts
 * all weights at zero whatever the target's mean and unit, so that steps of a usual size reach a
 * target near 13 late, and one near 200,000 never. The scale is put back into the weights: the
 * model is Tribuo's. A trainer trains one model.
 */
public final class ScaledLinearTrainer extends LinearSGDTrainer {

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
   * @param seed the seed of the order of rows
   */
  public ScaledLinearTrainer(
      Dataset<Regressor> training,
      Function<double[], RegressionObjective> objective,
      StochasticGradientOptimiser optimiser,
      int epochs,
      int batchSize,
      long seed) {
    this(TargetScale.of(training), objective, optimiser, epochs, batchSize, seed);
  }

  private ScaledLinearTrainer(
      TargetScale scale,
      Function<double[], RegressionObjective> objective,
      StochasticGradientOptimiser optimiser,
      int epochs,
      int batchSize,
      long seed) {
    super(objective.apply(scale.deviations()), optimiser, epochs, NEVER_LOG, batchSize, seed);
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

  @Override
  protected LinearSGDModel createModel(
      String name,
      ModelProvenance provenance,
      ImmutableFeatureMap features,
      ImmutableOutputInfo<Regressor> targets,
      LinearParameters parameters) {
    DenseMatrix weights = (DenseMatrix) parameters.get()[0];
    int bias = features.size();
    for (int id = 0; id < targets.size(); id++) {
      for (int column = 0; column <= bias; column++) {
        double summand = column == bias ? scale.means()[id] : 0;
        weights.set(id, column, weights.get(id, column) * scale.deviations()[id] + summand);
      }
    }
    return super.createModel(name, provenance, features, targets, new LinearParameters(weights));
  }
}
