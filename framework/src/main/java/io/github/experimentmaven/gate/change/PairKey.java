package io.github.experimentmaven.gate.change;

import io.github.experimentmaven.result.ResultRow;

/**
 * What makes a trial of one model the counterpart of a trial of another version.
 *
 * @param repeat the repeat
 * @param fold the fold
 * @param seed the seed
 */
public record PairKey(int repeat, int fold, long seed) {

  public static PairKey of(ResultRow row) {
    return new PairKey(row.repeat(), row.fold(), row.seed());
  }

  boolean sameFold(PairKey other) {
    return repeat == other.repeat && fold == other.fold;
  }
}
