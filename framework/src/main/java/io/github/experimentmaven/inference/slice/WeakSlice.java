package io.github.experimentmaven.inference.slice;

import io.github.experimentmaven.inference.ConfidenceInterval;
import java.util.List;

/**
 * Rows on which a model does worse than on all others.
 *
 * @param conditions what the rows have in common, all of it
 * @param rows how many of all rows they are
 * @param inside the mean loss in the slice, of the half of the rows that confirms
 * @param outside that of the other rows of this half
 * @param interval of {@code inside - outside}, above 0
 */
public record WeakSlice(
    List<Condition> conditions,
    int rows,
    double inside,
    double outside,
    ConfidenceInterval interval) {

  /** Copies the conditions. */
  public WeakSlice {
    conditions = List.copyOf(conditions);
  }
}
