package io.github.experimentmaven.run.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A folder of entries, one file each. Entries appear whole or not at all, and one key always stands
 * for the same content, so several processes may use a folder at a time.
 *
 * @param folder the folder
 * @param staging a folder of the same file system, where entries are written before they appear
 */
public record EntryStore(Path folder, Path staging) {

  /** The format of entries; part of keys, so that entries of other formats are never met. */
  public static final String FORMAT = EntryFormat.MAGIC;

  private static final String SUFFIX = ".trial";

  /** Checks that the folders are present. */
  public EntryStore {
    Objects.requireNonNull(folder, "folder");
    Objects.requireNonNull(staging, "staging");
  }

  /** Returns what there is under a key, after checking every byte of it. */
  public Lookup find(String key) {
    return read(key, () -> EntryFormat.read(file(key), key));
  }

  /**
   * Returns what there is under a key, as {@link #find}, marks it as used now, and holds it: it
   * stays as long as the staging folder does, whoever removes it from this one.
   */
  public Lookup hold(String key) {
    Path held = staging.resolve(UUID.randomUUID() + SUFFIX);
    return read(
        key,
        () -> {
          link(file(key), held);
          touch(file(key));
          return EntryFormat.read(held, key);
        });
  }

  private Lookup read(String key, Reading reading) {
    if (!Files.isReadable(file(key))) {
      return new Lookup.Absent();
    }
    try {
      return new Lookup.Found(reading.read());
    } catch (NoSuchFileException e) {
      return new Lookup.Absent();
    } catch (IOException e) {
      return new Lookup.Damaged(String.valueOf(e.getMessage()));
    }
  }

  /**
   * Puts an entry, in place of the one there is, and holds it as {@link #hold}.
   *
   * @param key the key, letters and digits only
   * @param sections the bytes of each section, by name
   * @throws IOException if it cannot be written; what was there before is as it was
   */
  public Entry put(String key, Map<String, Content> sections) throws IOException {
    Path file = file(key);
    if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException(file + " is a folder, where a file is expected; remove it");
    }
    Path beside = staging.resolve(UUID.randomUUID() + SUFFIX);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside))) {
      EntryFormat.write(key, sections, out);
    }
    Path held = staging.resolve(UUID.randomUUID() + SUFFIX);
    link(beside, held);
    publish(beside, file);
    return EntryFormat.read(held, key);
  }

  private static void publish(Path beside, Path file) throws IOException {
    try {
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (FileSystemException e) {
      // Windows replaces no file that somebody reads, and who reads it finds the same content.
      if (!Files.isRegularFile(file)) {
        throw e;
      }
    }
  }

  /**
   * Puts an entry that another store has, and holds it as {@link #hold}.
   *
   * @param bytes the entry's file, read to its end
   * @throws IOException if it cannot be read or written, is damaged or is another key's
   */
  public Entry adopt(String key, InputStream bytes) throws IOException {
    Path held = staging.resolve(UUID.randomUUID() + SUFFIX);
    Files.copy(bytes, held);
    Entry entry = EntryFormat.read(held, key);
    Path beside = staging.resolve(UUID.randomUUID() + SUFFIX);
    link(held, beside);
    Files.move(
        beside, file(key), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return entry;
  }

  /**
   * Checks every byte of an entry that is in no store.
   *
   * @throws IOException if it cannot be read, is damaged or is another key's
   */
  public static void verify(Path file, String key) throws IOException {
    EntryFormat.read(file, key);
  }

  /**
   * Removes entries that were not used for some time, those first that were not used for longest.
   *
   * @param now the present
   * @return how many were removed
   * @throws IOException if the folder cannot be read
   */
  public int prune(Retention retention, Instant now) throws IOException {
    long bytes = 0;
    int removed = 0;
    for (Used entry : used()) {
      if (retention.keeps(Duration.between(entry.last(), now), bytes + entry.bytes())) {
        bytes += entry.bytes();
      } else {
        removed += remove(entry.file()) ? 1 : 0;
      }
    }
    return removed;
  }

  private static boolean remove(Path entry) throws IOException {
    try {
      return Files.deleteIfExists(entry);
    } catch (FileSystemException e) {
      // Windows removes nothing that another process reads: it goes another time.
      return false;
    }
  }

  /** Returns the entries, the last used one first. */
  private List<Used> used() throws IOException {
    List<Used> entries = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
      for (Path file : files) {
        used(file).ifPresent(entries::add);
      }
    } catch (NoSuchFileException e) {
      return List.of();
    }
    entries.sort(Comparator.comparing(Used::last).reversed().thenComparing(Used::file));
    return entries;
  }

  private static Optional<Used> used(Path file) throws IOException {
    try {
      BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
      return Optional.of(new Used(file, facts.lastModifiedTime().toInstant(), facts.size()));
    } catch (NoSuchFileException e) {
      // Another process prunes too.
      return Optional.empty();
    }
  }

  private static void link(Path file, Path held) throws IOException {
    try {
      Files.createLink(held, file);
    } catch (UnsupportedOperationException | FileSystemException e) {
      // Some file systems have no links; where the file is absent, the copy says so.
      Files.copy(file, held);
    }
  }

  private static void touch(Path file) {
    try {
      Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
    } catch (IOException e) {
      // Another process pruned it just now, or nobody may write here: it is held all the same.
      return;
    }
  }

  private Path file(String key) {
    return folder.resolve(key + SUFFIX);
  }

  @FunctionalInterface
  private interface Reading {
    Entry read() throws IOException;
  }

  private record Used(Path file, Instant last, long bytes) {}
}
