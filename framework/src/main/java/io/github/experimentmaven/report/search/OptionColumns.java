package io.github.experimentmaven.report.search;

import io.github.experimentmaven.inference.RandomStream;
import io.github.experimentmaven.result.search.SearchRow;
import java.util.List;
import java.util.OptionalDouble;

/** Options as columns of numbers: one for a number, one for each of some categories. */
final class OptionColumns {

  /** Below every number that files may have for an option, so that a split sets it apart. */
  private static final float ABSENT = -1e9f;

  private final List<OptionValues> options;
  private final int[] first;

  OptionColumns(List<OptionValues> options) {
    this.options = List.copyOf(options);
    this.first = new int[options.size() + 1];
    for (int i = 0; i < options.size(); i++) {
      first[i + 1] = first[i] + Math.max(1, options.get(i).categories().size());
    }
  }

  /** Returns {@code [trials, columns]}. */
  float[][] of(List<SearchRow> trials) {
    float[][] rows = new float[trials.size()][first[options.size()]];
    for (int row = 0; row < rows.length; row++) {
      for (int i = 0; i < options.size(); i++) {
        OptionalDouble value = options.get(i).of(trials.get(row));
        if (options.get(i).isNumbers()) {
          rows[row][first[i]] = value.isPresent() ? (float) value.getAsDouble() : ABSENT;
        } else if (value.isPresent()) {
          rows[row][first[i] + (int) value.getAsDouble()] = 1;
        }
      }
    }
    return rows;
  }

  /** Returns rows in which the values of an option have changed places. */
  float[][] shuffled(float[][] rows, int option, RandomStream random) {
    float[][] shuffled = new float[rows.length][];
    for (int row = 0; row < rows.length; row++) {
      shuffled[row] = rows[row].clone();
    }
    for (int row = rows.length - 1; row > 0; row--) {
      int other = random.nextInt(row + 1);
      for (int column = first[option]; column < first[option + 1]; column++) {
        float kept = shuffled[row][column];
        shuffled[row][column] = shuffled[other][column];
        shuffled[other][column] = kept;
      }
    }
    return shuffled;
  }
}
