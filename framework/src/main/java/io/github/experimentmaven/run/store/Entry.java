package io.github.experimentmaven.run.store;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.InflaterInputStream;

/**
 * A whole and undamaged entry of a store; its sections stay on disk until they are asked for.
 *
 * @param file its file
 * @param sections the place of each section in the file, by name
 */
public record Entry(Path file, Map<String, Section> sections) {

  /** Copies the sections. */
  public Entry {
    sections = Collections.unmodifiableMap(new LinkedHashMap<>(sections));
  }

  /**
   * The place of a section.
   *
   * @param offset its first byte
   * @param length how many bytes it has there, packed
   */
  public record Section(long offset, long length) {}

  /**
   * Reads a section.
   *
   * @throws IOException if there is none of that name, or the file went away or got shorter since
   *     it was checked
   */
  public byte[] read(String name) throws IOException {
    try (InputStream in = open(name)) {
      return in.readAllBytes();
    } catch (EOFException e) {
      throw changed(e);
    }
  }

  /**
   * Opens a section, to be closed; its end is missing where the file got shorter since it was
   * checked, which whoever reads it is told by an {@link EOFException}.
   *
   * @throws IOException if there is none of that name, or the file went away or got shorter since
   *     it was checked
   */
  public InputStream open(String name) throws IOException {
    Section section = sections.get(name);
    if (section == null) {
      throw new IOException(file + " has no section '" + name + "'");
    }
    try {
      InputStream in = new BufferedInputStream(Files.newInputStream(file));
      in.skipNBytes(section.offset());
      return new InflaterInputStream(in);
    } catch (NoSuchFileException | EOFException e) {
      throw changed(e);
    }
  }

  private IOException changed(Throwable cause) {
    return new IOException(
        file + " was removed or changed while it was in use; run the experiment again", cause);
  }
}
