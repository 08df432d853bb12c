package io.github.experimentmaven.spec.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.spec.override.Overrides;
import io.github.experimentmaven.spec.schema.TestVocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnknownNamesTest {

  @TempDir Path folder;

  private UnknownNames of(String text, String overrides) throws IOException {
    Path file = folder.resolve("study.yaml");
    Files.writeString(file, text);
    return UnknownNames.of(file, Overrides.parse(overrides), TestVocabulary.create());
  }

  @Test
  void areFoundWhereverAFileNamesExtensions() throws IOException {
    UnknownNames unknown =
        of(
            """
            data:
              target: {price: [log1p, own_target_step], area: other_target_step}
              features:
                a: own_step
                b: [standardize, {own_step_with_options: {degree: 2}}, clip]
                c: {impute: median}
            defaults: {own_default: {depth: 3}, mlp: {epochs: 5}}
            models: {one: {type: own_model}, two: {type: random_forest}}
            thresholds: {one.test.own_bound: {max: 1}, two.test.mse: {max: 1}}
            regression: {metrics: ["*.test.own_compared", "*.test.mae"]}
            """,
            "");

    assertThat(unknown.models()).containsExactly("own_default", "own_model");
    assertThat(unknown.steps())
        .containsExactly(
            "other_target_step", "own_step", "own_step_with_options", "own_target_step");
    assertThat(unknown.metrics()).containsExactly("own_bound", "own_compared");
    assertThat(unknown.isEmpty()).isFalse();
  }

  @Test
  void areNoneWhereTheVocabularyHasAll() throws IOException {
    UnknownNames unknown =
        of("data: {target: y, features: {a: log1p}}\nmodels: {m: {type: mlp}}\n", "");

    assertThat(unknown).isEqualTo(of("{}", ""));
    assertThat(unknown.isEmpty()).isTrue();
  }

  @Test
  void ofAnyKindCount() throws IOException {
    assertThat(of("models: {m: {type: own}}", "").isEmpty()).isFalse();
    assertThat(of("data: {features: {a: own}}", "").isEmpty()).isFalse();
    assertThat(of("thresholds: {m.test.own: {max: 1}}", "").isEmpty()).isFalse();
  }

  @Test
  void areNoTextsThatCannotNameAnExtension() throws IOException {
    UnknownNames unknown =
        of(
            """
            data: {target: price, features: {a: 1, b: [one two], c: {x: 1, y: 2}, d: [[own]]}}
            models: {m: {type: 7}, n: {type: "*"}, o: {}}
            thresholds: {max: 1}
            """,
            "");

    assertThat(unknown.isEmpty()).isTrue();
  }

  @Test
  void ofTheCommandLineCountAndReplaceThoseOfTheFile() throws IOException {
    UnknownNames unknown = of("models: {m: {type: misspelt}}", "models.m.type=own");

    assertThat(unknown.models()).containsExactly("own");
  }

  @Test
  void ofAFileThatCannotBeReadAreLeftToReadingIt() throws IOException {
    assertThat(of("models: {m: {type: own}", "").isEmpty()).isTrue();
  }
}
