package io.github.experimentmaven.model.train;

import io.github.experimentmaven.metric.Metric;
import io.github.experimentmaven.model.EpochListener;
import io.github.experimentmaven.model.Examples;
import io.github.experimentmaven.model.Learner;
import io.github.experimentmaven.model.TrainedModel;
import io.github.experimentmaven.model.TrainingFailedException;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tribuo.Dataset;
import org.tribuo.Model;
import org.tribuo.regression.Regressor;

/**
 * Trains with a Tribuo trainer, which has no epochs to watch and does not look at validation rows.
 *
 * @param loss what the trainer minimises
 * @param recipe makes the trainer
 */
public record TribuoLearner(Metric loss, TrainerRecipe recipe) implements Learner {

  /** Checks that all parts are present. */
  public TribuoLearner {
    Objects.requireNonNull(loss, "loss");
    Objects.requireNonNull(recipe, "recipe");
  }

  @Override
  public TrainedModel train(Examples examples, long seed, EpochListener listener) {
    Dataset<Regressor> training = examples.training();
    return TrainedModel.withoutEpochs(
        checked(
            training, () -> recipe.trainer(training, seed).train(training), Function.identity()));
  }

  /**
   * Returns what a Tribuo trainer gives.
   *
   * @param training the rows it trains on
   * @param trainer trains
   * @param model the model in what it gives
   * @throws TrainingFailedException if there are no rows, the trainer fails, or its model predicts
   *     no finite number
   */
  public static <T> T checked(
      Dataset<Regressor> training, Supplier<T> trainer, Function<T, Model<Regressor>> model) {
    if (training.size() == 0) {
      throw new TrainingFailedException(
          "there are no training rows; give the split a larger training part");
    }
    try {
      T trained = trainer.get();
      requireFinite(model.apply(trained), training);
      return trained;
    } catch (TrainingFailedException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new TrainingFailedException("the trainer failed: " + oneLine(e), e);
    }
  }

  private static void requireFinite(Model<Regressor> model, Dataset<Regressor> training) {
    for (double value : model.predict(training.getExample(0)).getOutput().getValues()) {
      if (!Double.isFinite(value)) {
        throw new TrainingFailedException(
            "training diverged: the model predicts "
                + value
                + " for its first training row; try standardised features, no constant ones, or a"
                + " lower learning rate");
      }
    }
  }

  private static String oneLine(RuntimeException e) {
    String message = e.getMessage() == null ? "" : e.getMessage();
    return message.lines().findFirst().orElse(e.getClass().getSimpleName());
  }
}
