package io.github.experimentmaven.spec;

import java.util.Objects;

/**
 * A bound that is another model's result, in place of a number.
 *
 * @param demand what is asked
 * @param model the name of the model that it is held against
 * @param by the lead that is asked, or the lag that is allowed, relative to the other's mean, as a
 *     fraction
 * @param confidence the level of the interval, for example 0.95
 */
public record Rival(Demand demand, String model, double by, double confidence) {

  /** The level where the file gives none. */
  public static final double CONFIDENCE = 0.95;

  /** What is asked of a model beside another. */
  public enum Demand {
    /** It is better by more than so much, and certainly so. */
    BETTER_THAN("better_than"),
    /** It is not certainly worse by more than so much. */
    NO_WORSE_THAN("no_worse_than");

    private final String label;

    Demand(String label) {
      this.label = label;
    }

    /** Returns the word of the experiment file. */
    public String label() {
      return label;
    }
  }

  /** Checks that all parts are present. */
  public Rival {
    Objects.requireNonNull(demand, "demand");
    Objects.requireNonNull(model, "model");
  }
}
