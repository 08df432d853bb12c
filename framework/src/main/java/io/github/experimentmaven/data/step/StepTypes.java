package io.github.experimentmaven.data.step;

import io.github.experimentmaven.spec.extension.Registry;
import java.util.Comparator;
import java.util.List;

/** The preprocessing steps an experiment file can name, by name. */
public final class StepTypes extends Registry<StepType> {

  /**
   * Sorts the steps by name.
   *
   * @throws IllegalArgumentException if two steps have the same name, or one that cannot stand in a
   *     file
   */
  public StepTypes(List<StepType> all) {
    super("preprocessing step", all.stream().sorted(Comparator.comparing(StepType::name)).toList());
  }

  /** Returns the steps that the framework's and a class loader's jars register. */
  public static StepTypes discover(ClassLoader loader) {
    return new StepTypes(registered(StepType.class, loader));
  }

  /** Returns the built-in steps. */
  public static StepTypes builtIn() {
    return discover(StepTypes.class.getClassLoader());
  }

  /** Returns the names of the types whose steps can be undone, in alphabetical order. */
  public List<String> invertible() {
    return all().stream().filter(StepType::invertible).map(StepType::name).toList();
  }
}
