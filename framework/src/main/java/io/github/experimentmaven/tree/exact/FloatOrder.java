package io.github.experimentmaven.tree.exact;

/**
 * Finite numbers of single precision as whole numbers in the same order. A processor compares whole
 * numbers, and takes the smaller of two, without the branches that floating point needs in Java.
 */
final class FloatOrder {
  private FloatOrder() {}

  /** The place of a number, which is no negative zero, among all numbers of single precision. */
  static int code(float value) {
    return flipNegative(Float.floatToRawIntBits(value));
  }

  /** The codes of a column. */
  static int[] codes(float[] column) {
    int[] codes = new int[column.length];
    for (int row = 0; row < codes.length; row++) {
      codes[row] = code(column[row]);
    }
    return codes;
  }

  /** The number with a code. */
  static float value(int code) {
    return Float.intBitsToFloat(flipNegative(code));
  }

  /** Among negative numbers, larger bits stand for smaller numbers. */
  private static int flipNegative(int bits) {
    return bits ^ ((bits >> 31) & 0x7fffffff);
  }
}
