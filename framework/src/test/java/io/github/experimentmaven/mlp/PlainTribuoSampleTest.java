package io.github.experimentmaven.mlp;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.mlp.option.Activation;
import io.github.experimentmaven.mlp.option.EarlyStopping;
import io.github.experimentmaven.mlp.option.LayerOptions;
import io.github.experimentmaven.mlp.option.Loss;
import io.github.experimentmaven.mlp.option.MlpOptions;
import io.github.experimentmaven.mlp.option.OptimizerOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tribuo.Dataset;
import org.tribuo.Model;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.evaluation.RegressionEvaluation;
import org.tribuo.regression.evaluation.RegressionEvaluator;

/** The sample of the manual's page on the MLP, word for word. */
class PlainTribuoSampleTest {

  private static final Path SOURCE =
      Path.of("src/test/java/io/github/experimentmaven/mlp/PlainTribuoSampleTest.java");
  private static final Path MANUAL = Path.of("..", "docs", "mlp.md");

  @Test
  void sample_trains_evaluates_saves_and_loads(@TempDir Path directory) throws Exception {
    Dataset<Regressor> training = SyntheticData.products(600, 4, 1);
    Dataset<Regressor> validation = SyntheticData.products(100, 4, 2);
    Dataset<Regressor> test = SyntheticData.products(100, 4, 3);
    Path file = directory.resolve("model.tribuo");
    assertThat(sample(training, validation, test, file)).isLessThan(0.1);
  }

  private static double sample(
      Dataset<Regressor> training,
      Dataset<Regressor> validation,
      Dataset<Regressor> test,
      Path file)
      throws IOException {
    // sample
    MlpOptions options =
        MlpOptions.builder()
            .layer(new LayerOptions(32, Activation.RELU, 0, true))
            .layer(new LayerOptions(16, Activation.TANH, 0, false))
            .loss(new Loss.Huber())
            .optimizer(new OptimizerOptions.Adam(0.01))
            .epochs(200)
            .earlyStopping(new EarlyStopping(20))
            .build();
    MlpTrainer trainer = new MlpTrainer(options, 42);
    MlpModel model =
        trainer.train(
            training,
            validation,
            (epoch, trainingLoss, validationLoss) ->
                System.out.println(epoch + ": " + trainingLoss + ", " + validationLoss));

    RegressionEvaluation evaluation = new RegressionEvaluator().evaluate(model, test);
    System.out.println("best epoch " + model.history().bestEpoch());
    System.out.println("RMSE " + evaluation.averageRMSE());

    model.serializeToFile(file);
    Model<Regressor> loaded = Model.deserializeFromFile(file).castModel(Regressor.class);
    System.out.println(loaded.predict(test.getExample(0)).getOutput());
    // end of sample
    return evaluation.averageRMSE();
  }

  @Test
  void manual_shows_this_sample() throws IOException {
    String source = Files.readString(SOURCE, StandardCharsets.UTF_8);
    String sample =
        source.substring(
            source.indexOf("    // sample\n") + "    // sample\n".length(),
            source.indexOf("    // end of sample\n"));
    String dedented =
        Arrays.stream(sample.split("\n", -1))
            .map(line -> line.startsWith("    ") ? line.substring(4) : line)
            .collect(Collectors.joining("\n"));
    assertThat(Files.readString(MANUAL, StandardCharsets.UTF_8)).contains(dedented);
  }
}
