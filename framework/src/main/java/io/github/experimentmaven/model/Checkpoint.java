package io.github.experimentmaven.model;

import java.util.Arrays;

/**
 * All that a training needs to go on from where it stopped, as bytes that only the learner that
 * wrote them understands. They can be kept in a file and read back by another process.
 */
public final class Checkpoint {

  private final byte[] bytes;

  private Checkpoint(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  /** Returns the checkpoint of these bytes; the learner that goes on from it checks them. */
  public static Checkpoint of(byte[] bytes) {
    return new Checkpoint(bytes);
  }

  /** Returns a copy of the bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Checkpoint checkpoint && Arrays.equals(bytes, checkpoint.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "Checkpoint(" + bytes.length + " bytes)";
  }
}
