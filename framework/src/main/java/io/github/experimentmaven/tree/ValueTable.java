package io.github.experimentmaven.tree;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The different numbers in the leaves of an ensemble, which are written once each if there are far
 * fewer of them than leaves: those of a fully grown forest are its training targets, over and over.
 */
final class ValueTable {

  /** A number is eight bytes, its place in a table at most four. */
  private static final int WORTHWHILE = 4;

  private final double[] values;
  private final Map<Double, Integer> places;

  private ValueTable(double[] values, Map<Double, Integer> places) {
    this.values = values;
    this.places = places;
  }

  /** The table of an ensemble, empty if it is not worth its while. */
  static ValueTable of(TreeEnsemble ensemble) {
    long numbers = 0;
    for (List<Tree> forest : ensemble.forests()) {
      for (Tree tree : forest) {
        numbers += (long) tree.leaves() * tree.outputs();
      }
    }
    double[] values = new double[64];
    Map<Double, Integer> places = new HashMap<>();
    for (List<Tree> forest : ensemble.forests()) {
      for (Tree tree : forest) {
        for (int i = 0; i < tree.leaves() * tree.outputs(); i++) {
          double value = tree.value(i / tree.outputs(), i % tree.outputs());
          if (places.putIfAbsent(value, places.size()) == null) {
            if (places.size() > numbers / WORTHWHILE) {
              return new ValueTable(new double[0], Map.of());
            }
            if (places.size() > values.length) {
              values = Arrays.copyOf(values, 2 * values.length);
            }
            values[places.size() - 1] = value;
          }
        }
      }
    }
    return new ValueTable(Arrays.copyOf(values, places.size()), places);
  }

  static ValueTable read(DataInput in) throws IOException {
    double[] values = new double[in.readInt()];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.readDouble();
    }
    return new ValueTable(values, Map.of());
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(values.length);
    for (double value : values) {
      out.writeDouble(value);
    }
  }

  /** Writes a number of a leaf. */
  void write(double value, DataOutput out) throws IOException {
    if (values.length == 0) {
      out.writeDouble(value);
    } else {
      EnsembleCodec.writeCount(places.get(value), out);
    }
  }

  /** Reads a number of a leaf. */
  double readValue(DataInput in) throws IOException {
    if (values.length == 0) {
      return in.readDouble();
    }
    int place = EnsembleCodec.readCount(in);
    if (place < 0 || place >= values.length) {
      throw new IllegalArgumentException("a leaf has the number " + place + " of the table");
    }
    return values[place];
  }
}
