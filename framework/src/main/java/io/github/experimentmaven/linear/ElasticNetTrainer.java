package io.github.experimentmaven.linear;

import com.oracle.labs.mlrg.olcut.config.Config;
import com.oracle.labs.mlrg.olcut.config.PropertyException;
import io.github.experimentmaven.linear.solver.ElasticNet;
import io.github.experimentmaven.linear.solver.Selection;
import io.github.experimentmaven.linear.solver.Solver;
import java.util.OptionalInt;
import org.tribuo.Trainer;

/** Trains linear models as {@linkplain ElasticNet elastic nets}, of which the lasso is one. */
public final class ElasticNetTrainer extends LinearTrainer {

  private static final int UNLIMITED = -1;

  @Config(mandatory = true, description = "The weight of the penalty.")
  private double alpha;

  @Config(description = "The penalty's share on absolute weights; 1 gives the lasso.")
  private double l1Ratio = 1;

  @Config(description = "The most passes over the features; -1 for as many as it takes.")
  private int maxIterations = UNLIMITED;

  @Config(description = "The duality gap that is good enough, per the target's sum of squares.")
  private double tolerance = ElasticNet.DEFAULT_TOLERANCE;

  @Config(description = "The order of the features in a pass.")
  private Selection selection = Selection.CYCLIC;

  @Config(description = "Seed of random orders.")
  private long seed = Trainer.DEFAULT_SEED;

  private Solver solver;

  /** For Tribuo's configuration system, which then sets the fields. */
  private ElasticNetTrainer() {
    this(
        new ElasticNet(
            1,
            1,
            OptionalInt.empty(),
            ElasticNet.DEFAULT_TOLERANCE,
            Selection.CYCLIC,
            Trainer.DEFAULT_SEED));
  }

  /** A trainer. */
  public ElasticNetTrainer(ElasticNet options) {
    solver = options;
    alpha = options.alpha();
    l1Ratio = options.l1Ratio();
    maxIterations = options.maxIterations().orElse(UNLIMITED);
    tolerance = options.tolerance();
    selection = options.selection();
    seed = options.seed();
  }

  /** Called by Tribuo's configuration system after it has set the fields. */
  @Override
  public void postConfig() {
    OptionalInt limit =
        maxIterations == UNLIMITED ? OptionalInt.empty() : OptionalInt.of(maxIterations);
    try {
      solver = new ElasticNet(alpha, l1Ratio, limit, tolerance, selection, seed);
    } catch (IllegalArgumentException e) {
      throw new PropertyException(e, "ElasticNetTrainer", "options", e.getMessage());
    }
  }

  @Override
  Solver solver() {
    return solver;
  }
}
