package io.github.experimentmaven.tree.exact;

/**
 * Finite numbers of single precision as whole numbers in the same order. A processor compares whole
 * numbers, and takes the smaller of two, without the branches that floating point needs in Java.
 */
final class FloatOrder {

  private static final int NEGATIVE_ZERO = -1;

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

  /** The code of the largest number that is at most a number of double precision. */
  static int codeBelow(double value) {
    float nearest = (float) value;
    return code(nearest) - (nearest > value ? 1 : 0);
  }

  /** The code of the largest number below the one with a code; no number has negative zero's. */
  static int before(int code) {
    return code == 0 ? NEGATIVE_ZERO - 1 : code - 1;
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
