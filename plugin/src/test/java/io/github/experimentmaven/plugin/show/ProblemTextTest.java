package io.github.experimentmaven.plugin.show;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.spec.problem.Location;
import io.github.experimentmaven.spec.problem.Problem;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemTextTest {

  private static final Problem PROBLEM =
      new Problem(new Location("data.csv", 2, 1), "a", "is wrong");

  @Test
  void countsTheProblemsBelow() {
    assertThat(ProblemText.of(List.of(PROBLEM), 0))
        .isEqualTo("1 problem in the experiments:\n  data.csv:2:1: a: is wrong");
  }

  @Test
  void countsAllProblemsWhereATableHasMore() {
    assertThat(ProblemText.of(Collections.nCopies(10, PROBLEM), 80))
        .startsWith("90 problems in the experiments, of each table the first 10:\n  data.csv:2:1: ")
        .hasLineCount(11);
  }
}
