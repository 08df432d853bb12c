package io.github.experimentmaven.model.transformed;

import io.github.experimentmaven.model.BoundedModel;
import io.github.experimentmaven.model.train.DenseRowsModel;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tribuo.Model;
import org.tribuo.regression.Regressor;

/**
 * The models that predict the bounds of another one, in the target's own units.
 *
 * @param lower predicts one bound
 * @param upper predicts the other bound
 */
public record BoundModels(Model<Regressor> lower, Model<Regressor> upper) {

  /** Checks that both are present. */
  public BoundModels {
    Objects.requireNonNull(lower, "lower");
    Objects.requireNonNull(upper, "upper");
  }

  /** Returns the models of a model's bounds; empty for a model that has none. */
  public static Optional<BoundModels> of(Model<Regressor> model) {
    if (model instanceof TransformedTargetModel transformed) {
      return of(transformed.inner()).map(inner -> inner.each(transformed::around));
    }
    if (model instanceof DenseRowsModel dense) {
      return of(dense.model()).map(inner -> inner.each(DenseRowsModel::around));
    }
    return model instanceof BoundedModel bounded
        ? Optional.of(new BoundModels(bounded.lower(), bounded.upper()))
        : Optional.empty();
  }

  private BoundModels each(UnaryOperator<Model<Regressor>> outer) {
    return new BoundModels(outer.apply(lower), outer.apply(upper));
  }
}
