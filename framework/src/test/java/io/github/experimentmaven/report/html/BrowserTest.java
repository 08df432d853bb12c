package io.github.experimentmaven.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Opens pages in a real browser; skipped where there is none. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserTest {

  private Path folder = Path.of("");
  private Optional<Browser> started = Optional.empty();

  @BeforeAll
  void startTheBrowser(@TempDir Path temporary) throws Exception {
    folder = temporary;
    Optional<Path> executable = Browser.find();
    assumeTrue(executable.isPresent(), "no Chromium on the PATH to open the page with");
    started = Optional.of(Browser.start(executable.get(), folder.resolve("profile")));
  }

  @AfterAll
  void stopTheBrowser() throws Exception {
    if (started.isPresent()) {
      started.get().close();
    }
  }

  final Path folder() {
    return folder;
  }

  final Browser browser() {
    return started.orElseThrow();
  }

  final Browser open(Path page) throws Exception {
    Browser browser = browser();
    browser.look(1280, "light");
    browser.open(page);
    return browser;
  }

  static void assertThatNothingWentWrong(Browser browser) {
    assertThat(browser.problems()).isEmpty();
    assertThat(browser.requests()).allMatch(url -> url.startsWith("file:") || url.equals("data:,"));
    assertThat(browser.requests().stream().filter(url -> url.startsWith("file:"))).hasSize(1);
  }

  static void assertThatItFitsAPhone(Browser browser) throws Exception {
    browser.look(390, "light");
    assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
        .isLessThanOrEqualTo(390);
  }
}
