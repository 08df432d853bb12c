package io.github.experimentmaven.data.step;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.experimentmaven.data.table.Column;
import java.util.List;

/** A preprocessing step that has learnt what it needs. Immutable. */
public interface FittedStep {

  /**
   * Applies the step to any rows; a missing value stays missing unless the step fills it.
   *
   * @param column the column the step was fitted on, of other rows
   * @return the columns it becomes
   * @throws StepException if a value does not suit the step
   */
  List<? extends Column> apply(Column column);

  /** Returns what was learnt, for {@link StepType#read}. */
  JsonNode state();
}
