package io.github.experimentmaven.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.report.SampleReport;
import io.github.experimentmaven.report.SampleStudy;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Opens the page of many models in a real browser. */
class ManyModelsBrowserTest extends BrowserTest {

  private static final int MODELS = 40;

  @Test
  void chartsOfAModelAreLoadedWhenItIsOpened() throws Exception {
    Browser browser = open();
    int before = figures(browser);
    browser.evaluate("document.querySelector('#model-20').open = true");
    browser.evaluate("new Promise(done => setTimeout(done, 300))");

    assertThat(figures(browser)).isEqualTo(before + 3);
    assertThat(browser.evaluate("document.querySelectorAll('#model-20 figure svg').length").asInt())
        .isEqualTo(3);
    assertThatNothingWentWrong(browser);
  }

  @Test
  void aModelsNameInTheTableOpensItsCharts() throws Exception {
    Browser browser = open();
    browser.evaluate("document.querySelector('#comparison ~ .scroll tbody a').click()");
    browser.evaluate("new Promise(done => setTimeout(done, 300))");

    assertThat(browser.evaluate("document.querySelector('#model-1').open").asBoolean()).isTrue();
    assertThat(browser.evaluate("document.querySelectorAll('#model-1 figure svg').length").asInt())
        .isEqualTo(3);
  }

  @Test
  void chartsNeedNoScripts() throws Exception {
    Browser browser = browser();
    browser.scripts(false);
    try {
      browser.open(page());

      assertThat(browser.evaluate("document.querySelectorAll('.model figure svg').length").asInt())
          .isEqualTo(3 * MODELS);
      assertThat(browser.evaluate("document.querySelector('.search').hidden").asBoolean()).isTrue();
    } finally {
      browser.scripts(true);
    }
  }

  @Test
  void searchingHidesAllOtherModels() throws Exception {
    Browser browser = open();
    browser.evaluate(
        "(input => {input.value = 'network-17 dropout'; input.dispatchEvent(new"
            + " Event('input'))})(document.querySelector('.search input'))");

    assertThat(visible(browser, "#comparison ~ .scroll tbody tr")).isEqualTo(1);
    assertThat(visible(browser, "details.model")).isEqualTo(1);
    assertThat(browser.evaluate("document.querySelector('.search output').textContent").asText())
        .isEqualTo("1 of " + MODELS);
  }

  @Test
  void aTableIsCopiedWithAllDigits() throws Exception {
    Browser browser = open();
    browser.evaluate(
        "document.execCommand ="
            + " () => {window.copied = document.activeElement.value; return true}");
    browser.evaluate("document.querySelector('#comparison ~ .scroll caption button').click()");
    String[] lines = browser.evaluate("window.copied").asText().split("\n", -1);

    assertThat(lines).hasSize(MODELS + 2);
    assertThat(lines[0]).startsWith("Model\tLoss\tTraining loss\tTraining loss ±\t");
    assertThat(lines[1])
        .matches("network-1\\[dropout=0.1\\]\tmse\t0\\.\\d{10,}\t[0-9.E-]{10,}\t.*");
  }

  @Test
  void fitsAPhoneWithoutScrollingSideways() throws Exception {
    assertThatItFitsAPhone(open());
  }

  private static int figures(Browser browser) throws Exception {
    return browser.evaluate("document.querySelectorAll('figure').length").asInt();
  }

  private static int visible(Browser browser, String selector) throws Exception {
    return browser
        .evaluate(
            "[...document.querySelectorAll('%s')].filter(one => one.offsetHeight > 0).length"
                .formatted(selector))
        .asInt();
  }

  private Browser open() throws Exception {
    return open(page());
  }

  private Path page() throws Exception {
    Path page = Files.createTempDirectory(folder(), "page").resolve("report.html");
    HtmlReport.write(
        SampleReport.of(SampleStudy.large(MODELS, 2, 10), "many", "Many models"), page);
    return page;
  }
}
