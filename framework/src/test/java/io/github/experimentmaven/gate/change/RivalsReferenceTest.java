package io.github.experimentmaven.gate.change;

import static io.github.experimentmaven.inference.InferenceReference.cases;
import static io.github.experimentmaven.inference.InferenceReference.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.experimentmaven.gate.TableBuilder;
import io.github.experimentmaven.gate.change.Rivals.Contest.Held;
import io.github.experimentmaven.inference.Chances;
import io.github.experimentmaven.inference.InferenceReference;
import io.github.experimentmaven.metric.Metric;
import io.github.experimentmaven.metric.Metrics;
import io.github.experimentmaven.result.rows.TestRowsBuilder;
import io.github.experimentmaven.spec.Part;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Two models of one run beside each other, as NumPy and SciPy judge them. */
class RivalsReferenceTest {

  static final List<JsonNode> RIVALS = cases(InferenceReference.of("rivals"));

  @ParameterizedTest
  @FieldSource("RIVALS")
  void theIntervalOfTheDifferenceIsThatOfSciPy(JsonNode expected) {
    Held held = hold(expected, expected.get("lead").doubleValue());

    assertThat(held.value()).isCloseTo(expected.get("value").doubleValue(), within(1e-12));
    assertThat(held.rival()).isCloseTo(expected.get("rival_value").doubleValue(), within(1e-12));
    Interval interval = held.change(0.95).interval().orElseThrow();
    assertThat(interval.low()).isCloseTo(expected.get("low").doubleValue(), within(1e-10));
    assertThat(interval.high()).isCloseTo(expected.get("high").doubleValue(), within(1e-10));
  }

  @ParameterizedTest
  @FieldSource("RIVALS")
  void theChancesOfBetterEqualAndWorseAreThoseOfSciPy(JsonNode expected) {
    Held held = hold(expected, expected.get("lead").doubleValue());

    Chances chances =
        Chances.of(held.difference(), expected.get("equal").doubleValue()).orElseThrow();

    assertThat(chances.above()).isCloseTo(expected.get("above").doubleValue(), within(1e-9));
    assertThat(chances.below()).isCloseTo(expected.get("below").doubleValue(), within(1e-9));
  }

  private static Held hold(JsonNode expected, double lead) {
    String metric = expected.get("metric").textValue();
    TableBuilder table = new TableBuilder("1.0.0").rows("train", 120).rows("test", 40);
    TestRowsBuilder rows = new TestRowsBuilder().grouped(expected.get("rows_per_unit").intValue());
    for (String model : List.of("own", "rival")) {
      double[][] errors = table(expected.get(model));
      for (int seed = 0; seed < errors.length; seed++) {
        table.value(model, seed + 1, 0, 0, "train", metric, 0);
        table.value(model, seed + 1, 0, 0, "test", metric, value(metric, errors[seed]));
        rows.errors(model, seed + 1, errors[seed]);
      }
    }
    return (Held)
        new Rivals(table.build(), Metrics.builtIn(), Optional.of(rows.build()))
            .hold("own", "rival", Part.TEST, metric, lead);
  }

  private static double value(String metric, double[] errors) {
    Metric found = Metrics.builtIn().find(metric).orElseThrow();
    return found.evaluate(new double[errors.length], errors);
  }
}
