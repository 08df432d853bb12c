package io.github.experimentmaven.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.JavaProcess;
import io.github.experimentmaven.result.ResultFolder;
import io.github.experimentmaven.result.ResultTables;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledAcceptanceTest {

  private static final int MOMENTS = 5;
  private static final int MOST_MICROSECONDS = 20_000;

  @TempDir private Path folder;

  @Test
  void leavesEveryBaselineAsItWasOrAsAccepted() throws Exception {
    List<String> whole = new ArrayList<>();
    for (String version : AcceptingBaselines.VERSIONS) {
      String table = table(version);
      Files.createDirectories(folder.resolve(version));
      Files.writeString(new ResultFolder(folder.resolve(version)).results(), table);
      whole.add(table);
    }
    Random moments = new Random(5);
    for (int i = 0; i < MOMENTS; i++) {
      killWhileAccepting(moments.nextInt(MOST_MICROSECONDS));
      for (String baselines : AcceptingBaselines.FOLDERS) {
        assertThat(Files.readString(baseline(baselines))).isIn(whole);
      }
    }
  }

  private void killWhileAccepting(int microseconds) throws IOException, InterruptedException {
    Process accepting =
        JavaProcess.of(AcceptingBaselines.class, folder)
            .redirectError(folder.resolve("errors.txt").toFile())
            .start();
    try (BufferedReader says =
        new BufferedReader(
            new InputStreamReader(accepting.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(says.readLine())
          .as(Files.readString(folder.resolve("errors.txt")))
          .isEqualTo("accepted");
      boolean ended = accepting.waitFor(microseconds, TimeUnit.MICROSECONDS);
      assertThat(ended).as(Files.readString(folder.resolve("errors.txt"))).isFalse();
    } finally {
      accepting.destroyForcibly().waitFor();
    }
  }

  private static String table(String version) {
    double[] values = IntStream.range(0, AcceptingBaselines.SEEDS).asDoubleStream().toArray();
    return ResultTables.format(new TableBuilder(version).seeds("network-1", "mse", values).build())
        .toString();
  }

  private Path baseline(String baselines) {
    return folder.resolve(baselines).resolve("movie-ratings.csv");
  }
}
