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
import java.util.zip.InflaterInputStream;

/**
 * The bytes of an entry: its key and the names and lengths of its sections, the sections in zlib's
 * format (RFC 1950), and the SHA-256 of all of that in hexadecimal.
 */
final class EntryFormat {

  private static final String MAGIC = "experiment-trial-2";
  private static final int CHECKSUM = 64;
  private static final int BUFFER = 1 << 16;

  private EntryFormat() {}

  static void write(String key, Map<String, byte[]> sections, OutputStream out) throws IOException {
    Map<String, byte[]> packed = new LinkedHashMap<>();
    for (Map.Entry<String, byte[]> section : sections.entrySet()) {
      packed.put(section.getKey(), pack(section.getValue()));
    }
    Sha256 checksum = new Sha256();
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    DataOutputStream data = new DataOutputStream(header);
    data.writeUTF(MAGIC);
    data.writeUTF(key);
    data.writeInt(packed.size());
    for (Map.Entry<String, byte[]> section : packed.entrySet()) {
      data.writeUTF(section.getKey());
      data.writeInt(section.getValue().length);
    }
    add(header.toByteArray(), checksum, out);
    for (byte[] section : packed.values()) {
      add(section, checksum, out);
    }
    out.write(checksum.hex().getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] pack(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    // A forest's trees shrink to a sixth at this speed already.
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater, BUFFER)) {
      out.write(bytes);
    } finally {
      deflater.end();
    }
    return packed.toByteArray();
  }

  /**
   * Reads the rest of a stream, as {@link #write} packed it.
   *
   * @throws IOException if it cannot be read or was packed otherwise
   */
  static byte[] unpack(InputStream packed) throws IOException {
    return new InflaterInputStream(packed).readAllBytes();
  }

  private static void add(byte[] bytes, Sha256 checksum, OutputStream out) throws IOException {
    checksum.addPiece(bytes, 0, bytes.length);
    out.write(bytes);
  }

  /**
   * Reads where an entry's sections are, after checking all its bytes.
   *
   * @throws IOException if it cannot be read, is damaged or is another key's
   */
  static Entry read(Path file, String key) throws IOException {
    verify(file);
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      String magic = in.readUTF();
      String written = in.readUTF();
      if (!magic.equals(MAGIC) || !written.equals(key)) {
        throw new IOException("it is the entry of another key or format");
      }
      Map<String, Integer> lengths = new LinkedHashMap<>();
      int count = in.readInt();
      for (int i = 0; i < count; i++) {
        lengths.put(in.readUTF(), in.readInt());
      }
      long sum = lengths.values().stream().mapToLong(Integer::longValue).sum();
      long offset = Files.size(file) - CHECKSUM - sum;
      Map<String, Entry.Section> sections = new LinkedHashMap<>();
      for (Map.Entry<String, Integer> section : lengths.entrySet()) {
        sections.put(section.getKey(), new Entry.Section(offset, section.getValue()));
        offset += section.getValue();
      }
      return new Entry(file, sections);
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
