package io.github.experimentmaven.tree.boosting;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.tree.SharedWorkers;
import io.github.experimentmaven.tree.Workers;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The same bits everywhere; other JVMs and options run {@link ReferenceTraining} as a program. */
class BoostingBitIdentityTest {

  private final Locale locale = Locale.getDefault();
  private final TimeZone timeZone = TimeZone.getDefault();

  @AfterEach
  void restoreDefaults() {
    Locale.setDefault(locale);
    TimeZone.setDefault(timeZone);
  }

  @Test
  void treesHaveTheCommittedHash() {
    assertThat(ReferenceTraining.hash(Workers.CALLER)).isEqualTo(ReferenceTraining.HASH);
  }

  @Test
  void treesAreTheSameWhenThreadsHelp() throws InterruptedException {
    SharedWorkers workers = new SharedWorkers();
    Thread[] helpers =
        IntStream.range(0, 3).mapToObj(i -> new Thread(workers::help)).toArray(Thread[]::new);
    for (Thread helper : helpers) {
      helper.start();
    }
    try {
      assertThat(ReferenceTraining.hash(workers)).isEqualTo(ReferenceTraining.HASH);
    } finally {
      for (Thread helper : helpers) {
        helper.interrupt();
        helper.join();
      }
    }
  }

  @Test
  void treesAreTheSameWhenTasksAreDoneBackwards() {
    Workers backwards =
        (tasks, task) -> {
          for (int i = tasks - 1; i >= 0; i--) {
            task.accept(i);
          }
        };

    assertThat(ReferenceTraining.hash(backwards)).isEqualTo(ReferenceTraining.HASH);
  }

  @Test
  void treesAreTheSameInAnyLocale() {
    Locale.setDefault(Locale.forLanguageTag("ar-EG"));
    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));

    assertThat(ReferenceTraining.hash(Workers.CALLER)).isEqualTo(ReferenceTraining.HASH);
  }
}
