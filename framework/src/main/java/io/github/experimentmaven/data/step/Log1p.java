package io.github.experimentmaven.data.step;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.experimentmaven.data.table.Column;
import io.github.experimentmaven.data.table.NumberColumn;
import io.github.experimentmaven.onnx.OnnxColumn;
import io.github.experimentmaven.onnx.OnnxFunctions;
import io.github.experimentmaven.onnx.OnnxGraph;
import io.github.experimentmaven.spec.Options;
import java.util.List;
import java.util.stream.IntStream;

/** {@code log1p}: the natural logarithm of 1 + x, for amounts and counts of very different size. */
public final class Log1p implements StepType {

  @Override
  public String name() {
    return "log1p";
  }

  @Override
  public String description() {
    return "Takes the natural logarithm of 1 + x, for amounts and counts of very different size.";
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
    return (column, training) -> Step.Fit.of(new Fitted(), column);
  }

  @Override
  public FittedStep read(JsonNode state) {
    return new Fitted();
  }

  private record Fitted() implements InvertibleStep {
    @Override
    public List<NumberColumn> apply(Column column) {
      NumberColumn numbers = NumberSteps.numbers(column);
      StepException.refuse(
          IntStream.range(0, numbers.size()).filter(row -> numbers.at(row) <= -1),
          row ->
              "log1p needs numbers greater than -1, but the value is "
                  + numbers.at(row)
                  + ": clip the column first, or leave log1p out");
      return NumberSteps.map(column, StrictMath::log1p);
    }

    @Override
    public OnnxColumn writeOnnx(OnnxColumn column, OnnxGraph graph) {
      return NumberSteps.mapOnnx(column, value -> OnnxFunctions.log1p(graph, value));
    }

    @Override
    public List<Inverse> inverse() {
      return List.of(new Inverse.Expm1());
    }

    @Override
    public JsonNode state() {
      return NumberSteps.state();
    }
  }
}
