package io.github.experimentmaven.model.linear;

import io.github.experimentmaven.spec.Options;
import io.github.experimentmaven.spec.option.Option;
import io.github.experimentmaven.spec.option.Range;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What the linear models that take up one feature after the other share. */
final class FeatureLimitOption {

  private static final Option<Optional<Integer>> MAX_NONZERO_COEFFICIENTS =
      Option.integer(
              "max_nonzero_coefficients",
              "The most features the model uses; left out or null for all.",
              Range.atLeast(1))
          .examples(5)
          .orNone();

  static final List<Option<?>> ALONE = List.of(MAX_NONZERO_COEFFICIENTS);

  private FeatureLimitOption() {}

  static OptionalInt in(Options options) {
    return MAX_NONZERO_COEFFICIENTS.in(options).map(OptionalInt::of).orElseGet(OptionalInt::empty);
  }
}
