package io.github.experimentmaven.spec.extension;

import io.github.experimentmaven.spec.schema.Vocabulary.Term;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.regex.Pattern;

/**
 * The extensions of one kind, each by its name. Immutable.
 *
 * @param <T> the kind
 */
public abstract class Registry<T extends Extension> {

  /** Names stand in paths such as {@code forest.test.mse}, in headers of tables and in patterns. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

  private final Map<String, T> byName = new LinkedHashMap<>();

  /**
   * Checks the names.
   *
   * @param kind what one of them is called, for messages
   * @param all the extensions, in the order of the documentation
   * @throws IllegalArgumentException if two have one name, or a name cannot stand in a file
   */
  protected Registry(String kind, List<T> all) {
    for (T extension : all) {
      String name = extension.name();
      if (!NAME.matcher(name).matches()) {
        throw new IllegalArgumentException(
            "the %s %s is called '%s'; a name is a letter, then letters, digits, _ and -: rename it"
                .formatted(kind, extension.getClass().getName(), name));
      }
      T other = byName.put(name, extension);
      if (other != null) {
        throw new IllegalArgumentException(
            "two %ss are called '%s': %s and %s; rename one of them"
                .formatted(kind, name, other.getClass().getName(), extension.getClass().getName()));
      }
    }
  }

  /**
   * Finds what the jars of a class loader register, in the order of the class path and of the lines
   * there.
   */
  protected static <T extends Extension> List<T> registered(Class<T> type, ClassLoader loader) {
    return ServiceLoader.load(type, loader).stream().map(ServiceLoader.Provider::get).toList();
  }

  /** Returns all of them, in their order. */
  public final List<T> all() {
    return List.copyOf(byName.values());
  }

  /** Returns the one of a name. */
  public final Optional<T> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** Returns the names, in their order. */
  public final List<String> names() {
    return List.copyOf(byName.keySet());
  }

  /** Returns the names with their schemas, for the experiment file's reader. */
  public List<Term> terms() {
    return byName.values().stream()
        .map(extension -> new Term(extension.name(), extension.description(), extension.schema()))
        .toList();
  }
}
