package io.github.experimentmaven.result.learning;

import io.github.experimentmaven.data.prepare.Preprocessing;
import io.github.experimentmaven.data.split.Fold;
import io.github.experimentmaven.metric.Metric;
import io.github.experimentmaven.metric.Metrics;
import io.github.experimentmaven.model.ModelType;
import io.github.experimentmaven.result.ResultRow;
import io.github.experimentmaven.result.ResultTable;
import io.github.experimentmaven.result.TrialCurve;
import io.github.experimentmaven.result.learning.Unlearnt.Degree;
import io.github.experimentmaven.run.ExperimentRunner.PreparedData;
import io.github.experimentmaven.run.Plan;
import io.github.experimentmaven.run.extension.Extensions;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.ModelSpec;
import io.github.experimentmaven.spec.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Finds models that have not learnt: whose loss on their own training rows is not notably lower
 * than that of the constant it is lowest for. Constants on purpose are left out. It reads tables,
 * so trials of an earlier run and tables that were written say the same.
 *
 * @param plan what was to be done, with the losses of the models
 * @param data its rows and their parts
 * @param extensions what it can name
 */
public record LearningCheck(Plan plan, PreparedData data, Extensions extensions) {

  /** Within this share of a constant's loss, predictions are the constant's, but for rounding. */
  private static final double ROUNDING = 1e-6;

  /** Beyond this share of a constant's loss, a model is worse than the constant. */
  private static final double NOTABLE = 0.01;

  /** Checks that nothing is absent. */
  public LearningCheck {
    Objects.requireNonNull(plan, "plan");
    Objects.requireNonNull(data, "data");
    Objects.requireNonNull(extensions, "extensions");
  }

  private record Doubt(ResultRow row, Fold fold, double loss, double constant, Degree degree) {}

  /**
   * Returns the models that have not learnt, in the order of the experiment file.
   *
   * @param table the results of the experiment on this data
   * @param curves the training curves; may be empty
   */
  public List<Unlearnt> unlearnt(ResultTable table, List<TrialCurve> curves) {
    Experiment experiment = plan.experiment();
    Preprocessing preprocessing = new Preprocessing(extensions.steps());
    long seed = experiment.split().seed();
    ConstantLosses constants = new ConstantLosses(data.rows(), preprocessing, seed);
    Scales scales = new Scales(data, preprocessing, seed);
    List<Unlearnt> unlearnt = new ArrayList<>();
    for (ModelSpec model : experiment.models()) {
      Optional<ModelType> type = extensions.models().find(model.type());
      if (type.isEmpty() || type.get().baseline()) {
        continue;
      }
      Metric loss = plan.models().get(model.name()).loss();
      if (!loss.lowerIsBetter()) {
        continue;
      }
      List<ResultRow> rows =
          table.rows(model.name(), Part.TRAIN).stream()
              .filter(row -> row.failure().isEmpty())
              .toList();
      List<Doubt> doubts =
          rows.stream().flatMap(row -> doubt(row, loss, constants).stream()).toList();
      if (!doubts.isEmpty()) {
        Doubt first = doubts.get(0);
        Degree worst =
            doubts.stream().map(Doubt::degree).max(Comparator.naturalOrder()).orElseThrow();
        Cause cause =
            new LikelyCause(model, type.get(), scales, first.fold())
                .find(worst, curve(model, first.row(), curves));
        unlearnt.add(report(model, loss, rows.size(), doubts, worst, cause));
      }
    }
    return unlearnt;
  }

  private Optional<Doubt> doubt(ResultRow row, Metric loss, ConstantLosses constants) {
    Optional<Fold> fold =
        data.folds().stream()
            .filter(known -> known.repeat() == row.repeat() && known.index() == row.fold())
            .findFirst();
    if (fold.isEmpty() || row.metric(Metrics.LOSS).isEmpty()) {
      return Optional.empty();
    }
    double reached = row.metric(Metrics.LOSS).getAsDouble();
    return constants
        .of(loss, fold.get())
        .flatMap(
            level ->
                degree(reached, level, row.rows())
                    .map(degree -> new Doubt(row, fold.get(), reached, level.best(), degree)));
  }

  private static Optional<Degree> degree(double loss, ConstantLosses.Level level, int rows) {
    if (loss > level.best() + NOTABLE * level.size()) {
      return Optional.of(Degree.WORSE);
    } else if (level.constant()) {
      return Optional.empty();
    } else if (loss >= level.best() - ROUNDING * level.size()) {
      return Optional.of(Degree.EQUAL);
    }
    // Least squares on a feature of noise lowers the squared error by this share on average.
    double noise = Math.min(NOTABLE, 1.0 / rows);
    return loss > level.best() - noise * level.size()
        ? Optional.of(Degree.BARELY_BETTER)
        : Optional.empty();
  }

  private Unlearnt report(
      ModelSpec model, Metric loss, int completed, List<Doubt> doubts, Degree worst, Cause cause) {
    return new Unlearnt(
        model.name(),
        doubts.size(),
        completed,
        data.folds().size() > 1,
        loss.name(),
        doubts.stream().mapToDouble(Doubt::loss).sum() / doubts.size(),
        doubts.stream().mapToDouble(Doubt::constant).sum() / doubts.size(),
        worst,
        cause);
  }

  private static Optional<TrialCurve> curve(
      ModelSpec model, ResultRow row, List<TrialCurve> curves) {
    return curves.stream()
        .filter(curve -> curve.model().equals(model.name()))
        .filter(curve -> curve.seed() == row.seed())
        .filter(curve -> curve.repeat() == row.repeat() && curve.fold() == row.fold())
        .findFirst();
  }
}
