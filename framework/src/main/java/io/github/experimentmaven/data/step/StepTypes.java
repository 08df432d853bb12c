package io.github.experimentmaven.data.step;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.experimentmaven.spec.schema.Vocabulary;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** The preprocessing steps an experiment file may name. */
public final class StepTypes {
  private final Map<String, StepType> byName;

  private StepTypes(Map<String, StepType> byName) {
    this.byName = byName;
  }

  /**
   * Returns the given types.
   *
   * @throws IllegalArgumentException if two have one name
   */
  public static StepTypes of(Collection<? extends StepType> types) {
    Map<String, StepType> byName = new TreeMap<>();
    for (StepType type : types) {
      StepType other = byName.put(type.name(), type);
      if (other != null) {
        throw new IllegalArgumentException(
            "two preprocessing steps are named `"
                + type.name()
                + "`: "
                + other.getClass().getName()
                + " and "
                + type.getClass().getName()
                + "; rename one of them");
      }
    }
    return new StepTypes(byName);
  }

  /** Returns the types a class loader sees: the built-in ones and those of extensions. */
  public static StepTypes load(ClassLoader loader) {
    return of(
        ServiceLoader.load(StepType.class, loader).stream()
            .map(ServiceLoader.Provider::get)
            .toList());
  }

  /** Returns the built-in types. */
  public static StepTypes builtIn() {
    return load(StepTypes.class.getClassLoader());
  }

  /** Returns the type of a name, if there is one. */
  public Optional<StepType> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** Returns the names in alphabetical order. */
  public List<String> names() {
    return List.copyOf(byName.keySet());
  }

  /** Returns the names of the types whose steps can be undone, in alphabetical order. */
  public List<String> invertible() {
    return byName.values().stream().filter(StepType::invertible).map(StepType::name).toList();
  }

  /** Returns the types as an experiment file's vocabulary, in alphabetical order. */
  public List<Vocabulary.Term> terms() {
    return byName.values().stream()
        .map(type -> new Vocabulary.Term(type.name(), type.description(), schema(type)))
        .toList();
  }

  private static ObjectNode schema(StepType type) {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode schema = mapper.createObjectNode().put("type", "object");
    try {
      schema.set("properties", mapper.readTree(type.optionsSchema()));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "the options schema of preprocessing step `" + type.name() + "` is no JSON", e);
    }
    type.argument().ifPresent(argument -> schema.put("x-argument", argument));
    if (type.invertible()) {
      schema.put("x-invertible", true);
    }
    return schema;
  }
}
