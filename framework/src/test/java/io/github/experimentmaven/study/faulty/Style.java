package io.github.experimentmaven.study.faulty;

import java.util.Random;

/**
 * A way to write a table.
 *
 * @param delimiter what stands between cells
 * @param quotes whether every cell is in quotes
 * @param margin what stands around cells
 * @param lineEnd what ends a line
 * @param blankLines how many lines without text stand above the header
 * @param mark whether the text starts with a byte order mark
 * @param lines whether texts go over two lines
 */
record Style(
    char delimiter,
    boolean quotes,
    String margin,
    String lineEnd,
    int blankLines,
    boolean mark,
    boolean lines) {

  static final Style PLAIN = new Style(',', false, "", "\n", 0, false, false);

  static Style of(Random random) {
    return new Style(
        ",;\t|".charAt(random.nextInt(4)),
        random.nextInt(3) == 0,
        random.nextInt(4) == 0 ? " " : "",
        random.nextBoolean() ? "\n" : "\r\n",
        random.nextInt(4) == 0 ? 2 : 0,
        random.nextInt(4) == 0,
        random.nextInt(3) == 0);
  }
}
