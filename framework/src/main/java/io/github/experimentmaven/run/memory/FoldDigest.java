package io.github.experimentmaven.run.memory;

import io.github.experimentmaven.data.split.Fold;
import io.github.experimentmaven.data.table.Table;
import io.github.experimentmaven.io.Sha256;
import java.util.Arrays;

/** The rows of a fold's parts, as numbers of the data file and as a digest of these. */
public final class FoldDigest {

  private FoldDigest() {}

  /** Returns the lower-case hexadecimal SHA-256 of which rows of the file are in which part. */
  public static String of(Fold fold, Table table) {
    return new Sha256()
        .add(ids(fold.training(), table))
        .add(ids(fold.validation(), table))
        .add(ids(fold.test(), table))
        .hex();
  }

  /** Returns the numbers that rows of a table have in its file. */
  static int[] ids(int[] rows, Table table) {
    return Arrays.stream(rows).map(table::id).toArray();
  }
}
