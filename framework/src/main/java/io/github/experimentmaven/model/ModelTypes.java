package io.github.experimentmaven.model;

import io.github.experimentmaven.spec.extension.Registry;
import java.util.Comparator;
import java.util.List;

/** The model types an experiment file can name, by name. */
public final class ModelTypes extends Registry<ModelType> {

  /**
   * Sorts the types by name.
   *
   * @throws IllegalArgumentException if two types have the same name, or one that cannot stand in a
   *     file
   */
  public ModelTypes(List<ModelType> all) {
    super("model type", all.stream().sorted(Comparator.comparing(ModelType::name)).toList());
  }

  /** Returns the model types that the framework's and a class loader's jars register. */
  public static ModelTypes discover(ClassLoader loader) {
    return new ModelTypes(
        registered(ModelType.class, loader).stream().map(type -> type.withLoader(loader)).toList());
  }
}
