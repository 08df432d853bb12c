package io.github.experimentmaven.report.html.view;

import java.util.List;
import java.util.Optional;

/**
 * What the gate says.
 *
 * @param state whether every rule is kept
 * @param headline the verdict in a few words
 * @param rules what the rules found, violations first
 * @param changes what changed against the baseline; empty where nothing was compared
 * @param notes what a reader should know beside that
 */
public record VerdictView(
    State state,
    String headline,
    List<Rule> rules,
    Optional<TableView> changes,
    List<String> notes) {

  /** What came of the rules, with the class of the style sheet and a sign for it. */
  public enum State {
    /** All are kept. */
    PASSED("passed", "✓"),
    /** At least one is broken. */
    FAILED("failed", "✗"),
    /** There are none, or nothing was judged yet. */
    OPEN("open", "–");

    private final String style;
    private final String sign;

    State(String style, String sign) {
      this.style = style;
      this.sign = sign;
    }

    /** Returns its class in the style sheet. */
    public String style() {
      return style;
    }

    /** Returns its sign, so that it is not told by colour alone. */
    public String sign() {
      return sign;
    }
  }

  /** Copies the lists. */
  public VerdictView {
    rules = List.copyOf(rules);
    notes = List.copyOf(notes);
  }

  /**
   * What one rule found.
   *
   * @param state {@code failed}, {@code warned} or {@code passed}, a class of the style sheet
   * @param mark the state in a word and a sign
   * @param text what was found
   * @param place where the rule is written
   */
  public record Rule(String state, String mark, String text, String place) {}
}
