package io.github.experimentmaven.spark.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * What a parcel has in it, in a folder that is removed when this process ends.
 *
 * @param folder the folder
 */
record UnpackedParcel(Path folder) {

  /** Lists the jars, in the order in which classes are looked for. */
  static final String CODE = "code.txt";

  UnpackedParcel {
    Objects.requireNonNull(folder, "folder");
  }

  /**
   * Unpacks a parcel.
   *
   * @throws IOException if its bytes are not those that were sent, or it cannot be unpacked
   */
  static UnpackedParcel of(Path zip, String sha256) throws IOException {
    String actual = sha256(zip);
    if (!actual.equals(sha256)) {
      throw new IOException(
          "what trials need has the SHA-256 %s here and %s where the build runs; it changed on the way"
              .formatted(actual, sha256));
    }
    Path folder = Files.createTempDirectory("experiment-spark-");
    Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder), "remove parcel"));
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        Path file = folder.resolve(entry.getName()).normalize();
        if (!file.startsWith(folder)) {
          throw new IOException("the parcel has a file outside of it: " + entry.getName());
        }
        Files.createDirectories(file.getParent());
        Files.copy(in, file);
      }
    }
    return new UnpackedParcel(folder);
  }

  /** Returns where classes are looked for. */
  List<URL> code() throws IOException {
    List<URL> urls = new ArrayList<>();
    for (String name : Files.readAllLines(folder.resolve(CODE))) {
      urls.add(folder.resolve(name).toUri().toURL());
    }
    return urls;
  }

  private static String sha256(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static void remove(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
