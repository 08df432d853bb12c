package io.github.experimentmaven.model.option;

import io.github.experimentmaven.model.PartSizes;
import io.github.experimentmaven.spec.Options;
import io.github.experimentmaven.spec.option.Option;
import io.github.experimentmaven.spec.problem.Problem;
import java.util.List;
import java.util.function.Function;

/** What holds the fewest rows of a leaf against the rows that a tree grows on. */
public final class LeafRows {

  private LeafRows() {}

  /**
   * Returns a check that a tree can be split at all, where the file says how many rows a leaf has
   * at least; the usual number may be too large.
   *
   * @param options the model's options
   * @param fewest the option that says how many rows a leaf has at least
   * @param share the share of the training rows that a tree grows on
   */
  public static Function<PartSizes, List<Problem>> check(
      Options options, Option<Integer> fewest, double share) {
    long leaf = fewest.in(options);
    // What a grid gives stands elsewhere in the file.
    boolean given =
        options.origin().locations().containsKey(options.pointer() + "/" + fewest.key())
            || leaf != fewest.schema().path("default").longValue();
    return rows -> {
      int grown = (int) (share * rows.training());
      return given && 2 * leaf > grown
          ? List.of(options.problem(fewest.key(), message(leaf, grown, share)))
          : List.of();
    };
  }

  private static String message(long leaf, int grown, double share) {
    return "no split leaves %s rows on both sides of the %s %s, so every prediction would be the same; %s"
        .formatted(
            leaf,
            grown,
            share == 1 ? "training rows" : "rows that a tree grows on",
            grown < 2 ? "let trees grow on more rows" : "set it to at most " + grown / 2);
  }
}
