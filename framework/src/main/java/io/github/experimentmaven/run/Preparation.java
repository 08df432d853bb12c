package io.github.experimentmaven.run;

import io.github.experimentmaven.data.drift.RuleColumns;
import io.github.experimentmaven.data.load.DataLoader;
import io.github.experimentmaven.data.load.LoadedData;
import io.github.experimentmaven.data.slice.Slicer;
import io.github.experimentmaven.data.source.SourceResolver;
import io.github.experimentmaven.data.split.Fold;
import io.github.experimentmaven.data.split.SplitFiles;
import io.github.experimentmaven.data.split.Splitter;
import io.github.experimentmaven.run.executor.RecordedSources;
import io.github.experimentmaven.run.extension.CodeIdentity;
import io.github.experimentmaven.run.extension.Extensions;
import io.github.experimentmaven.run.memory.InputFiles;
import io.github.experimentmaven.run.memory.RowKeys;
import io.github.experimentmaven.run.memory.TrialMemory;
import io.github.experimentmaven.run.memory.TrialStore;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes experiments ready to be trained that read the same data in the same way. */
final class Preparation {

  private final Extensions extensions;

  /** Digests the class path, which takes as long as a small training. */
  private Optional<CodeIdentity> code = Optional.empty();

  /**
   * Creates a preparation.
   *
   * @param extensions what experiment files can name
   */
  Preparation(Extensions extensions) {
    this.extensions = extensions;
  }

  /** Loads and splits the data of an experiment. */
  LoadedRows load(Experiment experiment, RecordedSources sources) {
    LoadedData data = data(experiment, sources);
    return new LoadedRows(sources, data, split(experiment, data, sources), Optional.empty());
  }

  private LoadedData data(Experiment experiment, SourceResolver sources) {
    DataLoader loader = new DataLoader(extensions.steps(), extensions.formats(), sources);
    LoadedData data =
        named(
            experiment,
            () ->
                loader.load(
                    experiment.data(),
                    experiment.split(),
                    experiment.slices(),
                    experiment.origin()));
    RuleColumns.check(experiment.dataRules(), data);
    Slicer.of(experiment, data.table());
    return data;
  }

  private static List<Fold> split(Experiment experiment, LoadedData data, SourceResolver sources) {
    return named(
        experiment,
        () -> new Splitter(sources).split(experiment.split(), data, experiment.origin()));
  }

  /** Says of what is wrong with a table which experiment reads it. */
  static <T> T named(Experiment experiment, Supplier<T> work) {
    try {
      return work.get();
    } catch (InvalidInputException e) {
      throw e.of(experiment.origin().displayName(), experiment.name());
    }
  }

  /**
   * Makes an experiment ready to be trained on rows that are loaded.
   *
   * @param planned what is known of its models, on all folds
   * @param settings where completed trials are kept
   * @param keyed whether its trials are found by their keys also where there is no cache
   */
  ReadyExperiment ready(
      Experiment experiment,
      LoadedRows rows,
      Learners learners,
      Map<String, PlannedModel> planned,
      RunSettings settings,
      boolean keyed)
      throws IOException {
    InputFiles inputs = InputFiles.of(experiment, extensions, rows.sources());
    boolean found =
        keyed
            || settings.merge().isPresent()
            || settings.store().filter(TrialStore::hasCache).isPresent();
    return new ReadyExperiment(
        Plan.of(experiment, planned, rows.folds().size()),
        rows.data(),
        rows.folds(),
        SplitFiles.digests(experiment.split(), rows.sources()),
        rows.sources(),
        inputs,
        code(experiment).ofOthers(experiment.models()),
        learners.byModel(),
        new TrialMemory(
            rows.data(),
            rows.folds(),
            settings.store(),
            settings.merge(),
            found ? Optional.of(keys(experiment, rows)) : Optional.empty(),
            experiment.models(),
            inputs));
  }

  /** Returns what trials of an experiment are found by, save their models. */
  RowKeys keys(Experiment experiment, LoadedRows rows) throws IOException {
    return rows.keys().isPresent()
        ? rows.keys().get()
        : RowKeys.of(experiment, rows.data(), rows.folds(), code(experiment), extensions);
  }

  private CodeIdentity code(Experiment experiment) throws IOException {
    if (code.isEmpty()) {
      code = Optional.of(new CodeIdentity(extensions, experiment.data()));
    }
    return code.get();
  }
}
