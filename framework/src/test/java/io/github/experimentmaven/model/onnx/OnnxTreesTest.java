package io.github.experimentmaven.model.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnx.proto.OnnxMl.NodeProto;
import io.github.experimentmaven.onnx.NoOnnxFormException;
import io.github.experimentmaven.onnx.OnnxColumn;
import io.github.experimentmaven.onnx.OnnxFile;
import io.github.experimentmaven.onnx.OnnxGraph;
import io.github.experimentmaven.tree.Combination;
import io.github.experimentmaven.tree.Tree;
import io.github.experimentmaven.tree.TreeBuilder;
import io.github.experimentmaven.tree.TreeEnsemble;
import io.github.experimentmaven.tree.TreeEnsembleModel;
import io.github.experimentmaven.tree.TreeTables;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tribuo.Dataset;
import org.tribuo.provenance.ModelProvenance;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.baseline.DummyRegressionTrainer;

class OnnxTreesTest {

  private final OnnxGraph graph = new OnnxGraph();
  private final OnnxRows rows =
      new OnnxRows(
          graph,
          List.of("f0", "f1", "f2").stream()
              .map(name -> new OnnxColumn.Numbers(name, graph.numberInput(name, "")))
              .toList());

  @Test
  void thresholdsAndLeavesAreDoubles() {
    OnnxTrees.write(model(List.of(chain(3))), rows);

    NodeProto trees =
        OnnxFile.of(graph, "m", "", "1", Map.of()).getGraph().getNodeList().stream()
            .filter(node -> node.getOpType().equals("TreeEnsembleRegressor"))
            .findFirst()
            .orElseThrow();
    assertThat(trees.getAttributeList())
        .extracting(attribute -> attribute.getName())
        .contains("nodes_values_as_tensor", "target_weights_as_tensor")
        .doesNotContain("nodes_values", "target_weights");
  }

  @Test
  void aForestTooLargeSaysSo() {
    TreeEnsembleModel model = model(Collections.nCopies(5003, chain(999)));

    assertThatThrownBy(() -> OnnxTrees.write(model, rows))
        .isInstanceOf(NoOnnxFormException.class)
        .hasMessage(
            "the trees have 10,000,997 nodes, for each of which ONNX takes fifty bytes and more: at"
                + " most 10,000,000 are written; a larger min_samples_leaf or fewer trees have"
                + " fewer");
  }

  private static Tree chain(int splits) {
    TreeBuilder builder = new TreeBuilder(1);
    int node = 0;
    for (int split = 0; split < splits; split++) {
      int left = builder.split(node, 0, -split);
      builder.leaf(left + 1, split);
      node = left;
    }
    builder.leaf(node, splits);
    return builder.build();
  }

  private static TreeEnsembleModel model(List<Tree> trees) {
    Dataset<Regressor> data = TreeTables.products(20, 3, 1);
    return new TreeEnsembleModel(
        "m",
        new ModelProvenance(
            TreeEnsembleModel.class.getName(),
            OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC),
            data.getProvenance(),
            DummyRegressionTrainer.createMeanTrainer().getProvenance()),
        data.getFeatureIDMap(),
        data.getOutputIDInfo(),
        new TreeEnsemble(
            List.of(trees), Combination.AVERAGE, new double[1], new double[] {1, 0, 0}));
  }
}
