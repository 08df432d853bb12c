package io.github.experimentmaven.model.type;

import io.github.experimentmaven.metric.Metric;
import io.github.experimentmaven.model.Learner;
import io.github.experimentmaven.model.mended.HuberObjective;
import io.github.experimentmaven.model.optimizer.Adam;
import io.github.experimentmaven.model.optimizer.MeanGradient;
import io.github.experimentmaven.model.train.DenseRowsLearner;
import io.github.experimentmaven.model.train.TrainerRecipe;
import io.github.experimentmaven.model.train.TrainingLoss;
import io.github.experimentmaven.model.train.TribuoLearner;
import io.github.experimentmaven.spec.Options;
import io.github.experimentmaven.spec.option.Option;
import io.github.experimentmaven.spec.option.Range;
import io.github.experimentmaven.spec.option.Variant;
import io.github.experimentmaven.spec.option.Variants;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tribuo.math.StochasticGradientOptimiser;
import org.tribuo.math.optimisers.AdaDelta;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.math.optimisers.SGD;
import org.tribuo.regression.sgd.RegressionObjective;
import org.tribuo.regression.sgd.objectives.AbsoluteLoss;
import org.tribuo.regression.sgd.objectives.SquaredLoss;

/**
 * How Tribuo's linear models and factorization machines are trained.
 *
 * @param loss what is minimised
 * @param optimizer makes a new optimizer
 * @param remembers whether the optimizer goes on moving a weight whose gradient is zero
 * @param epochs passes over the training rows
 * @param batchSize rows in a batch
 */
record GradientDescentOptions(
    Objective loss,
    Supplier<StochasticGradientOptimiser> optimizer,
    boolean remembers,
    int epochs,
    int batchSize) {

  /**
   * A loss as the trainer and as the table know it.
   *
   * @param objective what the trainer minimises on targets divided by their deviations, by id
   * @param metric what the table says
   */
  record Objective(Function<double[], RegressionObjective> objective, Metric metric) {}

  /** The learning rate is an argument, as it may stand beside the optimizer or inside it. */
  private record Rule(
      Optional<Double> learningRate,
      double usualRate,
      boolean remembers,
      DoubleFunction<StochasticGradientOptimiser> make) {}

  private static final Option<Double> DELTA =
      Option.number("delta", "The residual at which the loss becomes linear.", Range.POSITIVE)
          .or(1.0);
  private static final Option<Objective> LOSS =
      new Variants<>(
              List.of(
                  Variant.of(
                      "mse",
                      "Mean squared error.",
                      new Objective(scale -> new SquaredLoss(), TrainingLoss.mse())),
                  Variant.of(
                      "mae",
                      "Mean absolute error.",
                      new Objective(scale -> new AbsoluteLoss(), TrainingLoss.mae())),
                  new Variant<>(
                      "huber",
                      "Squared for small residuals, linear for large ones.",
                      List.of(DELTA),
                      options -> {
                        double delta = DELTA.in(options);
                        return new Objective(
                            scale -> new HuberObjective(delta, scale), TrainingLoss.huber(delta));
                      })))
          .option("loss", "What training minimises.", "mse");

  private static final Option<Optional<Double>> OWN_RATE =
      Option.number(
              "learning_rate",
              "The size of a step; null for the optimizer's usual one.",
              Range.POSITIVE)
          .examples(0.01, 0.1)
          .orNone();
  private static final Option<Double> MOMENTUM =
      Option.number("momentum", "The weight of the previous step.", Range.FRACTION)
          .or(0.0)
          .examples(0.9);
  private static final Option<Boolean> NESTEROV =
      Option.flag("nesterov", "Whether the momentum looks one step ahead.").or(false);
  private static final Option<Double> BETA1 =
      Option.number("beta1", "The decay of the mean gradient.", Range.FRACTION).or(0.9);
  private static final Option<Double> BETA2 =
      Option.number("beta2", "The decay of the mean squared gradient.", Range.FRACTION).or(0.999);
  private static final Option<Double> ADAM_EPSILON = epsilon(1e-8);
  private static final Option<Double> ADAGRAD_EPSILON = epsilon(1e-6);
  private static final Option<Double> RHO =
      Option.number("rho", "The decay of the mean squared gradient.", Range.FRACTION).or(0.95);

  private static final Option<Rule> OPTIMIZER =
      new Variants<>(
              List.of(
                  new Variant<>(
                      "adagrad",
                      "Steps that shrink with the gradients seen so far; learning rate 0.1.",
                      List.of(OWN_RATE, ADAGRAD_EPSILON),
                      options -> {
                        double epsilon = ADAGRAD_EPSILON.in(options);
                        return new Rule(
                            OWN_RATE.in(options), 0.1, false, rate -> new AdaGrad(rate, epsilon));
                      }),
                  new Variant<>(
                      "adam",
                      "Steps by the mean gradient over its root mean square; learning rate 0.001.",
                      List.of(OWN_RATE, BETA1, BETA2, ADAM_EPSILON),
                      options -> {
                        double beta1 = BETA1.in(options);
                        double beta2 = BETA2.in(options);
                        double epsilon = ADAM_EPSILON.in(options);
                        return new Rule(
                            OWN_RATE.in(options),
                            0.001,
                            true,
                            rate -> new Adam(rate, beta1, beta2, epsilon));
                      }),
                  new Variant<>(
                      "sgd",
                      "Plain steps, or steps with momentum; learning rate 0.01.",
                      List.of(OWN_RATE, MOMENTUM, NESTEROV),
                      GradientDescentOptions::sgd),
                  new Variant<>(
                      "adadelta",
                      "Steps by the ratio of running root mean squares; has no learning rate.",
                      List.of(RHO, epsilon(1e-6)),
                      options -> {
                        double rho = RHO.in(options);
                        double epsilon = epsilon(1e-6).in(options);
                        return new Rule(
                            Optional.empty(), Double.NaN, true, rate -> new AdaDelta(rho, epsilon));
                      })))
          .option("optimizer", "The rule that turns gradients into steps.", "adagrad");

  private static final Option<Optional<Double>> LEARNING_RATE =
      Option.number(
              "learning_rate",
              "The optimizer's learning rate; goes before the one inside 'optimizer'. Null for that"
                  + " one, or the optimizer's usual one.",
              Range.POSITIVE)
          .examples(0.01, 0.1)
          .orNone();
  private static final Option<Integer> EPOCHS =
      Option.integer("epochs", "Passes over the training rows.", Range.atLeast(1))
          .or(50)
          .examples(20, 100);
  static final Option<Integer> BATCH_SIZE =
      Option.integer("batch_size", "Rows whose mean gradient makes a step.", Range.atLeast(1))
          .or(1)
          .examples(1, 32);

  static final List<Option<?>> ALL = List.of(LOSS, OPTIMIZER, LEARNING_RATE, EPOCHS, BATCH_SIZE);

  static GradientDescentOptions in(Options options) {
    Rule rule = OPTIMIZER.in(options);
    Optional<Double> beside = LEARNING_RATE.in(options);
    if (beside.isPresent() && Double.isNaN(rule.usualRate())) {
      throw refused(
          options, "adadelta has no learning rate; remove it, or choose another optimizer");
    }
    double rate = beside.or(rule::learningRate).orElse(rule.usualRate());
    return new GradientDescentOptions(
        LOSS.in(options),
        () -> rule.make().apply(rate),
        rule.remembers(),
        EPOCHS.in(options),
        BATCH_SIZE.in(options));
  }

  /** Returns a new optimizer, which takes the mean gradient of each batch. */
  StochasticGradientOptimiser newOptimizer() {
    return new MeanGradient(optimizer.get(), batchSize);
  }

  /**
   * Returns what trains on rows that this way of training reads right. Tribuo does not move the
   * weights of features that a row leaves out, whatever the optimizer would do with a gradient of
   * zero, and adds up no batch of sparse and full rows.
   */
  Learner learner(TrainerRecipe recipe) {
    Learner learner = new TribuoLearner(loss.metric(), recipe);
    return remembers || batchSize > 1 ? new DenseRowsLearner(learner) : learner;
  }

  private static Rule sgd(Options options) {
    double momentum = MOMENTUM.in(options);
    boolean nesterov = NESTEROV.in(options);
    if (nesterov && momentum == 0) {
      throw new InvalidInputException(
          options.problem(
              NESTEROV.key(), "nesterov needs a momentum; add for example momentum: 0.9"));
    }
    SGD.Momentum kind =
        nesterov
            ? SGD.Momentum.NESTEROV
            : momentum == 0 ? SGD.Momentum.NONE : SGD.Momentum.STANDARD;
    return new Rule(
        OWN_RATE.in(options),
        0.01,
        kind != SGD.Momentum.NONE,
        rate -> SGD.getSimpleSGD(rate, momentum, kind));
  }

  private static Option<Double> epsilon(double usual) {
    return Option.number("epsilon", "Keeps divisions away from zero.", Range.POSITIVE).or(usual);
  }

  private static InvalidInputException refused(Options options, String message) {
    return new InvalidInputException(options.problem(LEARNING_RATE.key(), message));
  }
}
