package io.github.experimentmaven.spec.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How many problems are told, and that their number is the true one. */
class FirstProblemsTest {

  @Test
  void areToldInFullUpToTenAndCountedBeyond() {
    InvalidInputException refusal = refusal(FirstProblemsTest::ninety);

    assertThat(refusal.problems()).hasSize(10);
    assertThat(refusal.hidden()).isEqualTo(80);
    assertThat(refusal).hasMessageEndingWith("data.csv:10:1: a: is wrong\nand 80 more");
  }

  @Test
  void areAllToldWhereThereAreTen() {
    InvalidInputException refusal = refusal(() -> some(10, "data.csv").throwIfAny());

    assertThat(refusal.hidden()).isZero();
    assertThat(refusal).hasMessageEndingWith("data.csv:10:1: a: is wrong");
  }

  @Test
  void areNoExceptionWhereThereAreNone() {
    assertThatCode(() -> new FirstProblems().throwIfAny()).doesNotThrowAnyException();
  }

  @Test
  void ofSeveralTablesAreCountedTogether() {
    ProblemCollector problems = new ProblemCollector();
    problems.collect(FirstProblemsTest::ninety);
    problems.collect(() -> {});
    problems.collect(() -> some(12, "other.csv").throwIfAny());

    InvalidInputException refusal = refusal(problems::throwIfAny);

    assertThat(refusal.problems()).hasSize(20);
    assertThat(refusal.hidden()).isEqualTo(82);
  }

  @Test
  void nameTheExperimentThatReadsATable() {
    Problem own = new Problem(new Location("houses.yaml", 3, 5), "data.target", "is no column");
    Problem cell = new Problem(new Location("data.csv", 2, 1), "a", "is wrong");

    InvalidInputException named =
        new InvalidInputException(List.of(own, cell), 3).of("houses.yaml", "houses");

    assertThat(named)
        .hasMessage(
            """
            houses.yaml:3:5: data.target: is no column
            data.csv:2:1: a: is wrong (experiment houses)
            and 3 more""");
  }

  private static void ninety() {
    some(90, "data.csv").throwIfAny();
  }

  private static FirstProblems some(int count, String file) {
    FirstProblems problems = new FirstProblems();
    IntStream.rangeClosed(1, count)
        .forEach(
            line -> problems.add(() -> new Problem(new Location(file, line, 1), "a", "is wrong")));
    return problems;
  }

  private static InvalidInputException refusal(Runnable work) {
    return catchThrowableOfType(InvalidInputException.class, work::run);
  }
}
