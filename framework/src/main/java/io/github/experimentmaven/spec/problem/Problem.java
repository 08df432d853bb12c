package io.github.experimentmaven.spec.problem;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * One thing wrong with an input, and where.
 *
 * @param location the place of the offending text
 * @param path the key path of the value, for example {@code models.network-1.layers[2]}; empty for
 *     the whole file
 * @param message what was found, what is allowed and, where there is one, the nearest valid name
 */
public record Problem(Location location, String path, String message) {

  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}|[\\x{80}-\\x{9f}]");

  /**
   * Makes control characters readable, {@code \n} for one: inputs are quoted in messages, and these
   * go line by line to terminals and to build servers, which take orders from some lines.
   */
  public Problem {
    Objects.requireNonNull(location, "location");
    path = readable(path);
    message = readable(message);
  }

  private static String readable(String text) {
    return CONTROL.matcher(text).replaceAll(found -> escape(found.group().charAt(0)));
  }

  /** Returns a control character as the replacement of a regular expression. */
  private static String escape(char control) {
    return switch (control) {
      case '\n' -> "\\\\n";
      case '\r' -> "\\\\r";
      case '\t' -> "\\\\t";
      default -> String.format(Locale.ROOT, "\\\\u%04x", (int) control);
    };
  }

  /** Returns {@code file:line:column: path: message}. */
  @Override
  public String toString() {
    return location + ": " + (path.isEmpty() ? "" : path + ": ") + message;
  }
}
