package io.github.experimentmaven.run;

import io.github.experimentmaven.run.extension.Extensions;
import io.github.experimentmaven.run.memory.TrialStore;
import io.github.experimentmaven.run.trial.Predictions;
import io.github.experimentmaven.spec.Experiment;
import java.nio.file.Path;

/**
 * A run with a cache in a process of its own: prints what it took from there, and a line of scores
 * and test predictions for each trial.
 */
public final class CachedRun {

  public static final String MODELS =
      """
      seeds: [1, 2, 3, 4, 5, 6, 7, 8]
      models:
        tree: {type: cart, max_depth: 3}
        network: {type: mlp, layers: [4 relu], epochs: 3}
      """;

  /** How many trials there are. */
  public static final int TRIALS = 16;

  private CachedRun() {}

  /** Runs in this process; returns how many trials came from the store. */
  public static int cached(Path folder) throws Exception {
    Studies studies = new Studies(folder, Extensions.discover(CachedRun.class.getClassLoader()));
    Experiment experiment = studies.read(folder.resolve("study.yaml"));
    try (TrialStore store = TrialStore.cached(folder.resolve("cache"), folder, false)) {
      Run run = studies.run(experiment, RunSettings.keeping(store));
      return CacheSummary.of(run.results()).cached();
    }
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    Studies studies = new Studies(folder, Extensions.discover(CachedRun.class.getClassLoader()));
    Experiment experiment = studies.read(folder.resolve("study.yaml"));
    try (TrialStore store = TrialStore.cached(folder.resolve("cache"), folder, false)) {
      Run run = studies.run(experiment, RunSettings.keeping(store));
      System.out.println(CacheSummary.of(run.results()).cached());
      for (TrialResult result : run.results()) {
        Predictions test = result.stored().orElseThrow().predictions().values();
        System.out.print(result.outcome());
        for (int row = 0; row < test.rows(); row++) {
          System.out.print(" " + test.predicted(0, row));
        }
        System.out.println();
      }
    }
  }
}
