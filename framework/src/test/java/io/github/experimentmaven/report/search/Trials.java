package io.github.experimentmaven.report.search;

import io.github.experimentmaven.result.search.SearchRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** Trials of a search for `network` that nobody trained. */
public final class Trials {

  private Trials() {}

  /**
   * Returns trials of a learning rate, of layers and of an option that does nothing.
   *
   * @param value how good a trial is: the lower the better
   */
  public static List<SearchRow> of(int number, ToDoubleFunction<Map<String, String>> value) {
    Random random = new Random(11);
    List<SearchRow> trials = new ArrayList<>();
    for (int trial = 1; trial <= number; trial++) {
      Map<String, String> options = new LinkedHashMap<>();
      options.put(
          "learning_rate", Double.toString(StrictMath.pow(10, -4 + 3 * random.nextDouble())));
      options.put("layers", random.nextBoolean() ? "[8 relu]" : "[8 relu, 4 tanh]");
      options.put("luck", Integer.toString(random.nextInt(1000)));
      trials.add(trial(trial, 1, value.applyAsDouble(options), options));
    }
    return trials;
  }

  /** Returns a training of a whole model. */
  static SearchRow trial(int trial, int round, double value, Map<String, String> options) {
    return new SearchRow(
        "network",
        0,
        0,
        trial,
        round,
        OptionalInt.empty(),
        4,
        "validation.mse",
        Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value),
        Double.isNaN(value) ? "failed" : "complete",
        Optional.empty(),
        options);
  }

  static SearchRow steps(SearchRow row, int steps) {
    return new SearchRow(
        row.model(),
        row.repeat(),
        row.fold(),
        row.trial(),
        row.round(),
        OptionalInt.of(steps),
        row.seed(),
        row.metric(),
        row.value(),
        row.end(),
        row.failure(),
        row.options());
  }

  static SearchRow seed(SearchRow row, long seed) {
    return new SearchRow(
        row.model(),
        row.repeat(),
        row.fold(),
        row.trial(),
        row.round(),
        row.steps(),
        seed,
        row.metric(),
        row.value(),
        row.end(),
        row.failure(),
        row.options());
  }

  static SearchedModel searched(List<SearchRow> rows) {
    return new SearchedModel("network", "validation", "mse", true, Optional.empty(), false, rows);
  }
}
