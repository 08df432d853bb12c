package io.github.experimentmaven.spec.problem;

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

  /**
   * Makes readable what the message quotes of inputs, as {@link Shown} does it: a message goes line
   * by line to terminals and to build servers, which take orders from some lines.
   */
  public Problem {
    Objects.requireNonNull(location, "location");
    path = Shown.path(path);
    message = Shown.message(message);
  }

  /** Returns {@code file:line:column: path: message}. */
  @Override
  public String toString() {
    return location + ": " + (path.isEmpty() ? "" : path + ": ") + message;
  }
}
