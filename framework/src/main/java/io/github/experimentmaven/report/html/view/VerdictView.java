package io.github.experimentmaven.report.html.view;

import java.util.List;

/**
 * What the gate says.
 *
 * @param passed whether every rule is kept
 * @param headline the verdict in a few words
 * @param rules what each rule found, violations first
 */
public record VerdictView(boolean passed, String headline, List<Rule> rules) {

  /** Copies the rules. */
  public VerdictView {
    rules = List.copyOf(rules);
  }

  /**
   * What one rule found.
   *
   * @param passed whether it is kept
   * @param text what was found
   * @param place where the rule is written
   */
  public record Rule(boolean passed, String text, String place) {}
}
