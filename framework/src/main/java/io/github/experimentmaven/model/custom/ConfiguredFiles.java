package io.github.experimentmaven.model.custom;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.experimentmaven.model.InputFile;
import io.github.experimentmaven.spec.option.Value;
import java.io.File;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the paths among the properties of a class and of the objects inside, by the types of its
 * fields. No object is made, as some read their files at once: that has to be allowed first. What
 * does not fit is passed over, as making the object says it.
 */
final class ConfiguredFiles {

  private static final Set<Class<?>> PATHS = Set.of(Path.class, File.class, URL.class);
  private static final String REMEDY =
      "if the trainer writes there, or reads a folder, list the property under 'unwatched'";

  private final ClassLoader loader;
  private final List<String> unwatched;
  private final List<InputFile> files = new ArrayList<>();

  private ConfiguredFiles(ClassLoader loader, List<String> unwatched) {
    this.loader = loader;
    this.unwatched = unwatched;
  }

  /**
   * Returns the paths in the order of the file.
   *
   * @param name the name of the class
   * @param properties an object with the values of its properties
   * @param unwatched the properties whose paths are not watched, at any depth
   * @throws io.github.experimentmaven.spec.problem.InvalidInputException if the value of a field
   *     for paths is none
   */
  static List<InputFile> of(
      Value name, Value properties, List<String> unwatched, ClassLoader loader) {
    ConfiguredFiles found = new ConfiguredFiles(loader, unwatched);
    found.addObject(name.node().textValue(), properties);
    return List.copyOf(found.files);
  }

  private void addObject(String className, Value properties) {
    Map<String, Field> fields;
    try {
      fields = ConfiguredFields.of(Class.forName(className, false, loader));
    } catch (ClassNotFoundException | LinkageError e) {
      return;
    }
    for (Map.Entry<String, JsonNode> property : properties.node().properties()) {
      Field field = fields.get(property.getKey());
      if (field != null) {
        boolean watched = !unwatched.contains(property.getKey());
        add(child(properties, property.getKey()), field.getGenericType(), watched);
      }
    }
  }

  private void add(Value value, Type type, boolean watched) {
    Class<?> raw = ConfiguredValues.rawClass(type);
    if (PATHS.contains(raw)) {
      files.add(file(value, ConfiguredPaths.text(value), watched));
    } else if (value.node().isArray()) {
      value.items().forEach(item -> add(item, element(type, 0), watched));
    } else if (value.node().isTextual()) {
      if (raw == String.class && ConfiguredPaths.ofFile(value).isPresent()) {
        files.add(file(value, value.node().textValue(), watched));
      }
    } else if (raw.isAssignableFrom(Map.class)) {
      value
          .node()
          .fieldNames()
          .forEachRemaining(key -> add(child(value, key), element(type, 1), watched));
    } else if (value.node().path("class").isTextual() && value.node().has("properties")) {
      addObject(value.node().get("class").textValue(), child(value, "properties"));
    }
  }

  /** Returns the type of what is inside an array, or of one of a generic type's parameters. */
  private static Type element(Type type, int parameter) {
    if (type instanceof GenericArrayType array) {
      return array.getGenericComponentType();
    } else if (type instanceof ParameterizedType generic
        && generic.getActualTypeArguments().length > parameter) {
      return generic.getActualTypeArguments()[parameter];
    }
    Class<?> component = ConfiguredValues.rawClass(type).getComponentType();
    return component == null ? Object.class : component;
  }

  private static InputFile file(Value value, String name, boolean watched) {
    return new InputFile(name, value.options().pointer() + "/" + value.path(), watched, REMEDY);
  }

  private static Value child(Value value, String key) {
    return new Value(value.options(), value.path() + "/" + key, value.node().get(key));
  }
}
