package io.github.experimentmaven.spark;

import io.github.experimentmaven.io.Sha256;
import io.github.experimentmaven.run.executor.Parcel;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A file to be sent, whose name has the digest of its bytes: Spark takes files of one name for one
 * file.
 *
 * @param file the file
 * @param sha256 the SHA-256 of its bytes
 */
record Packed(Path file, String sha256) {

  /** Lists the jars, in the order in which classes are looked for. */
  private static final String CODE = "code.txt";

  Packed {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(sha256, "sha256");
  }

  /**
   * Packs a parcel and the code it needs.
   *
   * @param code jars, and folders of classes
   * @param folder where the file is put
   */
  static Packed parcel(Parcel parcel, List<Path> code, Path folder) throws IOException {
    Path file = Files.createTempFile(folder, "parcel", ".zip");
    StringBuilder order = new StringBuilder();
    try (ZipOutputStream zip = zip(file)) {
      addAll(parcel.folder(), zip);
      for (Path place : code) {
        if (Files.exists(place)) {
          String name = "code-" + order.length() + "-" + place.getFileName() + ".jar";
          zip.putNextEntry(new ZipEntry(name));
          Files.copy(Files.isDirectory(place) ? jar(place, folder) : place, zip);
          order.append(name).append('\n');
        }
      }
      zip.putNextEntry(new ZipEntry(CODE));
      zip.write(order.toString().getBytes(StandardCharsets.UTF_8));
    }
    return named(file, ".zip");
  }

  /** Returns a jar: as it is, or of a folder of classes. */
  static Path jar(Path place, Path folder) throws IOException {
    if (!Files.isDirectory(place)) {
      return place;
    }
    Path file = Files.createTempFile(folder, "classes", ".jar");
    try (ZipOutputStream zip = zip(file)) {
      addAll(place, zip);
    }
    return named(file, ".jar").file();
  }

  private static ZipOutputStream zip(Path file) throws IOException {
    OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
    ZipOutputStream zip = new ZipOutputStream(out);
    zip.setLevel(Deflater.BEST_SPEED);
    return zip;
  }

  private static void addAll(Path folder, ZipOutputStream zip) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      String relative = folder.relativize(file).toString();
      zip.putNextEntry(new ZipEntry(relative.replace(file.getFileSystem().getSeparator(), "/")));
      Files.copy(file, zip);
    }
  }

  private static Packed named(Path file, String ending) throws IOException {
    String sha256 = Sha256.of(file);
    Path named = file.resolveSibling("experiment-" + sha256 + ending);
    return new Packed(Files.move(file, named, StandardCopyOption.REPLACE_EXISTING), sha256);
  }
}
