package io.github.experimentmaven.io;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A folder that is removed when it is closed; those that killed processes left behind are removed
 * when the next one is made beside them. A lock, which the operating system lets go when a process
 * ends, tells the two apart.
 */
public final class TemporaryFolder implements AutoCloseable {

  private static final String PREFIX = ".tmp-";
  private static final String LOCK = ".lock";

  /**
   * Marks the folders of this process. Their locks are never tried: on POSIX systems closing a file
   * lets go all locks of the process on it, those of other threads too.
   */
  private static final String OWN = PREFIX + UUID.randomUUID() + "-";

  private final Path path;
  private final Path lockFile;
  private final FileChannel lock;

  private TemporaryFolder(Path path, Path lockFile, FileChannel lock) {
    this.path = path;
    this.lockFile = lockFile;
    this.lock = lock;
  }

  /**
   * Makes a folder.
   *
   * @param parent where; made where needed
   * @throws IOException if it cannot be made
   */
  public static TemporaryFolder in(Path parent) throws IOException {
    Files.createDirectories(parent);
    removeAbandoned(parent);
    while (true) {
      String name = OWN + UUID.randomUUID();
      Path lockFile = parent.resolve(name + LOCK);
      FileChannel lock =
          FileChannel.open(lockFile, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      lock.lock();
      if (Files.exists(lockFile)) {
        return new TemporaryFolder(Files.createDirectory(parent.resolve(name)), lockFile, lock);
      }
      // Another process took it for abandoned before it was locked.
      lock.close();
    }
  }

  /** Returns the folder. */
  public Path path() {
    return path;
  }

  @Override
  public void close() throws IOException {
    try {
      remove(path);
    } finally {
      lock.close();
    }
    Files.deleteIfExists(lockFile);
  }

  private static void removeAbandoned(Path parent) throws IOException {
    try (DirectoryStream<Path> locks = Files.newDirectoryStream(parent, PREFIX + "*" + LOCK)) {
      for (Path file : locks) {
        String name = String.valueOf(file.getFileName());
        if (!name.startsWith(OWN)) {
          removeIfAbandoned(file, parent.resolve(name.substring(0, name.length() - LOCK.length())));
        }
      }
    }
  }

  private static void removeIfAbandoned(Path lockFile, Path folder) throws IOException {
    boolean abandoned = false;
    try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
        FileLock held = channel.tryLock()) {
      abandoned = held != null;
      if (abandoned) {
        remove(folder);
      }
    } catch (OverlappingFileLockException | NoSuchFileException e) {
      // Another copy of this class in this process uses it, or another process just removed it.
      return;
    }
    if (abandoned) {
      Files.deleteIfExists(lockFile);
    }
  }

  private static void remove(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> files = Files.walk(folder)) {
      all = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : all) {
      Files.deleteIfExists(file);
    }
  }
}
