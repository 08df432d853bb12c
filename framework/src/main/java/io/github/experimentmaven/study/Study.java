package io.github.experimentmaven.study;

import io.github.experimentmaven.data.profile.Profile;
import io.github.experimentmaven.data.profile.Suspicion;
import io.github.experimentmaven.data.source.SourceResolver;
import io.github.experimentmaven.model.advice.TargetScale;
import io.github.experimentmaven.result.Provenance;
import io.github.experimentmaven.result.ResultFolder;
import io.github.experimentmaven.run.ExperimentRunner;
import io.github.experimentmaven.run.ExperimentRunner.PreparedData;
import io.github.experimentmaven.run.ExperimentRunner.Valid;
import io.github.experimentmaven.run.ShardOfRun;
import io.github.experimentmaven.run.extension.Extensions;
import io.github.experimentmaven.run.memory.TrialStore;
import io.github.experimentmaven.run.shard.Shard;
import io.github.experimentmaven.search.Searches;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.override.Overrides;
import io.github.experimentmaven.spec.override.Selection;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * An experiment as its file says it, with all it needs to run. Immutable; several threads may use
 * one.
 *
 * <pre>{@code
 * Study study = Study.read(Path.of("src/experiments/houses.yaml"));
 * study.run().judge().requireKept();
 * }</pre>
 */
public final class Study {

  private final StudyReader reader;
  private final Experiment experiment;
  private final SourceResolver sources;

  Study(StudyReader reader, Experiment experiment, SourceResolver sources) {
    this.reader = Objects.requireNonNull(reader, "reader");
    this.experiment = Objects.requireNonNull(experiment, "experiment");
    this.sources = Objects.requireNonNull(sources, "sources");
  }

  /**
   * Reads an experiment file; {@link StudyReader} reads one in other ways.
   *
   * @param file the file
   * @throws io.github.experimentmaven.spec.problem.InvalidInputException with every problem of the
   *     file, in its order
   */
  public static Study read(Path file) {
    return StudyReader.standard().read(file);
  }

  /** Returns the experiment's name. */
  public String name() {
    return experiment.name();
  }

  /** Returns what the file says. */
  public Experiment experiment() {
    return experiment;
  }

  /** Returns what the file could name. */
  public Extensions extensions() {
    return reader.extensions();
  }

  /** Returns the project that results are said to belong to. */
  public Provenance.Project project() {
    return reader.projectOf(experiment);
  }

  /**
   * Returns a part of the study.
   *
   * @param part which of its models and seeds are meant
   * @throws io.github.experimentmaven.spec.problem.InvalidInputException if it has no such model or
   *     seed
   */
  public Study only(Selection part) {
    return new Study(reader, experiment.only(part), sources);
  }

  /**
   * Returns the study that the file is with other values in place of its own; it is read again.
   *
   * @param values for example {@code Overrides.parse("models.network.epochs=10")}
   * @throws io.github.experimentmaven.spec.problem.InvalidInputException with every problem of the
   *     file, in its order
   */
  public Study with(Overrides values) {
    return reader
        .overrides(values)
        .read(experiment.origin().file(), experiment.origin().displayName());
  }

  /**
   * Checks all that can be checked without training: the data's columns and cells, the split, the
   * models' options.
   *
   * @return what a run would train, and what its models may learn badly from
   * @throws io.github.experimentmaven.spec.problem.InvalidInputException if something does not fit
   */
  public Valid validate() {
    Searches searches = searches();
    Valid valid = runner(1).validate(experiment, sources);
    searches.requireOneLoss(valid.data().folds().size());
    return valid;
  }

  /**
   * Returns what will be looked for before models are trained.
   *
   * @throws io.github.experimentmaven.spec.problem.InvalidInputException if a method or a budget of
   *     a search does not go with its model
   */
  public Searches searches() {
    return Searches.of(experiment, extensions());
  }

  /**
   * Loads and splits the data, and trains nothing.
   *
   * @throws io.github.experimentmaven.spec.problem.InvalidInputException if the data does not fit
   */
  public PreparedData data() {
    return runner(1).prepare(experiment, sources);
  }

  /**
   * Returns what is in the data, what looks wrong with it, and what the study's models may learn
   * badly from.
   *
   * @param data the {@link #data} of this study
   */
  public Profile profile(PreparedData data) {
    return Profile.of(data.rows(), data.folds()).with(scales(data)).without(this::isIgnored);
  }

  /** Returns what the profile says looks wrong; much cheaper than the whole. */
  List<Suspicion> suspicions(PreparedData data) {
    List<Suspicion> suspicions = new ArrayList<>(scales(data));
    suspicions.addAll(Profile.suspicions(data.rows(), data.folds()));
    suspicions.removeIf(this::isIgnored);
    return suspicions;
  }

  private boolean isIgnored(Suspicion suspicion) {
    return experiment.ignores(suspicion.kind().label());
  }

  private List<Suspicion> scales(PreparedData data) {
    return TargetScale.suspicions(experiment, data.rows(), data.folds(), extensions().models());
  }

  /**
   * Trains and evaluates every model with every seed on every fold, with {@link
   * RunOptions#standard}: keeps scores and curves, but neither predictions nor trained models.
   *
   * @throws io.github.experimentmaven.spec.problem.InvalidInputException if the data or the models'
   *     options do not fit
   * @throws IOException if the data cannot be read
   * @throws InterruptedException if the calling thread is interrupted; all trials are then stopped
   */
  public StudyRun run() throws IOException, InterruptedException {
    return run(RunOptions.standard());
  }

  /**
   * Trains and evaluates every model with every seed on every fold. A trial that fails has its
   * reason in the results, and the others run.
   *
   * @param options how
   * @throws io.github.experimentmaven.spec.problem.InvalidInputException if the data or the models'
   *     options do not fit
   * @throws IOException if the data cannot be read, or the options' store cannot be written
   * @throws InterruptedException if the calling thread is interrupted; all trials are then stopped
   */
  public StudyRun run(RunOptions options) throws IOException, InterruptedException {
    return new StudyTraining(this, options).run();
  }

  /**
   * Trains one share of the study's trials, to be put together elsewhere: see {@link
   * RunOptions#merging}. Models whose results may differ from machine to machine are left out.
   *
   * @param options how; needs a store
   * @throws io.github.experimentmaven.spec.problem.InvalidInputException if the data or the models'
   *     options do not fit
   * @throws IOException if the data cannot be read, or the store cannot be written
   * @throws InterruptedException if the calling thread is interrupted; all trials are then stopped
   */
  public ShardOfRun runShard(Shard shard, RunOptions options)
      throws IOException, InterruptedException {
    return runner(options.workers())
        .runShard(experiment, sources, options.listener(), options.settings(), shard);
  }

  /**
   * Runs the study and writes its results, its page and its trained models.
   *
   * @param folder where to; made where needed
   * @throws io.github.experimentmaven.spec.problem.InvalidInputException if the data or the models'
   *     options do not fit
   * @throws IOException if a file cannot be read or written
   * @throws InterruptedException if the calling thread is interrupted; the results of the run
   *     before are then as they were
   */
  public StudyFolder runInto(Path folder) throws IOException, InterruptedException {
    return runInto(folder, RunOptions.standard());
  }

  /**
   * Runs the study and writes its results, its page and its trained models.
   *
   * @param folder where to; made where needed
   * @param options how; without a store, the trials are kept in the folder until all is written
   * @throws io.github.experimentmaven.spec.problem.InvalidInputException if the data or the models'
   *     options do not fit
   * @throws IOException if a file cannot be read or written
   * @throws InterruptedException if the calling thread is interrupted; the results of the run
   *     before are then as they were
   */
  public StudyFolder runInto(Path folder, RunOptions options)
      throws IOException, InterruptedException {
    if (options.store().isPresent()) {
      return run(options).write(folder);
    }
    try (TrialStore store = TrialStore.temporary(folder)) {
      return run(options.keeping(store)).write(folder);
    }
  }

  /**
   * Returns the results of this study that are in a folder, or will be.
   *
   * @param folder the folder, {@code target/experiments/<experiment>} in a Maven build
   */
  public StudyFolder in(Path folder) {
    return new StudyFolder(this, new ResultFolder(folder), List.of());
  }

  /** Returns what finds the data. */
  SourceResolver sources() {
    return sources;
  }

  /** Returns the folder of committed baselines: {@code baselines} beside the experiment file. */
  Path baselines() {
    return experiment.origin().file().toAbsolutePath().resolveSibling("baselines");
  }

  /** Returns this study with an experiment in which searches have found what they looked for. */
  Study found(Experiment other) {
    return new Study(reader, other, sources);
  }

  ExperimentRunner runner(int threads) {
    return new ExperimentRunner(extensions(), threads, Clock.systemUTC());
  }
}
