package io.github.experimentmaven.run.shard;

import java.util.Objects;

/**
 * What other machines trained for a run, and how far they are trusted.
 *
 * @param shards the archives
 * @param framework the version of this framework
 * @param check the share of each archive's trials that is trained again and compared, at least one
 *     unless it is 0
 */
public record Merge(Shards shards, String framework, double check) {

  /**
   * Checks the share.
   *
   * @throws IllegalArgumentException if it is no share
   */
  public Merge {
    Objects.requireNonNull(shards, "shards");
    Objects.requireNonNull(framework, "framework");
    if (!(check >= 0 && check <= 1)) {
      throw new IllegalArgumentException(
          "the share of the merged trials that is checked is " + check + "; give one from 0 to 1");
    }
  }
}
