package io.github.experimentmaven.tree;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Trees as bytes, number for number. A node needs no pointers, as its left side follows it, and
 * then its right side: a split is its feature and its threshold, a leaf its values, or their places
 * in a table where many leaves share them.
 */
public final class EnsembleCodec {

  private EnsembleCodec() {}

  /** Writes an ensemble. */
  public static void write(TreeEnsemble ensemble, DataOutput out) throws IOException {
    out.writeUTF(ensemble.combination().name());
    out.writeInt(ensemble.outputs());
    for (int o = 0; o < ensemble.outputs(); o++) {
      out.writeDouble(ensemble.baseValue(o));
    }
    out.writeInt(ensemble.features());
    for (int f = 0; f < ensemble.features(); f++) {
      out.writeDouble(ensemble.importance(f));
    }
    out.writeInt(ensemble.forests().size());
    out.writeInt(ensemble.forests().get(0).size());
    ValueTable values = ValueTable.of(ensemble);
    values.write(out);
    for (List<Tree> forest : ensemble.forests()) {
      for (Tree tree : forest) {
        write(tree, values, out);
      }
    }
  }

  /**
   * Reads what {@link #write} has written.
   *
   * @throws IllegalArgumentException if the bytes are no ensemble
   */
  public static TreeEnsemble read(DataInput in) throws IOException {
    Combination combination = Combination.valueOf(in.readUTF());
    double[] baseValues = readDoubles(in);
    double[] importances = readDoubles(in);
    int forestCount = in.readInt();
    int treeCount = in.readInt();
    ValueTable values = ValueTable.read(in);
    int width = baseValues.length / Math.max(1, forestCount);
    List<List<Tree>> forests = new ArrayList<>();
    for (int f = 0; f < forestCount; f++) {
      List<Tree> forest = new ArrayList<>();
      for (int t = 0; t < treeCount; t++) {
        forest.add(readTree(width, importances.length, values, in));
      }
      forests.add(forest);
    }
    return new TreeEnsemble(forests, combination, baseValues, importances);
  }

  /** Writes how many numbers there are, and the numbers. */
  public static void writeDoubles(double[] values, DataOutput out) throws IOException {
    out.writeInt(values.length);
    for (double value : values) {
      out.writeDouble(value);
    }
  }

  /** Reads what {@link #writeDoubles} has written. */
  public static double[] readDoubles(DataInput in) throws IOException {
    double[] values = new double[in.readInt()];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.readDouble();
    }
    return values;
  }

  private static void write(Tree tree, ValueTable values, DataOutput out) throws IOException {
    Deque<Tree.Node> open = new ArrayDeque<>(List.of(tree.root()));
    while (!open.isEmpty()) {
      Tree.Node node = open.pop();
      if (node.isLeaf()) {
        writeCount(0, out);
        for (int o = 0; o < tree.outputs(); o++) {
          values.write(node.value(o), out);
        }
      } else {
        writeCount(node.feature() + 1, out);
        out.writeFloat(node.threshold());
        open.push(node.right());
        open.push(node.left());
      }
    }
  }

  private static Tree readTree(int outputs, int features, ValueTable values, DataInput in)
      throws IOException {
    TreeBuilder builder = new TreeBuilder(outputs);
    double[] prediction = new double[outputs];
    Deque<Integer> open = new ArrayDeque<>(List.of(0));
    while (!open.isEmpty()) {
      int node = open.pop();
      int code = readCount(in);
      if (code > features) {
        throw new IllegalArgumentException("a split looks at feature " + (code - 1));
      }
      if (code > 0) {
        int left = builder.split(node, code - 1, in.readFloat());
        open.push(left + 1);
        open.push(left);
      } else {
        for (int o = 0; o < outputs; o++) {
          prediction[o] = values.readValue(in);
        }
        builder.leaf(node, prediction);
      }
    }
    return builder.build();
  }

  /** Seven bits a byte, the lowest first, the highest bit set where more follow. */
  static void writeCount(int count, DataOutput out) throws IOException {
    int rest = count;
    while (rest > 0x7f) {
      out.writeByte(rest | 0x80);
      rest >>>= 7;
    }
    out.writeByte(rest);
  }

  static int readCount(DataInput in) throws IOException {
    int count = 0;
    for (int shift = 0; shift < 32; shift += 7) {
      int next = in.readUnsignedByte();
      count |= (next & 0x7f) << shift;
      if (next < 0x80) {
        return count;
      }
    }
    throw new IllegalArgumentException("a number is too long");
  }
}
