package io.github.experimentmaven.data.split;

import io.github.experimentmaven.spec.Part;
import java.util.Arrays;
import java.util.Locale;

/**
 * One division of a table's rows into parts. The parts share no row; each lists its rows in
 * ascending order.
 */
public final class Fold {

  private final int repeat;
  private final int index;
  private final int[] training;
  private final int[] validation;
  private final int[] test;

  /**
   * Creates a fold.
   *
   * @param repeat the number of the repeat, from 0
   * @param index the number of the fold within the repeat, from 0
   * @param training the rows that train; at least one
   * @param validation the rows that validate; may be empty
   * @param test the rows that test; may be empty
   */
  public Fold(int repeat, int index, int[] training, int[] validation, int[] test) {
    this.repeat = repeat;
    this.index = index;
    this.training = training.clone();
    this.validation = validation.clone();
    this.test = test.clone();
  }

  /** Returns the number of the repeat, from 0. */
  public int repeat() {
    return repeat;
  }

  /** Returns the number of the fold within the repeat, from 0. */
  public int index() {
    return index;
  }

  /** Returns the rows of the table that train. */
  public int[] training() {
    return training.clone();
  }

  /** Returns the rows of the table that validate; may be empty. */
  public int[] validation() {
    return validation.clone();
  }

  /** Returns the rows of the table that test; may be empty. */
  public int[] test() {
    return test.clone();
  }

  /** Returns the rows of the table that are in a part; may be empty. */
  public int[] rows(Part part) {
    return switch (part) {
      case TRAIN -> training();
      case VALIDATION -> validation();
      case TEST -> test();
    };
  }

  /** Returns this division without the rows that test. */
  public Fold withoutTest() {
    return new Fold(repeat, index, training, validation, new int[0]);
  }

  /** Returns this division with the rows that validate in place of those that test. */
  public Fold testingValidation() {
    return new Fold(repeat, index, training, validation, validation);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Fold fold
        && repeat == fold.repeat
        && index == fold.index
        && Arrays.equals(training, fold.training)
        && Arrays.equals(validation, fold.validation)
        && Arrays.equals(test, fold.test);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * Arrays.hashCode(training) + Arrays.hashCode(validation))
        + Arrays.hashCode(test);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "repeat %d, fold %d: %d training, %d validation and %d test rows",
        repeat,
        index,
        training.length,
        validation.length,
        test.length);
  }
}
