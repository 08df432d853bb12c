package io.github.experimentmaven.study.adopt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.experimentmaven.spec.edit.FoundModel;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.study.Study;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A file that cannot be changed safely is left as it is, and who reads why can do it by hand. */
class UnadoptedLayoutsTest {

  private static final String SEARCH =
      "search: {space: {optimizer.momentum: [0.5, 0.9]}, budget: {trials: 2}}";

  @TempDir private Path folder;

  static Stream<Arguments> layouts() {
    return Stream.of(
        arguments(
            "first: &first {type: mlp, optimizer: sgd, " + SEARCH + "}\n  network: *first",
            "`search` is in what an alias stands for"),
        arguments(
            "first: &first {type: mlp, optimizer: sgd, "
                + SEARCH
                + "}\n  network: {<<: *first, epochs: 3}",
            "`search` is in a mapping that `<<` merges"),
        arguments(
            "network: {type: mlp, optimizer: &steps {type: sgd}, "
                + SEARCH
                + "}\n  other: {type: mlp, optimizer: *steps}",
            "another part of it is written with the same anchor"),
        arguments(
            "network: {type: mlp, optimizer: sgd, search: &how {space: {dropout: [0.5, 0.9]},"
                + " budget: {trials: 2}}}\n  other: {type: mlp, search: *how}",
            "with these options it could not be read: "),
        arguments(
            "network: {type: mlp, search: {space: {optimizer: [adam, {type: sgd}]},"
                + " budget: {trials: 2}}}",
            "with these options it would not say what was found"));
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void isLeftAsItIs(String models, String reason) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("houses.yaml"),
            """
            experiment: houses
            data: {source: rows.csv, target: y, features: {a: standardize}}
            split: {validation: 0.2, test: 0.2}
            defaults: {mlp: {layers: [4 relu], optimizer: {type: sgd, nesterov: true}}}
            models:
              %s
            """
                .formatted(models));
    Study study = Study.read(file);
    String before = Files.readString(file);
    List<FoundModel> found = last(study, "network");

    assertThatThrownBy(() -> Adoption.of(study, found))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("models.network.search: the file was left as it is, since " + reason)
        .hasMessageContaining("; write in place of the search: ")
        .hasMessageContaining(found.get(0).describe());
    assertThat(Files.readString(file)).isEqualTo(before);
  }

  /** Returns a model with the last value of each list. */
  private static List<FoundModel> last(Study study, String name) {
    return study.experiment().models().stream()
        .filter(model -> model.name().equals(name))
        .map(
            model ->
                new FoundModel(
                    model,
                    model.search().orElseThrow().space().stream()
                        .map(open -> open.range().at(Math.nextDown(1.0)))
                        .toList(),
                    "found by a search"))
        .toList();
  }
}
