package io.github.experimentmaven.data.split;

import io.github.experimentmaven.data.load.LoadedData;
import io.github.experimentmaven.data.source.Source;
import io.github.experimentmaven.data.source.SourceResolver;
import io.github.experimentmaven.data.source.SourceResolver.Resolution;
import io.github.experimentmaven.spec.Origin;
import io.github.experimentmaven.spec.SplitSpec;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.problem.Location;
import io.github.experimentmaven.spec.problem.Problem;
import io.github.experimentmaven.spec.problem.Shown;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Reads files of row indices: one number a line, counting the data rows of the file from 0. Rows
 * that were dropped for a missing value are left out.
 */
final class IndexFile {

  private static final int SHOWN = 10;
  private static final int MISSING = -1;
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final char UNDECODABLE = '\uFFFD';
  // NumPy writes whole numbers as 1.200000000000000000e+01 unless told otherwise.
  private static final Pattern NUMBER = Pattern.compile("\\d{1,10}(\\.\\d+)?([eE][+-]?\\d{1,3})?");

  private final SourceResolver sources;
  private final Origin origin;
  private final int rowsRead;
  private final int[] rowOfId;

  IndexFile(SourceResolver sources, LoadedData data, Origin origin) {
    this.sources = sources;
    this.origin = origin;
    this.rowsRead = data.rowsRead();
    this.rowOfId = new int[rowsRead];
    Arrays.fill(rowOfId, MISSING);
    for (int row = 0; row < data.table().rows(); row++) {
      rowOfId[data.table().id(row)] = row;
    }
  }

  /**
   * Returns the rows of the table a file names, in ascending order.
   *
   * @param name the file
   * @param pointer where the experiment file names it
   */
  int[] read(String name, String pointer) {
    Source source = find(name, pointer);
    List<Problem> problems = new ArrayList<>();
    boolean[] listed = new boolean[rowsRead];
    int[] rows = new int[rowsRead];
    int count = 0;
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(source.open(), StandardCharsets.UTF_8))) {
      int lineNumber = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        lineNumber++;
        if (lineNumber == 1 && line.startsWith(BYTE_ORDER_MARK)) {
          line = line.substring(BYTE_ORDER_MARK.length());
        }
        if (line.indexOf('\0') >= 0 || line.indexOf(UNDECODABLE) >= 0) {
          add(
              problems,
              source,
              lineNumber,
              "the file of row indices is not in UTF-8: save it as plain text");
          break;
        }
        if (line.isBlank()) {
          continue;
        }
        OptionalInt id = parse(line.strip());
        if (id.isEmpty() || id.getAsInt() >= rowsRead) {
          add(problems, source, lineNumber, "\"" + Shown.text(line.strip()) + "\" " + notARow());
        } else if (listed[id.getAsInt()]) {
          add(
              problems,
              source,
              lineNumber,
              "row " + id.getAsInt() + " is listed twice: once will do");
        } else {
          listed[id.getAsInt()] = true;
          if (rowOfId[id.getAsInt()] != MISSING) {
            rows[count++] = rowOfId[id.getAsInt()];
          }
        }
      }
    } catch (IOException e) {
      throw new InvalidInputException(
          origin.problem(pointer, Shown.name(name) + " cannot be read: " + e.getMessage()));
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return Rows.sorted(Arrays.copyOf(rows, count));
  }

  /** Refuses a row that both files of a fold name. */
  void refuseShared(SplitSpec.IndexFiles files, String pointer, int[] training, int[] test) {
    for (int row : test) {
      if (Arrays.binarySearch(training, row) >= 0) {
        int id = 0;
        while (rowOfId[id] != row) {
          id++;
        }
        throw new InvalidInputException(
            origin.problem(
                pointer,
                "row "
                    + id
                    + " is both in "
                    + files.train()
                    + " and in "
                    + files.test()
                    + ": a row that trains cannot test"));
      }
    }
  }

  private Source find(String name, String pointer) {
    Resolution resolution = sources.resolve(name);
    if (resolution instanceof Resolution.Found found) {
      return found.source();
    }
    throw new InvalidInputException(
        origin.problem(pointer, ((Resolution.Absent) resolution).reason()));
  }

  private String notARow() {
    return "is no row of the data; expected a whole number from 0 to "
        + (rowsRead - 1)
        + ", one a line";
  }

  private static OptionalInt parse(String text) {
    if (!NUMBER.matcher(text).matches()) {
      return OptionalInt.empty();
    }
    double value = Double.parseDouble(text);
    return value == Math.rint(value) && value < Integer.MAX_VALUE
        ? OptionalInt.of((int) value)
        : OptionalInt.empty();
  }

  private static void add(List<Problem> problems, Source source, int line, String message) {
    if (problems.size() < SHOWN) {
      problems.add(new Problem(new Location(source.name(), line, 1), "", message));
    }
  }
}
