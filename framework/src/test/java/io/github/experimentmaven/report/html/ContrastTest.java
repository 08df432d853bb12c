package io.github.experimentmaven.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.report.SampleReport;
import io.github.experimentmaven.report.chart.ReportCharts;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The colours of pages keep the least contrasts of WCAG 2.2, level AA: 4.5 for words (1.4.3), 3 for
 * marks and for the edges of fields (1.4.11), on light and on dark paper.
 */
class ContrastTest {

  private static final double OF_WORDS = 4.5;
  private static final double OF_MARKS = 3;
  private static final Pattern VARIABLE = Pattern.compile("--([a-z-]+):\\s*(#[0-9a-f]{6})");

  @ParameterizedTest
  @CsvSource({
    "text, paper",
    "text, raised",
    "text, best-paper",
    "muted, paper",
    "muted, raised",
    "training, paper",
    "passed, passed-paper",
    "failed, failed-paper",
    "warned, warned-paper"
  })
  void wordsAreRead(String ink, String on) {
    for (Map<String, String> colours : themes()) {
      assertThat(contrast(colours.get(ink), colours.get(on))).isGreaterThanOrEqualTo(OF_WORDS);
    }
  }

  /** All words of charts stand on paper, but for those on translucent areas. */
  @ParameterizedTest
  @ValueSource(strings = {"paper"})
  void wordsOfChartsAreRead(String on) {
    Set<String> inks = new LinkedHashSet<>();
    String charts = HtmlReport.render(SampleReport.lab(), ReportCharts.of(SampleReport.lab()));
    Matcher text = Pattern.compile("<text [^>]*class=\"f-([a-z-]+)\"").matcher(charts);
    while (text.find()) {
      inks.add(text.group(1));
    }
    inks.add("validation"); // how many points lie beyond the edge

    assertThat(inks).contains("text", "muted");
    for (Map<String, String> colours : themes()) {
      for (String ink : inks) {
        assertThat(contrast(colours.get(ink), colours.get(on)))
            .as(ink)
            .isGreaterThanOrEqualTo(OF_WORDS);
      }
    }
  }

  /** Correlations are written on the fullest fill, the width of a band on two of them. */
  @ParameterizedTest
  @CsvSource({"training, 0.45, 1", "validation, 0.45, 1", "axis, 0.2, 2"})
  void wordsOnTranslucentAreasAreRead(String fill, double opacity, int layers) {
    for (Map<String, String> colours : themes()) {
      String area = over(colours.get("grid"), colours.get("paper"), 0.5);
      for (int layer = 0; layer < layers; layer++) {
        area = over(colours.get(fill), area, opacity);
      }
      assertThat(contrast(colours.get("text"), area)).isGreaterThanOrEqualTo(OF_WORDS);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"training", "validation", "passed", "failed", "muted"})
  void marksAndEdgesOfFieldsAreSeen(String ink) {
    for (Map<String, String> colours : themes()) {
      assertThat(contrast(colours.get(ink), colours.get("paper"))).isGreaterThanOrEqualTo(OF_MARKS);
    }
  }

  private static Iterable<Map<String, String>> themes() {
    Map<String, String> light = new HashMap<>();
    Map<String, String> dark = new HashMap<>();
    int depth = 0;
    int darkFrom = Integer.MAX_VALUE;
    for (String line : PageAssets.load().style().split("(?<=[{}])", -1)) {
      darkFrom = line.contains("prefers-color-scheme") ? depth : darkFrom;
      Matcher variable = VARIABLE.matcher(line);
      while (variable.find()) {
        (depth > darkFrom ? dark : light).put(variable.group(1), variable.group(2));
      }
      depth += line.endsWith("{") ? 1 : line.endsWith("}") ? -1 : 0;
      darkFrom = depth <= darkFrom && line.endsWith("}") ? Integer.MAX_VALUE : darkFrom;
    }
    assertThat(dark.keySet()).isEqualTo(light.keySet());
    return Set.of(light, dark);
  }

  /** WCAG 2.2, definition of contrast ratio. */
  private static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  /** WCAG 2.2, definition of relative luminance. */
  private static double luminance(String colour) {
    return 0.2126 * linear(channel(colour, 0))
        + 0.7152 * linear(channel(colour, 1))
        + 0.0722 * linear(channel(colour, 2));
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  private static String over(String colour, String paper, double opacity) {
    StringBuilder mixed = new StringBuilder("#");
    for (int channel = 0; channel < 3; channel++) {
      mixed.append(
          "%02x"
              .formatted(
                  Math.round(
                      opacity * channel(colour, channel)
                          + (1 - opacity) * channel(paper, channel))));
    }
    return mixed.toString();
  }

  private static int channel(String colour, int place) {
    return Integer.parseInt(colour.substring(1 + 2 * place, 3 + 2 * place), 16);
  }
}
