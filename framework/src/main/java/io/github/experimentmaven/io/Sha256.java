package io.github.experimentmaven.io;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 digest in the making; every part is framed, so that parts cannot run together. */
public final class Sha256 {

  private final MessageDigest digest = create();

  /** Returns the lower-case hexadecimal digest of plain bytes. */
  public static String of(byte[] bytes) {
    return HexFormat.of().formatHex(create().digest(bytes));
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

  private static MessageDigest create() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
