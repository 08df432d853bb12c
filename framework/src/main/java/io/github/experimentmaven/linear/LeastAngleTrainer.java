package io.github.experimentmaven.linear;

import com.oracle.labs.mlrg.olcut.config.Config;
import com.oracle.labs.mlrg.olcut.config.PropertyException;
import io.github.experimentmaven.linear.solver.LeastAngleRegression;
import io.github.experimentmaven.linear.solver.PathVariant;
import io.github.experimentmaven.linear.solver.Solver;
import java.util.OptionalInt;

/** Trains linear models by {@linkplain LeastAngleRegression least angle regression}. */
public final class LeastAngleTrainer extends LinearTrainer {

  @Config(description = "Which path to walk.")
  private PathVariant variant = PathVariant.LARS;

  @Config(description = "The most features to use; -1 for all.")
  private int maxFeatures = FeatureLimit.ALL;

  private Solver solver;

  /** For Tribuo's configuration system, which then sets the fields. */
  private LeastAngleTrainer() {
    this(new LeastAngleRegression(PathVariant.LARS, OptionalInt.empty()));
  }

  /** A trainer. */
  public LeastAngleTrainer(LeastAngleRegression options) {
    solver = options;
    variant = options.variant();
    maxFeatures = FeatureLimit.number(options.maxFeatures());
  }

  /** Called by Tribuo's configuration system after it has set the fields. */
  @Override
  public void postConfig() {
    try {
      solver = new LeastAngleRegression(variant, FeatureLimit.of(maxFeatures));
    } catch (IllegalArgumentException e) {
      throw new PropertyException(e, "LeastAngleTrainer", "maxFeatures", e.getMessage());
    }
  }

  @Override
  Solver solver() {
    return solver;
  }
}
