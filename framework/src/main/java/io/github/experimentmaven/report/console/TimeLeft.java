package io.github.experimentmaven.report.console;

import io.github.experimentmaven.model.Progress;
import io.github.experimentmaven.run.Plan;
import io.github.experimentmaven.run.TrialResult;
import io.github.experimentmaven.run.memory.TrialOrigin;
import io.github.experimentmaven.run.trial.Trial;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How long the trials of a plan will still take, by those of this run so far, of which trials that
 * are half done count as halves. Trials that were trained before take no time and are not counted.
 */
final class TimeLeft {

  private static final double NANOS = 1e9;

  private final long startedAt;
  private final Map<Integer, Long> starts = new HashMap<>();
  private final Map<Integer, Double> shares = new HashMap<>();
  private int waiting;
  private int trained;

  TimeLeft(Plan plan, long now) {
    startedAt = now;
    waiting = plan.trials().size();
  }

  void started(Trial trial, long now) {
    starts.put(trial.index(), now);
  }

  void progressed(Trial trial, Progress progress) {
    shares.put(trial.index(), (double) progress.done() / progress.total());
  }

  void ended(TrialResult result) {
    starts.remove(result.trial().index());
    shares.remove(result.trial().index());
    waiting--;
    trained += result.origin() instanceof TrialOrigin.Trained ? 1 : 0;
  }

  /** Returns how many trials of this run were trained to their end. */
  int trained() {
    return trained;
  }

  /** Returns how many trials have not ended. */
  int waiting() {
    return waiting;
  }

  /** Returns the seconds since the start of the run. */
  double elapsed(long now) {
    return (now - startedAt) / NANOS;
  }

  /** Returns the seconds that all trials will still take; empty while nothing is known of any. */
  OptionalDouble ofAll(long now) {
    double begun = shares.values().stream().mapToDouble(Double::doubleValue).sum();
    double done = trained + begun;
    return done == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(elapsed(now) / done * (waiting - begun));
  }

  /** Returns the seconds that a trial's training will still take; empty if nothing is known. */
  OptionalDouble of(Trial trial, long now) {
    if (!starts.containsKey(trial.index()) || !shares.containsKey(trial.index())) {
      return OptionalDouble.empty();
    }
    double seconds = (now - starts.get(trial.index())) / NANOS;
    double share = shares.get(trial.index());
    return OptionalDouble.of(seconds / share * (1 - share));
  }
}
