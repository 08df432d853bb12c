package io.github.experimentmaven.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Files that are first all written into temporary folders beside their places, so that a full disk
 * leaves the old ones as they were, and then each moved to its place. To be closed: what was not
 * moved is removed; what a killed process did not remove goes when the next files are written
 * there.
 */
public final class StagedFiles implements AutoCloseable {

  private final Map<Path, TemporaryFolder> folders = new LinkedHashMap<>();
  private final Map<Path, Path> staged = new LinkedHashMap<>();

  /** Writes the bytes of a file. */
  @FunctionalInterface
  public interface Content {

    /** Writes all bytes; the stream is buffered and closed by the caller. */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes a file beside its place, creating its folder where needed.
   *
   * @return the lower-case hexadecimal SHA-256 of its bytes
   * @throws IOException if it cannot be written; the message names it
   */
  public String add(Path file, Content content) throws IOException {
    Path beside = temporaryFolder(file).resolve(String.valueOf(file.getFileName()));
    staged.put(file, beside);
    MessageDigest digest = Sha256.create();
    try (OutputStream out =
        new BufferedOutputStream(
            new DigestOutputStream(
                Files.newOutputStream(
                    beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                digest))) {
      content.writeTo(out);
    } catch (FileSystemException e) {
      throw e;
    } catch (IOException e) {
      // A full disk is told without a name.
      FileSystemException named =
          new FileSystemException(file.toString(), null, String.valueOf(e.getMessage()));
      named.initCause(e);
      throw named;
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private Path temporaryFolder(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    TemporaryFolder temporary = folders.get(folder);
    if (temporary == null) {
      temporary = TemporaryFolder.in(folder);
      folders.put(folder, temporary);
    }
    return temporary.path();
  }

  /**
   * Moves the files to their places, in the order in which they were added.
   *
   * @throws IOException if one cannot be moved; the message names it
   */
  public void commit() throws IOException {
    for (Map.Entry<Path, Path> file : staged.entrySet()) {
      Files.move(
          file.getValue(),
          file.getKey(),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    }
    staged.clear();
  }

  /** Removes what was written and not moved. */
  @Override
  public void close() throws IOException {
    for (TemporaryFolder folder : folders.values()) {
      folder.close();
    }
    folders.clear();
  }
}
