package io.github.experimentmaven.run.executor;

import io.github.experimentmaven.run.trial.Trial;
import java.util.Objects;
import java.util.Optional;

/**
 * A trial to be trained.
 *
 * @param trial the trial
 * @param key the digest of all that determines its result, under which its entry comes back; always
 *     there for trials that leave this process
 */
public record TrialRequest(Trial trial, Optional<String> key) {

  /** Checks that nothing is absent. */
  public TrialRequest {
    Objects.requireNonNull(trial, "trial");
    Objects.requireNonNull(key, "key");
  }

  /** Returns the place in the plan, from 0. */
  public int index() {
    return trial.index();
  }

  /** Returns the trial in words, for example {@code forest with seed 3 on fold 1}. */
  public String describe() {
    return "%s with seed %d on fold %d"
        .formatted(trial.model().name(), trial.seed(), trial.fold() + 1);
  }
}
