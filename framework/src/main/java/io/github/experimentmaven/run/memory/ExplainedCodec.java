package io.github.experimentmaven.run.memory;

import io.github.experimentmaven.explain.DependenceCurves;
import io.github.experimentmaven.explain.PermutedLosses;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** What was found out of a model as bytes, every double exact. */
final class ExplainedCodec {

  private ExplainedCodec() {}

  static byte[] write(PermutedLosses losses) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    int[] places = losses.places();
    out.writeInt(places.length);
    for (int place : places) {
      out.writeInt(place);
    }
    write(losses.own(), out);
    out.writeInt(losses.groups() + 1);
    for (int group = 0; group <= losses.groups(); group++) {
      write(losses.permuted(group), out);
    }
    return bytes.toByteArray();
  }

  static PermutedLosses losses(byte[] bytes) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    int[] places = new int[in.readInt()];
    for (int row = 0; row < places.length; row++) {
      places[row] = in.readInt();
    }
    double[] own = doubles(places.length, in);
    double[][] permuted = new double[in.readInt()][];
    for (int group = 0; group < permuted.length; group++) {
      permuted[group] = doubles(places.length, in);
    }
    return new PermutedLosses(places, own, permuted);
  }

  static byte[] write(DependenceCurves curves) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    int[] places = curves.places();
    out.writeInt(places.length);
    for (int place : places) {
      out.writeInt(place);
    }
    out.writeInt(curves.values());
    out.writeInt(curves.targets());
    for (int value = 0; value < curves.values(); value++) {
      for (int target = 0; target < curves.targets(); target++) {
        write(curves.predicted(value, target), out);
      }
    }
    return bytes.toByteArray();
  }

  static DependenceCurves curves(byte[] bytes) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    int[] places = new int[in.readInt()];
    for (int row = 0; row < places.length; row++) {
      places[row] = in.readInt();
    }
    double[][][] predicted = new double[in.readInt()][][];
    int targets = in.readInt();
    for (int value = 0; value < predicted.length; value++) {
      predicted[value] = new double[targets][];
      for (int target = 0; target < targets; target++) {
        predicted[value][target] = doubles(places.length, in);
      }
    }
    return new DependenceCurves(places, predicted);
  }

  static byte[] write(List<Double> values) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(values.size());
    for (double value : values) {
      out.writeDouble(value);
    }
    return bytes.toByteArray();
  }

  static List<Double> values(byte[] bytes) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    return Arrays.stream(doubles(in.readInt(), in)).boxed().toList();
  }

  private static void write(double[] values, DataOutputStream out) throws IOException {
    for (double value : values) {
      out.writeDouble(value);
    }
  }

  private static double[] doubles(int count, DataInputStream in) throws IOException {
    double[] values = new double[count];
    for (int index = 0; index < count; index++) {
      values[index] = in.readDouble();
    }
    return values;
  }
}
