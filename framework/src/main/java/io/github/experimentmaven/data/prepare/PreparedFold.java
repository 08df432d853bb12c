package io.github.experimentmaven.data.prepare;

import io.github.experimentmaven.data.table.NumberColumn;
import io.github.experimentmaven.spec.Part;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.tribuo.Dataset;
import org.tribuo.regression.Regressor;

/**
 * A fold ready to train and test on. The examples of each dataset are in the order of the fold's
 * rows. Where targets are transformed, those of the training and validation rows are; those of the
 * test rows, which no model trains on, are in their own units.
 *
 * @param preprocessing what was fitted on the training rows
 * @param training the training rows
 * @param validation the validation rows; may be empty
 * @param test the test rows; may be empty
 * @param transformed the transformation of the targets, where there is one
 * @param weights how much each row of a part counts; empty where all count alike
 */
public record PreparedFold(
    FittedPreprocessing preprocessing,
    Dataset<Regressor> training,
    Dataset<Regressor> validation,
    Dataset<Regressor> test,
    Optional<TransformedTargets> transformed,
    Map<Part, NumberColumn> weights) {

  /** Checks that all parts are present. */
  public PreparedFold {
    Objects.requireNonNull(preprocessing, "preprocessing");
    Objects.requireNonNull(training, "training");
    Objects.requireNonNull(validation, "validation");
    Objects.requireNonNull(test, "test");
    Objects.requireNonNull(transformed, "transformed");
    weights = Map.copyOf(weights);
  }

  /** Returns the rows of a part as models take them. */
  public Dataset<Regressor> rows(Part part) {
    return switch (part) {
      case TRAIN -> training;
      case VALIDATION -> validation;
      case TEST -> test;
    };
  }

  /**
   * Returns what was observed of each target in the rows of a part, in the target's own units and
   * the order of the experiment file.
   */
  public List<NumberColumn> observed(Part part) {
    if (transformed.isPresent() && part != Part.TEST) {
      return part == Part.TRAIN ? transformed.get().training() : transformed.get().validation();
    }
    return preprocessing.targets().stream().map(target -> outputs(rows(part), target)).toList();
  }

  /** Returns how much each row of a part counts; empty where all count alike. */
  public Optional<double[]> weights(Part part) {
    return Optional.ofNullable(weights.get(part)).map(NumberColumn::toArray);
  }

  private static NumberColumn outputs(Dataset<Regressor> rows, String target) {
    int index =
        rows.size() == 0 ? 0 : List.of(rows.getExample(0).getOutput().getNames()).indexOf(target);
    return NumberColumn.computed(
        target, rows.size(), row -> rows.getExample(row).getOutput().getValues()[index]);
  }
}
