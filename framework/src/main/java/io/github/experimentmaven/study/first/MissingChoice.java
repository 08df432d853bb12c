package io.github.experimentmaven.study.first;

import io.github.experimentmaven.spec.OnMissing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What a first experiment does with rows that lack a value: nothing lacks one, they are dropped
 * where they are few, and filled in where they are not.
 *
 * @param onMissing what
 * @param reason why, for the file
 * @param decision the same for people; empty where no value is missing
 * @param rows the rows that are kept, of those that have a target
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
record MissingChoice(OnMissing onMissing, String reason, Optional<String> decision, int[] rows) {

  /** Dropping more than this share of the rows is a loss. */
  private static final double FEW = 0.05;

  /** Checks that all parts are present. */
  MissingChoice {
    Objects.requireNonNull(onMissing, "onMissing");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(decision, "decision");
  }

  /**
   * Decides.
   *
   * @param draft the rows that have a target
   * @param all the number of rows of the file
   * @param used the features
   * @param split the column of the split, without which no row is kept
   */
  static MissingChoice of(Draft draft, int all, List<Facts> used, Optional<Facts> split) {
    int rows = draft.table().rows();
    List<Facts> needed = new ArrayList<>(used);
    split.ifPresent(needed::add);
    int[] complete = SelectedRows.with(rows, needed);
    int[] filled = SelectedRows.with(rows, split.stream().toList());
    if (complete.length == all) {
      return new MissingChoice(
          OnMissing.FAIL,
          "drop | fail | impute: no value is missing now",
          Optional.empty(),
          complete);
    }
    boolean drop = complete.length == filled.length || filled.length - complete.length <= FEW * all;
    String counts =
        String.format(
            Locale.ROOT,
            "impute keeps %,d of %,d rows, drop %,d",
            filled.length,
            all,
            complete.length);
    return new MissingChoice(
        drop ? OnMissing.DROP : OnMissing.IMPUTE,
        "drop | fail | impute: " + counts,
        Optional.of(
            (drop ? "Drops rows that lack a value: " : "Fills in missing values: ") + counts),
        drop ? complete : filled);
  }
}
