package io.github.experimentmaven.data.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.experimentmaven.data.Study;
import io.github.experimentmaven.data.load.LoadedData;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.problem.Location;
import io.github.experimentmaven.spec.rule.AllowedRule;
import io.github.experimentmaven.spec.rule.ColumnLimits;
import io.github.experimentmaven.spec.rule.DataRule;
import io.github.experimentmaven.spec.rule.DriftRule;
import io.github.experimentmaven.spec.rule.MissingRule;
import io.github.experimentmaven.spec.rule.RangeRule;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleColumnsTest {

  private static final Location PLACE = new Location("study.yaml", 9, 5);
  @TempDir private Path folder;
  private Study study;

  @BeforeEach
  void films() {
    study =
        new Study(folder)
            .csv("votes,genre,other,y", "1,a,1,2", "-5,b,2,3", "-2,c,3,4", "4,b,4,5")
            .feature("votes", "passthrough")
            .feature("genre", "one_hot");
  }

  @Test
  void areNamedWhereTheExperimentDoesNotUseThem() {
    assertThat(refusal(range("vote"), range("other")))
        .isEqualTo(
            "study.yaml:9:5: data_rules.range.vote: no feature or target is named `vote`; they are"
                + " votes, genre, y; did you mean `votes`?\n"
                + "study.yaml:9:5: data_rules.range.other: no feature or target is named `other`;"
                + " they are votes, genre, y");
  }

  @Test
  void ofLimitsAreNamedToo() {
    ColumnLimits limits = new ColumnLimits(List.of(new ColumnLimits.Limit("gerne", 0.1, PLACE)));

    assertThat(refusal(new MissingRule(limits, PLACE)))
        .contains("data_rules.missing.gerne: no feature or target is named `gerne`")
        .endsWith("did you mean `genre`?");
    assertThat(refusal(new DriftRule(DriftRule.Side.TEST, limits, PLACE)))
        .contains("data_rules.drift.test.gerne: ");
  }

  @Test
  void mustBeOfTheKindThatTheRuleIsAbout() {
    assertThat(refusal(range("genre"), allowed("votes", "a")))
        .isEqualTo(
            "study.yaml:9:5: data_rules.range.genre: `genre` holds texts, which have no range;"
                + " list them under `allowed`\n"
                + "study.yaml:9:5: data_rules.allowed.votes: `votes` holds numbers; give them a"
                + " `range`");
  }

  @Test
  void ofAPatternMayBeOfTheOtherKindToo() {
    assertThatCode(() -> RuleColumns.check(List.of(range("*"), allowed("*", "a")), study.load()))
        .doesNotThrowAnyException();
  }

  @Test
  void areSearchedForValuesThatAreNotAllowed() {
    DataSketch sketch =
        DataSketch.of(
            study.load(),
            study.folds(),
            List.of(),
            List.of(range("*"), range("y"), allowed("genre", "a", "c")));

    assertThat(sketch.breaches())
        .containsExactly(
            new Breach("range", "*", "votes", 2, "-5"),
            new Breach("allowed", "genre", "genre", 2, "b"));
  }

  private String refusal(DataRule... rules) {
    LoadedData data = study.load();
    return catchThrowableOfType(
            InvalidInputException.class, () -> RuleColumns.check(Arrays.asList(rules), data))
        .getMessage();
  }

  private static RangeRule range(String column) {
    return new RangeRule(column, OptionalDouble.of(0), OptionalDouble.empty(), PLACE);
  }

  private static AllowedRule allowed(String column, String... values) {
    return new AllowedRule(column, List.of(values), PLACE);
  }
}
