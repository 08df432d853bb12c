package io.github.experimentmaven.result;

import io.github.experimentmaven.data.split.Fold;
import io.github.experimentmaven.data.step.StepTypes;
import io.github.experimentmaven.data.table.Table;
import io.github.experimentmaven.result.csv.Numbers;
import io.github.experimentmaven.run.Run;
import io.github.experimentmaven.run.TrialResult;
import io.github.experimentmaven.run.memory.StoredTrial;
import io.github.experimentmaven.run.trial.FailureText;
import io.github.experimentmaven.run.trial.Predictions;
import io.github.experimentmaven.run.trial.TestPredictions;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.tribuo.Prediction;
import org.tribuo.regression.Regressor;

/**
 * Reads a model back and checks it: it must predict the test rows, from their raw values, with the
 * very bits that the trained model predicted.
 *
 * @param run the run that trained it
 * @param steps the steps of its preprocessing
 */
record ModelCheck(Run run, StepTypes steps) {

  /** What became of a model that was read back. */
  sealed interface Reloaded {

    /** It is the model that was trained. */
    record Same(SavedModel saved) implements Reloaded {}

    /** It is not, or cannot be read. */
    record Unfit(String reason) implements Reloaded {}
  }

  /** Whatever a model's class does then is the model's own failure, not that of the run. */
  Reloaded reload(
      StoredTrial stored, String preprocessing, TrialResult trained, TestPredictions recorded) {
    SavedModel saved;
    try (InputStream protobuf = stored.openModel()) {
      saved = SavedModel.read("the saved model", protobuf, preprocessing, steps);
    } catch (IOException
        | RuntimeException
        | LinkageError
        | StackOverflowError
        | OutOfMemoryError e) {
      return new Reloaded.Unfit("it cannot be read back: " + FailureText.ofCause(e));
    }
    try {
      return difference(saved, trained, recorded)
          .<Reloaded>map(text -> new Reloaded.Unfit("read back it differs: " + text))
          .orElseGet(() -> new Reloaded.Same(saved));
    } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError e) {
      return new Reloaded.Unfit("read back it does not predict: " + FailureText.ofCause(e));
    }
  }

  private Optional<String> difference(
      SavedModel saved, TrialResult trained, TestPredictions recorded) {
    Fold fold = run.folds().get(trained.trial().fold());
    Table rows = run.data().table().select(fold.test());
    if (rows.rows() == 0) {
      return Optional.empty();
    }
    List<Prediction<Regressor>> predicted =
        saved.model().predict(saved.preprocessing().dataset(rows));
    for (int row = 0; row < rows.rows(); row++) {
      Optional<String> difference =
          difference(predicted.get(row).getOutput(), recorded.values(), row);
      if (difference.isPresent()) {
        return Optional.of("row " + recorded.id(row) + " of the data: " + difference.get());
      }
    }
    return Optional.empty();
  }

  private static Optional<String> difference(Regressor output, Predictions recorded, int row) {
    List<String> names = List.of(output.getNames());
    for (int target = 0; target < recorded.targets().size(); target++) {
      double now = output.getValues()[names.indexOf(recorded.targets().get(target))];
      double then = recorded.predicted(target, row);
      if (Double.doubleToLongBits(now) != Double.doubleToLongBits(then)) {
        return Optional.of(
            "predicts %s, trained it predicted %s"
                .formatted(Numbers.shortest(now), Numbers.shortest(then)));
      }
    }
    return Optional.empty();
  }
}
