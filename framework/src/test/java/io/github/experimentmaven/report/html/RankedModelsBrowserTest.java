package io.github.experimentmaven.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.experimentmaven.gate.TableBuilder;
import io.github.experimentmaven.metric.Metrics;
import io.github.experimentmaven.report.ranking.Comparison;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The ranking of models over several experiments on the index. */
class RankedModelsBrowserTest extends BrowserTest {

  private static final List<String> MODELS =
      List.of("gradient-boosting", "forest", "network-1", "network-2", "linear", "mean");
  private static final String BARS = "path.s-text";
  private static final String NAMES = "text.f-text";

  @Test
  void opensWithoutErrorsAndAsksForNothing() throws Exception {
    assertThatNothingWentWrong(index(8, MODELS));
  }

  @Test
  void namesEveryModelAndJoinsThoseThatCannotBeToldApart() throws Exception {
    Browser browser = index(8, MODELS);

    assertThat(count(browser, BARS)).isPositive();
    JsonNode names =
        browser.evaluate(
            "[...document.querySelectorAll('.ranks svg " + NAMES + "')].map(t => t.textContent)");
    assertThat(names)
        .extracting(JsonNode::asText)
        .containsAll(MODELS)
        .anyMatch(text -> text.startsWith("critical difference "));
  }

  @Test
  void saysInWordsWhatThePictureShows() throws Exception {
    Browser browser = index(8, MODELS);
    String picture =
        browser
            .evaluate("document.querySelector('.ranks svg').getAttribute('aria-label')")
            .asText();

    assertThat(picture)
        .startsWith("Average ranks over 8 experiments, 1 is the best: ")
        .contains("mean 6.00", "Critical difference", "Cannot be told apart: ");
    assertThat(browser.evaluate("document.querySelector('.ranks p').textContent").asText())
        .startsWith("Average ranks in all 8 experiments")
        .contains("mean 6.00");
  }

  @Test
  void namesNeitherCrossLinesOfOthersNorLeaveThePicture() throws Exception {
    for (List<String> models :
        List.of(MODELS, MODELS.stream().map(name -> name + "[learning_rate=0.01]").toList())) {
      Browser browser = index(8, models);

      for (int width : new int[] {1280, 390}) {
        browser.look(width, "light");
        assertThat(browser.evaluate(OVERLAPS)).isEmpty();
      }
    }
  }

  @Test
  void saysNothingWhereExperimentsHaveTooLittleInCommon() throws Exception {
    assertThat(count(index(3, MODELS), "path")).isZero();
    assertThat(count(index(8, MODELS.subList(0, 2)), "path")).isZero();
  }

  @Test
  void fitsAPhoneWithoutScrollingSideways() throws Exception {
    assertThatItFitsAPhone(index(8, MODELS.stream().map(name -> name.repeat(9)).toList()));
  }

  /** Which texts lie over a line, over each other or outside of the picture. */
  private static final String OVERLAPS =
      """
      (() => {
        const svg = document.querySelector('.ranks svg');
        const all = svg.getBoundingClientRect();
        const texts = [...svg.querySelectorAll('text')];
        const lines = [...svg.querySelectorAll('path')];
        const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
        const found = [];
        for (const text of texts) {
          const box = text.getBoundingClientRect();
          const core = {left: box.left + 1, right: box.right - 1, top: box.top + 3, bottom: box.bottom - 3};
          if (box.left < all.left - 1 || box.right > all.right + 1) found.push(text.textContent + ' leaves');
          for (const line of lines) {
            if (meet(core, line.getBoundingClientRect())) found.push(text.textContent + ' on a line');
          }
          for (const other of texts) {
            if (other !== text && meet(core, other.getBoundingClientRect())) found.push(text.textContent + ' on ' + other.textContent);
          }
        }
        return found;
      })()
      """;

  private static int count(Browser browser, String shapes) throws Exception {
    return browser
        .evaluate("document.querySelectorAll('.ranks svg " + shapes + "').length")
        .asInt();
  }

  private Browser index(int experiments, List<String> models) throws Exception {
    Path results = Files.createTempDirectory(folder(), "results");
    Random random = new Random(5);
    for (int index = 0; index < experiments; index++) {
      TableBuilder table = new TableBuilder("1.0.0");
      for (int model = 0; model < models.size(); model++) {
        double luck = model == models.size() - 1 ? 9 : random.nextGaussian();
        table.seeds(models.get(model), "loss", 20 + 4 * model + 4 * luck);
      }
      String name = "experiment-" + index;
      Path page = Files.createDirectories(results.resolve(name));
      Files.writeString(page.resolve("report.html"), "");
      Card.of(
              name,
              name + ".yaml",
              "",
              index < 2 ? "4f1c" : "",
              Comparison.of(table.build(), Metrics.builtIn()))
          .write(page);
    }
    Path file = results.resolve("index.html");
    IndexPage.write("films", IndexPage.entries("films", results), file);
    return open(file);
  }
}
