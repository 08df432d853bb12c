package io.github.experimentmaven.run.executor;

import io.github.experimentmaven.spec.problem.NearestName;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the user says to an executor, for example {@code memory=2g}.
 *
 * @param executor the executor's name
 * @param values the values, by name
 */
public record ExecutorOptions(String executor, Map<String, String> values) {

  /** What stands before the name of an option on the command line. */
  private static final String PREFIX = "experiment.";

  /** Copies the values. */
  public ExecutorOptions {
    Objects.requireNonNull(executor, "executor");
    values = Map.copyOf(values);
  }

  /**
   * Returns those of many properties that are said to an executor: for {@code spark}, {@code
   * experiment.spark.master} is its {@code master}.
   */
  public static ExecutorOptions of(String executor, Map<String, String> properties) {
    String prefix = PREFIX + executor + ".";
    Map<String, String> values = new TreeMap<>();
    properties.forEach(
        (name, value) -> {
          if (name.startsWith(prefix)) {
            values.put(name.substring(prefix.length()), value);
          }
        });
    return new ExecutorOptions(executor, values);
  }

  /** Returns the property that sets an option, for example {@code experiment.spark.master}. */
  public String property(String name) {
    return PREFIX + executor + "." + name;
  }

  /** Returns a value. */
  public Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
  }

  /**
   * Checks that there are no others.
   *
   * @param known the names there can be
   * @throws ExecutorException if there is another one
   */
  public void requireKnown(List<String> known) throws ExecutorException {
    for (String name : new TreeMap<>(values).keySet()) {
      if (!known.contains(name)) {
        throw new ExecutorException(
            "%s: the executor %s has no such option; it has %s%s"
                .formatted(
                    property(name),
                    executor,
                    String.join(", ", known),
                    NearestName.hint(name, known)));
      }
    }
  }
}
