package io.github.experimentmaven.model.type;

import io.github.experimentmaven.model.Learner;
import io.github.experimentmaven.model.option.Option;
import io.github.experimentmaven.model.option.Range;
import io.github.experimentmaven.model.train.TrainingLoss;
import io.github.experimentmaven.model.train.TribuoLearner;
import io.github.experimentmaven.spec.Options;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.tribuo.Trainer;
import org.tribuo.regression.Regressor;

/** What the linear models that take up one feature after the other share. */
final class SparseOptions {

  private static final int ALL_FEATURES = -1;

  private static final Option<Optional<Integer>> MAX_NONZERO_COEFFICIENTS =
      Option.integer(
              "max_nonzero_coefficients",
              "The most features the model uses; left out or null for all.",
              Range.atLeast(1))
          .examples(5)
          .orNone();

  static final List<Option<?>> ALL = List.of(MAX_NONZERO_COEFFICIENTS);

  private SparseOptions() {}

  static Learner learner(Options options, IntFunction<Trainer<Regressor>> trainer) {
    int features = MAX_NONZERO_COEFFICIENTS.in(options).orElse(ALL_FEATURES);
    return new TribuoLearner(TrainingLoss.mse(), (training, seed) -> trainer.apply(features));
  }
}
