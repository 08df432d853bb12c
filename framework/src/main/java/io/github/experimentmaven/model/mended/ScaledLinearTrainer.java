package io.github.experimentmaven.model.mended;

import com.oracle.labs.mlrg.olcut.provenance.Provenance;
import java.util.Map;
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
 * Linear regression by stochastic gradient descent on standardised features and targets. Tribuo's
 * trainer starts all weights at zero whatever the mean and unit, so that steps of a usual size
 * reach a target near 13 late, and one near 200,000 never. The scales are put back into the
 * weights: the model is Tribuo's. A trainer trains one model.
 */
public final class ScaledLinearTrainer extends LinearSGDTrainer {

  private static final int NEVER_LOG = -1;

  private final FeatureScale features;
  private final TargetStandardizer scale;
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
    this(
        FeatureScale.of(training),
        TargetStandardizer.of(training),
        objective,
        optimiser,
        epochs,
        batchSize,
        seed);
  }

  private ScaledLinearTrainer(
      FeatureScale features,
      TargetStandardizer scale,
      Function<double[], RegressionObjective> objective,
      StochasticGradientOptimiser optimiser,
      int epochs,
      int batchSize,
      long seed) {
    super(objective.apply(scale.units()), optimiser, epochs, NEVER_LOG, batchSize, seed);
    this.features = features;
    this.scale = scale;
    this.scaledObjective = objective.apply(scale.units());
  }

  @Override
  public LinearSGDModel train(
      Dataset<Regressor> rows, Map<String, Provenance> runProvenance, int invocationCount) {
    return super.train(features.apply(rows), runProvenance, invocationCount);
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
      ImmutableFeatureMap known,
      ImmutableOutputInfo<Regressor> targets,
      LinearParameters parameters) {
    DenseMatrix weights = (DenseMatrix) parameters.get()[0];
    for (int id = 0; id < targets.size(); id++) {
      double intercept = weights.get(id, known.size());
      for (int column = 0; column < known.size(); column++) {
        String feature = known.get(column).getName();
        double weight = weights.get(id, column) / features.deviation(feature);
        intercept -= weight * features.mean(feature);
        weights.set(id, column, weight * scale.deviation(id));
      }
      weights.set(id, known.size(), intercept * scale.deviation(id) + scale.mean(id));
    }
    return super.createModel(name, provenance, known, targets, new LinearParameters(weights));
  }
}
