package io.github.experimentmaven.tree.exact;

import com.oracle.labs.mlrg.olcut.provenance.Provenance;
import io.github.experimentmaven.tree.SharedTables;
import io.github.experimentmaven.tree.TrainingState;
import io.github.experimentmaven.tree.TrainingTable;
import io.github.experimentmaven.tree.TreeEnsembleModel;
import io.github.experimentmaven.tree.Workers;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.tribuo.Dataset;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.provenance.ModelProvenance;
import org.tribuo.provenance.TrainerProvenance;
import org.tribuo.regression.Regressor;

/** The training of one forest, from Tribuo's examples to Tribuo's model. */
final class ForestTraining {

  private final ForestOptions options;
  private final Dataset<Regressor> examples;
  private final ImmutableFeatureMap features;
  private final ImmutableOutputInfo<Regressor> outputs;
  private final List<GrowthTable> tables;
  private GrownForests grown;

  /**
   * Reads the examples.
   *
   * @param shared what has been made of the data set
   * @throws IllegalArgumentException if the data set is empty, holds unknown targets or numbers
   *     that are not finite, or weights that the criterion does not take
   */
  ForestTraining(ForestOptions options, Dataset<Regressor> examples, SharedTables shared) {
    this.options = options;
    this.examples = examples;
    features = examples.getFeatureIDMap();
    outputs = examples.getOutputIDInfo();
    TrainingTable table = TrainingTable.of(examples, features, outputs, shared);
    if (table.weights().isPresent() && options.criterion() == Criterion.ABSOLUTE_ERROR) {
      throw new IllegalArgumentException(
          "the absolute error takes no weights of examples: use the squared error");
    }
    tables = GrowthTable.of(table, options, shared);
    grown = GrownForests.none(tables.size());
  }

  /** Goes on from where another training of the same rows, options and seed was. */
  void read(byte[] state) {
    TrainingState.read(state, in -> grown = GrownForests.read(in));
  }

  /**
   * Grows until there are so many trees in each forest.
   *
   * @param workers threads that trees are shared out among; no bit hangs on them
   */
  void grow(int trees, long seed, Workers workers, ForestListener listener) {
    grown = Forest.grow(tables, options, seed, workers, listener, grown, trees);
  }

  /** Whether all trees have grown. */
  boolean ended() {
    return grown.trees() == options.trees();
  }

  /** Returns where the training is. */
  byte[] state() {
    return TrainingState.write(grown::write);
  }

  /** Returns the model of the trees so far. */
  TreeEnsembleModel model(TrainerProvenance trainer, Map<String, Provenance> runProvenance) {
    ModelProvenance provenance =
        new ModelProvenance(
            TreeEnsembleModel.class.getName(),
            OffsetDateTime.now(ZoneOffset.UTC),
            examples.getProvenance(),
            trainer,
            runProvenance);
    return new TreeEnsembleModel("forest", provenance, features, outputs, grown.ensemble());
  }
}
