package io.github.experimentmaven.data.format;

import io.github.experimentmaven.io.Sha256;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * The digest of a column's values in the making: the same for the same values, whatever the format
 * that stores them.
 */
public final class ContentDigest {

  private static final int BUFFER_BYTES = 1 << 13;

  /** Tells what is digested as it is written from what is a double. */
  private static final int WRITTEN = 0x80;

  private static final int LARGEST_VALUE = 1 + Long.BYTES;

  private final Sha256 digest = new Sha256();
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);

  /**
   * Returns the digest of a table.
   *
   * @param names the names of the columns
   * @param columns the digests of their values
   */
  public static String of(List<String> names, List<ContentDigest> columns) {
    Sha256 digest = new Sha256();
    for (int i = 0; i < names.size(); i++) {
      digest.add(names.get(i)).add(columns.get(i).hex());
    }
    return digest.hex();
  }

  /** Returns whether a number is digested as it is written, since a double may not hold all. */
  public static boolean isWritten(double number) {
    return NumberText.isLarge(number) || Double.isInfinite(number);
  }

  /** Adds the value of a row that is no text and no number that is digested as it is written. */
  public void add(CellKind kind, double value) {
    reserve();
    boolean missing = kind == CellKind.MISSING || Double.isNaN(value);
    buffer.put((byte) (missing ? CellKind.MISSING : kind).code());
    if (!missing && kind != CellKind.OTHER) {
      buffer.putLong(Double.doubleToLongBits(value));
    }
  }

  /**
   * Adds a text, or a number as it is written.
   *
   * @param kind which of the two
   * @param text the text
   */
  public void add(CellKind kind, String text) {
    begin(kind, text.length());
    for (int i = 0; i < text.length(); i++) {
      reserve();
      buffer.putChar(text.charAt(i));
    }
  }

  /**
   * Adds a text, or a number as it is written.
   *
   * @param kind which of the two
   * @param text an array that holds the text
   * @param start where it starts
   * @param length its length
   */
  public void add(CellKind kind, char[] text, int start, int length) {
    begin(kind, length);
    for (int i = start; i < start + length; i++) {
      reserve();
      buffer.putChar(text[i]);
    }
  }

  private void begin(CellKind kind, int length) {
    reserve();
    buffer.put((byte) (WRITTEN + kind.code()));
    buffer.putInt(length);
  }

  private void reserve() {
    if (buffer.remaining() < LARGEST_VALUE) {
      flush();
    }
  }

  private void flush() {
    digest.addPiece(buffer.array(), 0, buffer.position());
    buffer.clear();
  }

  /** Returns the lower-case hexadecimal SHA-256 of all values. */
  public String hex() {
    flush();
    return digest.hex();
  }
}
