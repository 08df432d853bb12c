package io.github.experimentmaven.run.process;

import io.github.experimentmaven.io.TemporaryFolder;
import io.github.experimentmaven.run.executor.ExecutorException;
import io.github.experimentmaven.run.executor.Parcel;
import io.github.experimentmaven.run.executor.TrialAnswers;
import io.github.experimentmaven.run.executor.TrialBatch;
import io.github.experimentmaven.run.executor.TrialExecutor;
import io.github.experimentmaven.run.executor.TrialRequest;
import io.github.experimentmaven.run.trial.Thrown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Trains trials in Java processes of their own on this machine, one at a time in each. One that
 * takes its process with it, as for want of memory or by native code, takes nothing else.
 */
public final class ProcessExecutor implements TrialExecutor {

  /** The heap of each process, as {@code -Xmx} takes it. */
  static final String MEMORY = "memory";

  @Override
  public String name() {
    return "processes";
  }

  @Override
  public boolean elsewhere() {
    return true;
  }

  @Override
  public void execute(TrialBatch batch, TrialAnswers answers)
      throws IOException, InterruptedException {
    batch.options().requireKnown(List.of(MEMORY));
    try (TemporaryFolder folder =
        TemporaryFolder.in(Path.of(System.getProperty("java.io.tmpdir"), "experiment-processes"))) {
      Parcel parcel = Parcel.write(folder.path().resolve("parcel"), batch, Parcel.Sources.IN_PLACE);
      Path answered = Files.createDirectory(folder.path().resolve("answers"));
      execute(batch, answers, new WorkerCommand(batch, parcel.folder(), answered));
    }
  }

  private static void execute(TrialBatch batch, TrialAnswers answers, WorkerCommand command)
      throws IOException, InterruptedException {
    int count = Math.min(batch.threads(), batch.requests().size());
    Queue<TrialRequest> waiting = new ConcurrentLinkedQueue<>(batch.byFold());
    ExecutorService pool = Executors.newFixedThreadPool(count);
    try (WorkerProcesses processes = new WorkerProcesses(command)) {
      try {
        CompletionService<Void> lanes = new ExecutorCompletionService<>(pool);
        for (int lane = 0; lane < count; lane++) {
          lanes.submit(new Lane(waiting, processes, answers), null);
        }
        for (int lane = 0; lane < count; lane++) {
          lanes.take().get();
        }
      } finally {
        // Before the processes end, so that their lanes do not take them for lost.
        pool.shutdownNow();
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof LostTrial lost) {
        throw new ExecutorException(lost.getMessage());
      }
      throw Thrown.by(e);
    }
  }
}
