package io.github.experimentmaven.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.experimentmaven.metric.other.OtherMetrics;
import io.github.experimentmaven.spec.schema.Vocabulary.Term;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsTest {

  @Test
  void beginWithTheMeanSquaredErrorAndItsRoot() {
    assertThat(Metrics.builtIn().names()).startsWith("mse", "rmse", "mae");
  }

  @Test
  void ofOtherJarsFollowTheBuiltInOnesByName(@TempDir Path jar) throws IOException {
    Path services = Files.createDirectories(jar.resolve("META-INF/services"));
    Files.writeString(
        services.resolve(Metric.class.getName()),
        OtherMetrics.Zero.class.getName() + "\n" + OtherMetrics.Bias.class.getName() + "\n");
    List<String> expected = new ArrayList<>(Metrics.builtIn().names());
    expected.addAll(List.of("bias", "zero"));

    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {jar.toUri().toURL()}, getClass().getClassLoader())) {
      assertThat(Metrics.discover(loader).names()).isEqualTo(expected);
    }
  }

  @Test
  void areNotCalledLossLikeAModelsOwn() {
    assertThatThrownBy(() -> new Metrics(List.of(new OtherMetrics.Named("loss"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "the metric %s is called 'loss', as the column of each model's own is; rename it"
                .formatted(OtherMetrics.Named.class.getName()));
  }

  @Test
  void canBeNamedInAFileTogetherWithTheLoss() {
    List<String> expected = new ArrayList<>(List.of("loss"));
    expected.addAll(Metrics.builtIn().names());

    assertThat(Metrics.builtIn().terms()).extracting(Term::name).isEqualTo(expected);
  }
}
