package io.github.experimentmaven.run.trial;

import io.github.experimentmaven.spec.problem.Count;
import java.util.Objects;

/** A model's predictions for the test part. */
public final class TestPredictions {

  private final int[] ids;
  private final Predictions values;

  /** Takes over the numbers of the rows in the data file. */
  public TestPredictions(int[] ids, Predictions values) {
    this.ids = ids;
    this.values = Objects.requireNonNull(values, "values");
    if (ids.length != values.rows()) {
      throw new IllegalArgumentException(
          Count.of(values.rows(), "prediction") + " for " + Count.of(ids.length, "test row"));
    }
  }

  /** Returns the number of a row among the data rows of its file, from 0. */
  public int id(int row) {
    return ids[row];
  }

  /** Returns what was observed and predicted, in the order of the rows. */
  public Predictions values() {
    return values;
  }
}
