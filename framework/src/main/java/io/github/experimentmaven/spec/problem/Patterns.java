package io.github.experimentmaven.spec.problem;

import java.util.regex.Pattern;

/** Patterns of names in which {@code *} stands for any characters, also none. */
public final class Patterns {

  private Patterns() {}

  /** Returns whether a pattern selects a name; a pattern without {@code *} selects only itself. */
  public static boolean matches(String pattern, String name) {
    StringBuilder regex = new StringBuilder();
    for (String literal : pattern.split("\\*", -1)) {
      regex.append(regex.length() == 0 ? "" : ".*").append(Pattern.quote(literal));
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL).matcher(name).matches();
  }

  /** Returns whether a text is a pattern rather than a plain name. */
  public static boolean isPattern(String text) {
    return text.indexOf('*') >= 0;
  }
}
