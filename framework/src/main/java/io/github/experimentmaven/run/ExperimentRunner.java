package io.github.experimentmaven.run;

import io.github.experimentmaven.data.drift.RuleColumns;
import io.github.experimentmaven.data.load.DataLoader;
import io.github.experimentmaven.data.load.LoadedData;
import io.github.experimentmaven.data.prepare.Preprocessing;
import io.github.experimentmaven.data.profile.Suspicion;
import io.github.experimentmaven.data.slice.Slicer;
import io.github.experimentmaven.data.source.SourceResolver;
import io.github.experimentmaven.data.split.Fold;
import io.github.experimentmaven.data.split.SplitFiles;
import io.github.experimentmaven.data.split.Splitter;
import io.github.experimentmaven.model.Learner;
import io.github.experimentmaven.model.ModelType;
import io.github.experimentmaven.model.PartSizes;
import io.github.experimentmaven.model.advice.TargetScale;
import io.github.experimentmaven.run.extension.CodeIdentity;
import io.github.experimentmaven.run.extension.Extensions;
import io.github.experimentmaven.run.memory.InputFiles;
import io.github.experimentmaven.run.memory.TrialMemory;
import io.github.experimentmaven.run.trial.Evaluator;
import io.github.experimentmaven.run.trial.TimeLimit;
import io.github.experimentmaven.run.trial.TrialRunner;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.ModelSpec;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.problem.Problem;
import io.github.experimentmaven.tree.SharedWorkers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Runs experiments: loads the data once, then trains and evaluates the trials of the plan on a
 * bounded number of threads. What comes out does not depend on that number.
 *
 * @param extensions what the experiment files can name
 * @param threads how many trials run at a time, at least 1; those that no trial is left for help
 *     with the others
 * @param clock tells how long things take
 */
public record ExperimentRunner(Extensions extensions, int threads, Clock clock) {

  /** Checks that there is at least one thread. */
  public ExperimentRunner {
    Objects.requireNonNull(extensions, "extensions");
    Objects.requireNonNull(clock, "clock");
    if (threads < 1) {
      throw new IllegalArgumentException("at least one thread is needed, not " + threads);
    }
  }

  /**
   * The rows of an experiment and their parts.
   *
   * @param rows the rows
   * @param folds the parts
   */
  public record PreparedData(LoadedData rows, List<Fold> folds) {

    /** Copies the folds. */
    public PreparedData {
      Objects.requireNonNull(rows, "rows");
      folds = List.copyOf(folds);
    }
  }

  /**
   * An experiment that can be run.
   *
   * @param plan what there is to do
   * @param data what there is to do it with
   * @param warnings what its models may learn badly from, at the place to change
   */
  public record Valid(Plan plan, PreparedData data, List<Problem> warnings) {

    /** Copies the warnings. */
    public Valid {
      Objects.requireNonNull(plan, "plan");
      Objects.requireNonNull(data, "data");
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * Loads and splits the data of an experiment, and trains nothing.
   *
   * @throws io.github.experimentmaven.spec.problem.InvalidInputException if the data does not fit
   */
  public PreparedData prepare(Experiment experiment, SourceResolver sources) {
    LoadedData rows = load(experiment, sources);
    return new PreparedData(rows, split(experiment, rows, sources));
  }

  /**
   * Checks all that can be checked without training: the data's columns and cells, the split, the
   * models' options.
   *
   * @throws io.github.experimentmaven.spec.problem.InvalidInputException if something does not fit
   */
  public Valid validate(Experiment experiment, SourceResolver sources) {
    Map<String, Learner> learners = learners(experiment, sources);
    LoadedData data = load(experiment, sources);
    List<Fold> folds = split(experiment, data, sources);
    requireFit(learners, folds);
    List<Problem> warnings = new ArrayList<>();
    for (Suspicion suspicion :
        TargetScale.suspicions(experiment, data, folds, extensions.models())) {
      if (experiment.ignores(suspicion.kind().label())) {
        continue;
      }
      data.targetSpecs().stream()
          .filter(target -> suspicion.columns().contains(target.column()))
          .forEach(target -> warnings.add(target.problem(suspicion.message())));
    }
    return new Valid(
        Plan.of(experiment, planned(experiment, learners), folds.size()),
        new PreparedData(data, folds),
        warnings);
  }

  /**
   * Runs an experiment, keeping only scores and curves; see {@link #run(Experiment, SourceResolver,
   * RunListener, RunSettings)}.
   *
   * @throws InterruptedException if the calling thread is interrupted
   */
  public Run run(Experiment experiment, SourceResolver sources, RunListener listener)
      throws InterruptedException {
    try {
      return run(experiment, sources, listener, RunSettings.inMemory());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Runs an experiment. A trial that fails has its reason in its result, and the others run; one
   * that lacks memory beside others first runs again alone.
   *
   * @param experiment the experiment
   * @param sources finds its data
   * @param listener is told what happens
   * @param settings where completed trials are kept, and how long one may take
   * @throws io.github.experimentmaven.spec.problem.InvalidInputException if the data or the models'
   *     options do not fit the experiment
   * @throws IOException if the store cannot be written
   * @throws InterruptedException if the calling thread is interrupted; all trials are then stopped
   */
  public Run run(
      Experiment experiment, SourceResolver sources, RunListener listener, RunSettings settings)
      throws IOException, InterruptedException {
    Instant start = clock.instant();
    Map<String, Learner> learners = learners(experiment, sources);
    LoadedData data = load(experiment, sources);
    List<Fold> folds = split(experiment, data, sources);
    requireFit(learners, folds);
    listener.onData(data);
    notes(learners).forEach(listener::onNote);
    Map<String, String> splitFiles = SplitFiles.digests(experiment.split(), sources);
    InputFiles inputs = InputFiles.of(experiment, extensions, sources);
    Optional<String> code = CodeIdentity.ofOthers(experiment, extensions);
    Plan plan = Plan.of(experiment, planned(experiment, learners), folds.size());
    listener.onPlan(plan);
    PreparedFolds prepared =
        new PreparedFolds(
            new Preprocessing(extensions.steps()),
            data,
            folds,
            experiment.split().seed(),
            plan.trials());
    SharedWorkers workers = new SharedWorkers();
    TimedTraining training =
        new TimedTraining(
            learners,
            new TrialRunner(new Evaluator(extensions.metrics()), data.targets(), workers),
            new TimeLimit(settings.trialTimeout()),
            listener);
    TrialMemory memory =
        new TrialMemory(experiment, data, folds, inputs, extensions, settings.store());
    List<TrialResult> results;
    try {
      results =
          new TrialPool(threads, workers)
              .run(plan.trials(), new TrialProcess(training, memory, prepared, listener, clock));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return new Run(
        plan,
        data,
        folds,
        splitFiles,
        inputs,
        code,
        results,
        start,
        Duration.between(start, clock.instant()),
        threads);
  }

  private Map<String, Learner> learners(Experiment experiment, SourceResolver sources) {
    Map<String, Learner> learners = new LinkedHashMap<>();
    List<Problem> problems = new ArrayList<>();
    for (ModelSpec model : experiment.models()) {
      try {
        List<Problem> ofFiles = InputFiles.problems(model, extensions, sources);
        problems.addAll(ofFiles);
        if (ofFiles.isEmpty()) {
          learners.put(model.name(), type(model).learner(model));
        }
      } catch (InvalidInputException e) {
        problems.addAll(e.problems());
      }
    }
    requireNone(problems);
    return learners;
  }

  private Map<String, PlannedModel> planned(Experiment experiment, Map<String, Learner> learners) {
    Map<String, PlannedModel> planned = new LinkedHashMap<>();
    for (ModelSpec model : experiment.models()) {
      planned.put(
          model.name(),
          new PlannedModel(
              learners.get(model.name()).loss(),
              type(model).bitExact(model),
              type(model).random(model)));
    }
    return planned;
  }

  private ModelType type(ModelSpec model) {
    return extensions
        .models()
        .find(model.type())
        .orElseThrow(() -> new IllegalArgumentException("no model type '" + model.type() + "'"));
  }

  private static void requireFit(Map<String, Learner> learners, List<Fold> folds) {
    PartSizes rows =
        new PartSizes(
            folds.stream().mapToInt(fold -> fold.training().length).max().orElse(0),
            folds.stream().mapToInt(fold -> fold.validation().length).min().orElse(0));
    requireNone(
        learners.values().stream()
            .flatMap(learner -> learner.unfit(rows).stream())
            .distinct()
            .toList());
  }

  /** Returns what the learners say of their options, once for models that differ in others. */
  private static Collection<Problem> notes(Map<String, Learner> learners) {
    Map<String, Problem> distinct = new LinkedHashMap<>();
    learners.values().stream()
        .flatMap(learner -> learner.notes().stream())
        .forEach(note -> distinct.putIfAbsent(note.location() + note.message(), note));
    return distinct.values();
  }

  private static void requireNone(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
  }

  private LoadedData load(Experiment experiment, SourceResolver sources) {
    LoadedData data =
        new DataLoader(extensions.steps(), sources)
            .load(experiment.data(), experiment.split(), experiment.slices(), experiment.origin());
    RuleColumns.check(experiment.dataRules(), data);
    Slicer.of(experiment, data.table());
    return data;
  }

  private static List<Fold> split(Experiment experiment, LoadedData data, SourceResolver sources) {
    return new Splitter(sources).split(experiment.split(), data, experiment.origin());
  }
}
