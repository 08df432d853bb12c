package io.github.experimentmaven.result;

import io.github.experimentmaven.run.Run;
import io.github.experimentmaven.run.RunListener;
import io.github.experimentmaven.run.RunSettings;
import io.github.experimentmaven.run.Studies;
import io.github.experimentmaven.run.TestType;
import io.github.experimentmaven.run.TrialStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
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
    ResultFolder results = new ResultFolder(folder.resolve("results"));
    try (TrialStore store = TrialStore.temporary(results.path())) {
      Run run =
          studies.run(
              studies.experiment("seeds: [" + seeds + "]\nmodels: {m: {type: heavy}}\n"),
              2,
              RunSettings.keeping(store),
              new RunListener() {});
      ResultFiles.write(
          results,
          Results.of(run, "1.0.0", studies.extensions()),
          run,
          studies.extensions(),
          Map.of(),
          new ProvenanceOfRun(
              run, new Provenance.Project("example:study", "1.0.0", Optional.empty())));
    }
  }
}
