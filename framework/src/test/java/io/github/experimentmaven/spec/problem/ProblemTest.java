package io.github.experimentmaven.spec.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemTest {

  private static final Location PLACE = new Location("study.yaml", 3, 5);

  @Test
  void namesItsPlaceThePathAndWhatIsWrong() {
    assertThat(new Problem(PLACE, "data.target", "is no column"))
        .hasToString("study.yaml:3:5: data.target: is no column");
  }

  @Test
  void ofAWholeFileNamesNoPath() {
    assertThat(new Problem(PLACE, "", "is empty")).hasToString("study.yaml:3:5: is empty");
  }

  @Test
  void staysOnOneLineThatGivesNoOrdersToTerminalsOrBuildServers() {
    assertThat(new Problem(PLACE, "a\nb", "no column `\u001b[31m\r\n::error::x\t`; é, 表 and 🎬"))
        .hasToString(
            "study.yaml:3:5: a\\nb: no column `\\u001b[31m\\r\\n::error::x\\t`; é, 表 and 🎬");
  }

  @Test
  void countsLinesOrRows() {
    assertThat(PLACE.unit().words(12, "a.csv")).isEqualTo("line 12 of a.csv");
    assertThat(Location.Unit.ROW.words(12, "a.parquet")).isEqualTo("row 12 of a.parquet");
    assertThat(new Location("a.parquet", 12, 3, Location.Unit.ROW))
        .hasToString("a.parquet, row 12");
  }
}
