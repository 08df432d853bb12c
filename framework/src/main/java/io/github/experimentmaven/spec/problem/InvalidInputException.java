package io.github.experimentmaven.spec.problem;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An experiment file, or a data file it names, that cannot be used; carries every problem found.
 */
public final class InvalidInputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /**
   * Creates the exception.
   *
   * @param problems what is wrong, in the order of the file; at least one
   */
  public InvalidInputException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("an invalid input has at least one problem");
    }
    this.problems = List.copyOf(problems);
  }

  /** Creates the exception for a single problem. */
  public InvalidInputException(Problem problem) {
    this(List.of(problem));
  }

  /** Returns what is wrong, in the order of the file. */
  public List<Problem> problems() {
    return problems;
  }
}
