package org.example;

import com.oracle.labs.mlrg.olcut.config.Config;
import com.oracle.labs.mlrg.olcut.provenance.Provenance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.tribuo.Dataset;
import org.tribuo.Model;
import org.tribuo.Trainer;
import org.tribuo.provenance.TrainerProvenance;
import org.tribuo.provenance.impl.TrainerProvenanceImpl;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.baseline.DummyRegressionTrainer;

/** Predicts the mean of the first rows, a trainer that knows nothing of experiments. */
public final class FirstRowsTrainer implements Trainer<Regressor> {

  @Config(mandatory = true, description = "A file with the number of rows.")
  private Path rowsFile;

  private int rows;
  private int invocations;

  @Override
  public void postConfig() throws IOException {
    rows = Integer.parseInt(Files.readString(rowsFile).strip());
  }

  @Override
  public Model<Regressor> train(
      Dataset<Regressor> examples, Map<String, Provenance> runProvenance) {
    return train(examples, runProvenance, invocations++);
  }

  @Override
  public Model<Regressor> train(
      Dataset<Regressor> examples, Map<String, Provenance> runProvenance, int invocation) {
    double sum = 0;
    for (int row = 0; row < rows; row++) {
      sum += examples.getExample(row).getOutput().getValues()[0];
    }
    return DummyRegressionTrainer.createConstantTrainer(sum / rows).train(examples, runProvenance);
  }

  @Override
  public int getInvocationCount() {
    return invocations;
  }

  @Override
  public void setInvocationCount(int invocationCount) {
    invocations = invocationCount;
  }

  @Override
  public TrainerProvenance getProvenance() {
    return new TrainerProvenanceImpl(this);
  }
}
