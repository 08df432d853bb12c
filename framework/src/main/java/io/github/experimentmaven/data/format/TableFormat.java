package io.github.experimentmaven.data.format;

import io.github.experimentmaven.spec.extension.Extension;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * A format that rows are stored in, by the name that {@code data.format.type} gives it.
 * Implementations are named in {@code
 * META-INF/services/io.github.experimentmaven.data.format.TableFormat}.
 */
public interface TableFormat extends Extension {

  /**
   * Returns the endings of the names of files in this format, each in lower case without its dot;
   * {@code .gz} may follow them where {@link #packed} says so.
   */
  List<String> endings();

  /** Returns whether {@code .gz} may follow the endings. */
  default boolean packed() {
    return true;
  }

  /** Returns the keys of {@code data.format} that say something of this format. */
  Set<String> keys();

  /** Returns the first version of Java that can read it. */
  default int java() {
    return 17;
  }

  /**
   * Reads a file.
   *
   * @param file the file
   * @param reader what reads its rows; it is asked a second time, and begins again, where the names
   *     of the columns turn out to be more than the first rows have
   * @param <T> what comes of the rows
   * @throws io.github.experimentmaven.spec.problem.InvalidInputException if the file is not of this
   *     format, or the reader refuses it
   * @throws IOException if its bytes cannot be read
   */
  <T> T read(TableFile file, RowsReader<T> reader) throws IOException;

  /**
   * What reads the rows of a file.
   *
   * @param <T> what comes of them
   */
  @FunctionalInterface
  interface RowsReader<T> {

    /**
     * Reads the rows.
     *
     * @param rows the rows, before the first; closed by whoever opened them
     * @throws IOException if the bytes cannot be read
     */
    T read(TableRows rows) throws IOException;
  }
}
