package io.github.experimentmaven.model.staged;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * Options as a text that differs where they do, and is the same with every version of Java, whose
 * own decimals of a number are not.
 */
final class ExactText {

  private ExactText() {}

  /**
   * Returns the text of a record of numbers, booleans, enums, lists, optionals and such records.
   *
   * @throws IllegalStateException if something else is in it
   */
  static String of(Record options) {
    return options.getClass().getName()
        + Arrays.stream(options.getClass().getRecordComponents())
            .map(component -> component.getName() + "=" + text(value(component, options)))
            .collect(Collectors.joining(",", "(", ")"));
  }

  private static Object value(RecordComponent component, Record options) {
    try {
      return component.getAccessor().invoke(options);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }

  private static String text(Object value) {
    if (value instanceof Record options) {
      return of(options);
    } else if (value instanceof Double number) {
      return Double.toHexString(number);
    } else if (value instanceof List<?> list) {
      return list.stream().map(ExactText::text).collect(Collectors.joining(",", "[", "]"));
    } else if (value instanceof Optional<?> some) {
      return some.map(ExactText::text).orElse("");
    } else if (value instanceof OptionalDouble some) {
      return some.isPresent() ? text(some.getAsDouble()) : "";
    } else if (value instanceof OptionalInt some) {
      return some.isPresent() ? text(some.getAsInt()) : "";
    } else if (value instanceof Enum<?> constant) {
      return constant.name();
    } else if (value instanceof Integer || value instanceof Boolean) {
      return value.toString();
    }
    throw new IllegalStateException("options of " + value.getClass() + " have no text");
  }
}
