package io.github.experimentmaven.plugin.show;

import io.github.experimentmaven.report.console.TextStyle;

/**
 * Colours where Maven itself uses them, which it decides from {@code -Dstyle.color}, batch mode and
 * the terminal.
 */
public final class MavenStyle implements TextStyle {

  /** Maven 3.6.3 to 4 keep their decision in this class and show it to plugins. */
  private static final String DECISION = "org.fusesource.jansi.Ansi";

  private static final String BOLD = "1";
  private static final String BOLD_GREEN = "1;32";
  private static final String BOLD_RED = "1;31";

  private MavenStyle() {}

  /** Returns colours, or no emphasis at all where Maven shows none. */
  public static TextStyle current() {
    return coloured() ? new MavenStyle() : TextStyle.PLAIN;
  }

  @Override
  public String best(String text) {
    return styled(BOLD, text);
  }

  @Override
  public String success(String text) {
    return styled(BOLD_GREEN, text);
  }

  @Override
  public String failure(String text) {
    return styled(BOLD_RED, text);
  }

  private static String styled(String code, String text) {
    return "\u001b[" + code + "m" + text + "\u001b[m";
  }

  /** Returns whether Maven shows colours. */
  public static boolean coloured() {
    try {
      return (boolean) Class.forName(DECISION).getMethod("isEnabled").invoke(null);
    } catch (ReflectiveOperationException e) {
      // A Maven without that class tells plugins nothing, so there are no colours.
      return false;
    }
  }
}
