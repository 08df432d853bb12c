package io.github.experimentmaven.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
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

  /** Writes bytes, as {@link #write(Path, String)}. */
  public static void write(Path file, byte[] bytes) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path beside = folder.resolve("." + file.getFileName() + "." + UUID.randomUUID() + ".part");
    try {
      Files.write(beside, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }
}
