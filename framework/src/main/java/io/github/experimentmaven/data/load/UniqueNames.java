package io.github.experimentmaven.data.load;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Names for columns of which no two are the same.
 *
 * @param written the names in the header, empty where a column has none
 */
record UniqueNames(List<String> written) {

  /** What stands for every column in experiment files, and so cannot name one. */
  static final String EVERY = "*";

  /**
   * Returns the names that are written if each stands once; else names for all columns, with a
   * number behind one that stands before.
   */
  List<String> list() {
    List<String> named = written.stream().filter(name -> !name.isEmpty()).toList();
    if (new HashSet<>(named).size() == named.size() && !named.contains(EVERY)) {
      return written;
    }
    Set<String> taken = new HashSet<>(named);
    Set<String> used = new HashSet<>();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      boolean usable = !written.get(i).isEmpty() && !written.get(i).equals(EVERY);
      String name = usable ? written.get(i) : "column_" + (i + 1);
      names.add(used.add(name) ? name : free(name, taken));
      taken.add(names.get(i));
      used.add(names.get(i));
    }
    return names;
  }

  private static String free(String name, Set<String> taken) {
    int number = 2;
    while (taken.contains(name + "_" + number)) {
      number++;
    }
    return name + "_" + number;
  }
}
