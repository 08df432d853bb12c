package io.github.experimentmaven.run.search;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.experimentmaven.spec.ModelSpec;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How far the search for a model's options is.
 *
 * @param model the model
 * @param ended how many trainings have ended, counting parts of one each
 * @param planned how many there will be
 * @param fold the fold that is searched for, from 0; empty where there is one alone
 * @param best the best on that fold so far; empty before one has gone well
 */
public record SearchProgress(
    ModelSpec model, int ended, int planned, OptionalInt fold, Optional<Best> best) {

  /** Checks that all parts are present. */
  public SearchProgress {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(fold, "fold");
    Objects.requireNonNull(best, "best");
  }

  /**
   * The best so far.
   *
   * @param value the metric of its validation rows
   * @param values what was looked for, in the order of the search's space
   */
  public record Best(double value, List<JsonNode> values) {

    /** Copies the values. */
    public Best {
      values = List.copyOf(values);
    }
  }
}
