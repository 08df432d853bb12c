package io.github.experimentmaven.run.memory;

import java.util.Objects;

/** What a trial's result is found by in the cache. */
sealed interface Key {

  /**
   * A digest of everything that determines the result.
   *
   * @param digest the lower-case hexadecimal SHA-256
   */
  record Known(String digest) implements Key {

    /** Checks that nothing is absent. */
    public Known {
      Objects.requireNonNull(digest, "digest");
    }
  }

  /** Something that determines the result cannot be read. */
  record Unknown() implements Key {}
}
