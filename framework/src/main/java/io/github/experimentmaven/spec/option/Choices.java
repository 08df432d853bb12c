package io.github.experimentmaven.spec.option;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Names that each stand for something.
 *
 * @param values what each name stands for, in the order of the documentation
 * @param <T> what they stand for
 */
public record Choices<T>(Map<String, T> values) implements Decoder<T> {

  /** Copies the names, keeping their order. */
  public Choices {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** Returns the choices of a map with a defined order. */
  public static <T> Choices<T> of(Map<String, T> values) {
    return new Choices<>(values);
  }

  /** Returns an enum's constants by their lower-case names. */
  public static <E extends Enum<E>> Map<String, E> named(Class<E> type) {
    Map<String, E> values = new LinkedHashMap<>();
    for (E constant : type.getEnumConstants()) {
      values.put(name(constant), constant);
    }
    return values;
  }

  /** Returns a constant's name in experiment files. */
  static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** Returns the names, in their order. */
  public List<String> names() {
    return List.copyOf(values.keySet());
  }

  /** Returns the schema of a value that is one of the names. */
  ObjectNode schema() {
    ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "string");
    ArrayNode names = schema.putArray("enum");
    values.keySet().forEach(names::add);
    return schema;
  }

  /** Returns what a name stands for. */
  @Override
  public T decode(Value value) {
    String name = value.node().asText();
    if (!value.node().isTextual() || !values.containsKey(name)) {
      throw value.refused(
          value.shown()
              + " is not one of "
              + String.join(", ", values.keySet())
              + DidYouMean.hint(name, values.keySet()));
    }
    return values.get(name);
  }
}
