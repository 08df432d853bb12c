package io.github.experimentmaven.data.drift;

import io.github.experimentmaven.data.table.TextColumn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How often texts occur: the most frequent ones by name. What stands in a single row stays unnamed,
 * since such texts tell of persons more often than of a distribution.
 *
 * @param count how many values there are
 * @param distinct how many different ones
 * @param texts the rows of the most frequent texts, the most frequent first
 */
public record TextSketch(int count, int distinct, Map<String, Integer> texts)
    implements ValueSketch {

  private static final int MOST = 200;

  /** Copies the map. */
  public TextSketch {
    texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
  }

  static TextSketch of(TextColumn column) {
    int[] rows = new int[column.dictionary().size()];
    int count = 0;
    for (int row = 0; row < column.size(); row++) {
      if (!column.isMissing(row)) {
        rows[column.code(row)]++;
        count++;
      }
    }
    int distinct = 0;
    List<Integer> frequent = new ArrayList<>();
    for (int code = 0; code < rows.length; code++) {
      distinct += rows[code] > 0 ? 1 : 0;
      if (rows[code] > 1) {
        frequent.add(code);
      }
    }
    frequent.sort(
        Comparator.comparing((Integer code) -> -rows[code])
            .thenComparing(column.dictionary()::get));
    Map<String, Integer> texts = new LinkedHashMap<>();
    frequent.stream()
        .limit(MOST)
        .forEach(code -> texts.put(column.dictionary().get(code), rows[code]));
    return new TextSketch(count, distinct, texts);
  }

  /** Returns whether it is known how often a text occurs. */
  boolean knows(String text) {
    return texts.containsKey(text) || texts.size() == distinct;
  }

  /** Returns the share of a text that is known. */
  double share(String text) {
    return (double) texts.getOrDefault(text, 0) / count;
  }
}
