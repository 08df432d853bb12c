package io.github.experimentmaven.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** The end of a wait for rows that never come. */
class WatchTest {

  private static final Duration SHORT = Duration.ofMillis(20);
  private static final Duration LONG = Duration.ofHours(1);

  @Test
  void endsAWaitThatHasNoEnd() {
    Watch watch = new Watch(SHORT);

    assertThatExceptionOfType(Watch.StalledException.class)
        .isThrownBy(() -> watch.nextBatch(WatchTest::waitForever))
        .withMessageContaining("no rows come");
  }

  @Test
  void leavesTheThreadWithoutAnInterruptOfItsOwn() {
    Watch watch = new Watch(SHORT);

    assertThatExceptionOfType(Watch.StalledException.class)
        .isThrownBy(() -> watch.nextBatch(WatchTest::waitForever));

    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void takesABatchThatComesAtTheLastMoment() {
    Watch watch = new Watch(SHORT);

    boolean more =
        watch.nextBatch(
            () -> {
              while (!Thread.interrupted()) {
                Thread.onSpinWait();
              }
              return true;
            });

    assertThat(more).isTrue();
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void saysWhetherThereIsABatch() {
    Watch watch = new Watch(LONG);

    assertThat(watch.nextBatch(() -> true)).isTrue();
    assertThat(watch.nextBatch(() -> false)).isFalse();
  }

  @Test
  void leavesAFailureOfTheReaderAsItIs() {
    Watch watch = new Watch(LONG);
    IllegalStateException failure = new IllegalStateException("damaged");

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                watch.nextBatch(
                    () -> {
                      throw failure;
                    }))
        .isSameAs(failure);
  }

  @Test
  void leavesAnInterruptOfOthersToThem() {
    Watch watch = new Watch(LONG);
    Thread.currentThread().interrupt();

    watch.nextBatch(() -> true);

    assertThat(Thread.interrupted()).isTrue();
  }

  private static boolean waitForever() {
    try {
      new CountDownLatch(1).await();
      return true;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
