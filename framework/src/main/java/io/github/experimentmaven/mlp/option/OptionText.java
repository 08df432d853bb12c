package io.github.experimentmaven.mlp.option;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The text form of an option record, such as {@code huber(delta=1.0)} or {@code
 * layer_options(units=16, activation=relu, dropout=0.0, batch_norm=true)}. Texts are how options
 * live in Tribuo's configuration and provenance, and in saved models; what is written reads back as
 * an equal record.
 */
public final class OptionText {

  private static final Pattern FORM = Pattern.compile("\\s*(\\w+)\\s*(?:\\((.*)\\))?\\s*");

  private OptionText() {}

  /** The text form of a record whose components are numbers, booleans and enums. */
  public static String format(Record option) {
    String arguments =
        Arrays.stream(option.getClass().getRecordComponents())
            .map(component -> snakeCase(component.getName()) + "=" + valueOf(component, option))
            .collect(Collectors.joining(", "));
    String name = snakeCase(option.getClass().getSimpleName());
    return arguments.isEmpty() ? name : name + "(" + arguments + ")";
  }

  /**
   * Reads a text form back.
   *
   * @param type the record's class, or the sealed interface that permits it
   * @throws IllegalArgumentException if the text names no permitted record, or lacks, misspells or
   *     oversteps a component
   */
  public static <T> T parse(String text, Class<T> type) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' is not of the form name(option=value, ...)");
    }
    Class<?> record = permitted(matcher.group(1), type);
    Map<String, String> values = arguments(matcher.group(2) == null ? "" : matcher.group(2));
    RecordComponent[] components = record.getRecordComponents();
    List<String> names =
        Arrays.stream(components).map(component -> snakeCase(component.getName())).toList();
    if (!names.containsAll(values.keySet()) || values.size() != names.size()) {
      throw new IllegalArgumentException(
          "'" + text + "' must give exactly these options: " + String.join(", ", names));
    }
    Object[] parsed = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      parsed[i] = value(values.get(names.get(i)), components[i].getType());
    }
    return type.cast(construct(record, components, parsed));
  }

  private static Class<?> permitted(String name, Class<?> type) {
    Class<?>[] candidates = type.isSealed() ? type.getPermittedSubclasses() : new Class<?>[] {type};
    return Arrays.stream(candidates)
        .filter(candidate -> snakeCase(candidate.getSimpleName()).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'"
                        + name
                        + "' is unknown, expected one of "
                        + Arrays.stream(candidates)
                            .map(candidate -> snakeCase(candidate.getSimpleName()))
                            .collect(Collectors.joining(", "))));
  }

  private static Map<String, String> arguments(String text) {
    Map<String, String> arguments = new LinkedHashMap<>();
    for (String argument : text.isBlank() ? new String[0] : text.split(",", -1)) {
      int equals = argument.indexOf('=');
      if (equals < 0) {
        throw new IllegalArgumentException("'" + argument.strip() + "' lacks its '='");
      }
      arguments.put(argument.substring(0, equals).strip(), argument.substring(equals + 1).strip());
    }
    return arguments;
  }

  private static Object value(String text, Class<?> type) {
    if (type == int.class) {
      return Integer.valueOf(text);
    }
    if (type == double.class) {
      return Double.valueOf(text);
    }
    if (type == boolean.class) {
      return truth(text);
    }
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> lowerCase(constant).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'" + text + "' is none of " + Arrays.toString(type.getEnumConstants())));
  }

  private static boolean truth(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("'" + text + "' is neither true nor false");
    };
  }

  private static String valueOf(RecordComponent component, Record option) {
    try {
      Object value = component.getAccessor().invoke(option);
      return value instanceof Enum<?> ? lowerCase(value) : value.toString();
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }

  private static Object construct(
      Class<?> record, RecordComponent[] components, Object[] arguments) {
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Constructor<?> constructor = record.getDeclaredConstructor(types);
      return constructor.newInstance(arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException refused) {
        throw refused;
      }
      throw new IllegalStateException("cannot make " + record, e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make " + record, e);
    }
  }

  private static String lowerCase(Object constant) {
    return constant.toString().toLowerCase(Locale.ROOT);
  }

  private static String snakeCase(String camelCase) {
    return camelCase.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
  }
}
