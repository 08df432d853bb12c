package io.github.experimentmaven.result.rows;

import io.github.experimentmaven.data.slice.Slice;
import io.github.experimentmaven.data.slice.SlicedRows;
import io.github.experimentmaven.data.slice.Slicer;
import io.github.experimentmaven.data.split.Fold;
import io.github.experimentmaven.data.split.RowUnits;
import io.github.experimentmaven.data.table.Table;
import io.github.experimentmaven.run.Run;
import io.github.experimentmaven.run.TrialResult;
import io.github.experimentmaven.run.trial.Predictions;
import io.github.experimentmaven.run.trial.Trial;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Collects the test rows of a run, a bounded number of them, from the store that keeps them. */
public final class TestRowsOfRun {

  private TestRowsOfRun() {}

  /**
   * Returns the test rows; folds of which no predictions were kept are left out.
   *
   * @param run the run, whose store is open
   * @throws IOException if predictions cannot be read
   */
  public static TestRows of(Run run) throws IOException {
    RowDraw draw = draw(run);
    List<SlicedRows> slicings = Slicer.of(run.plan().experiment(), run.data().table());
    List<FoldRows> folds = new ArrayList<>();
    for (int fold = 0; fold < run.folds().size(); fold++) {
      FoldRows rows = rows(run, fold, draw, slicings);
      if (!rows.trainings().isEmpty()) {
        folds.add(rows);
      }
    }
    return new TestRows(folds);
  }

  private static RowDraw draw(Run run) {
    Table table = run.data().table();
    int[] numbers =
        run.folds().stream()
            .flatMapToInt(fold -> Arrays.stream(fold.test()))
            .distinct()
            .map(table::id)
            .toArray();
    long trainings = run.plan().trials().stream().map(TestRowsOfRun::training).distinct().count();
    long repeats = run.folds().stream().map(Fold::repeat).distinct().count();
    long columns = trainings * repeats * run.data().targets().size();
    return RowDraw.of(numbers, (int) Math.min(columns, Integer.MAX_VALUE));
  }

  private static Training training(Trial trial) {
    return new Training(trial.model().name(), trial.seed());
  }

  private static FoldRows rows(Run run, int index, RowDraw draw, List<SlicedRows> slicings)
      throws IOException {
    Fold fold = run.folds().get(index);
    Table table = run.data().table();
    int[] test = fold.test();
    int[] kept =
        IntStream.range(0, test.length)
            .filter(place -> draw.contains(table.id(test[place])))
            .toArray();
    Optional<double[]> weights = run.data().weights(test);
    Map<Training, Predictions> predictions = new LinkedHashMap<>();
    for (TrialResult result : run.results()) {
      if (result.trial().fold() == index && result.stored().isPresent()) {
        Predictions all = result.stored().get().predictions().values();
        predictions.put(training(result.trial()), all.weighted(weights).only(kept));
      }
    }
    int[] units = RowUnits.of(run.plan().experiment().split(), table, test);
    Map<String, List<String>> slices = new LinkedHashMap<>();
    for (SlicedRows slicing : slicings) {
      slices.put(
          slicing.name(),
          Arrays.stream(kept)
              .mapToObj(place -> slicing.of(test[place]).map(Slice::label).orElse(""))
              .toList());
    }
    return new FoldRows(
        fold.repeat(),
        fold.index(),
        test.length,
        Arrays.stream(kept).map(place -> table.id(test[place])).toArray(),
        Arrays.stream(kept).map(place -> units[place]).toArray(),
        slices,
        predictions);
  }
}
