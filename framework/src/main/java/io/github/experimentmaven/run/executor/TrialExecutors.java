package io.github.experimentmaven.run.executor;

import io.github.experimentmaven.spec.problem.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/** The executors that are there, by name. */
public final class TrialExecutors {

  /** Executors that have a module of their own, which users add, by name. */
  private static final Map<String, String> MODULES = Map.of("spark", "experiment-spark");

  private static final String GROUP = "io.github.experimentmaven";

  private TrialExecutors() {}

  /**
   * Returns an executor and what some properties say to it, {@code experiment.spark.master} to
   * {@code spark} its {@code master}.
   *
   * @param name the executor's name
   * @param properties any properties
   * @param loader finds the executors that jars register
   * @throws ExecutorException if there is no such executor
   */
  public static ChosenExecutor choose(
      String name, Map<String, String> properties, ClassLoader loader) throws ExecutorException {
    return new ChosenExecutor(named(name, loader), ExecutorOptions.of(name, properties));
  }

  /**
   * Returns the executor of a name.
   *
   * @param loader finds the executors that jars register
   * @throws ExecutorException if there is none
   */
  public static TrialExecutor named(String name, ClassLoader loader) throws ExecutorException {
    List<String> names = new ArrayList<>();
    for (TrialExecutor executor : ServiceLoader.load(TrialExecutor.class, loader)) {
      if (executor.name().equals(name)) {
        return executor;
      }
      names.add(executor.name());
    }
    if (MODULES.containsKey(name)) {
      throw new ExecutorException(
          "experiment.executor: %s is in the module %s:%s, which is not there; add it to the <dependencies> of the plugin, in the plugin's own version"
              .formatted(name, GROUP, MODULES.get(name)));
    }
    MODULES.keySet().stream().sorted().forEach(names::add);
    throw new ExecutorException(
        "experiment.executor: there is no executor `%s`; the executors are %s%s"
            .formatted(name, String.join(", ", names), NearestName.hint(name, names)));
  }
}
