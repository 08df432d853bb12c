package io.github.experimentmaven.mlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnx.proto.OnnxMl;
import io.github.experimentmaven.mlp.option.Activation;
import io.github.experimentmaven.mlp.option.BatchNormOptions;
import io.github.experimentmaven.mlp.option.BatchNormOptions.Position;
import io.github.experimentmaven.mlp.option.LayerOptions;
import io.github.experimentmaven.mlp.option.MlpOptions;
import io.github.experimentmaven.onnx.RuntimeModel;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tribuo.Dataset;
import org.tribuo.Feature;
import org.tribuo.Prediction;
import org.tribuo.regression.Regressor;

class OnnxExportTest {

  private final Dataset<Regressor> data = SyntheticData.products(60, 4, 1);

  @ParameterizedTest
  @EnumSource(Activation.class)
  void exported_graph_predicts_what_the_model_does(Activation activation) {
    assertSamePredictions(activation, Position.BEFORE_ACTIVATION);
  }

  @Test
  void exported_graph_keeps_batch_norm_after_the_activation() {
    assertSamePredictions(Activation.RELU, Position.AFTER_ACTIVATION);
  }

  @Test
  void saved_file_names_its_input_and_output(@TempDir Path directory) throws Exception {
    Path file = directory.resolve("model.onnx");
    train(Activation.RELU, Position.BEFORE_ACTIVATION)
        .saveONNXModel("io.github.experimentmaven", 1, file);
    try (InputStream in = Files.newInputStream(file)) {
      OnnxMl.GraphProto graph = OnnxMl.ModelProto.parseFrom(in).getGraph();
      assertThat(graph.getInput(0).getName()).isEqualTo("input");
      assertThat(graph.getOutput(0).getName()).isEqualTo("output");
    }
  }

  private void assertSamePredictions(Activation activation, Position position) {
    MlpModel model = train(activation, position);
    float[][] rows = new float[data.size()][4];
    for (int row = 0; row < rows.length; row++) {
      for (Feature feature : data.getExample(row)) {
        rows[row][model.getFeatureIDMap().getID(feature.getName())] = (float) feature.getValue();
      }
    }
    try (RuntimeModel graph =
        RuntimeModel.of(model.exportONNXModel("io.github.experimentmaven", 1))) {
      float[][] outputs = graph.predict(rows);
      List<Prediction<Regressor>> expected = model.predict(data);
      for (int row = 0; row < rows.length; row++) {
        assertThat((double) outputs[row][0])
            .isCloseTo(expected.get(row).getOutput().getValues()[0], within(1e-5));
      }
    }
  }

  private MlpModel train(Activation activation, Position position) {
    MlpOptions options =
        MlpOptions.builder()
            .layer(new LayerOptions(9, activation, 0.1, true))
            .layer(new LayerOptions(5, activation, 0, false))
            .batchNorm(new BatchNormOptions(position, 0.1, 1e-5))
            .epochs(5)
            .build();
    return new MlpTrainer(options, 1).train(data);
  }
}
