package io.github.experimentmaven.tree.boosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oracle.labs.mlrg.olcut.config.ConfigurationData;
import com.oracle.labs.mlrg.olcut.config.ConfigurationManager;
import com.oracle.labs.mlrg.olcut.provenance.ProvenanceUtil;
import io.github.experimentmaven.tree.TreeEnsembleModel;
import io.github.experimentmaven.tree.TreeTables;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tribuo.Dataset;
import org.tribuo.Model;
import org.tribuo.regression.Regressor;

class EarlyStoppingTest {

  private final Dataset<Regressor> training = TreeTables.products(600, 5, 1);
  private final Dataset<Regressor> validation = TreeTables.products(200, 5, 2);

  private static BoostingOptions.Builder few() {
    return BoostingOptions.builder().trees(15).minSamplesLeaf(5);
  }

  private BoostedModel watch(BoostingOptions.Builder options) {
    return new BoostingTrainer(options.build(), 1)
        .train(training, Optional.of(validation), BoostingListener.NONE);
  }

  private static TreeEnsembleModel train(
      BoostingOptions.Builder options, Dataset<Regressor> dataset) {
    return new BoostingTrainer(options.build(), 1).train(dataset);
  }

  private static double[] values(Model<Regressor> model, Dataset<Regressor> rows) {
    return model.predict(rows).stream()
        .mapToDouble(prediction -> prediction.getOutput().getValues()[0])
        .toArray();
  }

  @Test
  void earlyStoppingRestoresTheTreesUpToTheLowestLoss() {
    BoostingOptions.Builder options = few().trees(200).learningRate(0.5).minSamplesLeaf(1);

    BoostedModel stopped = watch(options.earlyStopping(new EarlyStopping(8)));

    int trees = stopped.history().treesOfModel();
    double[] losses =
        stopped.history().rounds().stream()
            .mapToDouble(round -> round.validationLoss().orElseThrow())
            .toArray();
    assertThat(stopped.history().stoppedEarly()).isTrue();
    assertThat(losses).hasSize(trees + 8);
    assertThat(Arrays.stream(losses).min()).hasValue(losses[trees - 1]);
    BoostingOptions.Builder shorter = few().trees(trees).learningRate(0.5).minSamplesLeaf(1);
    assertThat(values(stopped.model(), validation))
        .containsExactly(values(train(shorter, training), validation));
    assertThat(stopped.model().getTopFeatures(-1))
        .isEqualTo(train(shorter, training).getTopFeatures(-1));
  }

  @Test
  void withoutRestoringTheModelHasAllTrees() {
    BoostedModel stopped =
        watch(
            few()
                .trees(200)
                .learningRate(0.5)
                .minSamplesLeaf(1)
                .earlyStopping(new EarlyStopping(8, 0, false)));

    assertThat(stopped.history().treesOfModel()).isEqualTo(stopped.history().rounds().size());
  }

  @Test
  void onlyAFallBeyondTheDeltaCounts() {
    BoostedModel stopped = watch(few().earlyStopping(new EarlyStopping(3, 1000, true)));

    assertThat(stopped.history().rounds()).hasSize(4);
    assertThat(stopped.history().treesOfModel()).isEqualTo(4);
  }

  @Test
  void earlyStoppingNeedsValidationRows() {
    BoostingTrainer trainer =
        new BoostingTrainer(few().earlyStopping(new EarlyStopping(3)).build(), 1);

    assertThatThrownBy(() -> trainer.train(training))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "early stopping needs validation rows: train with a validation data set, or leave early"
                + " stopping out");
  }

  @Test
  void earlyStoppingIsPartOfTheConfiguration() {
    BoostingOptions options = few().earlyStopping(new EarlyStopping(4, 0.1, false)).build();
    List<ConfigurationData> configuration =
        ProvenanceUtil.extractConfiguration(new BoostingTrainer(options, 1).getProvenance());
    ConfigurationManager manager = new ConfigurationManager();
    manager.addConfiguration(configuration);

    assertThat(((BoostingTrainer) manager.lookup(configuration.get(0).getName())).options())
        .isEqualTo(options);
  }
}
