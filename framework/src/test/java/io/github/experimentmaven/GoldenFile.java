package io.github.experimentmaven;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * A committed text that what is computed must equal, byte for byte. Where it does not, the first
 * cell of a table, or the first line of another text, that differs is told. Where the change is
 * meant, {@code -Dgolden.write=true} writes all such files anew; read the difference before you
 * commit it.
 */
public final class GoldenFile {

  private static final String SWITCH = "golden.write";
  private static final Path RESOURCES =
      Path.of(System.getProperty("basedir", "."), "src/test/resources/io/github/experimentmaven");

  private final Path file;
  private final boolean writing;

  GoldenFile(Path file, boolean writing) {
    this.file = file;
    this.writing = writing;
  }

  /**
   * Names one of the tests' resources.
   *
   * @param name its path, for example {@code study/expected-results.csv}
   */
  public static GoldenFile of(String name) {
    return new GoldenFile(RESOURCES.resolve(name), Boolean.getBoolean(SWITCH));
  }

  /**
   * Checks that a text is the committed one, or commits it where that is asked for.
   *
   * @throws AssertionError if it differs, with its first difference
   */
  public void mustBe(String actual) throws IOException {
    String expected = Files.exists(file) ? Files.readString(file) : "";
    if (actual.equals(expected)) {
      return;
    }
    if (writing) {
      Files.writeString(file, actual);
      return;
    }
    throw new AssertionError(
        "%s:%s\n-D%s=true writes what was computed, where it is meant."
            .formatted(file.getFileName(), difference(expected, actual), SWITCH));
  }

  private String difference(String expected, String actual) throws IOException {
    boolean table = file.toString().endsWith(".csv");
    List<List<String>> before = table ? cells(expected) : lines(expected);
    List<List<String>> after = table ? cells(actual) : lines(actual);
    for (int line = 0; line < Math.min(before.size(), after.size()); line++) {
      List<String> was = before.get(line);
      List<String> is = after.get(line);
      for (int cell = 0; cell < Math.min(was.size(), is.size()); cell++) {
        if (!was.get(cell).equals(is.get(cell))) {
          return "%s: %sexpected \"%s\", but was \"%s\""
              .formatted(
                  line + 1, table ? column(before.get(0), cell) : "", was.get(cell), is.get(cell));
        }
      }
      if (was.size() != is.size()) {
        return "%s: expected %s cells, but was %s".formatted(line + 1, was.size(), is.size());
      }
    }
    return before.size() == after.size()
        ? " the same content is written otherwise: quotes or line ends"
        : " expected %s lines, but was %s; the others are as they were"
            .formatted(before.size(), after.size());
  }

  private static String column(List<String> header, int cell) {
    return cell < header.size() ? "column " + header.get(cell) + ": " : "";
  }

  private static List<List<String>> cells(String csv) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(new StringReader(csv), CSVFormat.RFC4180)) {
      parser.forEach(row -> rows.add(row.toList()));
    }
    return rows;
  }

  private static List<List<String>> lines(String text) {
    return text.lines().map(List::of).toList();
  }
}
