package io.github.experimentmaven.run.executor;

import java.util.Map;
import java.util.Objects;

/**
 * An executor and what the user says to it.
 *
 * @param executor the executor
 * @param options what is said
 */
public record ChosenExecutor(TrialExecutor executor, ExecutorOptions options) {

  /** Checks that nothing is absent. */
  public ChosenExecutor {
    Objects.requireNonNull(executor, "executor");
    Objects.requireNonNull(options, "options");
  }

  /** Returns the threads of this process. */
  public static ChosenExecutor local() {
    return new ChosenExecutor(
        new LocalExecutor(), new ExecutorOptions(LocalExecutor.NAME, Map.of()));
  }

  /** Returns whether trials leave this process. */
  public boolean elsewhere() {
    return executor.elsewhere();
  }
}
