package io.github.experimentmaven.spec.extension;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.experimentmaven.spec.option.Option;
import io.github.experimentmaven.spec.option.Schemas;
import java.util.List;

/**
 * Something an experiment file can name, and a project's own jar can add: a model type, a
 * preprocessing step, a metric. Implementations are named in {@code META-INF/services}, have a
 * public constructor without parameters, and keep no state.
 */
public interface Extension {

  /**
   * Returns the name in files and tables: a letter, then letters, digits, {@code _} and {@code -},
   * for example {@code random_forest}.
   */
  String name();

  /** Returns one sentence for people, shown by editors. */
  String description();

  /** Returns the options, in the order of the documentation. */
  default List<Option<?>> options() {
    return List.of();
  }

  /**
   * Returns the JSON Schema (2020-12) of the options: an object with {@code properties}, each with
   * its description and its default.
   */
  default ObjectNode schema() {
    return Schemas.object(options());
  }
}
