package io.github.experimentmaven.model.mended;

import com.oracle.labs.mlrg.olcut.provenance.Provenance;
import java.util.Map;
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
 * A factorization machine on standardised features and targets, for the reason that {@link
 * ScaledLinearTrainer} gives; Tribuo's own option divides by the variance, which is no unit of the
 * target, and by zero where the target is constant. A trainer trains one model.
 */
public final class ScaledFactorizationTrainer extends FMRegressionTrainer {

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
        FeatureScale.of(training),
        TargetStandardizer.of(training),
        objective,
        optimiser,
        epochs,
        batchSize,
        seed,
        factors,
        deviation);
  }

  private ScaledFactorizationTrainer(
      FeatureScale features,
      TargetStandardizer scale,
      Function<double[], RegressionObjective> objective,
      StochasticGradientOptimiser optimiser,
      int epochs,
      int batchSize,
      long seed,
      int factors,
      double deviation) {
    super(
        objective.apply(scale.units()),
        optimiser,
        epochs,
        NEVER_LOG,
        batchSize,
        seed,
        factors,
        deviation,
        false);
    this.features = features;
    this.scale = scale;
    this.scaledObjective = new NeverZeroObjective(objective.apply(scale.units()));
  }

  @Override
  public FMRegressionModel train(
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
  protected FMRegressionModel createModel(
      String name,
      ModelProvenance provenance,
      ImmutableFeatureMap known,
      ImmutableOutputInfo<Regressor> targets,
      FMParameters parameters) {
    Tensor[] tensors = parameters.get();
    for (int id = 0; id < targets.size(); id++) {
      DenseVector bias = (DenseVector) tensors[0];
      DenseMatrix weights = (DenseMatrix) tensors[1];
      DenseMatrix factors = (DenseMatrix) tensors[2 + id];
      bias.set(id, bias.get(id) + unscale(id, weights, factors, known));
      rescale(id, bias, weights, factors);
    }
    return super.createModel(name, provenance, known, targets, parameters);
  }

  /**
   * Puts the features' scale into the weights and factors of a target: with u = v / s the product
   * of two features is {@code <u, u'> (x - m) (x' - m')}, whose parts with one x belong to the
   * weights, and those with none to the bias.
   *
   * @return what is added to the bias
   */
  private double unscale(
      int id, DenseMatrix weights, DenseMatrix factors, ImmutableFeatureMap known) {
    double summand = 0;
    for (int column = 0; column < known.size(); column++) {
      String feature = known.get(column).getName();
      double weight = weights.get(id, column) / features.deviation(feature);
      weights.set(id, column, weight);
      summand -= weight * features.mean(feature);
    }
    for (int factor = 0; factor < factors.getDimension1Size(); factor++) {
      double total = 0;
      double squares = 0;
      for (int column = 0; column < known.size(); column++) {
        String feature = known.get(column).getName();
        double value = factors.get(factor, column) / features.deviation(feature);
        double atMean = value * features.mean(feature);
        factors.set(factor, column, value);
        total += atMean;
        squares += atMean * atMean;
      }
      for (int column = 0; column < known.size(); column++) {
        double value = factors.get(factor, column);
        double others = total - value * features.mean(known.get(column).getName());
        weights.set(id, column, weights.get(id, column) - value * others);
      }
      summand += (total * total - squares) / 2;
    }
    return summand;
  }

  /** The products of factors take the target's deviation as its root in each. */
  private void rescale(int id, DenseVector bias, DenseMatrix weights, DenseMatrix factors) {
    double deviation = scale.deviation(id);
    bias.set(id, bias.get(id) * deviation + scale.mean(id));
    for (int column = 0; column < weights.getDimension2Size(); column++) {
      weights.set(id, column, weights.get(id, column) * deviation);
    }
    factors.scaleInPlace(Math.sqrt(deviation));
  }
}
