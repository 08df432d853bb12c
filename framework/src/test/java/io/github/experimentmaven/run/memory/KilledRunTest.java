package io.github.experimentmaven.run.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.JavaProcess;
import io.github.experimentmaven.run.CachedRun;
import io.github.experimentmaven.run.Studies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is killed after its first trials, and one that goes on from there. */
class KilledRunTest {

  private static final String TREES =
      """
      seeds: [1, 2, 3, 4]
      models:
        forest: {type: random_forest, trees: 200}
        extra: {type: extra_trees, trees: 200}
        boosted: {type: gradient_boosting, trees: 200, min_samples_leaf: 5, subsample: 0.7}
        joint: {type: seed_average, members: 20, model: {type: cart, max_features: 0.5}}
      """;
  private static final int TRIALS = 16;

  @TempDir private Path killed;
  @TempDir private Path undisturbed;

  @Test
  void goesOnToTheBytesOfAnUndisturbedOne() throws Exception {
    Process process = start(killed);
    while (process.isAlive() && trials(killed.resolve("cache")) == 0) {
      Thread.onSpinWait();
    }
    process.destroyForcibly().waitFor();

    List<String> resumed = JavaProcess.lines(start(killed));
    List<String> atOnce = JavaProcess.lines(start(undisturbed));

    assertThat(Integer.parseInt(resumed.get(0))).isPositive();
    assertThat(atOnce).hasSize(1 + TRIALS).first().isEqualTo("0");
    assertThat(resumed.subList(1, resumed.size())).isEqualTo(atOnce.subList(1, atOnce.size()));
  }

  private static long trials(Path cache) throws IOException {
    if (!Files.isDirectory(cache)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(cache)) {
      return files.filter(file -> file.toString().endsWith(".trial")).count();
    }
  }

  private static Process start(Path folder) throws IOException {
    Studies.in(folder).data(600, 1).experiment(TREES);
    return JavaProcess.of(CachedRun.class, folder).start();
  }
}
