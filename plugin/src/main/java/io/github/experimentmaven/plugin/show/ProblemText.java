package io.github.experimentmaven.plugin.show;

import io.github.experimentmaven.spec.problem.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** The problems of experiment files as one message of a failed build. */
public final class ProblemText {

  private ProblemText() {}

  public static String of(List<Problem> problems) {
    String count = problems.size() == 1 ? "1 problem" : problems.size() + " problems";
    return problems.stream()
        .map(problem -> "  " + problem)
        .collect(Collectors.joining("\n", count + " in the experiments:\n", ""));
  }
}
