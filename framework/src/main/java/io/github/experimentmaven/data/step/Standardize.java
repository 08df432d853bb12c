package io.github.experimentmaven.data.step;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.experimentmaven.data.table.Column;
import io.github.experimentmaven.data.table.NumberColumn;
import io.github.experimentmaven.onnx.OnnxColumn;
import io.github.experimentmaven.onnx.OnnxGraph;
import io.github.experimentmaven.spec.Options;
import java.util.List;

/**
 * {@code standardize}: subtracts the training rows' mean and divides by their population standard
 * deviation, as scikit-learn's {@code StandardScaler}. A constant column becomes 0.
 */
public final class Standardize implements StepType {

  @Override
  public String name() {
    return "standardize";
  }

  @Override
  public String description() {
    return "Subtracts the mean and divides by the standard deviation of the training rows.";
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
    return (column, training) -> {
      Moments moments = Moments.of(NumberSteps.numbers(column));
      double scale = moments.standardDeviation() == 0 ? 1 : moments.standardDeviation();
      return Step.Fit.of(new Fitted(moments.mean(), scale), column);
    };
  }

  @Override
  public FittedStep read(JsonNode state) {
    return new Fitted(NumberSteps.number(state, "mean"), NumberSteps.number(state, "scale"));
  }

  private record Fitted(double mean, double scale) implements InvertibleStep {
    @Override
    public List<NumberColumn> apply(Column column) {
      return NumberSteps.map(column, value -> (value - mean) / scale);
    }

    @Override
    public OnnxColumn writeOnnx(OnnxColumn column, OnnxGraph graph) {
      return NumberSteps.mapOnnx(
          column,
          value ->
              graph.apply(
                  "Div", graph.apply("Sub", value, graph.number(mean)), graph.number(scale)));
    }

    @Override
    public List<Inverse> inverse() {
      return List.of(new Inverse.Linear(0, scale, mean));
    }

    @Override
    public JsonNode state() {
      return NumberSteps.state().put("mean", mean).put("scale", scale);
    }
  }
}
