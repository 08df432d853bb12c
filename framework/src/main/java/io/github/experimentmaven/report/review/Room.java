package io.github.experimentmaven.report.review;

import io.github.experimentmaven.spec.problem.Count;
import java.util.ArrayList;
import java.util.List;

/** A text that holds no more characters than it has room for; what does not fit is named. */
final class Room {

  /** For what is said of the parts that do not fit. */
  private static final int RESERVE = 1_000;

  private static final int MOST_NAMES = 600;

  private final int most;
  private final StringBuilder text = new StringBuilder();
  private final List<String> leftOut = new ArrayList<>();

  /**
   * Creates an empty text.
   *
   * @param most how many characters it has at most
   */
  Room(int most) {
    this.most = most;
  }

  /** Adds a part, or notes that it is left out. */
  void add(Block block) {
    add(block.text(), block.title());
  }

  /**
   * Adds a part, or notes that it is left out.
   *
   * @param name what it is called then, in Markdown
   */
  void add(String part, String name) {
    if (text.length() + part.length() <= most - RESERVE) {
      text.append(part);
    } else {
      leftOut.add(name);
    }
  }

  /** Returns the text, with a line that says what was left out. */
  String text() {
    return leftOut.isEmpty() ? text.toString() : text + missing();
  }

  private String missing() {
    StringBuilder names = new StringBuilder();
    int named = 0;
    for (String name : leftOut) {
      if (names.length() + name.length() > MOST_NAMES) {
        break;
      }
      names.append(named == 0 ? "" : "; ").append(name);
      named++;
    }
    String others =
        named == leftOut.size() ? "" : " and " + Count.of(leftOut.size() - named, "more part");
    return "*A comment has no room for %s: %s%s.*\n\n"
        .formatted(Count.of(leftOut.size(), "part"), names, others);
  }
}
