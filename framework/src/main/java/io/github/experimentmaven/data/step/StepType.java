package io.github.experimentmaven.data.step;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.experimentmaven.spec.Options;
import io.github.experimentmaven.spec.extension.Extension;
import io.github.experimentmaven.spec.option.Option;
import io.github.experimentmaven.spec.option.Schemas;
import io.github.experimentmaven.spec.schema.SchemaFragments;
import java.util.Optional;

/**
 * A kind of preprocessing step.
 *
 * <p>Implementations are registered in {@code
 * META-INF/services/io.github.experimentmaven.data.step.StepType}.
 */
public interface StepType extends Extension {

  /**
   * Returns the option that a bare value stands for: with {@code smoothing}, a file may say {@code
   * target_encode: 10}. Empty where a bare value makes no sense.
   */
  default Optional<Option<?>> argument() {
    return Optional.empty();
  }

  /** Tells whether the step gives every row a value, also one that had none. */
  default boolean fillsMissing() {
    return false;
  }

  /**
   * Tells whether what the step does can be undone, so that a target may go through it. Every
   * fitted step of such a type is an {@link InvertibleStep}.
   */
  default boolean invertible() {
    return false;
  }

  /** Returns what the step takes. */
  ValueKind input();

  /** Returns what the step gives; {@link ValueKind#ANY} if it gives what it takes. */
  ValueKind output();

  /** Returns the schema of the options, which also says what a bare value is for. */
  @Override
  default ObjectNode schema() {
    ObjectNode schema = Schemas.object(options());
    argument().ifPresent(option -> schema.put(SchemaFragments.ARGUMENT, option.key()));
    if (invertible()) {
      schema.put(SchemaFragments.INVERTIBLE, true);
    }
    return schema;
  }

  /**
   * Creates a step.
   *
   * @param options options that the schema has accepted
   * @throws io.github.experimentmaven.spec.problem.InvalidInputException if they contradict each
   *     other
   */
  Step create(Options options);

  /**
   * Reads back what {@link FittedStep#state} wrote.
   *
   * @throws IllegalArgumentException if the state is not one of this type
   */
  FittedStep read(JsonNode state);
}
