package io.github.experimentmaven.plugin.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** What a build that finds nothing changed repeats, and what it must never pass. */
class UnchangedBuildIT {

  private static final String UNCHANGED = "Nothing changed since the last run, which said:";

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private Path folder;

  private MavenBuilds builds;
  private Path table;
  private Path baseline;

  @BeforeEach
  void acceptABaseline() throws Exception {
    builds = MavenBuilds.copyOf("committed-baseline", folder);
    table = folder.resolve("target/experiments/houses/results.csv");
    baseline = folder.resolve("src/experiments/baselines/houses.csv");
    assertThat(build("verify")).isZero();
    assertThat(build("experiment:baseline")).isZero();
    assertThat(build("verify")).isZero();
    assertThat(said()).contains(UNCHANGED);
  }

  @Test
  void failsWhereTheBaselineBecameBetter() throws Exception {
    improve(baseline);

    assertThat(build("verify")).isNotZero();
    assertThat(said()).contains("network.test.mse");
    assertThat(build("verify")).isNotZero();
  }

  @Test
  void restoresATableThatWasChangedByHand() throws Exception {
    String written = Files.readString(table);
    improve(table);

    assertThat(build("verify")).isZero();
    assertThat(said()).doesNotContain(UNCHANGED);
    assertThat(table).hasContent(written);
  }

  @Test
  void failsWhereAThresholdBecameStricter() throws Exception {
    Path file = folder.resolve("src/experiments/houses.yaml");
    Files.writeString(
        file, Files.readString(file) + "\nthresholds:\n  network.test.mse: {max: 0}\n");

    assertThat(build("verify")).isNotZero();
    assertThat(said()).contains("network.test.mse");
  }

  /** Lowers the squared errors of the network's test rows. */
  private static void improve(Path table) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(table));
    int mse = List.of(lines.get(0).split(",")).indexOf("mse");
    lines.replaceAll(
        line -> {
          String[] cells = line.split(",", -1);
          if (line.contains(",network,") && line.contains(",test,")) {
            cells[mse] = "0.0001";
          }
          return String.join(",", cells);
        });
    Files.writeString(table, String.join("\n", lines) + "\n");
  }

  private int build(String... arguments) throws IOException, InterruptedException {
    return builds.start(arguments).waitFor();
  }

  private String said() throws IOException {
    return Files.readString(builds.log());
  }
}
