package io.github.experimentmaven.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.experimentmaven.metric.MeanSquaredError;
import io.github.experimentmaven.report.ReportInput;
import io.github.experimentmaven.report.SampleReport;
import io.github.experimentmaven.report.SampleStudy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Opens the page in a real browser. */
class HtmlReportBrowserTest extends BrowserTest {

  @Test
  void opensWithoutErrorsAndAsksForNothing() throws Exception {
    Browser browser = open(SampleReport.lab());

    assertThatNothingWentWrong(browser);
  }

  @Test
  void everyChartHasDataInsideItsBox() throws Exception {
    Browser browser = open(SampleReport.lab());

    assertThat(
            browser.evaluate("document.querySelectorAll('figure svg, .matrix svg').length").asInt())
        .isGreaterThan(20);
    assertThat(
            browser
                .evaluate(
                    """
                    [...document.querySelectorAll('figure svg, .matrix svg')].filter(svg => {
                      const marks = svg.querySelectorAll('.s-training, .f-training, .f-validation');
                      const box = svg.viewBox.baseVal;
                      const drawn = svg.getBBox();
                      return marks.length === 0 || drawn.width === 0
                        || drawn.x < -2 || drawn.x + drawn.width > box.width + 2
                        || drawn.y < -2 || drawn.y + drawn.height > box.height + 2;
                    }).map(svg => svg.getAttribute('aria-label')).join('; ')""")
                .asText())
        .isEmpty();
  }

  @Test
  void aColumnsTitleSortsByIt() throws Exception {
    Browser browser = open(SampleReport.lab());
    browser.evaluate(
        "document.querySelector('#comparison ~ .scroll th:nth-child(4) button').click()");
    List<Double> ascending = column(browser);
    browser.evaluate(
        "document.querySelector('#comparison ~ .scroll th:nth-child(4) button').click()");
    List<Double> descending = column(browser);

    assertThat(ascending).hasSize(6).isSorted();
    assertThat(descending).hasSize(6);
    assertThat(descending.get(0)).isEqualTo(ascending.get(5));
    assertThat(
            browser
                .evaluate("document.querySelector('#comparison ~ .scroll th[aria-sort]').ariaSort")
                .asText())
        .isEqualTo("descending");
  }

  @Test
  void theKeyboardSortsToo() throws Exception {
    Browser browser = open(SampleReport.lab());
    String title = "document.querySelector('#comparison ~ .scroll th:nth-child(4)";
    browser.evaluate(title + " button').focus()");
    browser.pressEnter();

    assertThat(browser.evaluate(title + "').ariaSort").asText()).isEqualTo("ascending");
    assertThat(column(browser)).isSorted();

    browser.pressEnter();

    assertThat(browser.evaluate(title + "').ariaSort").asText()).isEqualTo("descending");
    assertThat(browser.evaluate("document.querySelectorAll('th[aria-sort]').length").asInt())
        .isEqualTo(1);
  }

  private static List<Double> column(Browser browser) throws Exception {
    List<Double> values = new ArrayList<>();
    JsonNode cells =
        browser.evaluate(
            "[...document.querySelectorAll('#comparison ~ .scroll tbody td:nth-child(4)')]"
                + ".map(cell => Number(cell.dataset.order))");
    cells.forEach(cell -> values.add(cell.asDouble()));
    return values;
  }

  @Test
  void namesThatLookLikeHtmlDoNoHarm() throws Exception {
    String hostile = "\"><script>document.title='broken'</script><img src=x onerror=alert(1)>&'";
    SampleStudy study =
        new SampleStudy(
                List.of(new SampleStudy.Model(hostile, "mlp", new MeanSquaredError(), 0.1, 5, 5)),
                2,
                50)
            .withFailed("</svg></style>" + hostile, 2, "</script>" + hostile);
    Browser browser = open(SampleReport.of(study, hostile, "</title>" + hostile));

    assertThat(browser.problems()).isEmpty();
    assertThat(browser.evaluate("document.querySelectorAll('script').length").asInt()).isEqualTo(1);
    assertThat(browser.evaluate("document.querySelectorAll('img').length").asInt()).isZero();
    assertThat(browser.evaluate("document.querySelector('h1').textContent").asText())
        .isEqualTo(hostile);
    assertThat(
            browser
                .evaluate("document.querySelector('#comparison ~ .scroll tbody th').textContent")
                .asText())
        .isEqualTo(hostile);
    assertThat(
            browser.evaluate("document.querySelector('figcaption').textContent").asText().strip())
        .isEqualTo(hostile);
  }

  @Test
  void namesFromRightToLeftStayInTheirPlace() throws Exception {
    SampleStudy study =
        new SampleStudy(
            List.of(
                new SampleStudy.Model("שלום \u202eabc", "mlp", new MeanSquaredError(), 0.1, 5, 5)),
            2,
            50);
    Browser browser = open(SampleReport.of(study, "تجربة", "دقة التقييم"));

    assertThat(
            browser
                .evaluate(
                    "[...document.querySelectorAll('tbody th, h1, figcaption')]"
                        + ".every(place => place.querySelector('bdi'))")
                .asBoolean())
        .isTrue();
    assertThat(
            browser
                .evaluate("getComputedStyle(document.querySelector('bdi')).unicodeBidi")
                .asText())
        .isEqualTo("isolate");
  }

  @Test
  void fitsAPhoneWithoutScrollingSideways() throws Exception {
    assertThatItFitsAPhone(open(SampleReport.lab()));
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 1200})
  void theComparisonOfSixModelsNeedsNoScrolling(int width) throws Exception {
    Browser browser = open(SampleReport.lab());
    browser.look(width, "light");

    assertThat(
            browser
                .evaluate(
                    "(area => area.scrollWidth - area.clientWidth)"
                        + "(document.querySelector('#comparison ~ .scroll'))")
                .asInt())
        .isLessThanOrEqualTo(1);
  }

  @Test
  void paperSaysWhatIsFoldedAndLeavesOutModelsThatAre() throws Exception {
    Browser browser = open(SampleReport.of(SampleStudy.large(40, 2, 20), "films", ""));
    browser.print(720);

    assertThat(
            browser
                .evaluate(
                    "[...document.querySelectorAll('details:not([open], .model) > summary')]"
                        + ".map(fold => getComputedStyle(fold, '::after').content)")
                .toString())
        .contains("folded, not printed")
        .doesNotContain("none");
    assertThat(
            browser.evaluate("getComputedStyle(document.querySelector('.model')).display").asText())
        .isEqualTo("none");
    assertThat(
            browser
                .evaluate("getComputedStyle(document.querySelector('.models'), '::after').content")
                .asText())
        .contains("Charts of models that are folded are not printed.");
  }

  @Test
  void printsOnWhitePaperWithoutLosingColumns() throws Exception {
    Browser browser = open(SampleReport.lab());
    browser.print(720);

    assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
        .isLessThanOrEqualTo(720);
    assertThat(browser.evaluate("getComputedStyle(document.body).backgroundColor").asText())
        .isEqualTo("rgb(255, 255, 255)");
  }

  @Test
  void aPointAtAChartSaysItsValue() throws Exception {
    Browser browser = open(SampleReport.lab());

    assertThat(
            browser
                .evaluate(
                    "document.querySelector('#curves ~ .pictures .tip').dispatchEvent("
                        + "new PointerEvent('pointermove', {bubbles: true})),"
                        + "document.querySelector('#tooltip').textContent")
                .asText())
        .startsWith("epoch 1: training ");
  }

  private Browser open(ReportInput input) throws Exception {
    Path page = Files.createTempDirectory(folder(), "page").resolve("report.html");
    HtmlReport.write(input, page);
    return open(page);
  }
}
