package io.github.experimentmaven.tree.exact;

import static io.github.experimentmaven.tree.exact.Forests.CART;
import static io.github.experimentmaven.tree.exact.Forests.FOREST;
import static io.github.experimentmaven.tree.exact.Forests.predictions;
import static io.github.experimentmaven.tree.exact.Forests.train;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.BytesValue;
import com.oracle.labs.mlrg.olcut.config.ConfigurationData;
import com.oracle.labs.mlrg.olcut.config.ConfigurationManager;
import com.oracle.labs.mlrg.olcut.provenance.ProvenanceUtil;
import io.github.experimentmaven.tree.TreeEnsembleModel;
import io.github.experimentmaven.tree.TreeTables;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.tribuo.Dataset;
import org.tribuo.protos.core.ModelProto;
import org.tribuo.regression.Regressor;

/** Forests saved and configured again. */
class ForestFilesTest {

  @ParameterizedTest
  @FieldSource("io.github.experimentmaven.tree.exact.Forests#KINDS")
  void aSavedModelPredictsTheSameBits(ForestOptions options) throws Exception {
    Dataset<Regressor> test = TreeTables.products(100, 4, 2);
    TreeEnsembleModel model = train(options, TreeTables.products(150, 4, 1));

    ModelProto saved = model.serialize();
    TreeEnsembleModel loaded =
        TreeEnsembleModel.deserializeFromProto(0, "", saved.getSerializedData());

    assertThat(predictions(loaded, test)).isEqualTo(predictions(model, test));
    assertThat(loaded.getProvenance()).isEqualTo(model.getProvenance());
    assertThat(loaded.getTopFeatures(-1)).isEqualTo(model.getTopFeatures(-1));
  }

  @Test
  void aForestOfAHundredTreesOnThreeThousandRowsIsAFileOfAFewMegabytes() {
    TreeEnsembleModel model = train(ForestOptions.randomForest(), TreeTables.products(3200, 10, 1));

    assertThat(model.serialize().getSerializedSize()).isLessThan(4_000_000);
  }

  @Test
  void theConfigurationOfAModelsProvenanceTrainsItAgain() {
    Dataset<Regressor> training = TreeTables.products(150, 4, 1);
    TreeEnsembleModel model = train(Options.maxDepth(3, FOREST), training);
    List<ConfigurationData> configuration =
        ProvenanceUtil.extractConfiguration(model.getProvenance().getTrainerProvenance());
    ConfigurationManager manager = new ConfigurationManager();
    manager.addConfiguration(configuration);

    ForestTrainer repeated = (ForestTrainer) manager.lookup(configuration.get(0).getName());

    assertThat(repeated.options()).isEqualTo(Options.maxDepth(3, FOREST));
    assertThat(predictions(repeated.train(training), training))
        .isEqualTo(predictions(model, training));
  }

  @Test
  void aDamagedModelIsRefused() throws Exception {
    ModelProto saved = train(CART, TreeTables.products(50, 4, 1)).serialize();
    ByteString bytes = saved.getSerializedData().unpack(BytesValue.class).getValue();
    Any damaged = Any.pack(BytesValue.of(bytes.substring(0, bytes.size() - 10)));

    assertThatThrownBy(() -> TreeEnsembleModel.deserializeFromProto(0, "", damaged))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the saved model is damaged");
    assertThatThrownBy(() -> TreeEnsembleModel.deserializeFromProto(1, "", damaged))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the model has version 1, but this library reads version 0");
  }
}
