package io.github.experimentmaven.spark.cluster;

import java.io.PrintStream;
import java.util.Objects;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;

/** Tells of executors that were lost while they trained. */
final class LostExecutors extends SparkListener {

  private final PrintStream lines;

  LostExecutors(PrintStream lines) {
    this.lines = Objects.requireNonNull(lines, "lines");
  }

  @Override
  public void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
    lines.println(
        Driver.NOTE
            + "executor "
            + removed.executorId()
            + " of the cluster was lost ("
            + String.valueOf(removed.reason()).lines().findFirst().orElse("")
            + "); its trials are tried again");
  }
}
