package io.github.experimentmaven.data.load;

import io.github.experimentmaven.spec.Arrangement;
import io.github.experimentmaven.spec.SplitSpec;
import java.util.List;

/** The columns a split looks at. */
final class SplitColumns {

  private SplitColumns() {}

  static List<String> of(SplitSpec split) {
    if (split instanceof SplitSpec.HoldOut holdOut) {
      return of(holdOut.arrangement());
    }
    if (split instanceof SplitSpec.KFold folds) {
      return of(folds.arrangement());
    }
    if (split instanceof SplitSpec.ByColumn byColumn) {
      return List.of(byColumn.column());
    }
    return List.of();
  }

  /** Returns where the experiment file names the column that a split looks at. */
  static String pointer(SplitSpec split) {
    if (split instanceof SplitSpec.HoldOut holdOut) {
      return pointer(holdOut.arrangement());
    }
    return split instanceof SplitSpec.KFold folds ? pointer(folds.arrangement()) : "/split/column";
  }

  private static String pointer(Arrangement arrangement) {
    return arrangement instanceof Arrangement.Grouped ? "/split/group" : "/split/time";
  }

  private static List<String> of(Arrangement arrangement) {
    if (arrangement instanceof Arrangement.Grouped grouped) {
      return List.of(grouped.column());
    }
    if (arrangement instanceof Arrangement.Timed timed) {
      return List.of(timed.column());
    }
    return List.of();
  }
}
