package io.github.experimentmaven.run.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * A folder of entries, one file each. Entries appear whole or not at all, and one key always stands
 * for the same content, so several processes may use a folder at a time.
 *
 * @param folder the folder
 * @param staging a folder of the same file system, where entries are written before they appear
 */
public record EntryStore(Path folder, Path staging) {

  private static final String SUFFIX = ".trial";

  /** Checks that the folders are present. */
  public EntryStore {
    Objects.requireNonNull(folder, "folder");
    Objects.requireNonNull(staging, "staging");
  }

  /** Returns what there is under a key, after checking every byte of it. */
  public Lookup find(String key) {
    Path file = file(key);
    try {
      return new Lookup.Found(EntryFormat.read(file, key));
    } catch (NoSuchFileException e) {
      return new Lookup.Absent();
    } catch (IOException e) {
      return new Lookup.Damaged(String.valueOf(e.getMessage()));
    }
  }

  /**
   * Puts an entry, in place of the one there is.
   *
   * @param key the key, letters and digits only
   * @param sections the bytes of each section, by name
   * @throws IOException if it cannot be written; what was there before is as it was
   */
  public Entry put(String key, Map<String, byte[]> sections) throws IOException {
    Path file = file(key);
    if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException(file + " is a folder, where a file is expected; remove it");
    }
    Path beside = staging.resolve(UUID.randomUUID() + SUFFIX);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside))) {
      EntryFormat.write(key, sections, out);
    }
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return EntryFormat.read(file, key);
  }

  private Path file(String key) {
    return folder.resolve(key + SUFFIX);
  }
}
