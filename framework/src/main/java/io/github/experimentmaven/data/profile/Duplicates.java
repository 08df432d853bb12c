package io.github.experimentmaven.data.profile;

import io.github.experimentmaven.data.load.LoadedData;
import io.github.experimentmaven.data.load.SelectedFeature;
import io.github.experimentmaven.data.split.Fold;
import io.github.experimentmaven.data.table.Column;
import io.github.experimentmaven.data.table.NumberColumn;
import io.github.experimentmaven.data.table.TextColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Looks for test rows that equal a training row in every feature and target. Coarse columns repeat
 * by chance, so there must be many more of them than chance alone gives.
 */
final class Duplicates {

  private static final int SAMPLED_TRAINING = 20_000;
  private static final int SAMPLED_TEST = 5_000;
  private static final double SUSPICIOUS_SHARE = 0.01;
  private static final int FEWEST = 3;
  private static final double TIMES_CHANCE = 10;

  private final List<Column> columns;

  private Duplicates(List<Column> columns) {
    this.columns = columns;
  }

  static List<Suspicion> of(LoadedData data, Fold fold) {
    List<Column> columns =
        Stream.concat(
                data.features().stream().map(SelectedFeature::column), data.targets().stream())
            .map(data.table()::column)
            .toList();
    int[] training = Sample.of(fold.training(), SAMPLED_TRAINING);
    int[] test = Sample.of(fold.test(), SAMPLED_TEST);
    return new Duplicates(columns).search(training, test);
  }

  private List<Suspicion> search(int[] training, int[] test) {
    Set<List<Object>> known = new HashSet<>();
    for (int row : training) {
      known.add(row(row));
    }
    int repeated = 0;
    for (int row : test) {
      repeated += known.contains(row(row)) ? 1 : 0;
    }
    boolean many = repeated >= Math.max(FEWEST, SUSPICIOUS_SHARE * test.length);
    if (!many || repeated < TIMES_CHANCE * expected(training, test)) {
      return List.of();
    }
    return List.of(
        new Suspicion(
            Suspicion.Kind.DUPLICATES_ACROSS_PARTS,
            List.of(),
            String.format(
                Locale.ROOT,
                "%,d of %,d test rows looked at equal a training row in every column, so the test"
                    + " part is partly known: remove duplicates, or keep them together with"
                    + " split.group",
                repeated,
                test.length)));
  }

  /** Returns how many test rows would have a twin if the columns were independent. */
  private double expected(int[] training, int[] test) {
    double pair = 1;
    for (Column column : columns) {
      Map<Object, Integer> counts = new HashMap<>();
      for (int row : training) {
        counts.merge(value(column, row), 1, Integer::sum);
      }
      double same = 0;
      for (int count : counts.values().stream().sorted().toList()) {
        same += (double) count * count;
      }
      pair *= same / ((double) training.length * training.length);
    }
    return Math.min(1, pair * training.length) * test.length;
  }

  private static Object value(Column column, int row) {
    return column instanceof NumberColumn numbers
        ? (Object) numbers.at(row)
        : (Object) ((TextColumn) column).code(row);
  }

  private List<Object> row(int row) {
    List<Object> values = new ArrayList<>();
    columns.forEach(column -> values.add(value(column, row)));
    return values;
  }
}
