package io.github.experimentmaven.model.custom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.experimentmaven.spec.option.Choices;
import io.github.experimentmaven.spec.option.Schemas;
import io.github.experimentmaven.spec.option.Value;
import java.io.File;
import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Turns values of the file into those of Java fields. */
final class ConfiguredValues {

  private final ConfiguredObjects objects;

  ConfiguredValues(ConfiguredObjects objects) {
    this.objects = objects;
  }

  /** Returns the value as a field's type needs it. */
  Object of(Value value, Type type) {
    if (type instanceof ParameterizedType generic) {
      return generic(value, generic);
    } else if (type instanceof GenericArrayType array) {
      return array(value, rawClass(array.getGenericComponentType()));
    }
    return plain(value, rawClass(type));
  }

  private Object generic(Value value, ParameterizedType type) {
    Class<?> raw = rawClass(type);
    Type[] parameters = type.getActualTypeArguments();
    if (raw.isAssignableFrom(List.class)) {
      return list(value, parameters[0]);
    } else if (raw.isAssignableFrom(Set.class)) {
      return new LinkedHashSet<>(list(value, parameters[0]));
    } else if (raw.isAssignableFrom(Map.class)) {
      return map(value, parameters[1]);
    }
    return plain(value, raw);
  }

  private Object plain(Value value, Class<?> type) {
    JsonNode node = value.node();
    if (type.isArray()) {
      return array(value, type.getComponentType());
    } else if (type.isEnum()) {
      return constant(value, type);
    } else if (type == boolean.class || type == Boolean.class) {
      return require(node.isBoolean(), value, "true or false").node().booleanValue();
    } else if (type == int.class || type == Integer.class) {
      return require(whole(node) && node.canConvertToInt(), value, "a whole number")
          .node()
          .intValue();
    } else if (type == long.class || type == Long.class) {
      return require(whole(node) && node.canConvertToLong(), value, "a whole number")
          .node()
          .longValue();
    } else if (type == double.class || type == Double.class) {
      return require(node.isNumber(), value, "a number").node().doubleValue();
    } else if (type == float.class || type == Float.class) {
      return require(node.isNumber(), value, "a number").node().floatValue();
    } else if (type == String.class) {
      require(node.isTextual(), value, "a text");
      return ConfiguredPaths.ofFile(value).map(Path::toString).orElse(node.textValue());
    } else if (type == Path.class) {
      return ConfiguredPaths.of(value);
    } else if (type == File.class) {
      return ConfiguredPaths.of(value).toFile();
    } else if (type == URL.class) {
      return url(value);
    }
    return object(value, type);
  }

  private static URL url(Value value) {
    try {
      return ConfiguredPaths.of(value).toUri().toURL();
    } catch (MalformedURLException e) {
      throw value.mustBe("a path on this system");
    }
  }

  private static boolean whole(JsonNode node) {
    return node.isNumber() && node.canConvertToExactIntegral();
  }

  private static Value require(boolean fits, Value value, String expected) {
    if (!fits) {
      throw value.mustBe(expected);
    }
    return value;
  }

  private Object object(Value value, Class<?> type) {
    if (value.node().isTextual()) {
      return objects.create(value, emptyObject(value), type);
    }
    if (!value.node().isObject() || !value.node().path("class").isTextual()) {
      throw value.mustBe(
          "a "
              + type.getName()
              + "; write {class: ..., properties: {...}} with a class that is one");
    }
    Schemas.requireOnly(List.of("class", "properties"), "an object property", value);
    return objects.create(child(value, "class"), child(value, "properties"), type);
  }

  private static Value child(Value value, String key) {
    if (!value.node().has(key)) {
      return emptyObject(value);
    }
    Value child = new Value(value.options(), value.path() + "/" + key, value.node().get(key));
    return require(
        key.equals("class") || child.node().isObject(), child, "an object with properties");
  }

  private static Value emptyObject(Value value) {
    return new Value(value.options(), value.path(), JsonNodeFactory.instance.objectNode());
  }

  private static Object constant(Value value, Class<?> type) {
    Map<String, Object> constants = new LinkedHashMap<>();
    for (Object constant : type.getEnumConstants()) {
      constants.put(((Enum<?>) constant).name(), constant);
    }
    String written = value.node().asText();
    Object exact = constants.get(written);
    return exact != null ? exact : new Choices<>(constants).decode(upperCase(value, constants));
  }

  /** Enum constants may be written in lower case, as everything else in the file is. */
  private static Value upperCase(Value value, Map<String, Object> constants) {
    String upper = value.node().asText().toUpperCase(Locale.ROOT);
    return constants.containsKey(upper)
        ? new Value(value.options(), value.path(), TextNode.valueOf(upper))
        : value;
  }

  private List<Object> list(Value value, Type element) {
    require(value.node().isArray(), value, "a list");
    List<Object> list = new ArrayList<>();
    value.items().forEach(item -> list.add(of(item, element)));
    return list;
  }

  private Map<String, Object> map(Value value, Type element) {
    require(value.node().isObject(), value, "an object");
    Map<String, Object> map = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : value.node().properties()) {
      map.put(
          entry.getKey(),
          of(
              new Value(value.options(), value.path() + "/" + entry.getKey(), entry.getValue()),
              element));
    }
    return map;
  }

  private Object array(Value value, Class<?> element) {
    List<Object> list = list(value, element);
    Object array = Array.newInstance(element, list.size());
    for (int i = 0; i < list.size(); i++) {
      Array.set(array, i, list.get(i));
    }
    return array;
  }

  static Class<?> rawClass(Type type) {
    if (type instanceof ParameterizedType generic) {
      return rawClass(generic.getRawType());
    } else if (type instanceof Class<?> plain) {
      return plain;
    }
    return Object.class;
  }
}
