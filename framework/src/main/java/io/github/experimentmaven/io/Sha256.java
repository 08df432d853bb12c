package io.github.experimentmaven.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 digest in the making; every part is framed, so that parts cannot run together. */
public final class Sha256 {

  private static final int BUFFER_BYTES = 1 << 16;

  private final MessageDigest digest = create();

  /** Returns the lower-case hexadecimal digest of plain bytes. */
  public static String of(byte[] bytes) {
    return HexFormat.of().formatHex(create().digest(bytes));
  }

  /**
   * Returns the lower-case hexadecimal digest of all bytes of a stream; does not close it.
   *
   * @throws IOException if the stream cannot be read
   */
  public static String of(InputStream bytes) throws IOException {
    MessageDigest digest = create();
    byte[] buffer = new byte[BUFFER_BYTES];
    for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
      digest.update(buffer, 0, read);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /**
   * Returns the lower-case hexadecimal digest of a file's bytes, never holding all of them.
   *
   * @throws IOException if it cannot be read
   */
  public static String of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return of(in);
    }
  }

  /** Adds bytes without a frame, as one of several pieces of a part. */
  public Sha256 addPiece(byte[] bytes, int offset, int length) {
    digest.update(bytes, offset, length);
    return this;
  }

  /** Adds a text. */
  public Sha256 add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, bytes.length));
    digest.update(bytes);
    return this;
  }

  /** Adds integers. */
  public Sha256 add(int[] values) {
    ByteBuffer buffer = ByteBuffer.allocate(Long.BYTES + Integer.BYTES * values.length);
    buffer.putLong(values.length);
    buffer.asIntBuffer().put(values);
    digest.update(buffer.array());
    return this;
  }

  /** Returns the lower-case hexadecimal digest of everything added; the digest starts anew. */
  public String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }

  static MessageDigest create() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
