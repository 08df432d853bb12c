package io.github.experimentmaven.result;

import io.github.experimentmaven.data.slice.Slice;
import io.github.experimentmaven.data.slice.SlicedRows;
import io.github.experimentmaven.data.slice.Slicer;
import io.github.experimentmaven.data.split.Fold;
import io.github.experimentmaven.metric.Metrics;
import io.github.experimentmaven.result.SliceTable.Sliced;
import io.github.experimentmaven.run.Run;
import io.github.experimentmaven.run.TrialResult;
import io.github.experimentmaven.run.trial.Evaluator;
import io.github.experimentmaven.run.trial.Predictions;
import io.github.experimentmaven.run.trial.Scores;
import io.github.experimentmaven.spec.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Scores the test rows of each slice, from all predictions of a run. */
public final class SlicesOfRun {

  private final Run run;
  private final ResultTable table;
  private final Evaluator evaluator;

  private SlicesOfRun(Run run, ResultTable table, Metrics metrics) {
    this.run = run;
    this.table = table;
    this.evaluator = new Evaluator(metrics);
  }

  /**
   * Scores slices; trials whose predictions nobody kept have no rows, those that failed have one.
   *
   * @param run the run, whose store is open
   * @param table its result table
   * @param metrics the metrics
   * @return the slices; empty where the experiment has none
   * @throws IOException if predictions cannot be read
   */
  public static Optional<SliceTable> of(Run run, ResultTable table, Metrics metrics)
      throws IOException {
    List<SlicedRows> slicings = Slicer.of(run.plan().experiment(), run.data().table());
    return slicings.isEmpty()
        ? Optional.empty()
        : Optional.of(new SlicesOfRun(run, table, metrics).all(slicings));
  }

  private SliceTable all(List<SlicedRows> slicings) throws IOException {
    List<List<ResultRow>> rows = new ArrayList<>();
    slicings.stream()
        .flatMap(rowsOf -> rowsOf.slices().stream())
        .forEach(slice -> rows.add(new ArrayList<>()));
    for (TrialResult result : run.results()) {
      Optional<ResultRow> whole = row(result);
      if (whole.isPresent()) {
        add(result, whole.get(), slicings, rows);
      }
    }
    List<Sliced> tables = new ArrayList<>();
    int place = 0;
    for (SlicedRows slicing : slicings) {
      for (Slice slice : slicing.slices()) {
        tables.add(new Sliced(slice, new ResultTable(table.metrics(), rows.get(place++))));
      }
    }
    return new SliceTable(
        tables.stream().filter(sliced -> !sliced.table().rows().isEmpty()).toList());
  }

  private Optional<ResultRow> row(TrialResult result) {
    Fold fold = run.folds().get(result.trial().fold());
    return table.rows(result.trial().model().name(), Part.TEST).stream()
        .filter(
            row ->
                row.seed() == result.trial().seed()
                    && row.repeat() == fold.repeat()
                    && row.fold() == fold.index())
        .findFirst();
  }

  private void add(
      TrialResult result, ResultRow whole, List<SlicedRows> slicings, List<List<ResultRow>> rows)
      throws IOException {
    boolean failed = whole.failure().isPresent();
    if (!failed && result.stored().isEmpty()) {
      return;
    }
    Fold fold = run.folds().get(result.trial().fold());
    Optional<Predictions> predictions =
        failed
            ? Optional.empty()
            : Optional.of(
                result
                    .stored()
                    .get()
                    .predictions()
                    .values()
                    .weighted(run.data().weights(fold.test())));
    int place = 0;
    for (SlicedRows slicing : slicings) {
      for (Slice slice : slicing.slices()) {
        List<ResultRow> own = rows.get(place++);
        int[] test = slicing.places(slice, fold.test());
        if (test.length > 0) {
          int training = slicing.places(slice, fold.training()).length;
          own.add(whole.of(Part.TRAIN, training, Map.of()));
          own.add(
              predictions.isEmpty() ? whole : scored(result, whole, predictions.get().only(test)));
        }
      }
    }
  }

  private ResultRow scored(TrialResult result, ResultRow whole, Predictions predictions)
      throws IOException {
    Scores scores =
        evaluator.score(predictions, run.plan().models().get(result.trial().model().name()).loss());
    Map<String, Double> ofIntervals =
        result.margins().map(predictions::ofIntervals).orElse(Map.of());
    return whole.of(Part.TEST, scores.rows(), scores.with(ofIntervals).values());
  }
}
