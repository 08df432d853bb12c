package io.github.experimentmaven.explain;

import io.github.experimentmaven.data.prepare.PreparedFold;
import io.github.experimentmaven.data.table.Column;
import io.github.experimentmaven.data.table.Table;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Asks a model for predictions of rows in which one column has another value (Friedman, Greedy
 * Function Approximation, 2001; of single rows Goldstein, Kapelner, Bleich and Pitkin, Peeking
 * Inside the Black Box, 2015).
 *
 * @param grids the values of each column
 */
record Variation(List<ValueGrid> grids) {

  private static final int MOST_ROWS = 200;
  private static final int FEWEST_ROWS = 30;
  private static final int MOST_PREDICTIONS = 200_000;

  Variation {
    grids = List.copyOf(grids);
  }

  private int[] places(int size, int targets) {
    int asked = Math.max(1, ValueGrid.sizes(grids) * targets);
    int most = Math.max(FEWEST_ROWS, Math.min(MOST_ROWS, MOST_PREDICTIONS / asked));
    int used = Math.min(size, most);
    return IntStream.range(0, used).map(index -> (int) ((long) index * size / used)).toArray();
  }

  DependenceCurves measure(Predictor model, PreparedFold fold, Table raw) {
    int[] places = places(raw.rows(), fold.preprocessing().targets().size());
    Table table =
        raw.only(fold.preprocessing().inputColumns().stream().distinct().toList()).select(places);
    List<Column> values = ValueGrid.all(grids, places.length);
    double[][][] predicted = new double[values.size()][][];
    for (int value = 0; value < predicted.length; value++) {
      predicted[value] =
          model.predict(fold.preprocessing().dataset(table.with(List.of(values.get(value)))));
    }
    return new DependenceCurves(places, predicted);
  }
}
