package io.github.experimentmaven.tree;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What the training of several models on the same rows has in common, such as sorted columns: made
 * by whoever needs it first, while others wait, and kept as long as this is. Rows are told apart by
 * identity, so they must not be changed in between. Used by several threads.
 */
public final class SharedTables {

  private final Map<Key, Object> tables = new ConcurrentHashMap<>();

  /**
   * Returns a form of rows; makes it if nobody has. What the maker throws is handed on, and the
   * next one who asks makes it.
   *
   * @param rows the data set or table that it is made of
   * @param form tells apart what is made of the same rows
   * @param maker makes it, of nothing but the rows and the form; must not ask here itself
   */
  public <T> T get(Object rows, Object form, Class<T> type, Supplier<T> maker) {
    return type.cast(tables.computeIfAbsent(new Key(rows, form), key -> maker.get()));
  }

  private static final class Key {
    private final Object rows;
    private final Object form;

    Key(Object rows, Object form) {
      this.rows = Objects.requireNonNull(rows, "rows");
      this.form = Objects.requireNonNull(form, "form");
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.rows == rows && key.form.equals(form);
    }

    @Override
    public int hashCode() {
      return 31 * System.identityHashCode(rows) + form.hashCode();
    }
  }
}
