package io.github.experimentmaven.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.experimentmaven.spec.schema.Vocabulary.Term;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetricsTest {

  private static final String[] BUILT_IN = {
    "mse", "rmse", "mae", "huber", "r2", "median_absolute_error", "max_error"
  };

  @Test
  void areInTheOrderOfTheColumnsOfATable() {
    assertThat(Metrics.builtIn().all()).extracting(Metric::name).containsExactly(BUILT_IN);
  }

  @Test
  void ofOtherJarsFollowTheBuiltInOnesByName(@TempDir Path jar) throws IOException {
    Path services = Files.createDirectories(jar.resolve("META-INF/services"));
    Files.writeString(
        services.resolve(Metric.class.getName()),
        Zero.class.getName() + "\n" + Bias.class.getName() + "\n");

    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {jar.toUri().toURL()}, getClass().getClassLoader())) {
      assertThat(Metrics.discover(loader).all())
          .extracting(Metric::name)
          .containsExactly(
              Stream.concat(Stream.of(BUILT_IN), Stream.of("bias", "zero")).toArray(String[]::new));
    }
  }

  @Test
  void haveDifferentNames() {
    assertThatThrownBy(() -> new Metrics(List.of(new RSquared(), new Bias(), new RSquared())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("two metrics are called 'r2'; rename one of them");
  }

  @Test
  void areNotCalledLossLikeAModelsOwn() {
    assertThatThrownBy(() -> new Metrics(List.of(new Named("loss"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("two metrics are called 'loss'; rename one of them");
  }

  @Test
  void areFoundByTheirName() {
    assertThat(Metrics.builtIn().find("mae")).get().isInstanceOf(MeanAbsoluteError.class);
    assertThat(Metrics.builtIn().find("mape")).isEmpty();
  }

  @Test
  void areNamedInMessages() {
    assertThat(Metrics.builtIn().names()).isEqualTo(String.join(", ", BUILT_IN));
  }

  @Test
  void canBeNamedInAFileTogetherWithTheLoss() {
    assertThat(Metrics.builtIn().terms())
        .extracting(Term::name)
        .containsExactly(
            Stream.concat(Stream.of("loss"), Stream.of(BUILT_IN)).toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(strings = {"mse", "rmse", "mae", "huber", "median_absolute_error", "max_error"})
  void ofErrorsAreBetterWhereLower(String name) {
    assertThat(Metrics.builtIn().find(name).orElseThrow().lowerIsBetter()).isTrue();
  }

  @Test
  void ofScoresAreBetterWhereHigher() {
    assertThat(new RSquared().lowerIsBetter()).isFalse();
  }

  /** The mean of the residuals. */
  public static final class Bias extends Named {

    /** Creates the metric as the service loader does. */
    public Bias() {
      super("bias");
    }
  }

  /** A metric that comes last by name. */
  public static final class Zero extends Named {

    /** Creates the metric as the service loader does. */
    public Zero() {
      super("zero");
    }
  }

  private static class Named implements Metric {

    private final String name;

    Named(String name) {
      this.name = name;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public String description() {
      return "Mean residual.";
    }

    @Override
    public boolean lowerIsBetter() {
      return true;
    }

    @Override
    public double evaluate(double[] actual, double[] predicted) {
      return Residuals.mean(actual, predicted, residual -> residual);
    }
  }
}
