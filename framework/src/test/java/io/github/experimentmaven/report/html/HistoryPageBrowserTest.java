package io.github.experimentmaven.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.gate.ExperimentBuilder;
import io.github.experimentmaven.gate.history.History;
import io.github.experimentmaven.gate.history.HistoryBuilder;
import io.github.experimentmaven.gate.history.Versions;
import io.github.experimentmaven.metric.Metrics;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryPageBrowserTest extends BrowserTest {

  private static final String HOSTILE =
      "\"><script>document.title='broken'</script><img src=x onerror=alert(1)>&'";

  @Test
  void opensWithoutErrorsAndAsksForNothing() throws Exception {
    assertThatNothingWentWrong(page("films", history("1.0.0", "1.1.0", "1.2.0")));
  }

  @Test
  void marksEachJumpInItsChartAndNamesItAbove() throws Exception {
    Browser browser = page("films", history("1.0.0", "1.1.0", "1.2.0"));

    assertThat(browser.evaluate("document.querySelectorAll('figure circle').length").asInt())
        .as("two jumps, and the one of the legend")
        .isEqualTo(3);
    assertThat(browser.evaluate("document.querySelectorAll('.rules li').length").asInt())
        .isEqualTo(2);
    assertThat(browser.evaluate("document.querySelector('tbody').rows.length").asInt())
        .isEqualTo(3);
  }

  @Test
  void fitsAPhoneWithAnyNumberOfVersions() throws Exception {
    for (String[] versions : new String[][] {{}, {"1.0.0"}, manyVersions()}) {
      Browser browser = page("films", history(versions));

      assertThatNothingWentWrong(browser);
      assertThatItFitsAPhone(browser);
    }
  }

  @Test
  void namesThatLookLikeHtmlDoNoHarm() throws Exception {
    HistoryBuilder builder = builder();
    builder.add(HOSTILE, Versions.of("1.0.0", 1));
    builder.skip(HOSTILE, HOSTILE);

    Browser browser = page(HOSTILE, builder.build());

    assertThatNothingWentWrong(browser);
    assertThat(browser.evaluate("document.querySelectorAll('script').length").asInt()).isEqualTo(1);
    assertThat(browser.evaluate("document.querySelectorAll('img').length").asInt()).isZero();
    assertThat(browser.evaluate("document.querySelector('h1').textContent").asText())
        .isEqualTo(HOSTILE);
  }

  private static String[] manyVersions() {
    String[] versions = new String[50];
    for (int version = 0; version < versions.length; version++) {
      versions[version] = "1.%d.0-long-name".formatted(version);
    }
    return versions;
  }

  /** Every second version is four times as bad as those beside it. */
  private static History history(String... versions) {
    HistoryBuilder builder = builder();
    for (int version = 0; version < versions.length; version++) {
      builder.add(versions[version], Versions.of(versions[version], 1 + version % 2));
    }
    return builder.build();
  }

  private static HistoryBuilder builder() {
    return new HistoryBuilder(
        new ExperimentBuilder("network-1").seeds(3).max("network-1", "test", "mse", 5).build(),
        Metrics.builtIn());
  }

  private Browser page(String title, History history) throws Exception {
    Path file = folder().resolve("history.html");
    HistoryPage.write(title, List.of(history), file);
    return open(file);
  }
}
