package io.github.experimentmaven.run;

import io.github.experimentmaven.run.TrialOrigin.Reason;
import io.github.experimentmaven.run.TrialOrigin.Trained;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How many trials of a run came from the cache, and why the others did not.
 *
 * @param cached how many came from the cache
 * @param trained how many were trained, by the reason; only reasons that there were
 */
public record CacheSummary(int cached, Map<Reason, Integer> trained) {

  /** Copies the counts. */
  public CacheSummary {
    Map<Reason, Integer> counts = new EnumMap<>(Reason.class);
    counts.putAll(trained);
    trained = Collections.unmodifiableMap(counts);
  }

  /** Counts the trials of a run. */
  public static CacheSummary of(List<TrialResult> results) {
    Map<Reason, Integer> trained = new EnumMap<>(Reason.class);
    int cached = 0;
    for (TrialResult result : results) {
      if (result.origin() instanceof Trained origin) {
        trained.merge(origin.reason(), 1, Integer::sum);
      } else {
        cached++;
      }
    }
    return new CacheSummary(cached, trained);
  }

  /** Returns for example {@code 24 of 30 trials from the cache, 6 trained: no earlier result}. */
  public String describe() {
    int sum = trained.values().stream().mapToInt(Integer::intValue).sum();
    String counted = cached + " of " + (cached + sum) + " trials from the cache";
    if (trained.isEmpty()) {
      return counted;
    }
    if (trained.size() == 1) {
      return counted + ", " + sum + " trained: " + trained.keySet().iterator().next().text();
    }
    return trained.entrySet().stream()
        .map(reason -> reason.getValue() + " " + reason.getKey().text())
        .collect(Collectors.joining(", ", counted + ", " + sum + " trained: ", ""));
  }
}
