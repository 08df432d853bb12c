package io.github.experimentmaven.run.process;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The processes of a batch; none of them runs when this is closed, and none is started then. */
final class WorkerProcesses implements AutoCloseable {

  private final WorkerCommand command;
  private final List<WorkerProcess> all = new ArrayList<>();
  private boolean closed;

  WorkerProcesses(WorkerCommand command) {
    this.command = Objects.requireNonNull(command, "command");
  }

  synchronized WorkerProcess start() throws IOException, InterruptedException {
    if (closed) {
      throw new InterruptedException("the run has ended");
    }
    WorkerProcess process = command.start();
    all.add(process);
    return process;
  }

  @Override
  public synchronized void close() {
    closed = true;
    all.forEach(WorkerProcess::end);
  }
}
