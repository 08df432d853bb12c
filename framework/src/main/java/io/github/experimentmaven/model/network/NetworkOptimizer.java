package io.github.experimentmaven.model.network;

import io.github.experimentmaven.mlp.option.OptimizerOptions;
import io.github.experimentmaven.spec.Options;
import io.github.experimentmaven.spec.option.Option;
import io.github.experimentmaven.spec.option.Range;
import io.github.experimentmaven.spec.option.Variant;
import io.github.experimentmaven.spec.option.Variants;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import java.util.List;
import java.util.Optional;

/** The options {@code optimizer} and {@code learning_rate}, with PyTorch's defaults. */
final class NetworkOptimizer {

  private static final OptimizerOptions.Adam ADAM = new OptimizerOptions.Adam();
  private static final OptimizerOptions.AdaGrad ADAGRAD = new OptimizerOptions.AdaGrad();
  private static final OptimizerOptions.RmsProp RMSPROP = new OptimizerOptions.RmsProp();

  private static final Option<Double> RATE =
      Option.number("learning_rate", "The size of a step.", Range.POSITIVE).examples(0.001, 0.01);
  private static final Option<Double> ADAM_RATE = RATE.or(ADAM.learningRate());
  private static final Option<Double> OTHER_RATE = RATE.or(ADAGRAD.learningRate());
  private static final Option<Double> BETA1 =
      Option.number("beta1", "The decay of the mean gradient.", Range.FRACTION).or(ADAM.beta1());
  private static final Option<Double> BETA2 =
      Option.number("beta2", "The decay of the mean squared gradient.", Range.FRACTION)
          .or(ADAM.beta2());
  private static final Option<Double> EPSILON =
      Option.number("epsilon", "Keeps divisions away from zero.", Range.POSITIVE)
          .or(ADAM.epsilon());
  private static final Option<Double> ADAGRAD_EPSILON =
      Option.number("epsilon", "Keeps divisions away from zero.", Range.POSITIVE)
          .or(ADAGRAD.epsilon());
  private static final Option<Double> MOMENTUM =
      Option.number("momentum", "The weight of the previous step.", Range.FRACTION)
          .or(RMSPROP.momentum())
          .examples(0.9);
  private static final Option<Boolean> NESTEROV =
      Option.flag("nesterov", "Whether the momentum looks one step ahead.").or(false);
  private static final Option<Double> ALPHA =
      Option.number("alpha", "The decay of the mean squared gradient.", Range.FRACTION)
          .or(RMSPROP.alpha());

  static final Option<OptimizerOptions> OPTION =
      new Variants<OptimizerOptions>(
              List.of(
                  new Variant<>(
                      "adam",
                      "Kingma and Ba, 2015.",
                      List.of(ADAM_RATE, BETA1, BETA2, EPSILON),
                      options ->
                          new OptimizerOptions.Adam(
                              ADAM_RATE.in(options),
                              BETA1.in(options),
                              BETA2.in(options),
                              EPSILON.in(options))),
                  new Variant<>(
                      "adamw",
                      "Adam whose weight decay is apart from the gradient.",
                      List.of(ADAM_RATE, BETA1, BETA2, EPSILON),
                      options ->
                          new OptimizerOptions.AdamW(
                              ADAM_RATE.in(options),
                              BETA1.in(options),
                              BETA2.in(options),
                              EPSILON.in(options))),
                  new Variant<>(
                      "sgd",
                      "Plain steps, or steps with momentum.",
                      List.of(OTHER_RATE, MOMENTUM, NESTEROV),
                      NetworkOptimizer::sgd),
                  new Variant<>(
                      "rmsprop",
                      "Steps over the running root mean square of the gradient.",
                      List.of(OTHER_RATE, ALPHA, EPSILON, MOMENTUM),
                      options ->
                          new OptimizerOptions.RmsProp(
                              OTHER_RATE.in(options),
                              ALPHA.in(options),
                              EPSILON.in(options),
                              MOMENTUM.in(options))),
                  new Variant<>(
                      "adagrad",
                      "Steps that shrink with the gradients seen so far.",
                      List.of(OTHER_RATE, ADAGRAD_EPSILON),
                      options ->
                          new OptimizerOptions.AdaGrad(
                              OTHER_RATE.in(options), ADAGRAD_EPSILON.in(options)))))
          .option("optimizer", "The rule that turns gradients into steps.", "adam");

  static final Option<Optional<Double>> LEARNING_RATE =
      Option.number(
              "learning_rate",
              "The optimizer's learning rate; goes before the one inside 'optimizer'. Null for that"
                  + " one, or the optimizer's usual one.",
              Range.POSITIVE)
          .examples(0.001, 0.01)
          .orNone();

  private NetworkOptimizer() {}

  static OptimizerOptions in(Options options) {
    OptimizerOptions optimizer = OPTION.in(options);
    return LEARNING_RATE.in(options).map(rate -> withRate(optimizer, rate)).orElse(optimizer);
  }

  private static OptimizerOptions sgd(Options options) {
    double momentum = MOMENTUM.in(options);
    boolean nesterov = NESTEROV.in(options);
    if (nesterov && momentum == 0) {
      throw new InvalidInputException(
          options.problem(
              NESTEROV.key(), "nesterov needs a momentum; add for example momentum: 0.9"));
    }
    return new OptimizerOptions.Sgd(OTHER_RATE.in(options), momentum, nesterov);
  }

  private static OptimizerOptions withRate(OptimizerOptions optimizer, double rate) {
    if (optimizer instanceof OptimizerOptions.Sgd sgd) {
      return new OptimizerOptions.Sgd(rate, sgd.momentum(), sgd.nesterov());
    } else if (optimizer instanceof OptimizerOptions.Adam adam) {
      return new OptimizerOptions.Adam(rate, adam.beta1(), adam.beta2(), adam.epsilon());
    } else if (optimizer instanceof OptimizerOptions.AdamW adam) {
      return new OptimizerOptions.AdamW(rate, adam.beta1(), adam.beta2(), adam.epsilon());
    } else if (optimizer instanceof OptimizerOptions.RmsProp rms) {
      return new OptimizerOptions.RmsProp(rate, rms.alpha(), rms.epsilon(), rms.momentum());
    } else if (optimizer instanceof OptimizerOptions.AdaGrad ada) {
      return new OptimizerOptions.AdaGrad(rate, ada.epsilon());
    }
    throw new IllegalStateException("no learning rate in " + optimizer);
  }
}
