package io.github.experimentmaven.result.search;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A line of {@code search.csv}: a training that a search did, or a part of one.
 *
 * @param model the model that was searched for
 * @param repeat the number of the repeat, from 0
 * @param fold the number of the fold within the repeat, from 0
 * @param trial the number of the set of options on that fold, from 1
 * @param round the round, from 1
 * @param steps how many epochs or trees it has after it; empty where nobody counts them
 * @param seed the seed of the training
 * @param metric what is chosen by, for example {@code validation.mse}
 * @param value its value; empty for one that failed
 * @param end what became of it, for example {@code stopped}
 * @param failure why it failed
 * @param options the options that were tried, by name
 */
public record SearchRow(
    String model,
    int repeat,
    int fold,
    int trial,
    int round,
    OptionalInt steps,
    long seed,
    String metric,
    OptionalDouble value,
    String end,
    Optional<String> failure,
    Map<String, String> options) {

  /** Copies the options. */
  public SearchRow {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(steps, "steps");
    Objects.requireNonNull(metric, "metric");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(end, "end");
    Objects.requireNonNull(failure, "failure");
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
  }
}
