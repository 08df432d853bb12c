package io.github.experimentmaven.result;

import io.github.experimentmaven.data.split.Fold;
import io.github.experimentmaven.io.Sha256;
import io.github.experimentmaven.metric.IntervalScores;
import io.github.experimentmaven.metric.Metrics;
import io.github.experimentmaven.run.PlannedModel;
import io.github.experimentmaven.run.Run;
import io.github.experimentmaven.run.TrialResult;
import io.github.experimentmaven.run.memory.FoldDigest;
import io.github.experimentmaven.run.trial.Scores;
import io.github.experimentmaven.run.trial.Trial;
import io.github.experimentmaven.run.trial.TrialOutcome;
import io.github.experimentmaven.run.trial.TrialOutcome.Completed;
import io.github.experimentmaven.run.trial.TrialOutcome.Failed;
import io.github.experimentmaven.spec.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The tables of a run; a function of the experiment, its data and the project's version alone.
 *
 * @param experiment the experiment's name
 * @param version the project's version
 * @param table the result table
 * @param curves the training curves, one for each trial that has epochs
 */
public record Results(
    String experiment, String version, ResultTable table, List<TrialCurve> curves) {

  private static final int DIGEST_LENGTH = 16;

  /** Copies the curves. */
  public Results {
    Objects.requireNonNull(experiment, "experiment");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(table, "table");
    curves = List.copyOf(curves);
  }

  /**
   * Makes the tables of a run.
   *
   * @param run the run
   * @param version the project's version
   * @param metrics the metrics that the models were evaluated with
   */
  public static Results of(Run run, String version, Metrics metrics) {
    List<String> columns = new ArrayList<>();
    columns.add(Metrics.LOSS);
    metrics.all().forEach(metric -> columns.add(metric.name()));
    run.plan()
        .experiment()
        .explanations()
        .intervals()
        .ifPresent(asked -> columns.addAll(IntervalScores.NAMES));
    String data = dataDigest(run);
    List<String> splits =
        run.folds().stream()
            .map(fold -> FoldDigest.of(fold, run.data().table()).substring(0, DIGEST_LENGTH))
            .toList();
    List<ResultRow> rows = new ArrayList<>();
    List<TrialCurve> curves = new ArrayList<>();
    for (TrialResult result : run.results()) {
      Trial trial = result.trial();
      Fold fold = run.folds().get(trial.fold());
      RowMaker maker =
          new RowMaker(
              version,
              run.plan().experiment().name(),
              trial,
              fold,
              run.plan().models().get(trial.model().name()),
              data,
              splits.get(trial.fold()));
      rows.addAll(maker.rows(result.outcome()));
      if (result.outcome() instanceof Completed completed && !completed.curve().isEmpty()) {
        curves.add(
            new TrialCurve(
                trial.model().name(),
                trial.seed(),
                fold.repeat(),
                fold.index(),
                completed.curve()));
      }
    }
    return new Results(
        run.plan().experiment().name(), version, new ResultTable(columns, rows), curves);
  }

  private static String dataDigest(Run run) {
    Sha256 digest = new Sha256().add(run.data().digest());
    run.data().targets().forEach(digest::add);
    run.data().weight().ifPresent(weight -> digest.add("weight").add(weight));
    return digest.hex().substring(0, DIGEST_LENGTH);
  }

  private record RowMaker(
      String version,
      String experiment,
      Trial trial,
      Fold fold,
      PlannedModel planned,
      String data,
      String split) {

    List<ResultRow> rows(TrialOutcome outcome) {
      if (outcome instanceof Failed failed) {
        return Arrays.stream(Part.values())
            .filter(part -> size(part) > 0)
            .map(
                part ->
                    row(
                        part,
                        0,
                        Map.of(),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        Optional.of(failed.reason())))
            .toList();
      }
      Completed completed = (Completed) outcome;
      int trained = completed.curve().size();
      OptionalInt epochs = trained == 0 ? OptionalInt.empty() : OptionalInt.of(trained);
      List<ResultRow> rows = new ArrayList<>();
      for (Map.Entry<Part, Scores> entry : completed.scores().entrySet()) {
        Scores scores = entry.getValue();
        rows.add(
            row(
                entry.getKey(),
                scores.rows(),
                scores.values(),
                epochs,
                completed.bestEpoch(),
                Optional.empty()));
      }
      return rows;
    }

    private int size(Part part) {
      return switch (part) {
        case TRAIN -> fold.training().length;
        case VALIDATION -> fold.validation().length;
        case TEST -> fold.test().length;
      };
    }

    private ResultRow row(
        Part part,
        int rows,
        Map<String, Double> metrics,
        OptionalInt epochs,
        OptionalInt bestEpoch,
        Optional<String> failure) {
      return new ResultRow(
          version,
          experiment,
          trial.model().name(),
          trial.model().type(),
          trial.seed(),
          fold.repeat(),
          fold.index(),
          part,
          rows,
          metrics,
          epochs,
          bestEpoch,
          planned.bitExact(),
          data,
          split,
          failure,
          planned.lossName(),
          planned.random());
    }
  }
}
