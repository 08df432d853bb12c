package io.github.experimentmaven.fuzz;

import io.github.experimentmaven.gate.Baseline;
import io.github.experimentmaven.result.csv.MalformedResultsException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;

/** Any bytes as one of the files of a baseline; its table is otherwise as a run wrote it. */
public final class BaselineBytes {

  private static final List<UnaryOperator<Path>> FILES =
      List.of(UnaryOperator.identity(), Baseline::rowsOf, Baseline::dataOf, Baseline::slicesOf);
  private static final int RAW = 0x40;

  private BaselineBytes() {}

  /**
   * Reads the bytes after the first one, which says which file they are, and whether a packed one
   * is packed of them; throws where the outcome is neither a baseline nor a sentence on what is
   * wrong with it.
   */
  public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
    int choice = bytes.length == 0 ? 0 : bytes[0];
    Path folder = Files.createTempDirectory("baseline");
    Path table = folder.resolve("study.csv");
    Path file = FILES.get(choice & 3).apply(table);
    try {
      Files.write(table, Parts.rest(Parts.written("baseline/table")));
      byte[] rest = Parts.rest(bytes);
      boolean packed = file.toString().endsWith(".gz") && (choice & RAW) == 0;
      Files.write(file, packed ? pack(rest) : rest);
      Baseline.read(table, "bytes");
    } catch (MalformedResultsException | IOException e) {
      Refusals.check(String.valueOf(e.getMessage()), e);
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(table);
      Files.delete(folder);
    }
  }

  private static byte[] pack(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
      zip.write(bytes);
    }
    return packed.toByteArray();
  }
}
