package io.github.experimentmaven.run.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.JavaProcess;
import io.github.experimentmaven.run.CachedRun;
import io.github.experimentmaven.run.Studies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds of the same checkout at the same time. */
class TwoProcessesTest {

  @TempDir private Path folder;

  @Test
  void shareACacheAndGiveTheSameResults() throws Exception {
    Studies.in(folder).experiment(CachedRun.MODELS);
    List<Process> processes = List.of(start(), start());
    List<List<String>> printed = new ArrayList<>();
    for (Process process : processes) {
      printed.add(JavaProcess.lines(process));
    }
    assertThat(printed.get(0)).hasSize(1 + CachedRun.TRIALS);
    assertThat(scores(printed.get(0))).isEqualTo(scores(printed.get(1)));

    List<String> afterwards = JavaProcess.lines(start());
    assertThat(afterwards.get(0)).isEqualTo(Integer.toString(CachedRun.TRIALS));
    assertThat(scores(afterwards)).isEqualTo(scores(printed.get(0)));
    try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
      assertThat(files)
          .hasSize(CachedRun.TRIALS)
          .allMatch(file -> file.toString().endsWith(".trial"));
    }
  }

  private Process start() throws IOException {
    return JavaProcess.of(CachedRun.class, folder).start();
  }

  private static List<String> scores(List<String> lines) {
    return lines.subList(1, lines.size());
  }
}
