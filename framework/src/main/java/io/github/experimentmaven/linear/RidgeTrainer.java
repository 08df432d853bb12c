package io.github.experimentmaven.linear;

import com.oracle.labs.mlrg.olcut.config.Config;
import com.oracle.labs.mlrg.olcut.config.PropertyException;
import io.github.experimentmaven.linear.solver.Ridge;
import io.github.experimentmaven.linear.solver.Solver;

/** Trains linear models by {@linkplain Ridge ridge regression}. */
public final class RidgeTrainer extends LinearTrainer {

  @Config(mandatory = true, description = "The weight of the penalty on squared weights.")
  private double alpha;

  private Solver solver;

  /** For Tribuo's configuration system, which then sets the field. */
  private RidgeTrainer() {
    this(new Ridge(1));
  }

  /** A trainer. */
  public RidgeTrainer(Ridge options) {
    solver = options;
    alpha = options.alpha();
  }

  /** Called by Tribuo's configuration system after it has set the field. */
  @Override
  public void postConfig() {
    try {
      solver = new Ridge(alpha);
    } catch (IllegalArgumentException e) {
      throw new PropertyException(e, "RidgeTrainer", "alpha", e.getMessage());
    }
  }

  @Override
  Solver solver() {
    return solver;
  }
}
