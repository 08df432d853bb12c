package io.github.experimentmaven.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.data.profile.Profile;
import io.github.experimentmaven.report.SampleReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProfilePageBrowserTest extends BrowserTest {

  private static final String HOSTILE =
      "><script>document.title='broken'</script><img src=x onerror=alert(1)>&'";

  @Test
  void opensWithoutErrorsAndAsksForNothing() throws Exception {
    assertThatNothingWentWrong(profile("films", SampleReport.profile()));
  }

  @Test
  void showsWhatLooksSuspiciousAndEveryColumn() throws Exception {
    Browser browser = profile("films", SampleReport.profile());

    assertThat(browser.evaluate("document.querySelector('.rules').textContent").asText())
        .contains("average_rating", "approval_index", "num_votes");
    assertThat(browser.evaluate("document.querySelectorAll('tbody tr').length").asInt())
        .isEqualTo(8);
    assertThat(
            browser.evaluate("document.querySelectorAll('tbody svg .f-training').length").asInt())
        .isGreaterThan(7 * 5);
  }

  @Test
  void aColumnsTitleSortsByIt() throws Exception {
    Browser browser = profile("films", SampleReport.profile());
    String numbers =
        "[...document.querySelector('table').tHead.rows[0].cells]"
            + ".findIndex(cell => cell.classList.contains('number'))";
    browser.evaluate(
        "document.querySelector('table').tHead.rows[0].cells["
            + numbers
            + "]"
            + ".querySelector('button').focus()");
    browser.pressEnter();

    assertThat(
            browser
                .evaluate(
                    "(() => { const column = "
                        + numbers
                        + ";"
                        + "const keys = [...document.querySelectorAll('tbody tr')]"
                        + ".map(row => row.cells[column].dataset.order).filter(key => key !== '')"
                        + ".map(Number);"
                        + "return keys.length > 5 && keys.every((key, index) =>"
                        + " index === 0 || keys[index - 1] <= key); })()")
                .asBoolean())
        .isTrue();
    assertThat(browser.evaluate("document.querySelector('th[aria-sort]').ariaSort").asText())
        .isEqualTo("ascending");
  }

  @Test
  void columnNamesThatLookLikeHtmlDoNoHarm() throws Exception {
    Browser browser =
        profile(
            HOSTILE,
            SampleReport.profile(
                List.of("a", "b", "c", HOSTILE, "e", "</svg>" + HOSTILE, "g", "שלום \u202eabc")));

    assertThatNothingWentWrong(browser);
    assertThat(browser.evaluate("document.querySelectorAll('script').length").asInt()).isEqualTo(1);
    assertThat(browser.evaluate("document.querySelectorAll('img').length").asInt()).isZero();
    assertThat(
            browser
                .evaluate("[...document.querySelectorAll('tbody th')].map(it => it.textContent)")
                .toString())
        .contains("</svg>" + HOSTILE);
    assertThat(
            browser
                .evaluate(
                    "[...document.querySelectorAll('tbody th')]"
                        + ".every(place => place.querySelector('bdi'))")
                .asBoolean())
        .isTrue();
  }

  @Test
  void fitsAPhoneWithoutScrollingSideways() throws Exception {
    assertThatItFitsAPhone(profile("films".repeat(20), SampleReport.profile()));
  }

  private Browser profile(String experiment, Profile profile) throws Exception {
    Path page = Files.createTempDirectory(folder(), "page").resolve("profile.html");
    ProfilePage.write(experiment, profile, page);
    return open(page);
  }
}
