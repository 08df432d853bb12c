package io.github.experimentmaven.linear;

import com.oracle.labs.mlrg.olcut.provenance.Provenance;
import io.github.experimentmaven.linear.solver.LinearProblem;
import io.github.experimentmaven.linear.solver.Solver;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.tribuo.Dataset;
import org.tribuo.Trainer;
import org.tribuo.WeightedExamples;
import org.tribuo.provenance.ModelProvenance;
import org.tribuo.provenance.TrainerProvenance;
import org.tribuo.provenance.impl.TrainerProvenanceImpl;
import org.tribuo.regression.Regressor;

/**
 * Trains linear models in double precision, with the same bits on every machine, JVM and number of
 * threads. A feature that an example leaves out is 0, as everywhere in Tribuo. Each target is
 * fitted by itself, and the intercept is never penalised. An example of a whole weight counts as
 * that many equal examples.
 *
 * <p>Features are the columns of Tribuo's feature map, which sorts them by name. Calls may run at
 * the same time, and each gives the same model.
 */
public abstract class LinearTrainer implements Trainer<Regressor>, WeightedExamples {

  private int invocationCount;

  /** For trainers of this package alone. */
  LinearTrainer() {}

  /** What chooses the coefficients. */
  abstract Solver solver();

  /** Trains, see {@link #train(Dataset, Map)}. */
  @Override
  public LinearModel train(Dataset<Regressor> examples) {
    return train(examples, Map.of());
  }

  /**
   * Trains.
   *
   * @throws IllegalArgumentException if the data set is empty or holds unknown targets or numbers
   *     that are not finite
   * @throws io.github.experimentmaven.linear.solver.NotConvergedException if a limit on iterations
   *     was too low
   * @throws io.github.experimentmaven.linear.solver.TrainingInterruptedException if the thread is
   *     interrupted
   */
  @Override
  public LinearModel train(Dataset<Regressor> examples, Map<String, Provenance> runProvenance) {
    TrainerProvenance trainerProvenance;
    synchronized (this) {
      trainerProvenance = getProvenance();
      invocationCount++;
    }
    LinearProblem problem = ProblemReader.read(examples);
    Weights weights = Weights.of(problem, solver().solve(problem));
    ModelProvenance provenance =
        new ModelProvenance(
            LinearModel.class.getName(),
            OffsetDateTime.now(ZoneOffset.UTC),
            examples.getProvenance(),
            trainerProvenance,
            runProvenance);
    return new LinearModel(
        "linear", provenance, examples.getFeatureIDMap(), examples.getOutputIDInfo(), weights);
  }

  /**
   * Trains; the number of calls before changes nothing.
   *
   * @param invocationCount number of calls before, or {@link Trainer#INCREMENT_INVOCATION_COUNT}
   */
  @Override
  public LinearModel train(
      Dataset<Regressor> examples, Map<String, Provenance> runProvenance, int invocationCount) {
    if (invocationCount != INCREMENT_INVOCATION_COUNT) {
      setInvocationCount(invocationCount);
    }
    return train(examples, runProvenance);
  }

  @Override
  public synchronized int getInvocationCount() {
    return invocationCount;
  }

  @Override
  public synchronized void setInvocationCount(int invocationCount) {
    if (invocationCount < 0) {
      throw new IllegalArgumentException(
          "the invocation count is " + invocationCount + ", but must be at least 0");
    }
    this.invocationCount = invocationCount;
  }

  @Override
  public TrainerProvenance getProvenance() {
    return new TrainerProvenanceImpl(this);
  }

  @Override
  public String toString() {
    return getClass().getSimpleName() + "(" + solver() + ")";
  }
}
