package io.github.experimentmaven.run.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.run.CacheSummary;
import io.github.experimentmaven.run.Run;
import io.github.experimentmaven.run.RunListener;
import io.github.experimentmaven.run.RunSettings;
import io.github.experimentmaven.run.Studies;
import io.github.experimentmaven.spec.Experiment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What determines a trial, wherever it was trained. */
class KeysTest {

  private static final String MODELS =
      """
      seeds: [1]
      models:
        tree: {type: cart, max_depth: 3}
        mean: {type: mean}
      """;

  @TempDir private Path folder;
  private Studies studies;

  @BeforeEach
  void write() throws IOException {
    studies = Studies.in(folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{thousands: \",\"}|0",
        "{names: [b, a, kind, y]}|0",
        "{decimal: \".\", header: true}|2",
      })
  void dataThatIsReadOtherwiseRerunsEverything(String format, int cached) throws Exception {
    cached(studies.experiment(MODELS));
    Path file = folder.resolve("study.yaml");
    String source = "  source: data.csv\n";
    String text = Files.readString(file).replace(source, source + "  format: " + format + "\n");
    Files.writeString(file, text);
    assertThat(CacheSummary.of(cached(studies.read(file)).results()).cached()).isEqualTo(cached);
  }

  @Test
  void checkoutsShareTheirTrials(@TempDir Path elsewhere) throws Exception {
    cached(studies.experiment(MODELS));
    Studies checkout = Studies.in(elsewhere);
    Experiment same = checkout.experiment(MODELS);

    assertThat(CacheSummary.of(cached(checkout, same).results()).cached()).isEqualTo(2);
    checkout.data(60, 2);
    assertThat(CacheSummary.of(cached(checkout, same).results()).cached()).isZero();
  }

  @Test
  void checkoutsDoNotShareWhatReadsPlacesThatNobodyWatches(@TempDir Path elsewhere)
      throws Exception {
    String models =
        """
        models:
          own:
            type: tribuo
            class: io.github.experimentmaven.run.FileTrainer
            properties: {file: seven.txt}
            unwatched: [file]
          tree: {type: cart}
        """;
    Studies checkout = Studies.in(elsewhere);
    Files.writeString(folder.resolve("seven.txt"), "7");
    Files.writeString(elsewhere.resolve("seven.txt"), "8");
    cached(studies.experiment(models));

    assertThat(CacheSummary.of(cached(studies.experiment(models)).results()).cached()).isEqualTo(2);
    assertThat(CacheSummary.of(cached(checkout, checkout.experiment(models)).results()).cached())
        .isEqualTo(1);
  }

  @Test
  void anotherJavaTrainsAgainWhatIsNotBitExact() throws Exception {
    Experiment experiment =
        studies.experiment(
            """
            models:
              exact: {type: cart}
              other: {type: tribuo, class: org.tribuo.regression.rtree.CARTRegressionTrainer}
            """);
    String version = System.getProperty("java.vm.version");
    cached(experiment);
    try {
      System.setProperty("java.vm.version", "another");
      assertThat(CacheSummary.of(cached(experiment).results()).cached()).isEqualTo(1);
    } finally {
      System.setProperty("java.vm.version", version);
    }
    assertThat(CacheSummary.of(cached(experiment).results()).cached()).isEqualTo(2);
  }

  private Run cached(Experiment experiment) throws IOException, InterruptedException {
    return cached(studies, experiment);
  }

  private Run cached(Studies checkout, Experiment experiment)
      throws IOException, InterruptedException {
    try (TrialStore store = TrialStore.cached(folder.resolve("cache"), folder, false)) {
      return checkout.run(experiment, 1, RunSettings.keeping(store), new RunListener() {});
    }
  }
}
