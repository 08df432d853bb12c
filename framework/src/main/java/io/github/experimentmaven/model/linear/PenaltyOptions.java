package io.github.experimentmaven.model.linear;

import io.github.experimentmaven.linear.ElasticNetTrainer;
import io.github.experimentmaven.linear.solver.ElasticNet;
import io.github.experimentmaven.linear.solver.Selection;
import io.github.experimentmaven.model.Learner;
import io.github.experimentmaven.model.train.TrainingLoss;
import io.github.experimentmaven.model.train.TribuoLearner;
import io.github.experimentmaven.spec.Options;
import io.github.experimentmaven.spec.option.Choices;
import io.github.experimentmaven.spec.option.Option;
import io.github.experimentmaven.spec.option.Range;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What {@code elastic_net} and {@code lasso} share: linear models fitted feature by feature. */
final class PenaltyOptions {

  private static final Option<Double> ALPHA =
      Option.number("alpha", "The weight of the penalty.", Range.POSITIVE)
          .or(1.0)
          .examples(0.001, 0.1);
  private static final Option<Optional<Integer>> MAX_ITERATIONS =
      Option.integer(
              "max_iterations",
              "The most passes over the features, beyond which the trial fails; left out or null"
                  + " for as many as it takes.",
              Range.atLeast(1))
          .examples(1000)
          .orNone();
  private static final Option<Double> TOLERANCE =
      Option.number(
              "tolerance",
              "The duality gap at which fitting ends, as a share of the target's sum of squares.",
              Range.POSITIVE)
          .or(ElasticNet.DEFAULT_TOLERANCE);
  private static final Option<Selection> SELECTION =
      Option.choice(
              "selection", "The order of the features in a pass.", Choices.named(Selection.class))
          .or(Selection.CYCLIC);

  private PenaltyOptions() {}

  static List<Option<?>> with(Option<?>... more) {
    List<Option<?>> options = new ArrayList<>(List.of(ALPHA));
    Collections.addAll(options, more);
    Collections.addAll(options, MAX_ITERATIONS, TOLERANCE, SELECTION);
    return options;
  }

  /** Returns whether the order of the features is drawn. */
  static boolean random(Options options) {
    return SELECTION.in(options) == Selection.RANDOM;
  }

  static Learner learner(Options options, double l1Ratio) {
    double alpha = ALPHA.in(options);
    OptionalInt maxIterations =
        MAX_ITERATIONS.in(options).map(OptionalInt::of).orElseGet(OptionalInt::empty);
    double tolerance = TOLERANCE.in(options);
    Selection selection = SELECTION.in(options);
    return new TribuoLearner(
        TrainingLoss.mse(),
        (training, seed) ->
            new ElasticNetTrainer(
                new ElasticNet(alpha, l1Ratio, maxIterations, tolerance, selection, seed)));
  }
}
