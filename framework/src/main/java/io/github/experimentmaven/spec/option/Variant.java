package io.github.experimentmaven.spec.option;

import io.github.experimentmaven.spec.Options;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * One of several things a choice with options of its own can be, for example the optimizer {@code
 * adam}.
 *
 * @param name the name in {@code type}
 * @param description one sentence for people
 * @param options the options beside {@code type}
 * @param make makes the thing of its options
 * @param <T> what the choice gives
 */
public record Variant<T>(
    String name, String description, List<Option<?>> options, Function<Options, T> make) {

  /** Copies the options. */
  public Variant {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(make, "make");
    options = List.copyOf(options);
  }

  /** Returns a variant without options. */
  public static <T> Variant<T> of(String name, String description, T value) {
    return new Variant<>(name, description, List.of(), options -> value);
  }
}
