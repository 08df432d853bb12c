package io.github.experimentmaven.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * One training of a search, or a part of one.
 *
 * @param fold the place of the fold, from 0
 * @param number the number of the set of options on that fold, from 1
 * @param round the round, from 1
 * @param seed the seed of the training
 * @param steps how many epochs or trees the model has after it; empty where nobody counts them
 * @param values what was tried, in the order of the search's space
 * @param value the metric of the validation rows; empty for one that failed
 * @param failure why it failed
 * @param end what became of it
 */
public record SearchTrial(
    int fold,
    int number,
    int round,
    long seed,
    OptionalInt steps,
    List<JsonNode> values,
    OptionalDouble value,
    Optional<String> failure,
    End end) {

  /** What becomes of a trial. */
  public enum End {
    /** It trained on in the next round. */
    PROMOTED,
    /** Others went on in its place. */
    STOPPED,
    /** It was trained to its end. */
    COMPLETE,
    /** It gave no model. */
    FAILED,
    /** It was the best of its fold. */
    CHOSEN;

    /** Returns the name that tables use. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Copies the values. */
  public SearchTrial {
    Objects.requireNonNull(steps, "steps");
    values = List.copyOf(values);
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(failure, "failure");
    Objects.requireNonNull(end, "end");
  }
}
