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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How data is read is part of what determines a trial. */
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

  private Run cached(Experiment experiment) throws IOException, InterruptedException {
    try (TrialStore store = TrialStore.cached(folder.resolve("cache"), folder, false)) {
      return studies.run(experiment, 1, RunSettings.keeping(store), new RunListener() {});
    }
  }
}
