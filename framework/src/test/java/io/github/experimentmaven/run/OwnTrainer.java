package io.github.experimentmaven.run;

import com.oracle.labs.mlrg.olcut.provenance.Provenance;
import java.util.Map;
import org.tribuo.Dataset;
import org.tribuo.Model;
import org.tribuo.Trainer;
import org.tribuo.provenance.TrainerProvenance;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.baseline.DummyRegressionTrainer;

/** A trainer as a user's project has it. */
public final class OwnTrainer implements Trainer<Regressor> {

  private final DummyRegressionTrainer mean = DummyRegressionTrainer.createMeanTrainer();

  @Override
  public Model<Regressor> train(
      Dataset<Regressor> examples, Map<String, Provenance> runProvenance) {
    return mean.train(examples, runProvenance);
  }

  @Override
  public Model<Regressor> train(
      Dataset<Regressor> examples, Map<String, Provenance> runProvenance, int invocationCount) {
    return mean.train(examples, runProvenance, invocationCount);
  }

  @Override
  public int getInvocationCount() {
    return mean.getInvocationCount();
  }

  @Override
  public void setInvocationCount(int invocationCount) {
    mean.setInvocationCount(invocationCount);
  }

  @Override
  public TrainerProvenance getProvenance() {
    return mean.getProvenance();
  }
}
