package io.github.experimentmaven.report.review;

import io.github.experimentmaven.gate.change.Change;
import io.github.experimentmaven.gate.change.ChangeText;
import io.github.experimentmaven.gate.change.Decimals;
import io.github.experimentmaven.gate.change.Judgement.Compared;
import io.github.experimentmaven.report.text.MarkdownText;
import io.github.experimentmaven.report.text.Names;
import java.util.List;

/** A metric now and before as a line of a table. */
final class ChangeCells {

  static final String ABSENT = "–";

  private static final int LONGEST_NAME = 80;

  private ChangeCells() {}

  /**
   * Returns the lines above those of the metrics.
   *
   * @param level the level of the intervals, for example {@code 95%}; empty where there are none
   */
  static List<String> head(String level) {
    return List.of(
        "| metric | now | baseline | difference | %s | |".formatted((level + " interval").strip()),
        "|:--|--:|--:|--:|:--|:--|");
  }

  /** Returns the line of a metric that was compared. */
  static String line(String name, Compared compared) {
    Change change = compared.change();
    return line(
        name,
        Decimals.apart(change.after(), change.before()),
        Decimals.apart(change.before(), change.after()),
        difference(compared),
        change
            .interval()
            .map(ends -> Decimals.low(ends.low()) + " to " + Decimals.high(ends.high()))
            .orElse(ABSENT),
        word(compared));
  }

  /** Returns the line of a metric with what is said of it, already in Markdown. */
  static String line(
      String name, String now, String then, String difference, String interval, String word) {
    return "| %s | %s | %s | %s | %s | %s |"
        .formatted(name(name), now, then, difference, interval, word);
  }

  /** Returns a name as code, without its middle where it is long. */
  static String name(String name) {
    return MarkdownText.code(Names.shorten(name, LONGEST_NAME));
  }

  private static String difference(Compared compared) {
    double difference = compared.change().difference();
    return "%s%s (%s)"
        .formatted(
            difference > 0 ? "+" : "",
            Decimals.shown(difference),
            ChangeText.percent(compared.change(), compared.terms()));
  }

  /** Returns what a change comes to: only an interval tells it from chance. */
  private static String word(Compared compared) {
    Change change = compared.change();
    return switch (compared.outcome()) {
      case IMPROVED -> "better";
      case UNCHANGED -> "unchanged";
      case WITHIN_TOLERANCE ->
          change.interval().isEmpty()
              ? "within the tolerance"
              : isCertain(change) ? "worse, within the tolerance" : "not told from chance";
      case INCONCLUSIVE -> "*perhaps worse*, not told from chance";
      case WORSE -> "**worse**";
    };
  }

  private static boolean isCertain(Change change) {
    return change.worsening() > 0
        && change.interval().filter(ends -> ends.low() > 0 || ends.high() < 0).isPresent();
  }
}
