package io.github.experimentmaven.model;

import io.github.experimentmaven.spec.schema.Vocabulary.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * The model types an experiment file can name.
 *
 * @param all the types, by name
 */
public record ModelTypes(List<ModelType> all) {

  /**
   * Sorts the types by name.
   *
   * @throws IllegalArgumentException if two types have the same name
   */
  public ModelTypes {
    all = all.stream().sorted(Comparator.comparing(ModelType::name)).toList();
    for (int i = 1; i < all.size(); i++) {
      if (all.get(i).name().equals(all.get(i - 1).name())) {
        throw new IllegalArgumentException(
            "two model types are called '%s': %s and %s; rename one of them"
                .formatted(
                    all.get(i).name(),
                    all.get(i - 1).getClass().getName(),
                    all.get(i).getClass().getName()));
      }
    }
  }

  /** Returns the model types that the framework's and a class loader's jars register. */
  public static ModelTypes discover(ClassLoader loader) {
    List<ModelType> types = new ArrayList<>();
    ServiceLoader.load(ModelType.class, loader).forEach(type -> types.add(type.withLoader(loader)));
    return new ModelTypes(types);
  }

  /** Returns the type of a name. */
  public Optional<ModelType> find(String name) {
    return all.stream().filter(type -> type.name().equals(name)).findFirst();
  }

  /** Returns the names with their schemas, for the experiment file's reader. */
  public List<Term> terms() {
    return all.stream()
        .map(type -> new Term(type.name(), type.description(), type.schema()))
        .toList();
  }
}
