package io.github.experimentmaven.report.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.report.SampleStudy;
import java.util.List;
import org.junit.jupiter.api.Test;

class SummaryMarkdownTest {

  @Test
  void isTheComparisonTableWithTheBestInBold() {
    String text = render(SampleStudy.lab());

    assertThat(text).startsWith("# movie-ratings 1.1.0\n\n| model | loss | train loss |");
    assertThat(text.lines().filter(line -> line.startsWith("| network-2")))
        .singleElement()
        .asString()
        .contains("**");
  }

  @Test
  void doesNotMarkTheBestOfLossesThatDoNotCompare() {
    assertThat(render(SampleStudy.lab()).lines().filter(line -> line.startsWith("| network-3")))
        .singleElement()
        .asString()
        .doesNotContain("**");
  }

  @Test
  void showsNamesAsTheyAre() {
    assertThat(render(SampleStudy.large(1, 1, 3).withFailed("a|b <i>\\", 1, "no")))
        .contains("| a\\|b &lt;i&gt;\\\\ |");
  }

  @Test
  void hasLineFeedsOnly() {
    assertThat(render(SampleStudy.lab())).doesNotContain("\r").endsWith("\n");
  }

  private static String render(SampleStudy study) {
    return SummaryMarkdown.render("movie-ratings", "1.1.0", study.comparison(), List.of());
  }
}
