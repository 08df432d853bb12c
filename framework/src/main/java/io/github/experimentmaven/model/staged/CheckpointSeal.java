package io.github.experimentmaven.model.staged;

import io.github.experimentmaven.io.Sha256;
import io.github.experimentmaven.model.Checkpoint;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What a checkpoint is closed with: the digest of the training that it belongs to in front, and the
 * digest of all before behind.
 *
 * @param training the hexadecimal SHA-256 of what determines the training
 */
record CheckpointSeal(String training) {

  /** To be raised whenever what learners write changes. */
  private static final int VERSION = 1;

  /** Reads "EMCP". */
  private static final int KIND = 0x454d4350;

  private static final int DIGEST = 64;
  private static final int HEAD = 2 * Integer.BYTES + DIGEST;

  /** Returns the checkpoint with some content. */
  Checkpoint close(byte[] content) {
    byte[] head =
        ByteBuffer.allocate(HEAD).putInt(KIND).putInt(VERSION).put(ascii(training)).array();
    byte[] bytes = Arrays.copyOf(head, HEAD + content.length + DIGEST);
    System.arraycopy(content, 0, bytes, HEAD, content.length);
    int end = HEAD + content.length;
    System.arraycopy(ascii(digest(bytes, end)), 0, bytes, end, DIGEST);
    return Checkpoint.of(bytes);
  }

  /**
   * Returns the content of a checkpoint.
   *
   * @throws IllegalArgumentException if it is damaged, of another version or another training
   */
  byte[] open(Checkpoint checkpoint) {
    byte[] bytes = checkpoint.bytes();
    int end = bytes.length - DIGEST;
    if (end < HEAD || ByteBuffer.wrap(bytes).getInt() != KIND) {
      throw refused("these bytes are no checkpoint");
    }
    if (!digest(bytes, end).equals(text(bytes, end))) {
      throw refused("the checkpoint is damaged");
    }
    int version = ByteBuffer.wrap(bytes).getInt(Integer.BYTES);
    if (version != VERSION) {
      throw refused(
          "the checkpoint has version %s, but this library reads version %s"
              .formatted(version, VERSION));
    }
    if (!training.equals(text(bytes, 2 * Integer.BYTES))) {
      throw refused("the checkpoint is of a training with other options, another seed or rows");
    }
    return Arrays.copyOfRange(bytes, HEAD, end);
  }

  private static String digest(byte[] bytes, int end) {
    return new Sha256().addPiece(bytes, 0, end).hex();
  }

  private static byte[] ascii(String hex) {
    return hex.getBytes(StandardCharsets.US_ASCII);
  }

  private static String text(byte[] bytes, int at) {
    return new String(bytes, at, DIGEST, StandardCharsets.US_ASCII);
  }

  private static IllegalArgumentException refused(String why) {
    return new IllegalArgumentException(why + ": train anew, without it");
  }
}
