package io.github.experimentmaven.run.memory;

import io.github.experimentmaven.run.shard.ShardArchive;
import java.util.Objects;

/** Where a trial's result came from. */
public sealed interface TrialOrigin {

  /** An earlier run, whose result was kept. */
  record Cached() implements TrialOrigin {}

  /**
   * Another machine.
   *
   * @param key the key of its entry
   * @param archive the archive in which it came
   */
  record Merged(String key, ShardArchive archive) implements TrialOrigin {

    /** Checks that nothing is absent. */
    public Merged {
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(archive, "archive");
    }
  }

  /**
   * This run.
   *
   * @param reason why it was not taken from an earlier one
   */
  record Trained(Reason reason) implements TrialOrigin {

    /** Checks that the reason is present. */
    public Trained {
      Objects.requireNonNull(reason, "reason");
    }
  }

  /** Why a result is not taken from an earlier run. */
  enum Reason {
    /** No trial with the same inputs has completed, or its entry was deleted. */
    NO_ENTRY("no earlier result"),
    /** There is an entry whose bytes are not those that were written. */
    DAMAGED("damaged entry, now replaced"),
    /** Nobody asked for a cache. */
    CACHE_OFF("the store is off"),
    /** All trials were to be run again. */
    FORCED("forced"),
    /** The code it runs cannot be read, so a change of it would go unnoticed. */
    CODE_UNKNOWN("the class path of its code cannot be read");

    private final String text;

    Reason(String text) {
      this.text = text;
    }

    /** Returns the reason as people read it. */
    public String text() {
      return text;
    }
  }
}
