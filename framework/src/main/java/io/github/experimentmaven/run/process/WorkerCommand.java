package io.github.experimentmaven.run.process;

import io.github.experimentmaven.run.executor.TrialBatch;
import io.github.experimentmaven.run.worker.WorkerMain;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What starts a worker.
 *
 * @param batch what is trained
 * @param parcel the folder of what it needs
 * @param answers the folder of its answers
 */
record WorkerCommand(TrialBatch batch, Path parcel, Path answers) {

  private static final String VECTORS = "jdk.incubator.vector";

  WorkerCommand {
    Objects.requireNonNull(batch, "batch");
    Objects.requireNonNull(parcel, "parcel");
    Objects.requireNonNull(answers, "answers");
  }

  /** Starts a worker on the Java of this process. */
  WorkerProcess start() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    batch.options().find(ProcessExecutor.MEMORY).ifPresent(size -> command.add("-Xmx" + size));
    if (ModuleLayer.boot().findModule(VECTORS).isPresent()) {
      command.add("--add-modules=" + VECTORS);
    }
    command.add("-cp");
    command.add(
        batch.files().code().stream()
            .map(place -> place.toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator)));
    command.add(WorkerMain.class.getName());
    command.add(parcel.toString());
    command.add(answers.toString());
    Path said = Files.createTempFile(parcel.toAbsolutePath().getParent(), "worker-", ".txt");
    Process process = new ProcessBuilder(command).redirectError(said.toFile()).start();
    return new WorkerProcess(process, answers, said);
  }
}
