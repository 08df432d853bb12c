package io.github.experimentmaven.data.step;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.experimentmaven.data.table.Column;
import io.github.experimentmaven.onnx.OnnxColumn;
import io.github.experimentmaven.onnx.OnnxGraph;
import io.github.experimentmaven.spec.Options;
import java.util.List;

/** {@code passthrough}: leaves numbers as they are. */
public final class Passthrough implements StepType {

  @Override
  public String name() {
    return "passthrough";
  }

  @Override
  public String description() {
    return "Leaves the numbers as they are.";
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
    public List<Column> apply(Column column) {
      return List.of(column);
    }

    @Override
    public OnnxColumn writeOnnx(OnnxColumn column, OnnxGraph graph) {
      return column;
    }

    @Override
    public List<Inverse> inverse() {
      return List.of();
    }

    @Override
    public JsonNode state() {
      return NumberSteps.state();
    }
  }
}
