package io.github.experimentmaven.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

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

  /**
   * Writes several files: first all of them beside their places, so that a full disk leaves the old
   * ones as they were, then each is moved to its place in the order of the map.
   *
   * @throws IOException if one cannot be written; the message names it
   */
  public static void writeAll(Map<Path, byte[]> files) throws IOException {
    Map<Path, Path> staged = new LinkedHashMap<>();
    try {
      for (Map.Entry<Path, byte[]> file : files.entrySet()) {
        Path folder = file.getKey().toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path beside =
            folder.resolve("." + file.getKey().getFileName() + "." + UUID.randomUUID() + ".part");
        staged.put(file.getKey(), beside);
        Files.write(
            beside, file.getValue(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      }
      for (Map.Entry<Path, Path> file : staged.entrySet()) {
        Files.move(
            file.getValue(),
            file.getKey(),
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      for (Path beside : staged.values()) {
        Files.deleteIfExists(beside);
      }
    }
  }
}
