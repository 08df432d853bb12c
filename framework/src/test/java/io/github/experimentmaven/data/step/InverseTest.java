package io.github.experimentmaven.data.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.experimentmaven.data.table.NumberColumn;
import io.github.experimentmaven.spec.Options;
import io.github.experimentmaven.spec.Origin;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What undoes the steps that a target may go through. */
class InverseTest {

  private static final StepTypes TYPES = StepTypes.builtIn();

  /** Options that leave every value of the test where a step could cut it off. */
  private static final Map<String, String> OPTIONS =
      Map.of("clip", "{\"min\": -1e12, \"max\": 1e12}", "min_max", "{\"min\": -3, \"max\": 8}");

  static Stream<String> invertible() {
    return TYPES.invertible().stream();
  }

  @Test
  void stepsThatCanBeUndoneAreThoseOfNumbersThatLoseNothing() {
    assertThat(TYPES.invertible())
        .containsExactly("clip", "log1p", "min_max", "passthrough", "standardize");
  }

  @ParameterizedTest
  @MethodSource("invertible")
  void undoingAStepGivesTheNumberBefore(String step) {
    SplittableRandom random = new SplittableRandom(1);
    for (double size : new double[] {1e-6, 1, 1e3, 1e9}) {
      double[] training = random.doubles(50, 0, size).toArray();
      double[] others = random.doubles(50, 0, 2 * size).toArray();
      InvertibleStep fitted = fitted(step, OPTIONS.getOrDefault(step, "{}"), training);

      double[] transformed = numbers(fitted.apply(NumberColumn.of("y", others)));

      for (int row = 0; row < others.length; row++) {
        assertThat(undo(fitted, transformed[row])).isCloseTo(others[row], within(1e-14 * size));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("invertible")
  void aStepThatIsSavedAndReadBackIsUndoneWithTheSameBits(String step) {
    InvertibleStep fitted = fitted(step, OPTIONS.getOrDefault(step, "{}"), 3, 1, 4, 1, 5, 9);
    InvertibleStep read = (InvertibleStep) TYPES.find(step).orElseThrow().read(fitted.state());

    assertThat(read.inverse()).isEqualTo(fitted.inverse());
  }

  @ParameterizedTest
  @MethodSource("invertible")
  void undoingAStepFittedToAConstantGivesTheConstant(String step) {
    InvertibleStep fitted = fitted(step, OPTIONS.getOrDefault(step, "{}"), 7, 7, 7);

    double[] transformed = numbers(fitted.apply(NumberColumn.of("y", 7)));

    assertThat(undo(fitted, transformed[0])).isCloseTo(7, within(1e-14));
  }

  @Test
  void whatClipCutOffIsNotBroughtBack() {
    InvertibleStep fitted = fitted("clip", "{\"upper_quantile\": 0.5}", 1, 2, 300);

    assertThat(undo(fitted, numbers(fitted.apply(NumberColumn.of("y", 300)))[0])).isEqualTo(2);
    assertThat(undo(fitted, 300)).isEqualTo(300);
  }

  @Test
  void undoingLog1pIsExactBesideZeroAndOverflowsToInfinity() {
    InvertibleStep fitted = fitted("log1p", "{}", 1);

    assertThat(undo(fitted, 1e-20)).isEqualTo(1e-20);
    assertThat(undo(fitted, 1000)).isInfinite();
  }

  private static double undo(InvertibleStep step, double value) {
    double result = value;
    for (Inverse function : step.inverse()) {
      result = function.at(result);
    }
    return result;
  }

  private static InvertibleStep fitted(String step, String options, double... training) {
    return (InvertibleStep)
        TYPES
            .find(step)
            .orElseThrow()
            .create(options(options))
            .fit(NumberColumn.of("y", training), new Training(List.of(), 0))
            .step();
  }

  private static double[] numbers(List<?> columns) {
    assertThat(columns).hasSize(1);
    return ((NumberColumn) columns.get(0)).toArray();
  }

  private static Options options(String json) {
    try {
      ObjectNode values = (ObjectNode) new ObjectMapper().readTree(json);
      return new Options(
          values, new Origin(Path.of("study.yaml"), "study.yaml", "0", new TreeMap<>()), "");
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }
}
