package io.github.experimentmaven.result;

import io.github.experimentmaven.data.split.Fold;
import io.github.experimentmaven.result.Provenance.Project;
import io.github.experimentmaven.run.Run;
import io.github.experimentmaven.run.TrialResult;
import io.github.experimentmaven.run.memory.TrialOrigin.Trained;
import io.github.experimentmaven.run.trial.Trial;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.ModelSpec;
import io.github.experimentmaven.spec.StepSpec;
import io.github.experimentmaven.spec.TargetSpec;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.tribuo.Tribuo;

/**
 * Collects the provenance of a run.
 *
 * @param run the run
 * @param project the project the experiment belongs to
 */
public record ProvenanceOfRun(Run run, Project project) implements ResultFiles.ProvenanceOfTables {

  private static final double NANOSECONDS = 1e9;

  /** Checks that both are present. */
  public ProvenanceOfRun {
    Objects.requireNonNull(run, "run");
    Objects.requireNonNull(project, "project");
  }

  @Override
  public Provenance withTables(Map<String, String> digests) {
    Experiment experiment = run.plan().experiment();
    return new Provenance(
        experiment.name(),
        project,
        new Provenance.Specification(
            experiment.origin().displayName(),
            experiment.origin().sha256(),
            experiment.overrides(),
            experiment.selection()),
        new Provenance.Data(
            experiment.data().source(),
            run.data().sha256(),
            run.data().rowsRead(),
            run.data().rowsDropped(),
            run.splitFiles(),
            targetSteps()),
        experiment.models().stream().map(this::model).toList(),
        digests,
        new Provenance.Environment(
            FrameworkVersion.current(),
            Tribuo.VERSION,
            property("java.vm.name") + " " + property("java.runtime.version"),
            property("os.name") + " " + property("os.version") + " " + property("os.arch"),
            run.code()),
        new Provenance.Run(
            run.startedAt().toString(),
            seconds(run.duration()),
            run.threads(),
            run.results().stream().map(this::timing).toList()));
  }

  private Optional<Map<String, List<String>>> targetSteps() {
    Map<String, List<String>> steps = new LinkedHashMap<>();
    for (TargetSpec target : run.data().targetSpecs()) {
      if (!target.steps().isEmpty()) {
        steps.put(target.column(), target.steps().stream().map(StepSpec::type).toList());
      }
    }
    return Optional.of(steps).filter(some -> !some.isEmpty());
  }

  private Provenance.Model model(ModelSpec model) {
    return new Provenance.Model(
        model.name(),
        model.type(),
        model.options().values(),
        run.inputs().of(model.name()),
        MedianTrial.of(run, model.name())
            .filter(trained -> trained.stored().isPresent())
            .map(trained -> saved(trained.trial())));
  }

  private Provenance.SavedTrial saved(Trial trial) {
    Fold fold = run.folds().get(trial.fold());
    return new Provenance.SavedTrial(trial.seed(), fold.repeat(), fold.index());
  }

  private Provenance.Timing timing(TrialResult result) {
    Fold fold = run.folds().get(result.trial().fold());
    return new Provenance.Timing(
        result.trial().model().name(),
        result.trial().seed(),
        fold.repeat(),
        fold.index(),
        seconds(result.duration()),
        !(result.origin() instanceof Trained));
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / NANOSECONDS;
  }

  private static String property(String name) {
    return System.getProperty(name, "unknown");
  }
}
