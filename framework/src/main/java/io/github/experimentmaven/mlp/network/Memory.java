package io.github.experimentmaven.mlp.network;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/** Zeros in the shapes of parameters, for what update rules remember. */
final class Memory {

  private static final float FLUSH = 1e-20f;

  private Memory() {}

  /**
   * The value, or zero if it is too small to matter: what decays step by step would become denormal
   * one day, and slow down the arithmetic a hundredfold.
   */
  static float flush(float value) {
    return (value + FLUSH) - FLUSH;
  }

  static List<float[][]> like(List<Parameter> parameters) {
    return parameters.stream()
        .map(parameter -> new float[parameter.rows()][parameter.columns()])
        .toList();
  }

  static void write(List<float[][]> memory, DataOutput out) throws IOException {
    for (float[][] rows : memory) {
      for (float[] row : rows) {
        write(row, out);
      }
    }
  }

  static void read(List<float[][]> memory, DataInput in) throws IOException {
    for (float[][] rows : memory) {
      for (float[] row : rows) {
        read(row, in);
      }
    }
  }

  static void write(float[] row, DataOutput out) throws IOException {
    for (float value : row) {
      out.writeFloat(value);
    }
  }

  static void read(float[] row, DataInput in) throws IOException {
    for (int c = 0; c < row.length; c++) {
      row[c] = in.readFloat();
    }
  }
}
