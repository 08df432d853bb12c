package io.github.experimentmaven.model;

import java.util.Objects;
import org.tribuo.Dataset;
import org.tribuo.regression.Regressor;

/**
 * The rows a learner may see: never those of the test part.
 *
 * @param training the rows to fit
 * @param validation the rows to watch; empty where the split has none
 * @param shared what learners make of these rows once for all trials
 */
public record Examples(
    Dataset<Regressor> training, Dataset<Regressor> validation, SharedPreparation shared) {

  /** Checks that both parts are present. */
  public Examples {
    Objects.requireNonNull(training, "training");
    Objects.requireNonNull(validation, "validation");
    Objects.requireNonNull(shared, "shared");
  }

  /** Rows that one model alone is trained on. */
  public Examples(Dataset<Regressor> training, Dataset<Regressor> validation) {
    this(training, validation, new SharedPreparation());
  }
}
