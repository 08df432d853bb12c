package io.github.experimentmaven.parquet;

import dev.hardwood.InputFile;
import io.github.experimentmaven.data.source.Source;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The bytes of a source at any place, read where it is a file, and else held. */
abstract class SourceInput implements InputFile {

  private final String name;

  SourceInput(String name) {
    this.name = name;
  }

  /**
   * Returns the bytes of a source.
   *
   * @throws IOException if they cannot be read
   */
  static SourceInput of(Source source) throws IOException {
    Optional<Path> file = source.file();
    if (file.isPresent()) {
      return new Stored(source.name(), FileChannel.open(file.get(), StandardOpenOption.READ));
    }
    try (InputStream bytes = source.open()) {
      return new Held(source.name(), ByteBuffer.wrap(bytes.readAllBytes()));
    }
  }

  @Override
  public void open() {
    // It is, from the beginning.
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public abstract void close() throws IOException;

  /** A file. It is not mapped into memory, where a change of it would end the JVM. */
  private static final class Stored extends SourceInput {

    private final FileChannel channel;

    Stored(String name, FileChannel channel) {
      super(name);
      this.channel = channel;
    }

    @Override
    public ByteBuffer readRange(long start, int length) throws IOException {
      ByteBuffer bytes = ByteBuffer.allocate(length);
      while (bytes.hasRemaining()) {
        if (channel.read(bytes, start + bytes.position()) < 0) {
          throw new EOFException("the file ends too early");
        }
      }
      return bytes.flip();
    }

    @Override
    public long length() throws IOException {
      return channel.size();
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }

  /** Bytes in memory. */
  private static final class Held extends SourceInput {

    private final ByteBuffer bytes;

    Held(String name, ByteBuffer bytes) {
      super(name);
      this.bytes = bytes;
    }

    @Override
    public ByteBuffer readRange(long start, int length) throws IOException {
      if (start < 0 || start + length > bytes.capacity()) {
        throw new EOFException("the file ends too early");
      }
      return bytes.slice((int) start, length);
    }

    @Override
    public long length() {
      return bytes.capacity();
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }
}
