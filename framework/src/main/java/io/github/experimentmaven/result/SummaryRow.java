package io.github.experimentmaven.result;

import io.github.experimentmaven.spec.Part;
import java.util.Objects;

/**
 * One row of {@code summary.csv}: one metric of one model on one part, over all seeds and folds.
 *
 * @param model the model's name
 * @param part the part
 * @param metric the metric's name
 * @param statistics the metric over the trials that completed
 */
public record SummaryRow(String model, Part part, String metric, Statistics statistics) {

  /** Checks that all parts are present. */
  public SummaryRow {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(part, "part");
    Objects.requireNonNull(metric, "metric");
    Objects.requireNonNull(statistics, "statistics");
  }
}
