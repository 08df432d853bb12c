package io.github.experimentmaven.data.step;

import io.github.experimentmaven.data.table.Column;
import java.util.List;
import java.util.Objects;

/** A preprocessing step before it has seen data. */
public interface Step {

  /**
   * Fits the step on training rows.
   *
   * @param column the training rows of a column; values may be missing
   * @param training what else is known of these rows
   * @throws StepException if a value does not suit the step
   */
  Fit fit(Column column, Training training);

  /**
   * A fitted step and what it makes of the rows it was fitted on.
   *
   * @param step the fitted step
   * @param training the training rows' columns; differs from {@code step.apply(column)} where the
   *     step hides a row's own target from it
   */
  record Fit(FittedStep step, List<? extends Column> training) {

    /** Copies the columns. */
    public Fit {
      Objects.requireNonNull(step, "step");
      training = List.copyOf(training);
    }

    /** Returns the fit of a step that treats training rows as all others. */
    public static Fit of(FittedStep step, Column column) {
      return new Fit(step, step.apply(column));
    }
  }
}
