package io.github.experimentmaven.data.split;

import io.github.experimentmaven.data.load.LoadedData;
import io.github.experimentmaven.data.random.SeededRandom;
import io.github.experimentmaven.data.source.SourceResolver;
import io.github.experimentmaven.spec.Arrangement;
import io.github.experimentmaven.spec.Origin;
import io.github.experimentmaven.spec.SplitSpec;
import io.github.experimentmaven.spec.problem.Count;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Divides a table's rows as the section {@code split} says. The same table, section and seed give
 * the same folds on every machine.
 *
 * @param sources where files of row indices are found
 */
public record Splitter(SourceResolver sources) {

  private static final long PARTS = 1;
  private static final long FOLDS = 2;

  /** Checks that the sources are present. */
  public Splitter {
    Objects.requireNonNull(sources, "sources");
  }

  /**
   * Divides the rows.
   *
   * @param split how
   * @param data the rows
   * @param origin the experiment file, for the places of messages
   * @return the folds, by repeat and then by index; one for a hold-out
   * @throws InvalidInputException if the rows cannot be divided so, for example because they are
   *     too few
   */
  public List<Fold> split(SplitSpec split, LoadedData data, Origin origin) {
    if (split instanceof SplitSpec.HoldOut holdOut) {
      RowArrangement arrangement = arrangement(holdOut.arrangement(), data);
      int[][] parts =
          new HoldOutParts(arrangement, origin)
              .divide(
                  allRows(data),
                  holdOut.validation(),
                  holdOut.test(),
                  SeededRandom.of(holdOut.seed(), PARTS));
      return List.of(new Fold(0, 0, parts[0], parts[1], parts[2]));
    }
    if (split instanceof SplitSpec.KFold folds) {
      return folds.arrangement() instanceof Arrangement.Timed
          ? inTime(folds, data, origin)
          : shuffled(folds, data, origin);
    }
    if (split instanceof SplitSpec.ByColumn byColumn) {
      return List.of(new PredefinedParts(origin).byColumn(byColumn, data));
    }
    return new PredefinedParts(origin).byFiles((SplitSpec.ByFiles) split, data, sources);
  }

  private static List<Fold> shuffled(SplitSpec.KFold split, LoadedData data, Origin origin) {
    RowArrangement arrangement = arrangement(split.arrangement(), data);
    List<Fold> folds = new ArrayList<>();
    for (int repeat = 0; repeat < split.repeats(); repeat++) {
      int[][] tests =
          arrangement.deal(
              allRows(data), split.folds(), SeededRandom.of(split.seed(), FOLDS, repeat));
      for (int index = 0; index < split.folds(); index++) {
        if (tests[index].length == 0) {
          throw tooFew(split.folds(), data, origin);
        }
        int[] rest = Rows.without(data.table().rows(), tests[index]);
        int[][] parts =
            new HoldOutParts(arrangement, origin)
                .divide(
                    rest,
                    split.validation(),
                    0,
                    SeededRandom.of(split.seed(), FOLDS, repeat, index));
        folds.add(new Fold(repeat, index, parts[0], parts[1], Rows.sorted(tests[index])));
      }
    }
    return folds;
  }

  /** Every fold tests on the rows that follow its training rows in time. */
  private static List<Fold> inTime(SplitSpec.KFold split, LoadedData data, Origin origin) {
    if (split.repeats() > 1) {
      throw new InvalidInputException(
          origin.problem(
              "/split/repeats",
              "a split by time has no chance in it, so every repeat would be the same: leave"
                  + " repeats out"));
    }
    RowArrangement arrangement = arrangement(split.arrangement(), data);
    int[][] blocks =
        arrangement.deal(allRows(data), split.folds() + 1, SeededRandom.of(split.seed(), FOLDS));
    List<Fold> folds = new ArrayList<>();
    int[] past = new int[0];
    for (int index = 0; index < split.folds(); index++) {
      past = Rows.concatenated(past, blocks[index]);
      if (blocks[index].length == 0 || blocks[index + 1].length == 0) {
        throw tooFew(split.folds(), data, origin);
      }
      int[][] parts =
          new HoldOutParts(arrangement, origin)
              .divide(
                  Rows.sorted(past), split.validation(), 0, SeededRandom.of(split.seed(), FOLDS));
      folds.add(new Fold(0, index, parts[0], parts[1], Rows.sorted(blocks[index + 1])));
    }
    return folds;
  }

  private static RowArrangement arrangement(Arrangement arrangement, LoadedData data) {
    if (arrangement instanceof Arrangement.Stratified stratified) {
      return new StratifiedRows(
          data.table().numbers(data.targets().get(0)), stratified.quantiles());
    }
    if (arrangement instanceof Arrangement.Grouped grouped) {
      return new GroupedRows(data.table().column(grouped.column()));
    }
    if (arrangement instanceof Arrangement.Timed timed) {
      return new TimedRows(TimeOrder.of(data.table(), timed));
    }
    return new ShuffledRows();
  }

  private static InvalidInputException tooFew(int folds, LoadedData data, Origin origin) {
    return new InvalidInputException(
        origin.problem(
            "/split",
            data.table().name()
                + " has too few rows, groups or times for "
                + folds
                + " folds ("
                + Count.of(data.table().rows(), "row")
                + "): ask for fewer folds"));
  }

  private static int[] allRows(LoadedData data) {
    int[] rows = new int[data.table().rows()];
    Arrays.setAll(rows, row -> row);
    return rows;
  }
}
