package io.github.experimentmaven.linear;

import java.util.HashMap;
import java.util.Map;
import org.tribuo.ImmutableFeatureMap;

/** The columns of features by name, in the order of Tribuo's ids, which is that of the names. */
final class FeatureIds {

  private static final int UNKNOWN = -1;

  private final String[] names;
  private final Map<String, Integer> ids = new HashMap<>();

  FeatureIds(ImmutableFeatureMap features) {
    names = new String[features.size()];
    for (int id = 0; id < names.length; id++) {
      names[id] = features.get(id).getName();
      ids.put(names[id], id);
    }
  }

  /** How many features there are. */
  int size() {
    return names.length;
  }

  /** The name of a column. */
  String name(int id) {
    return names[id];
  }

  /**
   * The column of a feature, negative if there is none.
   *
   * @param guess a column that it may be: features are sorted by name, so the next one often has
   *     the next column
   */
  int of(String name, int guess) {
    return guess < names.length && names[guess].equals(name)
        ? guess
        : ids.getOrDefault(name, UNKNOWN);
  }
}
