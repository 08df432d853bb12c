package io.github.experimentmaven.run.store;

import io.github.experimentmaven.io.Sha256;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * The bytes of an entry: its key; the sections in zlib's format (RFC 1950), one after another;
 * their names and lengths; the length of that table; and the SHA-256 of all of that in hexadecimal.
 * What is only known when a section has been written comes after it, so that none is ever held.
 */
final class EntryFormat {

  static final String MAGIC = "experiment-trial-4";
  private static final int CHECKSUM = 64;
  private static final int BUFFER = 1 << 16;

  private EntryFormat() {}

  static void write(String key, Map<String, Content> sections, OutputStream file)
      throws IOException {
    CheckedOutput out = new CheckedOutput(file);
    DataOutputStream data = new DataOutputStream(out);
    data.writeUTF(MAGIC);
    data.writeUTF(key);
    ByteArrayOutputStream bytesOfTable = new ByteArrayOutputStream();
    DataOutputStream table = new DataOutputStream(bytesOfTable);
    table.writeInt(sections.size());
    for (Map.Entry<String, Content> section : sections.entrySet()) {
      long before = out.written();
      pack(section.getValue(), out);
      table.writeUTF(section.getKey());
      table.writeLong(out.written() - before);
    }
    data.write(bytesOfTable.toByteArray());
    data.writeInt(bytesOfTable.size());
    file.write(out.checksum().getBytes(StandardCharsets.US_ASCII));
  }

  private static void pack(Content content, OutputStream out) throws IOException {
    // A forest's trees shrink to a sixth at this speed already.
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    try {
      DeflaterOutputStream packed = new DeflaterOutputStream(out, deflater, BUFFER);
      content.writeTo(packed);
      packed.finish();
    } finally {
      deflater.end();
    }
  }

  /**
   * Reads where an entry's sections are, after checking all its bytes.
   *
   * @throws IOException if it cannot be read, is damaged or is another key's
   */
  static Entry read(Path file, String key) throws IOException {
    verify(file);
    long offset;
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      String magic = in.readUTF();
      String written = in.readUTF();
      if (!magic.equals(MAGIC) || !written.equals(key)) {
        throw new IOException("it is the entry of another key or format");
      }
      offset = 2L * Short.BYTES + utf(magic) + utf(written);
    }
    Map<String, Entry.Section> sections = new LinkedHashMap<>();
    try (DataInputStream in = new DataInputStream(table(file))) {
      int count = in.readInt();
      for (int i = 0; i < count; i++) {
        String name = in.readUTF();
        long length = in.readLong();
        sections.put(name, new Entry.Section(offset, length));
        offset += length;
      }
    }
    return new Entry(file, sections);
  }

  private static int utf(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new DataOutputStream(bytes).writeUTF(text);
    return bytes.size() - Short.BYTES;
  }

  private static InputStream table(Path file) throws IOException {
    long end = Files.size(file) - CHECKSUM - Integer.BYTES;
    try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
      in.skipNBytes(end);
      long start = end - in.readInt();
      InputStream table = new BufferedInputStream(Files.newInputStream(file));
      table.skipNBytes(start);
      return table;
    }
  }

  private static void verify(Path file) throws IOException {
    long left = Files.size(file) - CHECKSUM;
    if (left < 0) {
      throw new EOFException("it is too short");
    }
    Sha256 checksum = new Sha256();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[BUFFER];
      while (left > 0) {
        int count = in.read(buffer, 0, (int) Math.min(BUFFER, left));
        if (count < 0) {
          throw new EOFException("it got shorter while it was read");
        }
        checksum.addPiece(buffer, 0, count);
        left -= count;
      }
      String written = new String(in.readNBytes(CHECKSUM), StandardCharsets.US_ASCII);
      if (!written.equals(checksum.hex())) {
        throw new IOException("its checksum does not fit");
      }
    }
  }
}
