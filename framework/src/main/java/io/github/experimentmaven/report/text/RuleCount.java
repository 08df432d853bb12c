package io.github.experimentmaven.report.text;

/** How many rules of the gate are kept, in words. */
public final class RuleCount {

  private RuleCount() {}

  /** Returns what is said of an experiment all rules of which are kept. */
  public static String kept(int rules) {
    return switch (rules) {
      case 0 -> "no rules to keep";
      case 1 -> "the rule is kept";
      default -> "all " + Figures.count(rules, "rule") + " are kept";
    };
  }

  /** Returns what is said of an experiment some rules of which are broken. */
  public static String broken(int broken, int rules) {
    return rules == 1
        ? "the rule is broken"
        : "%d of %s %s broken"
            .formatted(broken, Figures.count(rules, "rule"), broken == 1 ? "is" : "are");
  }
}
