package io.github.experimentmaven.run.store;

import java.util.Objects;

/** What a store has under a key. */
public sealed interface Lookup {

  /**
   * A whole entry.
   *
   * @param entry the entry
   */
  record Found(Entry entry) implements Lookup {

    /** Checks that the entry is present. */
    public Found {
      Objects.requireNonNull(entry, "entry");
    }
  }

  /** Nothing. */
  record Absent() implements Lookup {}

  /**
   * A file that is not what was written.
   *
   * @param reason what is wrong with it
   */
  record Damaged(String reason) implements Lookup {

    /** Checks that the reason is present. */
    public Damaged {
      Objects.requireNonNull(reason, "reason");
    }
  }
}
