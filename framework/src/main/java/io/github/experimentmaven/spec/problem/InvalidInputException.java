package io.github.experimentmaven.spec.problem;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * An experiment file, or a data file it names, that cannot be used; carries every problem found, of
 * which a table's many cells are told by the first few.
 */
public final class InvalidInputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;
  private final int hidden;

  /**
   * Creates the exception.
   *
   * @param problems what is wrong, in the order of the file; at least one
   * @param hidden how many more there are like these
   */
  public InvalidInputException(List<Problem> problems, int hidden) {
    super(text(problems, hidden));
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("an invalid input has at least one problem");
    }
    this.problems = List.copyOf(problems);
    this.hidden = hidden;
  }

  /** Creates the exception for problems that are all there are. */
  public InvalidInputException(List<Problem> problems) {
    this(problems, 0);
  }

  /** Creates the exception for a single problem. */
  public InvalidInputException(Problem problem) {
    this(List.of(problem));
  }

  private static String text(List<Problem> problems, int hidden) {
    String more = hidden == 0 ? "" : String.format(Locale.ROOT, "\nand %,d more", hidden);
    return problems.stream().map(Problem::toString).collect(Collectors.joining("\n", "", more));
  }

  /** Returns what is wrong, in the order of the file. */
  public List<Problem> problems() {
    return problems;
  }

  /** Returns how many more problems there are like these. */
  public int hidden() {
    return hidden;
  }

  /**
   * Returns the same with the experiment named in problems that are in other files than its own.
   *
   * @param file the experiment file's name as messages show it
   * @param experiment its name
   */
  public InvalidInputException of(String file, String experiment) {
    String suffix = " (experiment " + Shown.text(experiment) + ")";
    InvalidInputException named =
        new InvalidInputException(
            problems.stream()
                .map(
                    problem ->
                        problem.location().file().equals(file)
                            ? problem
                            : new Problem(
                                problem.location(), problem.path(), problem.message() + suffix))
                .toList(),
            hidden);
    named.initCause(getCause());
    return named;
  }
}
