package io.github.experimentmaven.plugin;

import io.github.experimentmaven.run.Plan;
import io.github.experimentmaven.run.RunListener;
import io.github.experimentmaven.run.Trial;
import io.github.experimentmaven.run.TrialOutcome.Failed;
import io.github.experimentmaven.run.TrialResult;
import org.apache.maven.plugin.logging.Log;

/** Tells the build's log of a run: a line a run, and a warning for each trial that failed. */
final class LoggingListener implements RunListener {

  private final Log log;

  LoggingListener(Log log) {
    this.log = log;
  }

  @Override
  public void onPlan(Plan plan) {
    log.info(
        "Running experiment '%s': %d models, %d trials"
            .formatted(
                plan.experiment().name(), plan.experiment().models().size(), plan.trials().size()));
  }

  @Override
  public void onTrialEnded(TrialResult result) {
    Trial trial = result.trial();
    if (result.outcome() instanceof Failed failed) {
      log.warn(
          "%s with seed %d failed: %s"
              .formatted(trial.model().name(), trial.seed(), failed.reason()));
    } else if (log.isDebugEnabled()) {
      log.debug(
          "%s with seed %d: %d ms"
              .formatted(trial.model().name(), trial.seed(), result.duration().toMillis()));
    }
  }
}
