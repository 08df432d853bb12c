package io.github.experimentmaven.report.console;

import io.github.experimentmaven.report.text.Figures;
import io.github.experimentmaven.run.Plan;
import io.github.experimentmaven.run.PlannedModel;
import io.github.experimentmaven.run.trial.Trial;
import java.util.Optional;

/** What other machines would make of a study that is long for one. */
final class SpreadAdvice {

  /** Below this, starting them takes what they save. */
  private static final double LONG_STUDY_SECONDS = 600;

  private static final int MACHINES = 8;

  private SpreadAdvice() {}

  /**
   * Returns the end of a sentence, for example {@code , or about 25 min on 8 machines
   * (-Dexperiment.shard=1/8)}; nothing for a study that is short, or most of which may not leave
   * its machine.
   *
   * @param seconds what is left of it on this machine
   */
  static String of(Plan plan, double seconds) {
    double movable =
        plan.trials().stream().filter(trial -> isMovable(plan, trial)).count()
            / (double) plan.trials().size();
    double spread = seconds * (1 - movable) + seconds * movable / MACHINES;
    boolean pays = plan.trials().size() >= MACHINES && spread <= seconds / 2;
    return seconds < LONG_STUDY_SECONDS || !pays
        ? ""
        : ", or about %s on %d machines (-Dexperiment.shard=1/%2$d)"
            .formatted(Figures.duration(spread), MACHINES);
  }

  private static boolean isMovable(Plan plan, Trial trial) {
    return trial.model().search().isEmpty()
        && Optional.ofNullable(plan.models().get(trial.model().name()))
            .filter(PlannedModel::bitExact)
            .isPresent();
  }
}
