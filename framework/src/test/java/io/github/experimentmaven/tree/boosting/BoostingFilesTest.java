package io.github.experimentmaven.tree.boosting;

import static io.github.experimentmaven.tree.boosting.Boosted.few;
import static io.github.experimentmaven.tree.boosting.Boosted.train;
import static io.github.experimentmaven.tree.boosting.Boosted.values;
import static org.assertj.core.api.Assertions.assertThat;

import com.oracle.labs.mlrg.olcut.config.ConfigurationData;
import com.oracle.labs.mlrg.olcut.config.ConfigurationManager;
import com.oracle.labs.mlrg.olcut.provenance.ProvenanceUtil;
import io.github.experimentmaven.tree.TreeEnsembleModel;
import io.github.experimentmaven.tree.TreeTables;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.tribuo.Dataset;
import org.tribuo.Model;
import org.tribuo.regression.Regressor;

/** Boosted models saved and configured again. */
class BoostingFilesTest {

  private final Dataset<Regressor> training = TreeTables.products(600, 5, 1);
  private final Dataset<Regressor> validation = TreeTables.products(200, 5, 2);

  @Test
  void aSavedModelPredictsTheSameBits(@TempDir Path folder) throws IOException {
    TreeEnsembleModel model = train(few(), training);
    Path file = folder.resolve("model.tribuo");
    model.serializeToFile(file);

    TreeEnsembleModel loaded = (TreeEnsembleModel) Model.deserializeFromFile(file);

    assertThat(values(loaded, validation)).containsExactly(values(model, validation));
  }

  @ParameterizedTest
  @FieldSource("io.github.experimentmaven.tree.boosting.Boosted#LOSSES")
  void theConfigurationInTheProvenanceMakesTheSameTrainer(Loss loss) {
    BoostingOptions options =
        few()
            .trees(7)
            .learningRate(0.3)
            .maxLeaves(9)
            .maxDepth(4)
            .l2(0.5)
            .maxBins(40)
            .subsample(0.9)
            .maxFeatures(0.7)
            .loss(loss)
            .build();
    TreeEnsembleModel model = new BoostingTrainer(options, 11).train(training);
    List<ConfigurationData> configuration =
        ProvenanceUtil.extractConfiguration(model.getProvenance().getTrainerProvenance());
    ConfigurationManager manager = new ConfigurationManager();
    manager.addConfiguration(configuration);

    BoostingTrainer repeated = (BoostingTrainer) manager.lookup(configuration.get(0).getName());

    assertThat(repeated.options()).isEqualTo(options);
    assertThat(values(repeated.train(training), validation))
        .containsExactly(values(model, validation));
  }
}
