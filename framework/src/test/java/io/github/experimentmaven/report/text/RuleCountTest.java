package io.github.experimentmaven.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleCountTest {

  @ParameterizedTest
  @CsvSource({"0, no rules to keep", "1, the rule is kept", "2, all 2 rules are kept"})
  void saysHowManyRulesAreKept(int rules, String expected) {
    assertThat(RuleCount.kept(rules)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, the rule is broken",
    "1, 3, 1 of 3 rules is broken",
    "2, 3, 2 of 3 rules are broken"
  })
  void saysHowManyRulesAreBroken(int broken, int rules, String expected) {
    assertThat(RuleCount.broken(broken, rules)).isEqualTo(expected);
  }
}
