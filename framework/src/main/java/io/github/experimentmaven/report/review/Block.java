package io.github.experimentmaven.report.review;

import io.github.experimentmaven.spec.problem.Count;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a review in Markdown, shown whole or left out.
 *
 * @param title what it is about
 * @param lines the lines; none where there is nothing to say
 * @param style how it is shown
 */
record Block(String title, List<String> lines, Style style) {

  private static final int FEW_LINES = 6;

  static final Block NOTHING = plain("nothing", List.of());

  /** How a part is shown. */
  enum Style {
    /** The lines alone. */
    PLAIN,
    /** The lines below the title. */
    TITLED,
    /** The title, which shows the lines when it is selected. */
    FOLDED
  }

  Block {
    lines = List.copyOf(lines);
  }

  /** Returns a part whose title is seen only where it is left out. */
  static Block plain(String title, List<String> lines) {
    return new Block(title, lines, Style.PLAIN);
  }

  /** Returns a part with a title, folded where it has more than a few lines. */
  static Block titled(String title, List<String> lines) {
    return new Block(title, lines, lines.size() > FEW_LINES ? Style.FOLDED : Style.TITLED);
  }

  /**
   * Returns lines of which those beyond a number are only counted.
   *
   * @param head what stands above the lines, such as the titles of a table's columns
   * @param thing what a line is, for the count
   */
  static List<String> atMost(int most, List<String> head, List<String> lines, String thing) {
    if (lines.isEmpty()) {
      return List.of();
    }
    List<String> shown = new ArrayList<>(head);
    shown.addAll(lines.subList(0, Math.min(most, lines.size())));
    if (lines.size() > most) {
      shown.add("");
      shown.add("*%s left out.*".formatted(Count.of(lines.size() - most, "more " + thing)));
    }
    return shown;
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  /** Returns the part with an empty line at its end; nothing where there is nothing to say. */
  String text() {
    if (isEmpty()) {
      return "";
    }
    String body = String.join("\n", lines) + "\n\n";
    return switch (style) {
      case PLAIN -> body;
      case TITLED -> "**%s**\n\n%s".formatted(title, body);
      case FOLDED -> "<details><summary>%s</summary>\n\n%s</details>\n\n".formatted(title, body);
    };
  }
}
