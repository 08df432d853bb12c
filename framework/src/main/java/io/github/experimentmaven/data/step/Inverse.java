package io.github.experimentmaven.data.step;

/**
 * A function that undoes a fitted step. There are few of them, so that whatever saves a model or
 * writes it in another format knows all; a step that needs none of them, or several, returns a list
 * of them in the order to apply.
 */
public sealed interface Inverse {

  /** Returns the number before the step, of the number after it. */
  double at(double value);

  /**
   * {@code (x - origin) * factor + offset}.
   *
   * @param origin what is subtracted first
   * @param factor what the difference is multiplied by
   * @param offset what is added last
   */
  record Linear(double origin, double factor, double offset) implements Inverse {
    @Override
    public double at(double value) {
      return (value - origin) * factor + offset;
    }
  }

  /** {@code e^x - 1}. */
  record Expm1() implements Inverse {
    @Override
    public double at(double value) {
      return StrictMath.expm1(value);
    }
  }
}
