package io.github.experimentmaven.linear;

import com.oracle.labs.mlrg.olcut.config.Config;
import com.oracle.labs.mlrg.olcut.config.PropertyException;
import io.github.experimentmaven.linear.solver.LeastSquares;
import io.github.experimentmaven.linear.solver.Solver;

/** Trains linear models by {@linkplain LeastSquares least squares}. */
public final class LeastSquaresTrainer extends LinearTrainer {

  @Config(description = "The share of the largest singular value up to which others count as 0.")
  private double tolerance = LeastSquares.DEFAULT_TOLERANCE;

  private Solver solver;

  /** For Tribuo's configuration system, which then sets the field. */
  private LeastSquaresTrainer() {
    this(new LeastSquares(LeastSquares.DEFAULT_TOLERANCE));
  }

  /** A trainer. */
  public LeastSquaresTrainer(LeastSquares options) {
    solver = options;
    tolerance = options.tolerance();
  }

  /** Called by Tribuo's configuration system after it has set the field. */
  @Override
  public void postConfig() {
    try {
      solver = new LeastSquares(tolerance);
    } catch (IllegalArgumentException e) {
      throw new PropertyException(e, "LeastSquaresTrainer", "tolerance", e.getMessage());
    }
  }

  @Override
  Solver solver() {
    return solver;
  }
}
