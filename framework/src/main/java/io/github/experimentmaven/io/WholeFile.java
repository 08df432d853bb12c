package io.github.experimentmaven.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** Writes files that appear whole or not at all. */
public final class WholeFile {

  private WholeFile() {}

  /**
   * Writes a text in UTF-8, creating the folder where needed. The text is written beside the file
   * and then moved over it, so a reader never sees half of it and a failure leaves the old file.
   *
   * @throws IOException if the file cannot be written; the message names it
   */
  public static void write(Path file, String text) throws IOException {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes bytes, as {@link #write(Path, String)} a text. */
  public static void write(Path file, byte[] bytes) throws IOException {
    writeAll(Map.of(file, bytes));
  }

  /** Writes bytes as they come, never holding all of them, as {@link #write(Path, String)}. */
  public static void write(Path file, StagedFiles.Content content) throws IOException {
    try (StagedFiles staged = new StagedFiles()) {
      staged.add(file, content);
      staged.commit();
    }
  }

  /**
   * Writes several files: first all of them beside their places, so that a full disk leaves the old
   * ones as they were, then each is moved to its place in the order of the map.
   *
   * @throws IOException if one cannot be written; the message names it
   */
  public static void writeAll(Map<Path, byte[]> files) throws IOException {
    try (StagedFiles staged = new StagedFiles()) {
      for (Map.Entry<Path, byte[]> file : files.entrySet()) {
        staged.add(file.getKey(), out -> out.write(file.getValue()));
      }
      staged.commit();
    }
  }
}
