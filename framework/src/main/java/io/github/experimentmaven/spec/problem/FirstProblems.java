package io.github.experimentmaven.spec.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The problems of something long, such as a table: the first few in full, the rest counted. */
public final class FirstProblems {

  /** How many are shown. */
  public static final int SHOWN = 10;

  private final List<Problem> shown = new ArrayList<>();
  private int hidden;

  /** Adds a problem, which is made where it is shown: places take time to find. */
  public void add(Supplier<Problem> problem) {
    if (shown.size() < SHOWN) {
      shown.add(problem.get());
    } else {
      hidden++;
    }
  }

  /** Returns the exception that tells of them. */
  public InvalidInputException refusal() {
    return new InvalidInputException(shown, hidden);
  }

  /**
   * Ends with an exception if there were problems.
   *
   * @throws InvalidInputException if there were
   */
  public void throwIfAny() {
    if (!shown.isEmpty()) {
      throw refusal();
    }
  }
}
