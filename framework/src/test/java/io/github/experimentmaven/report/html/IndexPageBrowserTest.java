package io.github.experimentmaven.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.experimentmaven.report.ReportInput;
import io.github.experimentmaven.report.SampleReport;
import io.github.experimentmaven.report.SampleStudy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndexPageBrowserTest extends BrowserTest {

  private static final String HOSTILE =
      "\"><script>document.title='broken'</script><img src=x onerror=alert(1)>&'";

  @Test
  void opensWithoutErrorsAndAsksForNothing() throws Exception {
    assertThatNothingWentWrong(index("films", "Ratings of films"));
  }

  @Test
  void leadsToPagesThatAreThere() throws Exception {
    Browser browser = index("films", "Ratings of films");
    JsonNode links = browser.evaluate("[...document.links].map(link => link.href)");

    assertThat(links).hasSize(4);
    for (JsonNode link : links) {
      assertThat(Path.of(URI.create(link.asText()))).isRegularFile();
    }
  }

  @Test
  void drawsTheResultsOfEachExperiment() throws Exception {
    JsonNode models =
        index("films", "Ratings of films")
            .evaluate(
                "[...document.querySelectorAll('.cards figure svg')]"
                    + ".map(svg => svg.querySelectorAll('.s-training').length)");

    assertThat(models).hasSize(2);
    models.forEach(count -> assertThat(count.asInt()).isGreaterThanOrEqualTo(5));
  }

  @Test
  void ofManyModelsTheBestAreDrawn() throws Exception {
    Path page = Files.createTempDirectory(folder(), "many").resolve("films");
    Files.createDirectories(page);
    Card.of("films", "films.yaml", "", "", SampleStudy.large(40, 2, 20).comparison()).write(page);
    Files.writeString(page.resolve("report.html"), "");
    Path file = page.resolveSibling("index.html");
    IndexPage.write("films", IndexPage.entries("films", page.getParent()), file);

    Browser browser = open(file);

    assertThat(browser.evaluate("document.querySelector('.cards figcaption').textContent").asText())
        .endsWith(" of the 12 best of 40 models");
    assertThat(
            browser.evaluate("document.querySelectorAll('.cards svg .s-training').length").asInt())
        .isBetween(12, 36);
  }

  @Test
  void namesThatLookLikeHtmlDoNoHarm() throws Exception {
    Browser browser = index(HOSTILE, HOSTILE);

    assertThatNothingWentWrong(browser);
    assertThat(browser.evaluate("document.querySelectorAll('script').length").asInt()).isEqualTo(1);
    assertThat(browser.evaluate("document.querySelectorAll('img').length").asInt()).isZero();
    assertThat(browser.evaluate("document.querySelector('h1').textContent").asText())
        .isEqualTo(HOSTILE);
    assertThat(browser.evaluate("document.querySelector('h3').textContent").asText())
        .isEqualTo(HOSTILE);
  }

  @Test
  void namesFromRightToLeftStayInTheirPlace() throws Exception {
    assertThat(
            index("تجربة", "دقة التقييم")
                .evaluate(
                    "[...document.querySelectorAll('h1, h2, h3, .cards .lead')]"
                        + ".every(place => place.querySelector('bdi'))")
                .asBoolean())
        .isTrue();
  }

  @Test
  void fitsAPhoneWithoutScrollingSideways() throws Exception {
    assertThatItFitsAPhone(index("network".repeat(12), "word".repeat(40)));
  }

  private Browser index(String name, String description) throws Exception {
    Path results = Files.createTempDirectory(folder(), "results");
    List<IndexPage.Entry> entries = new ArrayList<>();
    for (String module : List.of("module a", "b")) {
      Path page = Files.createDirectories(results.resolve(module).resolve("experiment #1"));
      ReportInput input = SampleReport.lab();
      HtmlReport.write(input, page.resolve("report.html"));
      ProfilePage.write(name, SampleReport.profile(), page.resolve("profile.html"));
      Card.of(name, "films.yaml", description, "", input.comparison()).write(page);
      entries.addAll(IndexPage.entries(module, results.resolve(module)));
    }
    Path file = results.resolve("index.html");
    IndexPage.write(name, entries, file);
    return open(file);
  }
}
