package io.github.experimentmaven.spark.cluster;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * Has trials trained, a job of one task each: so each answer comes when it is there, and what fails
 * is one trial.
 */
final class Jobs {

  /** However few cores there are as yet. */
  private static final int FEWEST = 4;

  private final JavaSparkContext context;
  private final DriverSettings settings;
  private final PrintStream lines;

  Jobs(JavaSparkContext context, DriverSettings settings, PrintStream lines) {
    this.context = Objects.requireNonNull(context, "context");
    this.settings = Objects.requireNonNull(settings, "settings");
    this.lines = Objects.requireNonNull(lines, "lines");
  }

  void train() throws InterruptedException, ExecutionException {
    context.sc().addSparkListener(new LostExecutors(lines));
    if (!settings.shared()) {
      context.addFile(settings.parcel().toString());
    }
    TrainTrial function =
        new TrainTrial(
            settings.shared()
                ? settings.parcel().toString()
                : String.valueOf(settings.parcel().getFileName()),
            settings.sha256());
    ExecutorService pool = Executors.newCachedThreadPool();
    CompletionService<Void> ended = new ExecutorCompletionService<>(pool);
    Iterator<Integer> waiting = settings.trials().iterator();
    int running = 0;
    while (waiting.hasNext() || running > 0) {
      while (waiting.hasNext() && running < width()) {
        int index = waiting.next();
        ended.submit(() -> train(index, function), null);
        running++;
      }
      ended.take().get();
      running--;
    }
    pool.shutdown();
  }

  /** Returns how many jobs are there at a time: enough that no core waits for the next. */
  private int width() {
    return Math.max(FEWEST, 2 * context.defaultParallelism());
  }

  private void train(int index, TrainTrial function) {
    lines.println(Driver.STARTED + index);
    try {
      byte[] answer = context.parallelize(List.of(index), 1).map(function).collect().get(0);
      lines.println(Driver.ANSWER + write(Answer.of(answer), index));
    } catch (Exception e) {
      // Scala throws checked exceptions that it does not declare.
      lines.println(Driver.LOST + index + " " + Reason.of(e));
    }
  }

  private String write(Answer answer, int index) throws IOException {
    String name = answer.name(index);
    Path beside = settings.answers().resolve(name + ".part");
    answer.writeTo(beside);
    Files.move(beside, settings.answers().resolve(name), StandardCopyOption.ATOMIC_MOVE);
    return name;
  }
}
