package io.github.experimentmaven.mlp.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MlpOptionsTest {

  static Stream<Arguments> nonsense() {
    return Stream.of(
        refused(
            () -> LayerOptions.of(0, Activation.RELU),
            "units is 0, but must be a whole number of at least 1"),
        refused(
            () -> LayerOptions.of(4, Activation.RELU).withDropout(1.0),
            "dropout is 1.0, but must be a number of at least 0 and less than 1"),
        refused(() -> LayerOptions.of(4, Activation.RELU).withDropout(-0.1), "dropout is -0.1"),
        refused(
            () -> LayerOptions.of(4, Activation.RELU).withDropout(Double.NaN), "dropout is NaN"),
        refused(
            () -> new OptimizerOptions.Adam(-0.001),
            "learning_rate is -0.001, but must be a finite number greater than 0"),
        refused(
            () -> new OptimizerOptions.Adam(Double.POSITIVE_INFINITY), "learning_rate is Infinity"),
        refused(() -> new OptimizerOptions.Adam(0.001, 1, 0.999, 1e-8), "beta1 is 1.0"),
        refused(
            () -> new OptimizerOptions.Sgd(0.1, 0, true), "nesterov is true, but momentum is 0"),
        refused(() -> new OptimizerOptions.RmsProp(0.1, 0.9, 0, 0), "epsilon is 0.0"),
        refused(() -> new Loss.Huber(0), "delta is 0.0"),
        refused(() -> new Loss.Quantile(1), "q is 1.0"),
        refused(() -> new Schedule.Step(0, 0.5), "step_size is 0"),
        refused(() -> new Schedule.Exponential(1.5), "gamma is 1.5"),
        refused(() -> new Schedule.ReduceOnPlateau(1, 10, 0, 0), "factor is 1.0"),
        refused(() -> new EarlyStopping(0), "patience is 0"),
        refused(() -> new EarlyStopping(3, -1, true), "min_delta is -1.0"),
        refused(
            () -> new BatchNormOptions(BatchNormOptions.Position.BEFORE_ACTIVATION, 0, 1e-5),
            "momentum is 0.0"),
        refused(() -> MlpOptions.builder().batchSize(0).build(), "batch_size is 0"),
        refused(() -> MlpOptions.builder().epochs(0).build(), "epochs is 0"),
        refused(() -> MlpOptions.builder().weightDecay(-1).build(), "weight_decay is -1.0"),
        refused(() -> MlpOptions.builder().maxGradientNorm(0).build(), "max_gradient_norm is 0.0"),
        refused(
            () -> MlpOptions.builder().schedule(new Schedule.Cosine(0.1)).build(),
            "the cosine schedule's minimum is 0.1, but must be at most the learning rate of 0.001"));
  }

  private static Arguments refused(Supplier<Object> options, String message) {
    return Arguments.of(message, options);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("nonsense")
  void nonsense_is_refused_with_what_was_expected(String message, Supplier<Object> options) {
    assertThatIllegalArgumentException().isThrownBy(options::get).withMessageContaining(message);
  }

  @Test
  void builder_of_options_gives_the_same_options() {
    MlpOptions options =
        MlpOptions.builder()
            .layer(8, Activation.ELU)
            .maxGradientNorm(2)
            .earlyStopping(new EarlyStopping(7))
            .initialization(Initialization.HE)
            .build();
    assertThat(options.toBuilder().build()).isEqualTo(options);
  }

  @Test
  void layers_do_not_change_with_the_list_they_came_from() {
    MlpOptions.Builder builder = MlpOptions.builder().layer(8, Activation.ELU);
    MlpOptions options = builder.build();
    builder.layers(List.of());
    assertThat(options.layers()).hasSize(1);
  }

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of(new Loss.Mse(), Loss.class, "mse"),
        Arguments.of(new Loss.LogCosh(), Loss.class, "log_cosh"),
        Arguments.of(new Loss.Huber(0.1), Loss.class, "huber(delta=0.1)"),
        Arguments.of(
            new OptimizerOptions.Sgd(0.1, 0.9, true),
            OptimizerOptions.class,
            "sgd(learning_rate=0.1, momentum=0.9, nesterov=true)"),
        Arguments.of(
            new OptimizerOptions.AdaGrad(),
            OptimizerOptions.class,
            "ada_grad(learning_rate=0.01, epsilon=1.0E-10)"),
        Arguments.of(
            new LayerOptions(16, Activation.LEAKY_RELU, 0.2, true),
            LayerOptions.class,
            "layer_options(units=16, activation=leaky_relu, dropout=0.2, batch_norm=true)"),
        Arguments.of(
            new Schedule.ReduceOnPlateau(),
            Schedule.class,
            "reduce_on_plateau(factor=0.1, patience=10, threshold=1.0E-4, minimum=0.0)"));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void texts_read_back_as_the_same_options(Record option, Class<?> type, String text) {
    assertThat(OptionText.format(option)).isEqualTo(text);
    assertThat((Object) OptionText.parse(text, type)).isEqualTo(option);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "huber",
        "huber(",
        "huber(delta)",
        "huber(delta=x)",
        "huber(delta=1, delta2=2)",
        "mean",
        "mse(delta=1.0)",
        "huber(delta=-1)"
      })
  void texts_that_say_nothing_known_are_refused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> OptionText.parse(text, Loss.class));
  }

  @Test
  void truth_values_must_be_true_or_false() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                OptionText.parse(
                    "sgd(learning_rate=0.1, momentum=0.9, nesterov=yes)", OptimizerOptions.class))
        .withMessageContaining("'yes' is neither true nor false");
  }
}
