package io.github.experimentmaven.report.text;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The name of a model of a grid, {@code network[learning_rate=0.1,batch_size=32]}.
 *
 * @param base what is before the bracket
 * @param options the values in it, by option
 */
public record GridName(String base, Map<String, String> options) {

  /** From so many models on a grid is told as a search is: a table shows fewer at a glance. */
  public static final int MANY = 8;

  /** Copies the options, in their order. */
  public GridName {
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
  }

  /** Reads a name; empty where it has not the form of one of a grid. */
  public static Optional<GridName> of(String name) {
    int open = name.indexOf('[');
    if (open < 1 || !name.endsWith("]")) {
      return Optional.empty();
    }
    Map<String, String> options = new LinkedHashMap<>();
    for (String choice : name.substring(open + 1, name.length() - 1).split(",", -1)) {
      int equals = choice.indexOf('=');
      if (equals < 1) {
        return Optional.empty();
      }
      options.put(choice.substring(0, equals), choice.substring(equals + 1));
    }
    return Optional.of(new GridName(name.substring(0, open), options));
  }

  /** Returns the short name, {@code network[0.1, 32]}. */
  String label() {
    return base + "[" + String.join(", ", options.values()) + "]";
  }
}
