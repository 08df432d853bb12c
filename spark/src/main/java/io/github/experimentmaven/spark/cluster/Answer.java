package io.github.experimentmaven.spark.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;

/** The answer to a request as it travels: its first byte says what kind of file it is. */
final class Answer {

  private static final String ENTRY = ".trial";
  private static final String FAILURE = ".failed";

  private final String ending;
  private final byte[] content;

  /** Takes over the bytes of a file whose name has an ending. */
  private Answer(String ending, byte[] content) {
    this.ending = Objects.requireNonNull(ending, "ending");
    this.content = Objects.requireNonNull(content, "content");
  }

  /** Reads the file that a worker wrote, and removes it. */
  static Answer take(Path file) throws IOException {
    byte[] content = Files.readAllBytes(file);
    Files.delete(file);
    return new Answer(file.toString().endsWith(FAILURE) ? FAILURE : ENTRY, content);
  }

  /** Reads what travelled. */
  static Answer of(byte[] bytes) {
    return new Answer(bytes[0] == 0 ? ENTRY : FAILURE, Arrays.copyOfRange(bytes, 1, bytes.length));
  }

  /** Returns what travels. */
  byte[] toBytes() {
    byte[] bytes = new byte[1 + content.length];
    bytes[0] = (byte) (ending.equals(ENTRY) ? 0 : 1);
    System.arraycopy(content, 0, bytes, 1, content.length);
    return bytes;
  }

  /** Writes the file. */
  void writeTo(Path file) throws IOException {
    Files.write(file, content);
  }

  /** Returns the name of the file of a trial's answer. */
  String name(int index) {
    return index + ending;
  }
}
