package io.github.experimentmaven.model.network;

import io.github.experimentmaven.mlp.option.OptimizerOptions;
import io.github.experimentmaven.mlp.option.Schedule;
import io.github.experimentmaven.spec.Options;
import io.github.experimentmaven.spec.option.Option;
import io.github.experimentmaven.spec.option.Range;
import io.github.experimentmaven.spec.option.Variant;
import io.github.experimentmaven.spec.option.Variants;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import java.util.List;

/** The option {@code schedule}. */
final class NetworkSchedule {

  private static final Schedule.ReduceOnPlateau PLATEAU = new Schedule.ReduceOnPlateau();

  private static final Option<Integer> STEP_SIZE =
      Option.integer("step_size", "Epochs between two reductions.", Range.atLeast(1)).examples(30);
  private static final Option<Double> STEP_GAMMA =
      Option.number("gamma", "What the learning rate is multiplied with.", Range.SHARE).or(0.1);
  private static final Option<Double> EXPONENTIAL_GAMMA =
      Option.number("gamma", "What the learning rate is multiplied with.", Range.SHARE)
          .examples(0.99);
  private static final Option<Double> MINIMUM =
      Option.number(
              "minimum_learning_rate",
              "The lowest learning rate there will be.",
              Range.NOT_NEGATIVE)
          .or(PLATEAU.minimum());
  private static final Option<Double> FACTOR =
      Option.number("factor", "What the learning rate is multiplied with.", Range.INSIDE_UNIT)
          .or(PLATEAU.factor());
  private static final Option<Integer> PATIENCE =
      Option.integer("patience", "Epochs without a fall that are tolerated.", Range.atLeast(0))
          .or(PLATEAU.patience());
  private static final Option<Double> THRESHOLD =
      Option.number(
              "threshold", "The fall that counts, as a share of the best loss.", Range.NOT_NEGATIVE)
          .or(PLATEAU.threshold());

  static final Option<Schedule> OPTION =
      new Variants<Schedule>(
              List.of(
                  Variant.of(
                      "constant", "The same learning rate all along.", new Schedule.Constant()),
                  new Variant<>(
                      "step",
                      "Lower after every so many epochs.",
                      List.of(STEP_SIZE, STEP_GAMMA),
                      options -> new Schedule.Step(STEP_SIZE.in(options), STEP_GAMMA.in(options))),
                  new Variant<>(
                      "exponential",
                      "Lower after every epoch.",
                      List.of(EXPONENTIAL_GAMMA),
                      options -> new Schedule.Exponential(EXPONENTIAL_GAMMA.in(options))),
                  new Variant<>(
                      "cosine",
                      "Down along half a cosine, to the minimum after the last epoch.",
                      List.of(MINIMUM),
                      options -> new Schedule.Cosine(MINIMUM.in(options))),
                  new Variant<>(
                      "reduce_on_plateau",
                      "Lower when the validation loss has not fallen for a while.",
                      List.of(FACTOR, PATIENCE, THRESHOLD, MINIMUM),
                      options ->
                          new Schedule.ReduceOnPlateau(
                              FACTOR.in(options),
                              PATIENCE.in(options),
                              THRESHOLD.in(options),
                              MINIMUM.in(options)))))
          .option("schedule", "How the learning rate changes from epoch to epoch.", "constant");

  private NetworkSchedule() {}

  static Schedule in(Options options, OptimizerOptions optimizer) {
    Schedule schedule = OPTION.in(options);
    if (lowest(schedule) > optimizer.learningRate()) {
      throw new InvalidInputException(
          options.problem(
              OPTION.key() + "/" + MINIMUM.key(),
              lowest(schedule)
                  + " is above the learning rate of "
                  + optimizer.learningRate()
                  + "; lower it"));
    }
    return schedule;
  }

  private static double lowest(Schedule schedule) {
    if (schedule instanceof Schedule.Cosine cosine) {
      return cosine.minimum();
    } else if (schedule instanceof Schedule.ReduceOnPlateau plateau) {
      return plateau.minimum();
    }
    return 0;
  }
}
