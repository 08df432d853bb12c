package io.github.experimentmaven.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.report.SampleReport;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProfileTextTest {

  private final List<String> lines =
      ProfileText.render(SampleReport.profile(), TextStyle.PLAIN).lines().toList();

  @Test
  void hasALineForEachColumnBesideMavensPrefix() {
    List<String> table = lines.subList(0, 9);

    assertThat(table)
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(TextTable.WIDTH));
    assertThat(table.get(0)).startsWith("column").endsWith("sd");
    assertThat(table).anyMatch(line -> line.startsWith("average_rating*"));
  }

  @Test
  void columnsOfTextsHaveNoNumbers() {
    assertThat(lines).anyMatch(line -> line.matches("director +0 +9 +– +– +– +–"));
  }

  @Test
  void suspicionsFollowTheTable() {
    assertThat(lines.get(lines.size() - 1))
        .startsWith("Look at this: ")
        .contains("approval_index", "num_votes");
  }
}
