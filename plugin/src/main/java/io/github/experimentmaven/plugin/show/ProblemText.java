package io.github.experimentmaven.plugin.show;

import io.github.experimentmaven.spec.problem.Count;
import io.github.experimentmaven.spec.problem.FirstProblems;
import io.github.experimentmaven.spec.problem.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** The problems of experiment files as one message of a failed build. */
public final class ProblemText {

  private ProblemText() {}

  /**
   * Returns the message.
   *
   * @param problems what is wrong
   * @param hidden how many more cells of tables are wrong
   */
  public static String of(List<Problem> problems, int hidden) {
    String shown = hidden == 0 ? "" : ", of each table the first " + FirstProblems.SHOWN;
    return problems.stream()
        .map(problem -> "  " + problem)
        .collect(
            Collectors.joining(
                "\n",
                Count.of(problems.size() + hidden, "problem")
                    + " in the experiments"
                    + shown
                    + ":\n",
                ""));
  }
}
