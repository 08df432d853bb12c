package io.github.experimentmaven.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.spec.problem.Location;
import java.util.List;
import org.junit.jupiter.api.Test;

class BrokenRulesErrorTest {

  @Test
  void saysWhichRuleIsBrokenAndWhereItIsWritten() {
    assertThat(
            new BrokenRulesError(
                List.of(
                    new Verdict(
                        "films",
                        List.of(finding("the mean is fine", true), finding("too bad", false))))))
        .hasMessage(
            """
            1 rule of the experiments is broken:
              films: too bad (study.yaml:7:3)\
            """);
  }

  @Test
  void hasALineForEveryBrokenRuleOfEveryExperiment() {
    assertThat(
            new BrokenRulesError(
                List.of(
                    new Verdict("films", List.of(finding("a", false), finding("b", false))),
                    new Verdict("books", List.of(finding("kept", true))),
                    new Verdict("music", List.of(finding("100% worse", false))))))
        .hasMessage(
            """
            3 rules of the experiments are broken:
              films: a (study.yaml:7:3)
              films: b (study.yaml:7:3)
              music: 100% worse (study.yaml:7:3)\
            """);
  }

  private static Finding finding(String description, boolean passed) {
    return new ExperimentFinding(
        ExperimentFinding.Kind.FRESH,
        "*",
        description,
        passed,
        description,
        new Location("study.yaml", 7, 3));
  }
}
