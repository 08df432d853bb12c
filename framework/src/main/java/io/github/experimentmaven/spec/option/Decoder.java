package io.github.experimentmaven.spec.option;

/**
 * Turns a value of the file into what a model needs.
 *
 * @param <T> what it gives
 */
@FunctionalInterface
public interface Decoder<T> {

  /**
   * Returns the decoded value.
   *
   * @throws io.github.experimentmaven.spec.problem.InvalidInputException if it is none of the
   *     allowed ones
   */
  T decode(Value value);
}
