package io.github.experimentmaven.parquet;

import dev.hardwood.reader.ColumnReaders;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ends the wait for rows that never come: the reader loses its way in some damaged files without
 * telling. A batch takes a small part of a second.
 */
final class Watch {

  private static final long PATIENCE_SECONDS = 60;

  private Watch() {}

  /**
   * Goes to the next batch.
   *
   * @return false after the last
   * @throws StalledException if there is none for a minute
   */
  static boolean nextBatch(ColumnReaders batches) {
    CountDownLatch done = new CountDownLatch(1);
    AtomicBoolean stalled = new AtomicBoolean();
    Thread waiting = Thread.currentThread();
    Thread watch =
        new Thread(
            () -> {
              try {
                if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                  stalled.set(true);
                  waiting.interrupt();
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "parquet-watch");
    watch.setDaemon(true);
    watch.start();
    try {
      return batches.nextBatch();
    } catch (RuntimeException e) {
      if (stalled.get() && Thread.interrupted()) {
        throw new StalledException(e);
      }
      throw e;
    } finally {
      done.countDown();
    }
  }

  /** No rows come; neither would the end of closing the reader. */
  static final class StalledException extends RuntimeException {

    private static final long serialVersionUID = 1;

    StalledException(Throwable cause) {
      super("its pages are damaged, and no rows come of them", cause);
    }
  }
}
