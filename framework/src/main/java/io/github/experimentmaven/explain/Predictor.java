package io.github.experimentmaven.explain;

import io.github.experimentmaven.metric.PredictedBounds;
import org.tribuo.Dataset;
import org.tribuo.regression.Regressor;

/** A trained model that is asked for predictions. */
@FunctionalInterface
public interface Predictor {

  /**
   * Predicts rows.
   *
   * @param rows the rows as the model takes them
   * @return the predictions, {@code [targets][rows]}, in the targets' own units and their order in
   *     the experiment file
   */
  double[][] predict(Dataset<Regressor> rows);

  /**
   * Predicts the bounds of rows.
   *
   * @param rows the rows as the model takes them
   * @return the bounds, in the targets' own units; the predictions for a model that has no bounds
   */
  default PredictedBounds bounds(Dataset<Regressor> rows) {
    return PredictedBounds.at(predict(rows));
  }
}
