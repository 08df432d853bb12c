package io.github.experimentmaven.gate.change;

import java.util.Objects;

/** What a comparison of one metric of one model on one part comes to. */
public sealed interface Judgement {

  /** Returns one or two words for people, for example {@code within tolerance}. */
  String label();

  /**
   * The results were compared.
   *
   * @param outcome the verdict
   * @param change the numbers it is made from
   * @param terms what was asked of the change
   */
  record Compared(Outcome outcome, Change change, Terms terms) implements Judgement {

    /** Checks that all parts are present. */
    public Compared {
      Objects.requireNonNull(outcome, "outcome");
      Objects.requireNonNull(change, "change");
      Objects.requireNonNull(terms, "terms");
    }

    @Override
    public String label() {
      return outcome.label();
    }
  }

  /**
   * The results cannot be compared.
   *
   * @param reason why
   * @param detail why, in words, with the values that differ
   */
  record NotComparable(Reason reason, String detail) implements Judgement {

    /** Checks that all parts are present. */
    public NotComparable {
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(detail, "detail");
    }

    @Override
    public String label() {
      return "not comparable";
    }
  }

  /**
   * What is asked of a change.
   *
   * @param tolerance the relative worsening of a mean that is still accepted, as a fraction
   * @param confidence the level at which all intervals of the experiment hold together
   * @param comparisons how many intervals that are
   */
  record Terms(double tolerance, double confidence, int comparisons) {

    /** Returns the level of each interval, by Bonferroni's inequality. */
    public double level() {
      return 1 - (1 - confidence) / Math.max(1, comparisons);
    }
  }

  /** How results that were compared differ. */
  enum Outcome {
    /** The interval lies wholly on the better side. */
    IMPROVED("improved"),
    /** Every value is exactly what it was. */
    UNCHANGED("unchanged"),
    /** The mean is not worse by more than the tolerance. */
    WITHIN_TOLERANCE("within tolerance"),
    /** The mean is worse by more than the tolerance, but the interval includes no change. */
    INCONCLUSIVE("inconclusive"),
    /** The mean is worse by more than the tolerance, and the interval excludes no change. */
    WORSE("worse");

    private final String label;

    Outcome(String label) {
      this.label = label;
    }

    /** Returns the words for people. */
    public String label() {
      return label;
    }
  }
}
