package io.github.experimentmaven.model.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.experimentmaven.model.ModelSpecs;
import io.github.experimentmaven.model.ModelType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every model type, our own or borrowed, has every property or says in words why not. */
class ModelContractTest {

  private static final Path PAGE =
      Path.of(System.getProperty("basedir", "."), "..", "docs", "models.md");

  @Test
  void everyTypeIsListed() {
    Set<String> listed = new TreeSet<>();
    Promises.ALL.forEach(promise -> listed.add(promise.type()));

    assertThat(listed)
        .containsExactlyElementsOf(ModelSpecs.types().all().stream().map(ModelType::name).toList());
  }

  static Stream<Arguments> exceptions() {
    return Promises.ALL.stream()
        .flatMap(
            promise ->
                promise.exceptions().values().stream()
                    .map(reason -> Arguments.of(promise.type(), reason)));
  }

  @ParameterizedTest
  @MethodSource("exceptions")
  void theDocumentationSaysWhatATypeCannotDo(String type, String reason) throws IOException {
    String page = Files.readString(PAGE).replaceAll("\\s+", " ");
    String section = page.substring(page.indexOf("### `" + type + "`"));
    int end = section.indexOf(" ### ");

    assertThat(end < 0 ? section : section.substring(0, end))
        .containsPattern("Not held: [^|]*" + Pattern.quote(reason));
  }

  static Stream<Arguments> promises() {
    return Promises.ALL.stream()
        .flatMap(promise -> Stream.of(Property.values()).map(p -> Arguments.of(p, promise)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("promises")
  void aTypeHasThePropertyUnlessItIsListedAsAnException(
      Property property, Promise promise, @TempDir Path directory) throws Exception {
    Subject subject = new Subject(promise, directory);

    if (promise.exceptions().containsKey(property)) {
      assertThatThrownBy(() -> property.check(subject))
          .as("the exception is needed: %s", promise.exceptions().get(property))
          .isInstanceOf(Throwable.class);
    } else {
      property.check(subject);
    }
  }
}
