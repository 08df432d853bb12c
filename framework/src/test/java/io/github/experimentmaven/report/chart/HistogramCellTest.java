package io.github.experimentmaven.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.data.profile.Histogram;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistogramCellTest {

  private final Chart chart =
      HistogramCell.of("votes", new Histogram(0, 4000, List.of(1000, 0, 1, 3)));
  private final String svg = chart.svg(Canvas.Medium.PAGE);

  @Test
  void saysInWordsWhereMostLie() {
    assertThat(chart.description())
        .isEqualTo(
            "Distribution of votes from 0 to 4,000; more values lie between 0 and 1,000 than in any"
                + " other bar");
  }

  @Test
  void hasABarForEachStretchWithValuesAndAHintForEveryStretch() {
    assertThat(svg.split("class=\"f-training\"", -1)).hasSize(1 + 3);
    assertThat(svg).contains("0 and 1,000: 1,000 rows", "1,000 and 2,000: 0 rows");
  }

  @Test
  void aBarOfOneRowCanBeSeen() {
    assertThat(svg).contains("2,000 and 3,000: 1 row<").contains("height=\"1.2\"");
  }

  @Test
  void aConstantColumnIsOneBar() {
    assertThat(
            HistogramCell.of("constant", new Histogram(7, 7, List.of(9)))
                .svg(Canvas.Medium.PAGE)
                .split("class=\"f-training\"", -1))
        .hasSize(1 + 1);
  }
}
