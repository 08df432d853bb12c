package io.github.experimentmaven.model.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.experimentmaven.model.Examples;
import io.github.experimentmaven.model.ModelSpecs;
import io.github.experimentmaven.model.ModelType;
import io.github.experimentmaven.model.Tables;
import io.github.experimentmaven.model.TrainedModel;
import io.github.experimentmaven.spec.ModelSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
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
    assertThat(ModelSpecs.types().names())
        .filteredOn(type -> Promises.ALL.stream().noneMatch(line -> line.type().equals(type)))
        .as("the model types that Promises.ALL lacks")
        .isEmpty();
  }

  @Test
  void ofEveryBitExactTypeTheBitsOfAModelAreRecorded() {
    List<ModelSpec> recorded = Promises.BITS.keySet().stream().map(ModelSpecs::of).toList();

    assertThat(ModelSpecs.types().all())
        .filteredOn(ModelType::bitExact)
        .extracting(ModelType::name)
        .filteredOn(type -> recorded.stream().noneMatch(model -> model.type().equals(type)))
        .as("the bit-exact model types that Promises.BITS lacks")
        .isEmpty();
  }

  static Stream<Arguments> bits() {
    return Promises.BITS.entrySet().stream()
        .map(model -> Arguments.of(model.getKey(), model.getValue()));
  }

  @ParameterizedTest
  @MethodSource("bits")
  void thePredictionsOfABitExactModelHaveTheRecordedBits(String yaml, int expected) {
    Examples examples = Tables.bent();
    ModelSpec spec = ModelSpecs.of(yaml);

    TrainedModel trained = ModelSpecs.train(yaml, examples, 11);

    assertThat(ModelSpecs.types().find(spec.type()).orElseThrow().bitExact(spec)).isTrue();
    assertThat(Arrays.hashCode(Tables.predicted(trained, examples.validation(), 0)))
        .as("the bits of %s in Promises.BITS", yaml)
        .isEqualTo(expected);
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
