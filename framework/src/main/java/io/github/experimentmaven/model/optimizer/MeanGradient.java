package io.github.experimentmaven.model.optimizer;

import com.oracle.labs.mlrg.olcut.config.Config;
import com.oracle.labs.mlrg.olcut.provenance.ConfiguredObjectProvenance;
import com.oracle.labs.mlrg.olcut.provenance.impl.ConfiguredObjectProvenanceImpl;
import org.tribuo.math.Parameters;
import org.tribuo.math.StochasticGradientOptimiser;
import org.tribuo.math.la.Tensor;

/**
 * Gives an optimizer the mean gradient of a batch, so that a learning rate means the same for every
 * batch size. Tribuo's trainers hand over the sum of the batch's gradients times its size.
 */
public final class MeanGradient implements StochasticGradientOptimiser {

  @Config(mandatory = true, description = "The optimizer that gets the mean gradient.")
  private StochasticGradientOptimiser optimiser;

  @Config(mandatory = true, description = "The trainer's batch size.")
  private int batchSize;

  /** For Tribuo's configuration system, which then sets the fields. */
  private MeanGradient() {}

  /**
   * Creates the optimizer.
   *
   * @param optimiser what gets the mean gradient
   * @param batchSize the trainer's batch size, at least 1
   */
  public MeanGradient(StochasticGradientOptimiser optimiser, int batchSize) {
    this.optimiser = optimiser;
    this.batchSize = batchSize;
  }

  @Override
  public void initialise(Parameters parameters) {
    optimiser.initialise(parameters);
  }

  /** The weight is the mean weight of a full batch's rows; that of a last, short batch is less. */
  @Override
  public Tensor[] step(Tensor[] updates, double weight) {
    if (batchSize > 1) {
      double rows = weight * batchSize;
      for (Tensor update : updates) {
        update.scaleInPlace(1 / (batchSize * rows));
      }
      return optimiser.step(updates, 1.0);
    }
    return optimiser.step(updates, weight);
  }

  @Override
  public void finalise() {
    optimiser.finalise();
  }

  @Override
  public void reset() {
    optimiser.reset();
  }

  @Override
  public StochasticGradientOptimiser copy() {
    return new MeanGradient(optimiser.copy(), batchSize);
  }

  @Override
  public ConfiguredObjectProvenance getProvenance() {
    return new ConfiguredObjectProvenanceImpl(this, "StochasticGradientOptimiser");
  }

  @Override
  public String toString() {
    return "MeanGradient(optimiser=" + optimiser + ",batchSize=" + batchSize + ")";
  }
}
