package io.github.experimentmaven.model.train;

import org.tribuo.Dataset;
import org.tribuo.Trainer;
import org.tribuo.regression.Regressor;

/**
 * Makes a new Tribuo trainer for each model: a trainer that is used twice gives a second, different
 * model from the same seed.
 */
@FunctionalInterface
public interface TrainerRecipe {

  /**
   * Returns a trainer that has not trained before.
   *
   * @param training the rows it will train on, for options that depend on their shape
   * @param seed the seed of everything random in it
   */
  Trainer<Regressor> trainer(Dataset<Regressor> training, long seed);
}
