package io.github.experimentmaven.parquet;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * Ends the wait for rows that never come: the reader loses its way in some damaged files without
 * telling. A batch takes a small part of a second.
 */
final class Watch {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Duration patience;

  Watch() {
    this(PATIENCE);
  }

  Watch(Duration patience) {
    this.patience = patience;
  }

  /**
   * Goes to the next batch.
   *
   * @param next goes there, and is false after the last
   * @return false after the last
   * @throws StalledException if there is none for a minute
   */
  boolean nextBatch(BooleanSupplier next) {
    CountDownLatch done = new CountDownLatch(1);
    AtomicBoolean decided = new AtomicBoolean();
    Thread waiting = Thread.currentThread();
    Thread watch = new Thread(() -> interrupt(waiting, done, decided), "parquet-watch");
    watch.setDaemon(true);
    watch.start();
    boolean more;
    try {
      more = next.getAsBoolean();
    } catch (RuntimeException e) {
      if (stalled(watch, done, decided)) {
        throw new StalledException(e);
      }
      throw e;
    }
    stalled(watch, done, decided);
    return more;
  }

  private void interrupt(Thread waiting, CountDownLatch done, AtomicBoolean decided) {
    try {
      if (!done.await(patience.toNanos(), TimeUnit.NANOSECONDS)
          && decided.compareAndSet(false, true)) {
        waiting.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns whether the watch interrupted this thread, and takes that back if so. */
  private static boolean stalled(Thread watch, CountDownLatch done, AtomicBoolean decided) {
    done.countDown();
    if (decided.compareAndSet(false, true)) {
      return false;
    }
    while (watch.isAlive()) {
      Thread.onSpinWait();
    }
    Thread.interrupted();
    return true;
  }

  /** No rows come; neither would the end of closing the reader. */
  static final class StalledException extends RuntimeException {

    private static final long serialVersionUID = 1;

    StalledException(Throwable cause) {
      super("its pages are damaged, and no rows come of them", cause);
    }
  }
}
