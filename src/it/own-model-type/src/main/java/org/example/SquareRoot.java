package org.example;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.experimentmaven.data.step.FittedStep;
import io.github.experimentmaven.data.step.Step;
import io.github.experimentmaven.data.step.StepType;
import io.github.experimentmaven.data.step.ValueKind;
import io.github.experimentmaven.data.table.Column;
import io.github.experimentmaven.data.table.NumberColumn;
import io.github.experimentmaven.spec.Options;
import java.util.List;

/** Takes the square root. */
public final class SquareRoot implements StepType {

  @Override
  public String name() {
    return "square_root";
  }

  @Override
  public String description() {
    return "Takes the square root.";
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

  private record Fitted() implements FittedStep {
    @Override
    public List<NumberColumn> apply(Column column) {
      NumberColumn input = (NumberColumn) column;
      return List.of(
          NumberColumn.computed(input.name(), input.size(), row -> Math.sqrt(input.at(row))));
    }

    @Override
    public JsonNode state() {
      return JsonNodeFactory.instance.objectNode();
    }
  }
}
