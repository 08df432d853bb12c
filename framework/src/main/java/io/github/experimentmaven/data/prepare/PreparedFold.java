package io.github.experimentmaven.data.prepare;

import java.util.Objects;
import org.tribuo.Dataset;
import org.tribuo.regression.Regressor;

/**
 * A fold ready to train and test on. The examples of each dataset are in the order of the fold's
 * rows.
 *
 * @param preprocessing what was fitted on the training rows
 * @param training the training rows
 * @param validation the validation rows; may be empty
 * @param test the test rows; may be empty
 */
public record PreparedFold(
    FittedPreprocessing preprocessing,
    Dataset<Regressor> training,
    Dataset<Regressor> validation,
    Dataset<Regressor> test) {

  /** Checks that all parts are present. */
  public PreparedFold {
    Objects.requireNonNull(preprocessing, "preprocessing");
    Objects.requireNonNull(training, "training");
    Objects.requireNonNull(validation, "validation");
    Objects.requireNonNull(test, "test");
  }
}
