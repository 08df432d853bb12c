package io.github.experimentmaven.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SharedWorkersTest {

  private final SharedWorkers workers = new SharedWorkers();
  private final Thread helper = new Thread(workers::help);

  @BeforeEach
  void startTheHelper() {
    helper.start();
  }

  @AfterEach
  void stopTheHelper() throws InterruptedException {
    helper.interrupt();
    helper.join();
  }

  @Test
  void everyTaskIsDoneOnceBeforeRunReturns() {
    AtomicIntegerArray done = new AtomicIntegerArray(1000);
    for (int round = 1; round <= 200; round++) {
      workers.run(1000, done::incrementAndGet);

      for (int i = 0; i < done.length(); i++) {
        assertThat(done.get(i)).isEqualTo(round);
      }
    }
  }

  @Test
  void aThreadThatHelpsDoesTasks() {
    Set<Thread> threads = ConcurrentHashMap.newKeySet();

    while (threads.size() < 2) {
      workers.run(2, task -> threads.add(Thread.currentThread()));
    }

    assertThat(threads).containsExactlyInAnyOrder(Thread.currentThread(), helper);
  }

  @Test
  void tasksMayShareOutTasks() {
    AtomicIntegerArray done = new AtomicIntegerArray(100);

    workers.run(10, i -> workers.run(10, j -> done.incrementAndGet(10 * i + j)));

    for (int i = 0; i < done.length(); i++) {
      assertThat(done.get(i)).isEqualTo(1);
    }
  }

  @Test
  void whatATaskThrowsIsThrown() {
    assertThatThrownBy(
            () ->
                workers.run(
                    50,
                    task -> {
                      if (task == 31) {
                        throw new IllegalStateException("task 31");
                      }
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("task 31");
  }

  @Test
  void anInterruptedThreadStillDoesItsTasks() {
    AtomicIntegerArray done = new AtomicIntegerArray(100);
    Thread.currentThread().interrupt();
    try {
      workers.run(100, done::incrementAndGet);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }

    for (int i = 0; i < done.length(); i++) {
      assertThat(done.get(i)).isEqualTo(1);
    }
  }
}
