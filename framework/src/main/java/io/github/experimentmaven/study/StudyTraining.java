package io.github.experimentmaven.study;

import io.github.experimentmaven.result.Results;
import io.github.experimentmaven.result.SliceTable;
import io.github.experimentmaven.result.SlicesOfRun;
import io.github.experimentmaven.result.rows.TestRowsOfRun;
import io.github.experimentmaven.run.Run;
import io.github.experimentmaven.run.RunSession;
import io.github.experimentmaven.run.memory.TrialStore;
import io.github.experimentmaven.search.SearchOutcome;
import io.github.experimentmaven.search.Searches;
import io.github.experimentmaven.spec.Experiment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Trains a study: searches first, where its models have some, then every model with what was found.
 *
 * @param study the study
 * @param options how
 */
record StudyTraining(Study study, RunOptions options) {

  /** Trains, and keeps what the results are made of where the study needs it. */
  StudyRun run() throws IOException, InterruptedException {
    if (options.store().isPresent()) {
      FoundRun found = trained(options);
      return new StudyRun(
          study.found(found.run().plan().experiment()),
          found.run(),
          Optional.of(TestRowsOfRun.of(found.run())),
          Optional.empty(),
          ExplainedRun.of(found));
    }
    if (!needsStore()) {
      FoundRun found = trained(options);
      return new StudyRun(
          study, found.run(), Optional.empty(), Optional.empty(), ExplainedRun.nothing());
    }
    Path folder = Files.createTempDirectory("experiment-");
    try (TrialStore store = TrialStore.temporary(folder)) {
      FoundRun found = trained(options.keeping(store));
      Run run = found.run();
      Optional<SliceTable> slices =
          SlicesOfRun.of(
              run,
              Results.of(run, study.project().version(), study.extensions().metrics()).table(),
              study.extensions().metrics());
      return new StudyRun(
          study.found(run.plan().experiment()),
          run.unstored(),
          Optional.of(TestRowsOfRun.of(run)),
          slices,
          ExplainedRun.of(found));
    } finally {
      Files.delete(folder);
    }
  }

  private boolean needsStore() {
    Experiment experiment = study.experiment();
    return options.executor().elsewhere()
        || experiment.regression().isPresent()
        || Judging.needsRows(experiment)
        || !experiment.slices().slicings().isEmpty()
        || !experiment.explanations().isEmpty()
        || experiment.models().stream().anyMatch(model -> model.search().isPresent());
  }

  private FoundRun trained(RunOptions how) throws IOException, InterruptedException {
    Searches searches = Searches.of(study.experiment(), study.extensions());
    RunSession session =
        study
            .runner(how.workers())
            .open(study.experiment(), study.sources(), how.listener(), how.settings());
    List<SearchOutcome> outcomes = searches.run(session, how.listener());
    return new FoundRun(
        outcomes.isEmpty() ? session.run() : session.run(searches.found(outcomes, session.folds())),
        outcomes);
  }
}
