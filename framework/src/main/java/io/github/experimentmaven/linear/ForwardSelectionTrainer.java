package io.github.experimentmaven.linear;

import com.oracle.labs.mlrg.olcut.config.Config;
import com.oracle.labs.mlrg.olcut.config.PropertyException;
import io.github.experimentmaven.linear.solver.ForwardSelection;
import io.github.experimentmaven.linear.solver.Solver;
import java.util.OptionalInt;

/** Trains linear models by {@linkplain ForwardSelection forward selection}. */
public final class ForwardSelectionTrainer extends LinearTrainer {

  @Config(description = "The most features to take up; -1 for all.")
  private int maxFeatures = FeatureLimit.ALL;

  private Solver solver;

  /** For Tribuo's configuration system, which then sets the field. */
  private ForwardSelectionTrainer() {
    this(new ForwardSelection(OptionalInt.empty()));
  }

  /** A trainer. */
  public ForwardSelectionTrainer(ForwardSelection options) {
    solver = options;
    maxFeatures = FeatureLimit.number(options.maxFeatures());
  }

  /** Called by Tribuo's configuration system after it has set the field. */
  @Override
  public void postConfig() {
    try {
      solver = new ForwardSelection(FeatureLimit.of(maxFeatures));
    } catch (IllegalArgumentException e) {
      throw new PropertyException(e, "ForwardSelectionTrainer", "maxFeatures", e.getMessage());
    }
  }

  @Override
  Solver solver() {
    return solver;
  }
}
