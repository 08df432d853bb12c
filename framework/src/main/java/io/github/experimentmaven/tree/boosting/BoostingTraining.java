package io.github.experimentmaven.tree.boosting;

import com.oracle.labs.mlrg.olcut.provenance.Provenance;
import io.github.experimentmaven.tree.SharedTables;
import io.github.experimentmaven.tree.TrainingState;
import io.github.experimentmaven.tree.TreeEnsembleModel;
import io.github.experimentmaven.tree.Workers;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.tribuo.Dataset;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.provenance.ModelProvenance;
import org.tribuo.provenance.TrainerProvenance;
import org.tribuo.regression.Regressor;

/** The training of one model, from Tribuo's examples to Tribuo's model. */
final class BoostingTraining {

  private final Dataset<Regressor> training;
  private final ImmutableFeatureMap features;
  private final ImmutableOutputInfo<Regressor> outputs;
  private final Boosting boosting;

  /**
   * Reads the examples.
   *
   * @param seed the seed of the ensemble
   * @param validation rows to watch
   * @param shared what has been made of the data sets
   * @throws IllegalArgumentException if a data set is empty or holds unknown targets or numbers
   *     that are not finite
   */
  BoostingTraining(
      BoostingOptions options,
      long seed,
      Dataset<Regressor> training,
      Optional<Dataset<Regressor>> validation,
      Workers workers,
      SharedTables shared) {
    this.training = training;
    features = training.getFeatureIDMap();
    outputs = training.getOutputIDInfo();
    boosting = Boosting.of(training, validation, options, seed, workers, shared);
  }

  /**
   * Checks that there are rows to watch where the options ask for it.
   *
   * @throws IllegalArgumentException if there are none
   */
  static void requireUsable(BoostingOptions options, Optional<Dataset<Regressor>> validation) {
    if (options.earlyStopping().isPresent() && validation.isEmpty()) {
      throw new IllegalArgumentException(
          "early stopping needs validation rows: train with a validation data set, or leave early"
              + " stopping out");
    }
  }

  /** Goes on from where another training of the same rows, options and seed was. */
  void read(byte[] state) {
    TrainingState.read(state, boosting::read);
  }

  /** Grows until there are so many trees for each output, or early stopping ends it. */
  void run(int trees, BoostingListener listener) {
    boosting.run(trees, listener);
  }

  /** Whether nothing is left to grow. */
  boolean ended() {
    return boosting.ended();
  }

  /** Returns where the training is. */
  byte[] state() {
    return TrainingState.write(boosting::write);
  }

  /** Returns the model of where the training is. */
  BoostedModel model(TrainerProvenance trainer, Map<String, Provenance> runProvenance) {
    ModelProvenance provenance =
        new ModelProvenance(
            TreeEnsembleModel.class.getName(),
            OffsetDateTime.now(ZoneOffset.UTC),
            training.getProvenance(),
            trainer,
            runProvenance);
    BoostingHistory history = boosting.history();
    TreeEnsembleModel model =
        new TreeEnsembleModel(
            "gradient-boosting",
            provenance,
            features,
            outputs,
            boosting.ensemble(history.treesOfModel()));
    return new BoostedModel(model, history);
  }
}
