package io.github.experimentmaven.data.step;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.experimentmaven.data.table.Column;
import io.github.experimentmaven.data.table.NumberColumn;
import io.github.experimentmaven.data.table.Quantiles;
import io.github.experimentmaven.onnx.OnnxColumn;
import io.github.experimentmaven.onnx.OnnxGraph;
import io.github.experimentmaven.onnx.OnnxValue;
import io.github.experimentmaven.spec.Options;
import io.github.experimentmaven.spec.option.Option;
import io.github.experimentmaven.spec.option.Range;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import java.util.List;
import java.util.Optional;

/**
 * {@code clip}: moves values outside of bounds to the bounds, which are given or are quantiles of
 * the training rows.
 */
public final class Clip implements StepType {

  private static final Option<Optional<Double>> MIN =
      Option.number("min", "The lower bound. None where absent.", Range.ANY).optional();
  private static final Option<Optional<Double>> MAX =
      Option.number("max", "The upper bound. None where absent.", Range.ANY).optional();
  private static final Option<Optional<Double>> LOWER_QUANTILE =
      Option.number(
              "lower_quantile",
              "The lower bound as a quantile of the training rows, for example 0.01.",
              Range.UNIT)
          .optional();
  private static final Option<Optional<Double>> UPPER_QUANTILE =
      Option.number(
              "upper_quantile",
              "The upper bound as a quantile of the training rows, for example 0.99.",
              Range.UNIT)
          .optional();
  private static final List<Option<Optional<Double>>> ALL =
      List.of(MIN, MAX, LOWER_QUANTILE, UPPER_QUANTILE);

  private static final double NO_LOWER_BOUND = Double.NEGATIVE_INFINITY;
  private static final double NO_UPPER_BOUND = Double.POSITIVE_INFINITY;

  @Override
  public String name() {
    return "clip";
  }

  @Override
  public String description() {
    return "Moves values outside of given bounds, or of quantiles of the training rows, to them.";
  }

  @Override
  public List<Option<?>> options() {
    return List.copyOf(ALL);
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
    Optional<Double> min = MIN.in(options);
    Optional<Double> max = MAX.in(options);
    Optional<Double> lower = LOWER_QUANTILE.in(options);
    Optional<Double> upper = UPPER_QUANTILE.in(options);
    check(options);
    return (column, training) -> {
      double[] sorted = Moments.sorted(NumberSteps.numbers(column));
      double low =
          lower.map(share -> Quantiles.at(sorted, share)).or(() -> min).orElse(NO_LOWER_BOUND);
      double high =
          upper.map(share -> Quantiles.at(sorted, share)).or(() -> max).orElse(NO_UPPER_BOUND);
      if (low > high) {
        throw StepException.of("clip's bounds cross: " + low + " is above " + high);
      }
      return Step.Fit.of(new Fitted(low, high), column);
    };
  }

  private static void check(Options options) {
    if (ALL.stream().allMatch(option -> option.in(options).isEmpty())) {
      throw new InvalidInputException(
          options.problem(
              "", "clip needs at least one of min, max, lower_quantile and upper_quantile"));
    }
    requireOneOf(options, MIN, LOWER_QUANTILE);
    requireOneOf(options, MAX, UPPER_QUANTILE);
    requireInOrder(options, MIN, MAX);
    requireInOrder(options, LOWER_QUANTILE, UPPER_QUANTILE);
  }

  private static void requireOneOf(
      Options options, Option<Optional<Double>> bound, Option<Optional<Double>> quantile) {
    if (bound.in(options).isPresent() && quantile.in(options).isPresent()) {
      throw new InvalidInputException(
          options.problem(
              quantile.key(),
              "give either " + bound.key() + " or " + quantile.key() + ", not both"));
    }
  }

  private static void requireInOrder(
      Options options, Option<Optional<Double>> lower, Option<Optional<Double>> upper) {
    double low = lower.in(options).orElse(NO_LOWER_BOUND);
    double high = upper.in(options).orElse(NO_UPPER_BOUND);
    if (low > high) {
      throw new InvalidInputException(
          options.problem(
              lower.key(),
              lower.key()
                  + " is "
                  + low
                  + " but must not exceed "
                  + upper.key()
                  + ", which is "
                  + high));
    }
  }

  @Override
  public FittedStep read(JsonNode state) {
    return new Fitted(
        state.path("min").asDouble(NO_LOWER_BOUND), state.path("max").asDouble(NO_UPPER_BOUND));
  }

  private record Fitted(double min, double max) implements InvertibleStep {
    @Override
    public List<NumberColumn> apply(Column column) {
      return NumberSteps.map(column, value -> Math.min(max, Math.max(min, value)));
    }

    @Override
    public OnnxColumn writeOnnx(OnnxColumn column, OnnxGraph graph) {
      return NumberSteps.mapOnnx(
          column,
          value -> {
            OnnxValue high = graph.apply("Greater", value, graph.number(max));
            OnnxValue low = graph.apply("Less", value, graph.number(min));
            OnnxValue lowered = graph.apply("Where", high, graph.number(max), value);
            return graph.apply("Where", low, graph.number(min), lowered);
          });
    }

    @Override
    public List<Inverse> inverse() {
      return List.of();
    }

    @Override
    public JsonNode state() {
      var state = NumberSteps.state();
      if (min > NO_LOWER_BOUND) {
        state.put("min", min);
      }
      if (max < NO_UPPER_BOUND) {
        state.put("max", max);
      }
      return state;
    }
  }
}
