package io.github.experimentmaven.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.JavaProcess;
import io.github.experimentmaven.spec.Part;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManyTrialsTest {

  @TempDir private Path folder;

  @Test
  void memoryDoesNotGrowWithTheNumberOfTrials() throws Exception {
    File log = folder.resolve("log.txt").toFile();
    int status =
        JavaProcess.of(ManyTrials.class, folder, "-Xmx64m")
            .redirectErrorStream(true)
            .redirectOutput(log)
            .start()
            .waitFor();
    assertThat(status).as(Files.readString(log.toPath())).isZero();
    ResultFolder results = new ResultFolder(folder.resolve("results"));
    assertThat(ResultTables.read(results.results()).rows("m", Part.TEST))
        .hasSize(ManyTrials.TRIALS)
        .allMatch(row -> row.failure().isEmpty());
  }
}
