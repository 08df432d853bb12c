package io.github.experimentmaven.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oracle.labs.mlrg.olcut.util.Pair;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tribuo.Dataset;
import org.tribuo.Model;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.ModelProvenance;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.baseline.DummyRegressionTrainer;

class TreeEnsembleModelTest {

  @TempDir Path folder;

  private static Tree stump(int feature, float threshold, double[] left, double[] right) {
    TreeBuilder builder = new TreeBuilder(left.length);
    int child = builder.split(0, feature, threshold);
    builder.leaf(child, left);
    builder.leaf(child + 1, right);
    return builder.build();
  }

  private static double[] values(double... values) {
    return values;
  }

  private static TreeEnsembleModel model(Dataset<Regressor> data, TreeEnsemble ensemble) {
    return new TreeEnsembleModel(
        "trees",
        new ModelProvenance(
            TreeEnsembleModel.class.getName(),
            OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC),
            data.getProvenance(),
            DummyRegressionTrainer.createMeanTrainer().getProvenance()),
        data.getFeatureIDMap(),
        data.getOutputIDInfo(),
        ensemble);
  }

  private static TreeEnsembleModel oneOutput(Combination combination) {
    return model(
        TreeTables.products(20, 3, 1),
        new TreeEnsemble(
            List.of(
                List.of(stump(0, 0, values(1), values(2)), stump(2, 0.5f, values(10), values(20)))),
            combination,
            values(0.25),
            values(0.75, 0, 0.25)));
  }

  private static TreeEnsembleModel jointOutputs() {
    return model(
        TreeTables.twoTargets(20, 1),
        new TreeEnsemble(
            List.of(
                List.of(
                    stump(0, 0, values(1, -1), values(2, -2)),
                    stump(2, 0.5f, values(10, -10), values(20, -20)))),
            Combination.AVERAGE,
            values(0, 0),
            values(0.5, 0, 0.5)));
  }

  private static TreeEnsembleModel outputsApart() {
    return model(
        TreeTables.twoTargets(20, 1),
        new TreeEnsemble(
            List.of(
                List.of(stump(0, 0, values(1), values(2)), stump(2, 0, values(3), values(5))),
                List.of(stump(1, 0, values(-1), values(-2)), stump(2, 0, values(0), values(0.5)))),
            Combination.AVERAGE,
            values(0, 100),
            values(0.5, 0.2, 0.3)));
  }

  private static double[] predict(Model<Regressor> model, String[] names, double... row) {
    return model
        .predict(new ArrayExample<>(new Regressor("y", 0), names, row))
        .getOutput()
        .getValues();
  }

  @Test
  void aSumStartsAtTheBaseValue() {
    String[] names = {"f0", "f1", "f2"};

    assertThat(predict(oneOutput(Combination.SUM), names, 0, 0, 0)).containsExactly(11.25);
    assertThat(predict(oneOutput(Combination.SUM), names, 1, 0, 1)).containsExactly(22.25);
  }

  @Test
  void anAverageIsAddedToTheBaseValue() {
    assertThat(predict(oneOutput(Combination.AVERAGE), new String[] {"f0", "f1", "f2"}, 0, 0, 1))
        .containsExactly(10.75);
  }

  @Test
  void outputsMayShareTreesOrHaveTheirOwn() {
    String[] names = {"a", "b", "c"};

    assertThat(predict(jointOutputs(), names, 1, 0, 0)).containsExactly(6, -6);
    assertThat(predict(outputsApart(), names, 1, 1, 1)).containsExactly(3.5, 99.25);
  }

  @Test
  void aFeatureThatAnExampleLacksIsZero() {
    assertThat(predict(oneOutput(Combination.SUM), new String[] {"f1"}, 3))
        .isEqualTo(predict(oneOutput(Combination.SUM), new String[] {"f0", "f1", "f2"}, 0, 3, 0));
  }

  @Test
  void anExampleWithoutAKnownFeatureIsRefused() {
    TreeEnsembleModel model = oneOutput(Combination.SUM);

    assertThatThrownBy(() -> predict(model, new String[] {"other"}, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("no feature of the example is known to the model");
  }

  @Test
  void anInputGoesWhereItsRoundingToSinglePrecisionGoes() {
    double justAbove = 0.5 + 1e-12;

    assertThat(predict(oneOutput(Combination.SUM), new String[] {"f2"}, justAbove))
        .isEqualTo(predict(oneOutput(Combination.SUM), new String[] {"f2"}, 0.5));
  }

  @Test
  void topFeaturesAreThoseThatSplitsUse() {
    assertThat(oneOutput(Combination.SUM).getTopFeatures(-1).get(Model.ALL_OUTPUTS))
        .containsExactly(new Pair<>("f0", 0.75), new Pair<>("f2", 0.25));
    assertThat(oneOutput(Combination.SUM).getTopFeatures(1).get(Model.ALL_OUTPUTS))
        .containsExactly(new Pair<>("f0", 0.75));
  }

  @Test
  void aSavedModelPredictsTheSameBits() throws IOException {
    for (TreeEnsembleModel model :
        List.of(oneOutput(Combination.SUM), jointOutputs(), outputsApart())) {
      Dataset<Regressor> rows =
          model.getOutputIDInfo().size() == 1
              ? TreeTables.products(50, 3, 9)
              : TreeTables.twoTargets(50, 9);
      Path file = folder.resolve("model.tribuo");
      model.serializeToFile(file);

      Model<?> loaded = Model.deserializeFromFile(file);

      assertThat(loaded).isInstanceOf(TreeEnsembleModel.class);
      assertThat(
              ((TreeEnsembleModel) loaded)
                  .predict(rows).stream().map(p -> p.getOutput().toString()))
          .containsExactlyElementsOf(
              model.predict(rows).stream().map(p -> p.getOutput().toString()).toList());
      assertThat(((TreeEnsembleModel) loaded).getTopFeatures(-1))
          .isEqualTo(model.getTopFeatures(-1));
    }
  }

  @Test
  void treesThatDoNotFitTheOutputsAreRefused() {
    List<List<Tree>> forests = List.of(List.of(stump(0, 0, values(1), values(2))));

    assertThatThrownBy(() -> new TreeEnsemble(forests, Combination.SUM, values(0, 0), values(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("forests must have equally many trees, at least one, and leaves of 2 numbers");
  }

  @Test
  void leavesThatShareTheirNumbersAreReadBackBitForBit() throws IOException {
    double[] shared = {0.1, -0.0, 0.0, 1 / 3.0};
    List<Tree> forest = new ArrayList<>();
    for (int t = 0; t < 50; t++) {
      forest.add(stump(t % 3, t, values(shared[t % 4]), values(shared[t * 7 % 4])));
    }
    TreeEnsemble ensemble =
        new TreeEnsemble(List.of(forest), Combination.SUM, values(0), values(1, 0, 0));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    EnsembleCodec.write(ensemble, new DataOutputStream(bytes));

    TreeEnsemble read =
        EnsembleCodec.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

    assertThat(bytes.size()).isLessThan(50 * 2 * 9);
    for (int t = 0; t < 50; t++) {
      for (int leaf = 0; leaf < 2; leaf++) {
        assertThat(Double.doubleToRawLongBits(read.forests().get(0).get(t).value(leaf, 0)))
            .isEqualTo(Double.doubleToRawLongBits(forest.get(t).value(leaf, 0)));
      }
    }
  }
}
