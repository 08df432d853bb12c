package io.github.experimentmaven.fuzz;

import io.github.experimentmaven.data.source.Source;
import java.io.ByteArrayInputStream;
import java.io.InputStream;

/**
 * A file that is not on a disk.
 *
 * @param name its name
 * @param bytes what is in it
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
record SourceBytes(String name, byte[] bytes) implements Source {

  @Override
  public InputStream open() {
    return new ByteArrayInputStream(bytes);
  }
}
