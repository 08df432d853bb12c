package io.github.experimentmaven.mlp;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.JavaProcess;
import java.nio.file.Path;
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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same bits everywhere. The build runs this with and without the Vector API; {@code
 * benchmarks/jvm-matrix.sh} runs it on other JVMs and with other options.
 */
class BitIdentityTest {

  private final Locale locale = Locale.getDefault();
  private final TimeZone timeZone = TimeZone.getDefault();

  @AfterEach
  void restoreDefaults() {
    Locale.setDefault(locale);
    TimeZone.setDefault(timeZone);
  }

  @Test
  void weights_have_the_committed_hash() {
    assertThat(ReferenceTraining.hash(ReferenceTraining.train())).isEqualTo(ReferenceTraining.HASH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "ar-EG", "de-DE", "hi-IN-u-nu-deva"})
  void weights_are_the_same_in_any_locale(String tag) {
    Locale.setDefault(Locale.forLanguageTag(tag));
    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
    assertThat(ReferenceTraining.hash(ReferenceTraining.train())).isEqualTo(ReferenceTraining.HASH);
  }

  @Test
  void weights_are_the_same_when_many_threads_train() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      Callable<String> training = () -> ReferenceTraining.hash(ReferenceTraining.train());
      List<Future<String>> hashes = threads.invokeAll(Collections.nCopies(4, training));
      for (Future<String> hash : hashes) {
        assertThat(hash.get()).isEqualTo(ReferenceTraining.HASH);
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void saved_model_has_the_same_bits_in_another_jvm(@TempDir Path directory) throws Exception {
    MlpModel model = ReferenceTraining.train();
    Path file = directory.resolve("model.tribuo");
    model.serializeToFile(file);
    List<String> printed =
        JavaProcess.lines(JavaProcess.of(ReferenceTraining.Loader.class, file).start());
    assertThat(String.join("\n", printed))
        .isEqualTo(
            ReferenceTraining.hash(model) + " " + ReferenceTraining.Loader.predictions(model));
  }
}
