package io.github.experimentmaven.run.trial;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Ends work that takes too long, as far as Java can: its thread is interrupted and left alone.
 *
 * @param limit how long work may take; empty for any time
 */
public record TimeLimit(Optional<Duration> limit) {

  public TimeLimit {
    Objects.requireNonNull(limit, "limit");
  }

  /**
   * Does a piece of work.
   *
   * @param name the name of its thread
   * @throws TimeoutException if the limit passes first
   * @throws ExecutionException if the work fails
   * @throws InterruptedException if the calling thread is interrupted, which interrupts the work
   */
  public <T> T within(String name, Callable<T> work)
      throws TimeoutException, ExecutionException, InterruptedException {
    FutureTask<T> task = new FutureTask<>(work);
    if (limit.isEmpty()) {
      task.run();
      return task.get();
    }
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(limit.get().toNanos(), TimeUnit.NANOSECONDS);
    } finally {
      task.cancel(true);
    }
  }

  /** Returns why work that took longer failed. */
  public String reason() {
    return "it took longer than the limit of "
        + limit.map(TimeLimit::seconds).orElse("any number of")
        + " s for a trial";
  }

  private static String seconds(Duration duration) {
    return BigDecimal.valueOf(duration.toMillis(), 3).stripTrailingZeros().toPlainString();
  }
}
