package io.github.experimentmaven.run;

import io.github.experimentmaven.run.memory.TrialOrigin.Cached;
import io.github.experimentmaven.run.memory.TrialOrigin.Reason;
import io.github.experimentmaven.run.memory.TrialOrigin.Trained;
import io.github.experimentmaven.spec.problem.Count;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How many trials of a run came from the store, and why the others did not.
 *
 * @param cached how many came from the store
 * @param trained how many were trained, by the reason; only reasons that there were
 */
public record CacheSummary(int cached, Map<Reason, Integer> trained) {

  /** Why a trial is trained in a build that goes as planned. */
  private static final Set<Reason> EXPECTED =
      EnumSet.of(Reason.NO_ENTRY, Reason.CACHE_OFF, Reason.FORCED);

  /** Copies the counts. */
  public CacheSummary {
    Map<Reason, Integer> counts = new EnumMap<>(Reason.class);
    counts.putAll(trained);
    trained = Collections.unmodifiableMap(counts);
  }

  /** Counts the trials of a run but for those that other machines completed. */
  public static CacheSummary of(List<TrialResult> results) {
    Map<Reason, Integer> trained = new EnumMap<>(Reason.class);
    int cached = 0;
    for (TrialResult result : results) {
      if (result.origin() instanceof Trained origin) {
        trained.merge(origin.reason(), 1, Integer::sum);
      } else if (result.origin() instanceof Cached) {
        cached++;
      }
    }
    return new CacheSummary(cached, trained);
  }

  /** Returns whether there is something to tell that a reader would not expect. */
  public boolean notable() {
    return cached > 0 || trained.keySet().stream().anyMatch(reason -> !EXPECTED.contains(reason));
  }

  /**
   * Returns for example {@code 24 of 30 trials from the store, 6 trained: no earlier result}, or
   * {@code all 30 trials are from the store}.
   */
  public String describe() {
    int sum = trained.values().stream().mapToInt(Integer::intValue).sum();
    if (sum == 0) {
      return (cached == 1 ? "the one trial is" : "all " + Count.of(cached, "trial") + " are")
          + " from the store";
    }
    String reasons =
        trained.size() == 1
            ? trained.keySet().iterator().next().text()
            : trained.entrySet().stream()
                .map(reason -> reason.getValue() + " " + reason.getKey().text())
                .collect(Collectors.joining(", "));
    return cached == 0
        ? (sum == 1 ? "the one trial was" : "all " + Count.of(sum, "trial") + " were")
            + " trained: "
            + reasons
        : "%d of %s from the store, %d trained: %s"
            .formatted(cached, Count.of(cached + sum, "trial"), sum, reasons);
  }
}
