package io.github.experimentmaven.run.store;

import io.github.experimentmaven.io.Sha256;
import java.io.IOException;
import java.io.OutputStream;

/** A stream that counts what is written and makes its checksum. */
final class CheckedOutput extends OutputStream {

  private final OutputStream out;
  private final Sha256 checksum = new Sha256();
  private long written;

  CheckedOutput(OutputStream out) {
    this.out = out;
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    out.write(bytes, offset, length);
    checksum.addPiece(bytes, offset, length);
    written += length;
  }

  /** Returns how many bytes were written. */
  long written() {
    return written;
  }

  /** Returns the SHA-256 of all bytes in hexadecimal, and starts anew. */
  String checksum() {
    return checksum.hex();
  }
}
