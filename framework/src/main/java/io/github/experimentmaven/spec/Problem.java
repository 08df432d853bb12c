package io.github.experimentmaven.spec;

import java.util.Objects;

/**
 * One thing wrong with an input, and where.
 *
 * @param location the place of the offending text
 * @param path the key path of the value, for example {@code models.network-1.layers[2]}; empty for
 *     the whole file
 * @param message what was found, what is allowed and, where there is one, the nearest valid name
 */
public record Problem(Location location, String path, String message) {

  /** Checks that all parts are present. */
  public Problem {
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(message, "message");
  }

  /** Returns {@code file:line:column: path: message}. */
  @Override
  public String toString() {
    return location + ": " + (path.isEmpty() ? "" : path + ": ") + message;
  }
}
