package io.github.experimentmaven.model.mended;

import com.oracle.labs.mlrg.olcut.config.Config;
import com.oracle.labs.mlrg.olcut.provenance.ConfiguredObjectProvenance;
import com.oracle.labs.mlrg.olcut.provenance.impl.ConfiguredObjectProvenanceImpl;
import com.oracle.labs.mlrg.olcut.util.Pair;
import org.tribuo.math.la.DenseVector;
import org.tribuo.math.la.SGDVector;
import org.tribuo.regression.sgd.RegressionObjective;

/**
 * An objective whose gradients are never exactly zero. Tribuo's factorization machine gives a zero
 * gradient another form than the others, and cannot add up a batch that begins with one.
 */
final class NeverZeroObjective implements RegressionObjective {

  @Config(mandatory = true, description = "What is minimised.")
  private RegressionObjective objective;

  /** For Tribuo's configuration system, which then sets the fields. */
  private NeverZeroObjective() {}

  NeverZeroObjective(RegressionObjective objective) {
    this.objective = objective;
  }

  @Override
  @Deprecated
  @SuppressWarnings("InlineMeSuggester") // the interface's method, not one of ours
  public Pair<Double, SGDVector> loss(DenseVector truth, SGDVector prediction) {
    return lossAndGradient(truth, prediction);
  }

  @Override
  public Pair<Double, SGDVector> lossAndGradient(DenseVector truth, SGDVector prediction) {
    Pair<Double, SGDVector> result = objective.lossAndGradient(truth, prediction);
    double[] gradient = new double[truth.size()];
    for (int id = 0; id < gradient.length; id++) {
      double value = result.getB().get(id);
      gradient[id] = value == 0 ? Double.MIN_VALUE : value;
    }
    return new Pair<>(result.getA(), DenseVector.createDenseVector(gradient));
  }

  @Override
  public ConfiguredObjectProvenance getProvenance() {
    return new ConfiguredObjectProvenanceImpl(this, "RegressionObjective");
  }
}
