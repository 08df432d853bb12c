package io.github.experimentmaven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.result.Curves;
import io.github.experimentmaven.result.ResultTables;
import io.github.experimentmaven.result.Results;
import io.github.experimentmaven.result.Summary;
import io.github.experimentmaven.spec.Part;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The first promise: the tables of a study are the committed ones, byte for byte, whatever the
 * machine, the JVM, the number of threads, the language and the time zone. A failure means that
 * results have changed for every user; where that is meant, write the tables anew with {@code
 * -Dgolden.write=true} and say so in the change log.
 */
class StudyTest {

  /** Those of the committed tables, which a further metric would not change but by its column. */
  private static final List<String> METRICS =
      List.of("mse", "rmse", "mae", "huber", "r2", "median_absolute_error", "max_error");

  private static final Locale LOCALE = Locale.getDefault();
  private static final TimeZone TIME_ZONE = TimeZone.getDefault();

  @TempDir private Path folder;

  @AfterEach
  void restoreTheDefaults() {
    Locale.setDefault(LOCALE);
    TimeZone.setDefault(TIME_ZONE);
  }

  @ParameterizedTest
  @CsvSource({
    "1, en-US, UTC",
    "4, en-US, UTC",
    "1, tr-TR, Asia/Kathmandu",
    "4, ar-EG-u-nu-arab, America/St_Johns"
  })
  void hasTheSameTablesEverywhere(int threads, String locale, String timeZone) throws Exception {
    Locale.setDefault(Locale.forLanguageTag(locale));
    TimeZone.setDefault(TimeZone.getTimeZone(timeZone));

    Results results = results(threads);

    GoldenFile.of("study/expected-results.csv")
        .mustBe(ResultTables.format(results.table()).toString());
    GoldenFile.of("study/expected-summary.csv")
        .mustBe(
            Summary.of(results.table()).format(results.version(), results.experiment()).toString());
    ByteArrayOutputStream curves = new ByteArrayOutputStream();
    Curves.write(results, curves);
    GoldenFile.of("study/expected-curves.csv").mustBe(curves.toString(StandardCharsets.UTF_8));
  }

  @Test
  void isMadeOfModelsThatGiveTheSameBitsEverywhere() throws Exception {
    assertThat(results(2).table().rows()).isNotEmpty().allMatch(row -> row.bitExact());
  }

  @Test
  void hasARowForEveryModelSeedFoldAndPartAndOneSeedWhereItMakesNoDifference() throws Exception {
    Results results = results(2);

    assertThat(results.table().rows()).hasSize((5 * 2 + 3) * 2 * 3);
    assertThat(results.table().models())
        .containsExactly(
            "network", "diverging", "linear", "lasso", "tree", "forest", "neighbours", "mean");
  }

  @Test
  void holdsATrialThatDivergedWithItsReasonAndWithoutValues() throws Exception {
    assertThat(results(2).table().rows("diverging", Part.TEST))
        .hasSize(4)
        .allSatisfy(
            row -> {
              assertThat(row.failure()).isPresent();
              assertThat(row.metrics()).isEmpty();
            });
  }

  private Results results(int threads) throws IOException, InterruptedException {
    return new SmallStudy(folder).metrics(METRICS).run(threads).results();
  }
}
