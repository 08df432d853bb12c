package io.github.experimentmaven.result;

import io.github.experimentmaven.run.Run;
import io.github.experimentmaven.run.RunListener;
import io.github.experimentmaven.run.RunSettings;
import io.github.experimentmaven.run.Studies;
import io.github.experimentmaven.run.TrialStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A run of a study and the files it wrote, as a build has them. */
final class WrittenRun {

  private WrittenRun() {}

  /** Runs a study in a folder and returns its results. */
  static ResultFolder in(Path folder) throws IOException, InterruptedException {
    Studies studies = Studies.in(folder);
    ResultFolder results = new ResultFolder(folder.resolve("results"));
    try (TrialStore store = TrialStore.cached(folder.resolve("cache"), results.path(), false)) {
      Run run =
          studies.run(
              studies.experiment(
                  """
                  seeds: [1, 2]
                  models:
                    network: {type: mlp, layers: [4 relu], epochs: 3}
                    tree: {type: cart}
                  """),
              2,
              RunSettings.keeping(store),
              new RunListener() {});
      ResultFiles.write(
          results,
          Results.of(run, "1.0.0", studies.extensions()),
          run,
          studies.extensions(),
          Map.of("summary.md", "# Study\n"),
          new ProvenanceOfRun(
              run, new Provenance.Project("example:study", "1.0.0", Optional.of("abc"))));
    }
    return results;
  }
}
