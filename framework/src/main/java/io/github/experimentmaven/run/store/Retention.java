package io.github.experimentmaven.run.store;

import java.time.Duration;
import java.util.Objects;

/**
 * Which entries of a store stay.
 *
 * @param longest entries that were not used for longer than this go
 * @param bytes beyond this many bytes, entries go that were not used for {@code shortest}
 * @param shortest entries that were used within this time stay, however many bytes there are
 */
public record Retention(Duration longest, long bytes, Duration shortest) {

  /** Checks that the times are in order. */
  public Retention {
    Objects.requireNonNull(longest, "longest");
    if (bytes < 0 || shortest.compareTo(longest) > 0) {
      throw new IllegalArgumentException(
          "a store cannot be held to %d bytes, %s and %s".formatted(bytes, shortest, longest));
    }
  }

  boolean keeps(Duration unused, long total) {
    return unused.compareTo(shortest) <= 0 || (unused.compareTo(longest) <= 0 && total <= bytes);
  }
}
