package io.github.experimentmaven.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HuberLossTest {

  @ParameterizedTest
  @CsvSource({"huber_1.0, 1.0", "huber_0.5, 0.5"})
  void agreesWithPyTorch(String reference, double delta) throws IOException {
    JsonNode losses = losses();

    assertThat(
            HuberLoss.mean(column(losses.get("target")), column(losses.get("prediction")), delta))
        .isCloseTo(losses.at("/expected/" + reference + "/value").doubleValue(), within(1e-15));
  }

  @Test
  void ofDeltaOneIsTheMetricCalledHuber() throws IOException {
    double[] actual = column(losses().get("target"));
    double[] predicted = column(losses().get("prediction"));

    assertThat(new HuberError().evaluate(actual, predicted))
        .isEqualTo(HuberLoss.mean(actual, predicted, 1));
  }

  @ParameterizedTest
  @CsvSource({"0.5, 0.125", "2, 2", "3, 4", "-3, 4"})
  void isSquaredUpToDeltaAndAbsoluteBeyond(double residual, double expected) {
    assertThat(HuberLoss.mean(new double[] {0}, new double[] {residual}, 2)).isEqualTo(expected);
  }

  private static JsonNode losses() throws IOException {
    try (InputStream in =
        HuberLossTest.class.getResourceAsStream(
            "/io/github/experimentmaven/mlp/torch-reference.json")) {
      return new ObjectMapper().readTree(in).get("losses");
    }
  }

  private static double[] column(JsonNode rows) {
    double[] column = new double[rows.size()];
    for (int row = 0; row < column.length; row++) {
      column[row] = rows.get(row).get(0).doubleValue();
    }
    return column;
  }
}
