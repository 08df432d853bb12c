package io.github.experimentmaven.result.learning;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.experimentmaven.data.split.Fold;
import io.github.experimentmaven.model.Epoch;
import io.github.experimentmaven.model.ModelType;
import io.github.experimentmaven.result.TrialCurve;
import io.github.experimentmaven.result.learning.Unlearnt.Degree;
import io.github.experimentmaven.spec.ModelSpec;
import java.util.List;
import java.util.Optional;

/**
 * Looks for what most likely kept a model from learning, among what its type has options for.
 *
 * @param model the model
 * @param type its type
 * @param scales where the rows' values lie
 * @param fold the fold of the trial that is looked at
 */
record LikelyCause(ModelSpec model, ModelType type, Scales scales, Fold fold) {

  private static final String EPOCHS = "epochs";
  private static final String LEARNING_RATE = "learning_rate";
  private static final String ERROR_WEIGHT = "C";
  private static final String FREE_ERROR = "epsilon";
  private static final String PENALTY = "alpha";

  /** Over the last tenth of its epochs, a loss that falls by this share is still falling. */
  private static final double FALLING = 0.005;

  /**
   * Returns the reason.
   *
   * @param degree how the model compares with a constant
   * @param curve its training curve, where it has one
   */
  Cause find(Degree degree, Optional<TrialCurve> curve) {
    Optional<Cause> free = has(ERROR_WEIGHT) ? freeError() : Optional.empty();
    if (free.isPresent()) {
      return free.get();
    }
    if (type.mindsTargetScale(model) || has(ERROR_WEIGHT)) {
      Optional<Cause> scale =
          scales.targets(fold).stream()
              .filter(ColumnScale::isFarFromUnit)
              .findFirst()
              .<Cause>map(Cause.TargetScale::new)
              .or(() -> scales.largeFeature(fold).map(Cause.FeatureScale::new));
      if (scale.isPresent()) {
        return scale.get();
      }
    }
    if (has(ERROR_WEIGHT)) {
      return new Cause.WeakErrors(ERROR_WEIGHT);
    } else if (has(PENALTY) && degree != Degree.WORSE) {
      return new Cause.Penalty(PENALTY);
    } else if (has(EPOCHS)) {
      return curve.filter(LikelyCause::stillFalls).isPresent()
          ? new Cause.FewEpochs()
          : new Cause.Steps();
    }
    return has(LEARNING_RATE) ? new Cause.Steps() : new Cause.Unknown();
  }

  private boolean has(String option) {
    return type.schema().path("properties").has(option);
  }

  private Optional<Cause> freeError() {
    JsonNode written = model.options().values().path(FREE_ERROR);
    JsonNode value =
        written.isNumber()
            ? written
            : type.schema().path("properties").path(FREE_ERROR).path("default");
    return scales.targets(fold).stream()
        .filter(target -> value.isNumber() && value.doubleValue() >= target.deviation())
        .findFirst()
        .map(target -> new Cause.FreeError(FREE_ERROR, value.doubleValue(), target));
  }

  private static boolean stillFalls(TrialCurve curve) {
    List<Epoch> epochs = curve.epochs();
    int last = epochs.size() - 1;
    int before = last - Math.max(1, epochs.size() / 10);
    if (before < 0) {
      return false;
    }
    double then = epochs.get(before).trainingLoss();
    return then - epochs.get(last).trainingLoss() > FALLING * Math.abs(then);
  }
}
