package io.github.experimentmaven.data.step;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.experimentmaven.data.table.Column;
import io.github.experimentmaven.data.table.NumberColumn;
import io.github.experimentmaven.onnx.OnnxColumn;
import io.github.experimentmaven.onnx.OnnxGraph;
import io.github.experimentmaven.onnx.OnnxValue;
import io.github.experimentmaven.spec.Options;
import io.github.experimentmaven.spec.option.Option;
import io.github.experimentmaven.spec.option.Range;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import java.util.List;

/**
 * {@code min_max}: maps the training rows' range to another range, as scikit-learn's {@code
 * MinMaxScaler}. A constant column becomes the lower end. Other rows may fall outside of the range.
 */
public final class MinMax implements StepType {

  private static final Option<Double> MIN =
      Option.number("min", "The smallest training value becomes this.", Range.ANY).or(0);
  private static final Option<Double> MAX =
      Option.number("max", "The largest training value becomes this.", Range.ANY).or(1);

  @Override
  public String name() {
    return "min_max";
  }

  @Override
  public String description() {
    return "Maps the range of the training rows to the range from min to max.";
  }

  @Override
  public List<Option<?>> options() {
    return List.of(MIN, MAX);
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
    double min = MIN.in(options);
    double max = MAX.in(options);
    if (min >= max) {
      throw new InvalidInputException(
          options.problem("", "min is " + min + " but must be less than max, which is " + max));
    }
    return (column, training) -> {
      Moments moments = Moments.of(NumberSteps.numbers(column));
      double range = moments.max() - moments.min();
      if (!Double.isFinite(range)) {
        throw StepException.of("has a range too large for a number: scale it or clip it first");
      }
      return Step.Fit.of(
          new Fitted(moments.min(), range == 0 ? 0 : (max - min) / range, min), column);
    };
  }

  @Override
  public FittedStep read(JsonNode state) {
    return new Fitted(
        NumberSteps.number(state, "from"),
        NumberSteps.number(state, "scale"),
        NumberSteps.number(state, "to"));
  }

  private record Fitted(double from, double scale, double to) implements InvertibleStep {
    @Override
    public List<NumberColumn> apply(Column column) {
      return NumberSteps.map(column, value -> to + (value - from) * scale);
    }

    @Override
    public OnnxColumn writeOnnx(OnnxColumn column, OnnxGraph graph) {
      return NumberSteps.mapOnnx(
          column,
          value -> {
            OnnxValue difference = graph.apply("Sub", value, graph.number(from));
            OnnxValue scaled = graph.apply("Mul", difference, graph.number(scale));
            return graph.apply("Add", graph.number(to), scaled);
          });
    }

    @Override
    public List<Inverse> inverse() {
      return List.of(new Inverse.Linear(to, scale == 0 ? 0 : 1 / scale, from));
    }

    @Override
    public JsonNode state() {
      return NumberSteps.state().put("from", from).put("scale", scale).put("to", to);
    }
  }
}
