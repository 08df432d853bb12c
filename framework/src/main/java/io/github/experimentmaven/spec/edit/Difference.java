package io.github.experimentmaven.spec.edit;

import java.util.ArrayList;
import java.util.List;

/** What changes do to the lines of a text, as {@code diff -U0} shows it. */
public final class Difference {

  private final String text;
  private final Lines lines;
  private final List<String> shown = new ArrayList<>();
  private int added;

  private Difference(String text) {
    this.text = text;
    this.lines = new Lines(text);
  }

  /**
   * Returns the lines that go, after a minus, and those that come, after a plus, each group of them
   * under the numbers of its lines.
   */
  public static List<String> of(List<Replacement> changes, String text) {
    Difference difference = new Difference(text);
    List<Replacement> group = new ArrayList<>();
    int end = -1;
    for (Replacement change : Replacement.sorted(changes)) {
      if (!group.isEmpty() && difference.lines.startOf(change.start()) > end) {
        difference.show(group);
        group.clear();
      }
      group.add(change);
      end = difference.lines.endOf(change.end());
    }
    difference.show(group);
    return difference.shown;
  }

  private void show(List<Replacement> group) {
    if (group.isEmpty()) {
      return;
    }
    int start = lines.startOf(group.get(0).start());
    int end = lines.endOf(group.get(group.size() - 1).end());
    List<String> before = text.substring(start, end).lines().toList();
    List<String> after =
        Replacement.apply(
                group.stream().map(change -> moved(change, -start)).toList(),
                text.substring(start, end))
            .lines()
            .toList();
    int same = 0;
    while (same < Math.min(before.size(), after.size())
        && before.get(same).equals(after.get(same))) {
      same++;
    }
    int tail = 0;
    while (tail < Math.min(before.size(), after.size()) - same
        && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
      tail++;
    }
    List<String> gone = before.subList(same, before.size() - tail);
    List<String> come = after.subList(same, after.size() - tail);
    int line = (int) text.substring(0, start).lines().count() + 1 + same;
    shown.add("@@ -" + range(line, gone.size()) + " +" + range(line + added, come.size()) + " @@");
    gone.forEach(goes -> shown.add("-" + goes));
    come.forEach(comes -> shown.add("+" + comes));
    added += come.size() - gone.size();
  }

  private static Replacement moved(Replacement change, int by) {
    return new Replacement(change.start() + by, change.end() + by, change.text());
  }

  /** Where there are no lines, the number is that of the line before. */
  private static String range(int line, int count) {
    return (count == 0 ? line - 1 : line) + (count == 1 ? "" : "," + count);
  }
}
