package io.github.experimentmaven.data.step;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.experimentmaven.spec.Options;
import java.util.Optional;

/**
 * A kind of preprocessing step. To add one, implement this interface with a public constructor
 * without parameters and name the class in {@code
 * META-INF/services/io.github.experimentmaven.data.step.StepType}.
 */
public interface StepType {

  /** Returns the name in the experiment file, for example {@code standardize}. */
  String name();

  /** Returns one sentence that says what the step does. */
  String description();

  /**
   * Returns the properties of the step's options as the value of {@code properties} in a JSON
   * Schema (2020-12): an object with a description and a default for each option.
   */
  String optionsSchema();

  /**
   * Returns the option that a bare value stands for: with {@code smoothing}, a file may say {@code
   * target_encode: 10}. Empty where a bare value makes no sense.
   */
  default Optional<String> argument() {
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
