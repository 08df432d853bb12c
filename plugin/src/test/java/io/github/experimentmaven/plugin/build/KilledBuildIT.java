package io.github.experimentmaven.plugin.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** What a build leaves when it is killed: by its user, its runner or the system. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "signals are those of POSIX systems")
class KilledBuildIT {

  private static final int MOMENTS = 30;
  private static final long SEED = 20261124;
  private static final long MOST_SECONDS = 120;

  /** One file and two splits of its rows, so that every killed build replaces others' files. */
  private static final String[] SPLITS = {
    "-Dexperiment.set=split.seed=1", "-Dexperiment.set=split.seed=2"
  };

  private static final String TREES =
      """
        forest: {type: random_forest, trees: 20}
        boosted: {type: gradient_boosting, trees: 20, min_samples_leaf: 5, subsample: 0.8}
      """;

  private enum Signal {
    KILL,
    TERM,
    INT
  }

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private Path folder;

  @Test
  void leavesNoTornFileAndTheNextBuildWritesTheBytesOfAnUndisturbedOne() throws Exception {
    MavenBuilds builds = MavenBuilds.copyOf("passing-experiment", folder);
    addTrees(folder.resolve("src/experiments/houses.yaml"));
    WholeFiles files = WholeFiles.in(folder.resolve("target"));
    for (String split : SPLITS) {
      finish(builds, "experiment:run", split);
      files.learn();
    }
    finish(builds, "verify", SPLITS[1]);
    files.learn();
    long start = System.nanoTime();
    finish(builds, "verify", SPLITS[0], "-Dexperiment.force");
    Duration undisturbed = Duration.ofNanos(System.nanoTime() - start);
    files.learn();
    Map<String, String> expected = files.reproducible();

    Random random = new Random(SEED);
    int killed = 0;
    for (int i = 0; i < MOMENTS; i++) {
      Duration moment =
          Duration.ofNanos((long) (undisturbed.toNanos() * (i + random.nextDouble()) / MOMENTS));
      Process build = builds.start("verify", SPLITS[(i + 1) % 2], "-Dexperiment.force");
      killed += killAt(moment, signal(i), build) ? 1 : 0;
      files.check();
    }
    assertThat(killed).as("builds that did not end before").isGreaterThan(MOMENTS / 2);

    finish(builds, "verify", SPLITS[0]);
    assertThat(files.reproducible()).isEqualTo(expected);
    files.check();
    assertThat(files.leftovers()).isEmpty();
  }

  private static void addTrees(Path experiment) throws IOException {
    String text = Files.readString(experiment);
    Files.writeString(experiment, text.replace("models:\n", "models:\n" + TREES));
  }

  private static Signal signal(int build) {
    return switch (build % 5) {
      case 1 -> Signal.TERM;
      case 3 -> Signal.INT;
      default -> Signal.KILL;
    };
  }

  /** Returns whether the build had not ended by then. */
  private static boolean killAt(Duration moment, Signal signal, Process build)
      throws IOException, InterruptedException {
    if (build.waitFor(moment.toNanos(), TimeUnit.NANOSECONDS)) {
      return false;
    }
    switch (signal) {
      case KILL -> {
        build.descendants().forEach(ProcessHandle::destroyForcibly);
        build.destroyForcibly();
      }
      case TERM -> build.destroy();
      case INT ->
          assertThat(new ProcessBuilder("kill", "-INT", "" + build.pid()).start().waitFor())
              .isZero();
    }
    assertThat(build.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).isTrue();
    return true;
  }

  private static void finish(MavenBuilds builds, String... arguments)
      throws IOException, InterruptedException {
    Process build = builds.start(arguments);
    assertThat(build.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(build.exitValue()).as(Files.readString(builds.log())).isZero();
  }
}
