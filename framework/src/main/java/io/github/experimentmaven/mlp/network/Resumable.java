package io.github.experimentmaven.mlp.network;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What changes in the course of a training, bit for bit: written where a stage of it ends, and read
 * where the next begins, into an object made with the same options.
 */
public interface Resumable {

  /** Writes what has changed since the object was made. */
  void write(DataOutput out) throws IOException;

  /** Takes over what an object of the same shape has written. */
  void read(DataInput in) throws IOException;
}
