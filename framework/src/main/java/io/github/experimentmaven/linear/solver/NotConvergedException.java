package io.github.experimentmaven.linear.solver;

import java.util.Locale;

/** A fit that was not good enough when its limit on iterations was reached. */
public final class NotConvergedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotConvergedException(int iterations, double gap, double tolerance) {
    super(
        String.format(
            Locale.ROOT,
            "not converged after %d passes over the features: the duality gap is %.1e of the"
                + " target's sum of squares, above the tolerance of %.1e; raise or remove"
                + " max_iterations",
            iterations,
            gap,
            tolerance));
  }
}
