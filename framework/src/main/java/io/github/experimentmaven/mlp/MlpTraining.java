package io.github.experimentmaven.mlp;

import com.oracle.labs.mlrg.olcut.provenance.Provenance;
import io.github.experimentmaven.mlp.kernel.KernelSelection;
import io.github.experimentmaven.mlp.option.MlpOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.tribuo.Dataset;
import org.tribuo.provenance.ModelProvenance;
import org.tribuo.provenance.TrainerProvenance;
import org.tribuo.regression.Regressor;

/** The training of one network, from Tribuo's examples to Tribuo's model. */
final class MlpTraining {

  private final Dataset<Regressor> training;
  private final TrainingRun run;

  /**
   * Reads the examples.
   *
   * @param seed seed of all random numbers
   * @param training rows to learn from, which {@link #requireUsable} has let pass
   * @param validation rows to watch
   * @throws IllegalArgumentException if a data set holds numbers that are not finite, or the
   *     validation rows have other targets
   */
  MlpTraining(
      MlpOptions options,
      long seed,
      Dataset<Regressor> training,
      Optional<Dataset<Regressor>> validation) {
    this.training = training;
    String[] outputNames = Regressor.extractNames(training.getOutputIDInfo());
    SampleReader reader = new SampleReader(training.getFeatureIDMap(), outputNames);
    run =
        new TrainingRun(
            options,
            seed,
            KernelSelection.fastest(),
            reader.read(training),
            validation.map(reader::read));
  }

  /**
   * Checks that there is something to learn from, and to watch where the options ask for it.
   *
   * @throws IllegalArgumentException if there is not
   */
  static void requireUsable(
      MlpOptions options, Dataset<Regressor> training, Optional<Dataset<Regressor>> validation) {
    requireRows(training, "training");
    validation.ifPresent(dataset -> requireRows(dataset, "validation"));
    if (training.getOutputInfo().getUnknownCount() > 0) {
      throw new IllegalArgumentException(
          "the training data set holds rows without targets: leave them out");
    }
    if (options.earlyStopping().isPresent() && validation.isEmpty()) {
      throw new IllegalArgumentException(
          "early stopping needs validation rows: train with a validation data set, or leave early"
              + " stopping out");
    }
  }

  private static void requireRows(Dataset<Regressor> dataset, String name) {
    if (dataset.size() == 0) {
      throw new IllegalArgumentException(
          "the " + name + " data set is empty, expected at least one row");
    }
  }

  /** Goes on from where another training of the same rows, options and seed was. */
  void read(byte[] state) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(state))) {
      run.read(in);
    } catch (IOException e) {
      throw new IllegalArgumentException("the state of the training is cut off", e);
    }
  }

  /** Trains until so many epochs are done, or early stopping ends it. */
  void run(int epochs, TrainingListener listener) {
    run.run(epochs, listener);
  }

  /** Whether nothing is left to train. */
  boolean ended() {
    return run.ended();
  }

  /** Returns where the training is. */
  byte[] state() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      run.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return bytes.toByteArray();
  }

  /** Returns the model of where the training is, which shares its weights: train no further. */
  MlpModel model(TrainerProvenance trainer, Map<String, Provenance> runProvenance) {
    ModelProvenance provenance =
        new ModelProvenance(
            MlpModel.class.getName(),
            OffsetDateTime.now(ZoneOffset.UTC),
            training.getProvenance(),
            trainer,
            runProvenance);
    return new MlpModel(
        "mlp", provenance, training.getFeatureIDMap(), training.getOutputIDInfo(), run.network());
  }
}
