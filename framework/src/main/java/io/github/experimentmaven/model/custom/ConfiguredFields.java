package io.github.experimentmaven.model.custom;

import com.fasterxml.jackson.databind.JsonNode;
import com.oracle.labs.mlrg.olcut.config.Config;
import io.github.experimentmaven.spec.option.DidYouMean;
import io.github.experimentmaven.spec.option.Value;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;

/** Sets the fields that a class marks {@code @Config}, its own and inherited ones. */
final class ConfiguredFields {

  private static final String SEED = "seed";

  private final ConfiguredValues values;
  private final long seed;

  ConfiguredFields(ConfiguredObjects objects, long seed) {
    this.values = new ConfiguredValues(objects);
    this.seed = seed;
  }

  /** Sets the properties of an object, and its seed unless the file does. */
  void fill(Object object, Value properties) {
    Map<String, Field> fields = of(object.getClass());
    for (Map.Entry<String, JsonNode> property : properties.node().properties()) {
      Value value =
          new Value(
              properties.options(),
              properties.path() + "/" + property.getKey(),
              property.getValue());
      Field field = fields.get(property.getKey());
      if (field == null) {
        throw value.refused(
            "'"
                + property.getKey()
                + "' is no property of "
                + object.getClass().getName()
                + ", which has "
                + (fields.isEmpty() ? "none" : String.join(", ", fields.keySet()))
                + DidYouMean.hint(property.getKey(), new ArrayList<>(fields.keySet())));
      }
      set(object, field, values.of(value, field.getGenericType()), value);
    }
    requireMandatory(object, fields, properties);
    setSeed(object, fields, properties);
  }

  /** Returns the fields of a class by name, which are the names of its properties. */
  static Map<String, Field> of(Class<?> type) {
    Map<String, Field> fields = new TreeMap<>();
    for (Class<?> c = type; c != null; c = c.getSuperclass()) {
      for (Field field : c.getDeclaredFields()) {
        if (field.isAnnotationPresent(Config.class)) {
          fields.putIfAbsent(field.getName(), field);
        }
      }
    }
    return fields;
  }

  private static void requireMandatory(Object object, Map<String, Field> fields, Value properties) {
    for (Map.Entry<String, Field> field : fields.entrySet()) {
      boolean mandatory = field.getValue().getAnnotation(Config.class).mandatory();
      boolean seeded = field.getKey().equals(SEED);
      if (mandatory && !seeded && !properties.node().has(field.getKey())) {
        throw properties.refused(
            "the property '"
                + field.getKey()
                + "' of "
                + object.getClass().getName()
                + " is missing; add it");
      }
    }
  }

  private void setSeed(Object object, Map<String, Field> fields, Value properties) {
    Field field = fields.get(SEED);
    if (field == null || properties.node().has(SEED)) {
      return;
    }
    if (field.getType() == long.class) {
      set(object, field, seed, properties);
    } else if (field.getType() == int.class) {
      set(object, field, (int) (seed ^ (seed >>> 32)), properties);
    }
  }

  private static void set(Object object, Field field, Object value, Value place) {
    try {
      field.setAccessible(true);
      field.set(object, value);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(
          "the field " + field + " at " + place.path() + " cannot be set", e);
    }
  }
}
