package io.github.experimentmaven.model.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.mlp.option.Activation;
import io.github.experimentmaven.mlp.option.BatchNormOptions;
import io.github.experimentmaven.mlp.option.EarlyStopping;
import io.github.experimentmaven.mlp.option.Initialization;
import io.github.experimentmaven.mlp.option.LayerOptions;
import io.github.experimentmaven.mlp.option.Loss;
import io.github.experimentmaven.mlp.option.MlpOptions;
import io.github.experimentmaven.mlp.option.OptimizerOptions;
import io.github.experimentmaven.mlp.option.Schedule;
import io.github.experimentmaven.model.ModelSpecs;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MlpTypeTest {

  private static final String NETWORK = "type: mlp\nlayers: [16 relu, 8 tanh]\n";

  @Test
  void layersHaveAShortAndALongForm() {
    MlpOptions options =
        read(
            """
            type: mlp
            layers:
              - 16 relu
              - {units: 8, activation: leaky_relu}
              - {units: 4, activation: tanh, dropout: 0.1, batch_norm: false}
            dropout: 0.25
            batch_norm: true
            """);

    assertThat(options.layers())
        .containsExactly(
            new LayerOptions(16, Activation.RELU, 0.25, true),
            new LayerOptions(8, Activation.LEAKY_RELU, 0.25, true),
            new LayerOptions(4, Activation.TANH, 0.1, false));
  }

  @Test
  void whatIsLeftOutHasThePyTorchDefault() {
    assertThat(read(NETWORK))
        .isEqualTo(
            MlpOptions.builder().layer(16, Activation.RELU).layer(8, Activation.TANH).build());
  }

  static Stream<Arguments> spellings() {
    return Stream.of(
        Arguments.of("loss: mae", base().loss(new Loss.Mae())),
        Arguments.of("loss: huber", base().loss(new Loss.Huber(1))),
        Arguments.of("loss: {type: huber, delta: 2.5}", base().loss(new Loss.Huber(2.5))),
        Arguments.of("loss: log_cosh", base().loss(new Loss.LogCosh())),
        Arguments.of("loss: {type: quantile, q: 0.9}", base().loss(new Loss.Quantile(0.9))),
        Arguments.of(
            "optimizer: {type: adam, learning_rate: 0.01}",
            base().optimizer(new OptimizerOptions.Adam(0.01))),
        Arguments.of(
            "optimizer: {learning_rate: 0.01}", base().optimizer(new OptimizerOptions.Adam(0.01))),
        Arguments.of("learning_rate: 0.01", base().optimizer(new OptimizerOptions.Adam(0.01))),
        Arguments.of(
            "optimizer: {type: adam, beta1: 0.8, learning_rate: 1}\nlearning_rate: 0.02",
            base().optimizer(new OptimizerOptions.Adam(0.02, 0.8, 0.999, 1e-8))),
        Arguments.of("optimizer: adamw", base().optimizer(new OptimizerOptions.AdamW())),
        Arguments.of("optimizer: rmsprop", base().optimizer(new OptimizerOptions.RmsProp())),
        Arguments.of("optimizer: adagrad", base().optimizer(new OptimizerOptions.AdaGrad())),
        Arguments.of("optimizer: sgd", base().optimizer(new OptimizerOptions.Sgd())),
        Arguments.of(
            "optimizer: {type: sgd, momentum: 0.9, nesterov: true}\nlearning_rate: 0.1",
            base().optimizer(new OptimizerOptions.Sgd(0.1, 0.9, true))),
        Arguments.of("schedule: cosine", base().schedule(new Schedule.Cosine())),
        Arguments.of(
            "schedule: {type: step, step_size: 30}", base().schedule(new Schedule.Step(30, 0.1))),
        Arguments.of(
            "schedule: {type: exponential, gamma: 0.99}",
            base().schedule(new Schedule.Exponential(0.99))),
        Arguments.of(
            "schedule: reduce_on_plateau", base().schedule(new Schedule.ReduceOnPlateau())),
        Arguments.of("weight_decay: 0.01", base().weightDecay(0.01)),
        Arguments.of("clip_norm: 1", base().maxGradientNorm(1)),
        Arguments.of("batch_size: 64", base().batchSize(64)),
        Arguments.of("epochs: 7", base().epochs(7)),
        Arguments.of("initialization: he", base().initialization(Initialization.HE)),
        Arguments.of("early_stopping: null", base()),
        Arguments.of("early_stopping: {patience: 20}", base().earlyStopping(new EarlyStopping(20))),
        Arguments.of(
            "early_stopping: {patience: 20, min_delta: 0.01, restore_best: false}",
            base().earlyStopping(new EarlyStopping(20, 0.01, false))),
        Arguments.of(
            "early_stopping: {}", base().earlyStopping(EarlyStopping.neverStopButRestoreBest())));
  }

  @ParameterizedTest
  @MethodSource("spellings")
  void readsEveryOption(String yaml, MlpOptions.Builder expected) {
    assertThat(read(NETWORK + yaml)).isEqualTo(expected.build());
  }

  @Test
  void everyLossOfANetworkCanBeNamedInAFile() {
    List<Class<?>> named = new ArrayList<>();
    new MlpType()
        .schema()
        .at("/properties/loss/properties/type/enum")
        .forEach(name -> named.add(read(NETWORK + "loss: " + name.asText()).loss().getClass()));

    assertThat(named).containsExactlyInAnyOrder(Loss.class.getPermittedSubclasses());
  }

  @Test
  void batchNormMayBeAnObject() {
    MlpOptions options =
        read(NETWORK + "batch_norm: {momentum: 0.2, epsilon: 0.001, position: after_activation}");

    assertThat(options.batchNorm())
        .isEqualTo(new BatchNormOptions(BatchNormOptions.Position.AFTER_ACTIVATION, 0.2, 0.001));
    assertThat(options.layers()).allMatch(LayerOptions::batchNorm);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "layers: [15 rleu] | models.m.layers[0] | '15 rleu' has the unknown activation 'rleu',"
            + " expected one of relu, leaky_relu, elu, gelu, selu, silu, tanh, sigmoid, softplus,"
            + " identity; did you mean 'relu'?",
        "layers: [0 relu] | models.m.layers[0] | '0 relu' has '0' units, expected a whole number of"
            + " at least 1, for example '16 relu'",
        "layers: [relu] | models.m.layers[0] | 'relu' is not the units and the activation of a"
            + " layer, for example '16 relu'",
        "layers: [16] | models.m.layers[0] | 16 is not a layer; write '16 relu' or {units: 16,"
            + " activation: relu}",
        "layers: [] | models.m.layers | [] is not a list of at least one layer, for example [16"
            + " relu, 64 tanh]",
        "layers: 16 relu | models.m.layers | '16 relu' is not a list of at least one layer, for"
            + " example [16 relu, 64 tanh]",
        "layers: [4 relu, {units: 0, activation: relu}] | models.m.layers[1].units | 0 is not a"
            + " whole number of at least 1",
        "layers: [{units: 2.5, activation: relu}] | models.m.layers[0].units | 2.5 is not a whole"
            + " number of at least 1",
        "layers: [{units: 2}] | models.m.layers[0] | the key 'activation' is missing; add it",
        "layers: [{units: 2, activaton: relu}] | models.m.layers[0].activaton | 'activaton' is no"
            + " option of this object, which has units, activation, dropout, batch_norm; did you"
            + " mean 'activation'?",
        "layers: [{units: 2, activation: rleu}] | models.m.layers[0].activation | 'rleu' is not one"
            + " of relu, leaky_relu, elu, gelu, selu, silu, tanh, sigmoid, softplus, identity; did"
            + " you mean 'relu'?",
        "layers: [{units: 2, activation: relu, dropout: 1.0}] | models.m.layers[0].dropout | 1.0 is"
            + " not a number of at least 0 and less than 1",
      })
  void refusesNonsenseInLayers(String yaml, String path, String message) {
    ModelSpecs.assertRefused("type: mlp\n" + yaml, path, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "dropout: 1.0 | models.m.dropout | 1.0 is not a number of at least 0 and less than 1",
        "dropout: -0.1 | models.m.dropout | -0.1 is not a number of at least 0 and less than 1",
        "dropout: much | models.m.dropout | 'much' is not a number of at least 0 and less than 1",
        "batch_norm: 1 | models.m.batch_norm | 1 is not true, false or an object such as {momentum:"
            + " 0.1}",
        "batch_norm: {momentum: 0} | models.m.batch_norm.momentum | 0 is not a number greater than"
            + " 0 and at most 1",
        "batch_norm: {positon: x} | models.m.batch_norm.positon | 'positon' is no option of this"
            + " object, which has position, momentum, epsilon; did you mean 'position'?",
        "loss: hubber | models.m.loss | 'hubber' is not one of mse, mae, huber, log_cosh, quantile;"
            + " did you mean 'huber'?",
        "loss: 1 | models.m.loss | 1 is not one of mse, mae, huber, log_cosh, quantile, or an"
            + " object with 'type'",
        "loss: {type: huber, delta: 0} | models.m.loss.delta | 0 is not a number greater than 0",
        "loss: {type: mse, delta: 1} | models.m.loss.delta | 'delta' is no option of mse, which has"
            + " type",
        "loss: {type: quantile, q: 1} | models.m.loss.q | 1 is not a number greater than 0 and less"
            + " than 1",
        "optimizer: {type: adma} | models.m.optimizer.type | 'adma' is not one of adam, adamw, sgd,"
            + " rmsprop, adagrad; did you mean 'adam'?",
        "optimizer: {type: adam, learning_rate: -1} | models.m.optimizer.learning_rate | -1 is not"
            + " a number greater than 0",
        "optimizer: {type: sgd, nesterov: true} | models.m.optimizer.nesterov | nesterov needs a"
            + " momentum; add for example momentum: 0.9",
        "learning_rate: 0 | models.m.learning_rate | 0 is not a number greater than 0",
        "learning_rate: .inf | models.m.learning_rate | Infinity is not a number greater"
            + " than 0",
        "schedule: step | models.m.schedule | the key 'step_size' is missing; add it",
        "schedule: {type: cosine, minimum_learning_rate: 0.01} |"
            + " models.m.schedule.minimum_learning_rate | 0.01 is above the learning rate of 0.001;"
            + " lower it",
        "weight_decay: -1 | models.m.weight_decay | -1 is not a number of at least 0",
        "clip_norm: 0 | models.m.clip_norm | 0 is not a number greater than 0",
        "batch_size: 0 | models.m.batch_size | 0 is not a whole number of at least 1",
        "epochs: 0 | models.m.epochs | 0 is not a whole number of at least 1",
        "epochs: 99999999999 | models.m.epochs | 99999999999 is not a whole number of at least 1"
            + " and at most 2147483647",
        "early_stopping: 20 | models.m.early_stopping | 20 is not an object such as {patience: 20}",
        "early_stopping: {patience: 0} | models.m.early_stopping.patience | 0 is not a whole number"
            + " of at least 1",
        "early_stopping: {patience: 100} | models.m.early_stopping.patience | a patience of 100"
            + " never stops a training of 100 epochs; lower it, or remove it to only restore the"
            + " best epoch",
        "early_stopping: {restore_best: false} | models.m.early_stopping.restore_best | early"
            + " stopping without patience and without restoring the best epoch does nothing; add a"
            + " patience, or remove early_stopping",
        "initialization: xavier | models.m.initialization | 'xavier' is not one of pytorch, he,"
            + " glorot",
      })
  void refusesNonsense(String yaml, String path, String message) {
    ModelSpecs.assertRefused(NETWORK + yaml, path, message);
  }

  private static MlpOptions.Builder base() {
    return MlpOptions.builder().layer(16, Activation.RELU).layer(8, Activation.TANH);
  }

  private static MlpOptions read(String yaml) {
    return MlpType.read(ModelSpecs.of(yaml).options());
  }
}
