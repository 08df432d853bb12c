package io.github.experimentmaven.gate.history;

import io.github.experimentmaven.gate.change.Interval;
import java.util.Objects;
import java.util.Optional;

/**
 * How a metric differs from the version before.
 *
 * @param kind what the difference comes to
 * @param difference the difference; empty where there is none to speak of
 * @param reason why it cannot be told from chance or not be compared; may be empty
 */
public record Step(Kind kind, Optional<Differing> difference, String reason) {

  /** What a difference comes to. */
  public enum Kind {
    /** There is no version before that has the metric. */
    FIRST("first"),
    /** Every value is what it was. */
    UNCHANGED("unchanged"),
    /** The interval of the difference lies wholly on the better side. */
    BETTER("better"),
    /** The interval of the difference lies wholly on the worse side. */
    WORSE("worse"),
    /** No change is told from chance. */
    CHANCE("not told from chance"),
    /** The values are of different kinds, or one of them is missing. */
    NOT_COMPARABLE("not comparable");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** Returns the words for people. */
    public String label() {
      return label;
    }
  }

  /** What the interval of a difference is made from. */
  public enum Evidence {
    /** Both versions' values of the same test rows, seeds and folds. */
    PAIRED_ROWS("paired test rows"),
    /** Both versions' values of the same seeds and folds, which say nothing of other rows. */
    PAIRED_TRIALS("paired trials"),
    /** The intervals of both versions' own means: their data, splits or seeds differ. */
    UNPAIRED("unpaired");

    private final String label;

    Evidence(String label) {
      this.label = label;
    }

    /** Returns the words for people. */
    public String label() {
      return label;
    }
  }

  /**
   * A difference.
   *
   * @param value the mean now less the mean then
   * @param relative the same in proportion to the size of the mean then; infinite where that is 0
   * @param level the level of the interval
   * @param interval the interval of the difference; empty where nothing tells it
   * @param evidence what it is made from
   */
  public record Differing(
      double value, double relative, double level, Optional<Interval> interval, Evidence evidence) {

    /** Checks that all parts are present. */
    public Differing {
      Objects.requireNonNull(interval, "interval");
      Objects.requireNonNull(evidence, "evidence");
    }
  }

  /** Checks that all parts are present. */
  public Step {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(difference, "difference");
    Objects.requireNonNull(reason, "reason");
  }

  static Step first() {
    return new Step(Kind.FIRST, Optional.empty(), "");
  }

  static Step notComparable(String reason) {
    return new Step(Kind.NOT_COMPARABLE, Optional.empty(), reason);
  }

  /** Returns whether the metric changed by more than chance. */
  public boolean isJump() {
    return kind == Kind.BETTER || kind == Kind.WORSE;
  }
}
