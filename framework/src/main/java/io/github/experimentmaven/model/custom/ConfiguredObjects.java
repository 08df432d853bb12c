package io.github.experimentmaven.model.custom;

import com.oracle.labs.mlrg.olcut.config.Configurable;
import io.github.experimentmaven.spec.option.Value;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.problem.NearestName;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;

/**
 * Makes objects as Tribuo's configuration system does, from a class name and properties, but with a
 * class loader of choice and with problems that know their place in the file: constructor without
 * parameters, fields marked {@code @Config}, then {@code postConfig}.
 */
final class ConfiguredObjects {

  private final ClassLoader loader;
  private final ConfiguredFields fields;

  /**
   * Creates the factory.
   *
   * @param loader finds the classes
   * @param seed the value of every property {@code seed} that the file leaves out
   */
  ConfiguredObjects(ClassLoader loader, long seed) {
    this.loader = loader;
    this.fields = new ConfiguredFields(this, seed);
  }

  /**
   * Returns a new object.
   *
   * @param name the name of its class
   * @param properties an object with the values of its properties
   * @param expected what the class has to be
   */
  Object create(Value name, Value properties, Class<?> expected) {
    Class<?> type = find(name);
    if (!expected.isAssignableFrom(type)) {
      throw name.refused(
          type.getName() + " is no " + expected.getName() + "; name a class that implements it");
    }
    Object object = instantiate(name, type);
    fields.fill(object, properties);
    if (object instanceof Configurable configurable) {
      finish(name, configurable);
    }
    return object;
  }

  private Class<?> find(Value name) {
    String written = name.node().textValue();
    try {
      return Class.forName(written, true, loader);
    } catch (ClassNotFoundException e) {
      throw because(
          name.refused(
              "there is no class '"
                  + written
                  + "'"
                  + RetiredTrainers.reason(written)
                      .orElseGet(
                          () -> " in the project or the plugin's dependencies" + nearest(written))),
          e);
    } catch (LinkageError e) {
      throw because(
          name.refused("the class '" + written + "' does not load (" + e + "); add what it needs"),
          e);
    }
  }

  /** Looks among the classes of Tribuo that users name most, and of the name's own package. */
  private String nearest(String written) {
    try {
      List<String> known = new TrainerNames(loader).around(written);
      Optional<String> whole = NearestName.of(written, known);
      String simple = simpleName(written);
      Optional<String> bySimpleName =
          NearestName.of(simple, known.stream().map(ConfiguredObjects::simpleName).toList())
              .flatMap(near -> known.stream().filter(n -> simpleName(n).equals(near)).findFirst());
      return whole
          .or(() -> bySimpleName)
          .map(near -> "; did you mean '" + near + "'?")
          .orElse("; check its package and spelling, and whether it is compiled");
    } catch (IOException e) {
      return "; check its package and spelling (" + e.getMessage() + ")";
    }
  }

  private static String simpleName(String className) {
    return className.substring(className.lastIndexOf('.') + 1);
  }

  private static Object instantiate(Value name, Class<?> type) {
    if (type.isInterface() || Modifier.isAbstract(type.getModifiers())) {
      throw name.refused(type.getName() + " is abstract; name a class that extends it");
    }
    try {
      Constructor<?> constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      return constructor.newInstance();
    } catch (NoSuchMethodException e) {
      throw because(
          name.refused(type.getName() + " has no constructor without parameters; add one"), e);
    } catch (InvocationTargetException e) {
      throw because(name.refused("making a " + type.getName() + " failed: " + e.getCause()), e);
    } catch (ReflectiveOperationException e) {
      throw because(name.refused("making a " + type.getName() + " failed: " + e), e);
    }
  }

  private static void finish(Value name, Configurable configurable) {
    try {
      configurable.postConfig();
    } catch (IOException | RuntimeException e) {
      throw because(
          name.refused(
              configurable.getClass().getName()
                  + " refuses its properties: "
                  + e.getMessage()
                  + "; change them"),
          e);
    }
  }

  private static InvalidInputException because(InvalidInputException problem, Throwable cause) {
    problem.initCause(cause);
    return problem;
  }
}
