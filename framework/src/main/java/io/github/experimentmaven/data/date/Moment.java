package io.github.experimentmaven.data.date;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;

/**
 * A moment as a text says it. What the text leaves out is its first moment: a month its first day,
 * a day its midnight.
 *
 * @param local the date and the time of the clock, as written
 * @param offset how far that clock is ahead of UTC, where the text says so
 * @param precision how much of it the text says
 */
public record Moment(LocalDateTime local, Optional<ZoneOffset> offset, Precision precision) {

  /** Checks that all parts are present. */
  public Moment {
    Objects.requireNonNull(local, "local");
    Objects.requireNonNull(offset, "offset");
    Objects.requireNonNull(precision, "precision");
  }

  /** Returns the moment on the line of time; a clock without an offset is taken for UTC's. */
  public Instant instant() {
    return local.toInstant(offset.orElse(ZoneOffset.UTC));
  }

  /**
   * Returns the same moment by the clock of another offset.
   *
   * @throws IllegalStateException if the text says no offset
   */
  public Moment at(ZoneOffset other) {
    ZoneOffset own = offset.orElseThrow(() -> new IllegalStateException("no offset is known"));
    return new Moment(
        local.minusSeconds(own.getTotalSeconds()).plusSeconds(other.getTotalSeconds()),
        Optional.of(other),
        precision);
  }
}
