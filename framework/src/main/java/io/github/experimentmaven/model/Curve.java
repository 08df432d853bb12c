package io.github.experimentmaven.model;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * The epochs of a training as an immutable list that holds 20 bytes for each: the curves of a
 * thousand trials stay in memory until the tables are written.
 */
public final class Curve extends AbstractList<Epoch> implements RandomAccess {

  private final int[] numbers;
  private final double[] trainingLosses;
  private final double[] validationLosses;

  private Curve(List<Epoch> epochs) {
    this.numbers = epochs.stream().mapToInt(Epoch::number).toArray();
    this.trainingLosses = epochs.stream().mapToDouble(Epoch::trainingLoss).toArray();
    this.validationLosses = epochs.stream().mapToDouble(Epoch::validationLoss).toArray();
  }

  /** Returns the epochs of a training, in the order given; the same list if it is a curve. */
  public static Curve of(List<Epoch> epochs) {
    return epochs instanceof Curve curve ? curve : new Curve(epochs);
  }

  @Override
  public Epoch get(int index) {
    return new Epoch(numbers[index], trainingLosses[index], validationLosses[index]);
  }

  @Override
  public int size() {
    return numbers.length;
  }
}
