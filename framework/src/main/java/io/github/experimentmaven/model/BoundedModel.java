package io.github.experimentmaven.model;

import org.tribuo.Model;
import org.tribuo.regression.Regressor;

/**
 * What a model also is that predicts, beside a value, two bounds between which observed values are
 * to lie. Prediction intervals are calibrated around these bounds, and not around the value. Models
 * of a project's own type may be such.
 */
public interface BoundedModel {

  /** Returns the model that predicts one bound. */
  Model<Regressor> lower();

  /** Returns the model that predicts the other bound; where the two cross, they change places. */
  Model<Regressor> upper();
}
