package io.github.experimentmaven.model;

import java.util.Objects;
import org.tribuo.Dataset;
import org.tribuo.regression.Regressor;

/**
 * The rows a learner may see: never those of the test part.
 *
 * @param training the rows to fit
 * @param validation the rows to watch; empty where the split has none
 */
public record Examples(Dataset<Regressor> training, Dataset<Regressor> validation) {

  /** Checks that both parts are present. */
  public Examples {
    Objects.requireNonNull(training, "training");
    Objects.requireNonNull(validation, "validation");
  }
}
