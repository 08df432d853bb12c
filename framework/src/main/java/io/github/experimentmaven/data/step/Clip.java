package io.github.experimentmaven.data.step;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.experimentmaven.data.table.Column;
import io.github.experimentmaven.data.table.NumberColumn;
import io.github.experimentmaven.data.table.Quantiles;
import io.github.experimentmaven.spec.Options;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import java.util.List;

/**
 * {@code clip}: moves values outside of bounds to the bounds, which are given or are quantiles of
 * the training rows.
 */
public final class Clip implements StepType {

  @Override
  public String name() {
    return "clip";
  }

  @Override
  public String description() {
    return "Moves values outside of given bounds, or of quantiles of the training rows, to them.";
  }

  @Override
  public String optionsSchema() {
    return """
    {
      "min": {"type": "number", "description": "The lower bound. None where absent."},
      "max": {"type": "number", "description": "The upper bound. None where absent."},
      "lower_quantile": {"type": "number", "minimum": 0, "maximum": 1, "description": "The lower bound as a quantile of the training rows, for example 0.01."},
      "upper_quantile": {"type": "number", "minimum": 0, "maximum": 1, "description": "The upper bound as a quantile of the training rows, for example 0.99."}
    }
    """;
  }

  @Override
  public boolean invertible() {
    return true;
  }

  @Override
  public ValueKind input() {
    return ValueKind.NUMBER;
  }

  @Override
  public ValueKind output() {
    return ValueKind.NUMBER;
  }

  @Override
  public Step create(Options options) {
    JsonNode given = options.values();
    check(options, given);
    return (column, training) -> {
      double[] sorted = Moments.sorted(NumberSteps.numbers(column));
      double min = given.path("min").asDouble(Double.NEGATIVE_INFINITY);
      double max = given.path("max").asDouble(Double.POSITIVE_INFINITY);
      if (given.has("lower_quantile")) {
        min = Quantiles.at(sorted, given.path("lower_quantile").doubleValue());
      }
      if (given.has("upper_quantile")) {
        max = Quantiles.at(sorted, given.path("upper_quantile").doubleValue());
      }
      if (min > max) {
        throw StepException.of("clip's bounds cross: " + min + " is above " + max);
      }
      return Step.Fit.of(new Fitted(min, max), column);
    };
  }

  private static void check(Options options, JsonNode given) {
    if (given.isEmpty()) {
      throw new InvalidInputException(
          options.problem(
              "", "clip needs at least one of min, max, lower_quantile and upper_quantile"));
    }
    for (String[] pair : new String[][] {{"min", "lower_quantile"}, {"max", "upper_quantile"}}) {
      if (given.has(pair[0]) && given.has(pair[1])) {
        throw new InvalidInputException(
            options.problem(pair[1], "give either " + pair[0] + " or " + pair[1] + ", not both"));
      }
    }
    for (String[] pair : new String[][] {{"min", "max"}, {"lower_quantile", "upper_quantile"}}) {
      double low = given.path(pair[0]).asDouble(Double.NEGATIVE_INFINITY);
      double high = given.path(pair[1]).asDouble(Double.POSITIVE_INFINITY);
      if (low > high) {
        throw new InvalidInputException(
            options.problem(
                pair[0],
                pair[0] + " is " + low + " but must not exceed " + pair[1] + ", which is " + high));
      }
    }
  }

  @Override
  public FittedStep read(JsonNode state) {
    return new Fitted(
        state.path("min").asDouble(Double.NEGATIVE_INFINITY),
        state.path("max").asDouble(Double.POSITIVE_INFINITY));
  }

  private record Fitted(double min, double max) implements InvertibleStep {
    @Override
    public List<NumberColumn> apply(Column column) {
      return NumberSteps.map(column, value -> Math.min(max, Math.max(min, value)));
    }

    @Override
    public List<Inverse> inverse() {
      return List.of();
    }

    @Override
    public JsonNode state() {
      var state = NumberSteps.state();
      if (min > Double.NEGATIVE_INFINITY) {
        state.put("min", min);
      }
      if (max < Double.POSITIVE_INFINITY) {
        state.put("max", max);
      }
      return state;
    }
  }
}
