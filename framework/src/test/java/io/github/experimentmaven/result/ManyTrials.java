package io.github.experimentmaven.result;

import io.github.experimentmaven.run.Studies;
import io.github.experimentmaven.run.TestType;
import io.github.experimentmaven.run.memory.TrialStore;
import io.github.experimentmaven.study.Pages;
import io.github.experimentmaven.study.RunOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Runs 1,000 trials, whose models together are larger than the heap this is started with. */
public final class ManyTrials {

  static final int TRIALS = 1000;

  private ManyTrials() {}

  /** Runs them in the folder of the first argument. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Path.of(arguments[0]);
    Studies studies =
        Studies.in(
            folder,
            new TestType("heavy", (examples, seed, listener) -> new UnwritableModel(examples)));
    String seeds =
        LongStream.rangeClosed(1, TRIALS).mapToObj(Long::toString).collect(Collectors.joining(","));
    Path results = folder.resolve("results");
    try (TrialStore store = TrialStore.temporary(results)) {
      studies
          .study("seeds: [" + seeds + "]\nmodels: {m: {type: heavy}}\n")
          .run(RunOptions.standard().threads(2).keeping(store))
          .write(results, Pages.NONE);
    }
  }
}
