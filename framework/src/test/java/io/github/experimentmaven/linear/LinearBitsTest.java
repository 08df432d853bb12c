package io.github.experimentmaven.linear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same bits everywhere; {@code benchmarks/jvm-matrix.sh} looks at other JVMs. */
class LinearBitsTest {

  private final Locale locale = Locale.getDefault();

  @AfterEach
  void restoreTheDefault() {
    Locale.setDefault(locale);
  }

  @Test
  void coefficientsHaveTheCommittedHash() {
    assertThat(ReferenceTraining.hash()).isEqualTo(ReferenceTraining.HASH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "ar-EG", "hi-IN-u-nu-deva"})
  void coefficientsAreTheSameInAnyLocale(String tag) {
    Locale.setDefault(Locale.forLanguageTag(tag));
    assertThat(ReferenceTraining.hash()).isEqualTo(ReferenceTraining.HASH);
  }

  @Test
  void coefficientsAreTheSameWhenManyThreadsTrain() throws Exception {
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
