package io.github.experimentmaven.spec.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a search chooses the options that it tries. */
public enum SearchMethod {
  /** Every combination. */
  GRID,
  /** Independent draws. */
  RANDOM,
  /** Points that fill the space evenly. */
  QUASI_RANDOM,
  /** Many begin, and the better third goes on, again and again. */
  HALVING,
  /** All train on one seed after the other, until they are clearly worse than the best. */
  RACE,
  /** Draws where earlier trials went well. */
  TPE;

  /** Returns the method of a name that files use. */
  public static Optional<SearchMethod> of(String label) {
    return Arrays.stream(values()).filter(method -> method.label().equals(label)).findFirst();
  }

  /** Returns the name that files use, for example {@code quasi_random}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
