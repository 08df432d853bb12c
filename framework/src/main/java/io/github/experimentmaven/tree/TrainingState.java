package io.github.experimentmaven.tree;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Where a training is, as bytes in memory that it goes on from. */
public final class TrainingState {

  private TrainingState() {}

  /** Takes a state in. */
  @FunctionalInterface
  public interface Reader {

    /** Reads the state. */
    void read(DataInputStream in) throws IOException;
  }

  /** Gives a state away. */
  @FunctionalInterface
  public interface Writer {

    /** Writes the state. */
    void write(DataOutputStream out) throws IOException;
  }

  /**
   * Reads a state.
   *
   * @throws IllegalArgumentException if it is cut off
   */
  public static void read(byte[] state, Reader reader) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(state))) {
      reader.read(in);
    } catch (IOException e) {
      throw new IllegalArgumentException("the state of the training is cut off", e);
    }
  }

  /** Returns a state. */
  public static byte[] write(Writer writer) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      writer.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return bytes.toByteArray();
  }
}
