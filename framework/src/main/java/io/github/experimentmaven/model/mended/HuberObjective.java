package io.github.experimentmaven.model.mended;

import com.oracle.labs.mlrg.olcut.config.Config;
import com.oracle.labs.mlrg.olcut.provenance.ConfiguredObjectProvenance;
import com.oracle.labs.mlrg.olcut.provenance.impl.ConfiguredObjectProvenanceImpl;
import com.oracle.labs.mlrg.olcut.util.Pair;
import org.tribuo.math.la.DenseVector;
import org.tribuo.math.la.SGDVector;
import org.tribuo.regression.sgd.RegressionObjective;

/** Huber, Robust Estimation of a Location Parameter, 1964, with a delta for each target. */
public final class HuberObjective implements RegressionObjective {

  @Config(mandatory = true, description = "The residual of each target at which it is linear.")
  private double[] deltas;

  /** For Tribuo's configuration system, which then sets the fields. */
  private HuberObjective() {}

  /**
   * Creates the objective of standardised targets.
   *
   * @param delta the residual at which the loss becomes linear, in the unit of the targets
   * @param deviations what each target was divided by, by its id
   */
  public HuberObjective(double delta, double[] deviations) {
    deltas = new double[deviations.length];
    for (int id = 0; id < deltas.length; id++) {
      deltas[id] = delta / deviations[id];
    }
  }

  @Override
  @Deprecated
  @SuppressWarnings("InlineMeSuggester") // the interface's method, not one of ours
  public Pair<Double, SGDVector> loss(DenseVector truth, SGDVector prediction) {
    return lossAndGradient(truth, prediction);
  }

  @Override
  public Pair<Double, SGDVector> lossAndGradient(DenseVector truth, SGDVector prediction) {
    double loss = 0;
    double[] gradient = new double[deltas.length];
    for (int id = 0; id < deltas.length; id++) {
      double delta = deltas[id];
      double residual = truth.get(id) - prediction.get(id);
      double size = Math.abs(residual);
      loss += size > delta ? delta * size - 0.5 * delta * delta : 0.5 * residual * residual;
      gradient[id] = Math.max(-delta, Math.min(delta, residual));
    }
    return new Pair<>(loss, DenseVector.createDenseVector(gradient));
  }

  @Override
  public ConfiguredObjectProvenance getProvenance() {
    return new ConfiguredObjectProvenanceImpl(this, "RegressionObjective");
  }
}
