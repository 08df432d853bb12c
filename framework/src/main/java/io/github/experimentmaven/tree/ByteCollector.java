package io.github.experimentmaven.tree;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnsafeByteOperations;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects bytes in many small pieces: one array of all, or the ever larger ones that streams to
 * memory make, would need hundreds of megabytes side by side.
 */
final class ByteCollector extends OutputStream {

  private static final int PIECE = 1 << 17;

  private final List<ByteString> full = new ArrayList<>();
  private byte[] piece = new byte[PIECE];
  private int used;

  @Override
  public void write(int value) {
    if (used == PIECE) {
      full.add(UnsafeByteOperations.unsafeWrap(piece));
      piece = new byte[PIECE];
      used = 0;
    }
    piece[used++] = (byte) value;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    for (int done = 0; done < length; ) {
      if (used == PIECE) {
        write(bytes[offset + done]);
        done++;
      } else {
        int count = Math.min(PIECE - used, length - done);
        System.arraycopy(bytes, offset + done, piece, used, count);
        used += count;
        done += count;
      }
    }
  }

  /** All bytes so far. */
  ByteString bytes() {
    List<ByteString> pieces = new ArrayList<>(full);
    pieces.add(ByteString.copyFrom(piece, 0, used));
    return ByteString.copyFrom(pieces);
  }
}
