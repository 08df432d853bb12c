package io.github.experimentmaven.data.profile;

import io.github.experimentmaven.data.load.LoadedData;
import io.github.experimentmaven.data.split.Fold;
import io.github.experimentmaven.data.table.NumberColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * What is in an experiment's data.
 *
 * @param rows the number of rows used
 * @param columns every column, in the table's order
 * @param correlations how the number columns go together
 * @param suspicions what looks wrong
 */
public record Profile(
    int rows, List<ColumnProfile> columns, Correlations correlations, List<Suspicion> suspicions) {

  /** Copies the lists. */
  public Profile {
    Objects.requireNonNull(correlations, "correlations");
    columns = List.copyOf(columns);
    suspicions = List.copyOf(suspicions);
  }

  /**
   * Returns the profile of an experiment's data. Every row is looked at; {@link #suspicions} alone
   * is much cheaper.
   *
   * @param data the data
   * @param folds the folds; of several, the first is searched for duplicated rows
   */
  public static Profile of(LoadedData data, List<Fold> folds) {
    List<ColumnProfile> columns = new ArrayList<>();
    data.table().columns().forEach(column -> columns.add(ColumnProfile.of(column, data)));
    List<NumberColumn> numbers =
        data.table().columns().stream()
            .filter(NumberColumn.class::isInstance)
            .map(NumberColumn.class::cast)
            .toList();
    return new Profile(
        data.table().rows(), columns, Correlations.of(numbers), suspicions(data, folds));
  }

  /** Returns this profile with more that looks wrong, in front of the rest. */
  public Profile with(List<Suspicion> more) {
    List<Suspicion> all = new ArrayList<>(more);
    all.addAll(suspicions);
    return new Profile(rows, columns, correlations, all);
  }

  /** Returns this profile without some of what looks wrong. */
  public Profile without(Predicate<Suspicion> ignored) {
    List<Suspicion> rest = suspicions.stream().filter(ignored.negate()).toList();
    return new Profile(rows, columns, correlations, rest);
  }

  /**
   * Returns what looks wrong with an experiment's data. Looks at a bounded, evenly spaced sample of
   * the rows, so it is cheap enough for every run.
   *
   * @param data the data
   * @param folds the folds; of several, the first is searched for duplicated rows
   */
  public static List<Suspicion> suspicions(LoadedData data, List<Fold> folds) {
    List<Suspicion> suspicions = new ArrayList<>();
    suspicions.addAll(new LeakSearch(data).search());
    folds.stream().findFirst().ifPresent(fold -> suspicions.addAll(Duplicates.of(data, fold)));
    suspicions.addAll(ColumnChecks.of(data));
    suspicions.addAll(HeaderCheck.of(data));
    return suspicions;
  }
}
