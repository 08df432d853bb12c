package io.github.experimentmaven.spec.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetricPathTest {

  @Test
  void isReadFromTheRightAsModelsHaveDots() {
    assertThat(MetricPath.of("net.v1.2.test.mse"))
        .contains(new MetricPath("net.v1.2", "test", Optional.empty(), "mse"));
    assertThat(MetricPath.of("m.t.l")).contains(new MetricPath("m", "t", Optional.empty(), "l"));
  }

  @Test
  void namesASliceWhoseValuesMayHaveDotsAndBrackets() {
    assertThat(MetricPath.of("net[a=1.5].test[size=[1.0, 2.5)].mse"))
        .contains(new MetricPath("net[a=1.5]", "test", Optional.of("size=[1.0, 2.5)"), "mse"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "..",
        "mse",
        "test.mse",
        ".test.mse",
        "net..mse",
        "net.test.",
        "net.[x].mse"
      })
  void isNoneWhereAPartOfItIsMissing(String text) {
    assertThat(MetricPath.of(text)).isEmpty();
  }
}
