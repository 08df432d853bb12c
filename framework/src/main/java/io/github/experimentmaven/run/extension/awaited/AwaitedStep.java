package io.github.experimentmaven.run.extension.awaited;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.experimentmaven.data.step.FittedStep;
import io.github.experimentmaven.data.step.Step;
import io.github.experimentmaven.data.step.StepType;
import io.github.experimentmaven.data.step.ValueKind;
import io.github.experimentmaven.spec.Options;
import io.github.experimentmaven.spec.schema.SchemaFragments;

/**
 * Stands for a preprocessing step whose class is not there yet. It takes every column and every
 * row: cells are texts, and none is missing.
 *
 * @param name its name in the file
 */
record AwaitedStep(String name) implements StepType {

  @Override
  public String description() {
    return AwaitedExtensions.description("step");
  }

  @Override
  public ObjectNode schema() {
    return AwaitedExtensions.openSchema().put(SchemaFragments.INVERTIBLE, true);
  }

  @Override
  public boolean fillsMissing() {
    return true;
  }

  @Override
  public boolean invertible() {
    return true;
  }

  @Override
  public ValueKind input() {
    return ValueKind.TEXT;
  }

  @Override
  public ValueKind output() {
    return ValueKind.NUMBER;
  }

  @Override
  public Step create(Options options) {
    return (column, training) -> {
      throw AwaitedExtensions.early(name);
    };
  }

  @Override
  public FittedStep read(JsonNode state) {
    throw AwaitedExtensions.early(name);
  }
}
