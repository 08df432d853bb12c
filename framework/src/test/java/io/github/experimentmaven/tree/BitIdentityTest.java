package io.github.experimentmaven.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same bits everywhere; as a program, {@link ReferenceTraining} checks them in other JVMs. */
class BitIdentityTest {

  private final Locale locale = Locale.getDefault();
  private final TimeZone timeZone = TimeZone.getDefault();

  @AfterEach
  void restoreDefaults() {
    Locale.setDefault(locale);
    TimeZone.setDefault(timeZone);
  }

  @Test
  void treesHaveTheCommittedHash() {
    assertThat(ReferenceTraining.hash()).isEqualTo(ReferenceTraining.HASH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "ar-EG", "hi-IN-u-nu-deva"})
  void treesAreTheSameInAnyLocale(String tag) {
    Locale.setDefault(Locale.forLanguageTag(tag));
    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));

    assertThat(ReferenceTraining.hash()).isEqualTo(ReferenceTraining.HASH);
  }

  @Test
  void treesAreTheSameWhenManyThreadsTrain() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      Callable<String> training = ReferenceTraining::hash;
      List<Future<String>> hashes = threads.invokeAll(Collections.nCopies(4, training));
      for (Future<String> hash : hashes) {
        assertThat(hash.get()).isEqualTo(ReferenceTraining.HASH);
      }
    } finally {
      threads.shutdown();
    }
  }
}
