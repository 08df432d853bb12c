package io.github.experimentmaven.gate;

import io.github.experimentmaven.gate.change.Rivals;
import io.github.experimentmaven.gate.change.RowPairing;
import io.github.experimentmaven.gate.change.TablePair;
import io.github.experimentmaven.metric.Metrics;
import io.github.experimentmaven.result.ResultTable;
import io.github.experimentmaven.result.SliceTable;
import io.github.experimentmaven.result.rows.TestRows;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.ModelSpec;
import io.github.experimentmaven.spec.RegressionSpec;
import io.github.experimentmaven.spec.override.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Judges the results of an experiment; a pure function of what it is given. */
public final class Gate {

  private final Metrics metrics;
  private final GateOptions options;

  /**
   * Creates a gate.
   *
   * @param metrics the metrics, which say whether less of them is better
   * @param options what the gate lets pass
   */
  public Gate(Metrics metrics, GateOptions options) {
    this.metrics = Objects.requireNonNull(metrics, "metrics");
    this.options = Objects.requireNonNull(options, "options");
  }

  /**
   * Judges results: that none is missing, the thresholds, and the comparison with the baseline.
   * Where only a part of the experiment is meant, both tables are judged as if they had no more.
   *
   * @param experiment the experiment
   * @param current its results, which are known to be up to date
   * @param slices its results on slices; empty where it has none
   * @param rows what was predicted for its test rows; empty where that is not known
   * @param earlier earlier results, where there are any; not looked at where the options say not to
   *     compare
   */
  public Verdict judge(
      Experiment experiment,
      ResultTable current,
      Optional<SliceTable> slices,
      Optional<TestRows> rows,
      Optional<Baseline> earlier) {
    Optional<Baseline> baseline = options.compare() ? earlier : Optional.empty();
    Selection part = experiment.selection();
    return judgePart(
        experiment,
        current.only(part),
        JudgedSlices.of(experiment, slices),
        rows,
        baseline.map(whole -> whole.only(part)));
  }

  /** Judges results of an experiment without slices. */
  public Verdict judge(
      Experiment experiment,
      ResultTable current,
      Optional<TestRows> rows,
      Optional<Baseline> earlier) {
    return judge(experiment, current, Optional.empty(), rows, earlier);
  }

  /** Judges results of which no test rows are known. */
  public Verdict judge(Experiment experiment, ResultTable current, Optional<Baseline> earlier) {
    return judge(experiment, current, Optional.empty(), earlier);
  }

  private Verdict judgePart(
      Experiment experiment,
      ResultTable current,
      JudgedSlices slices,
      Optional<TestRows> rows,
      Optional<Baseline> baseline) {
    List<Finding> findings = new ArrayList<>(Completeness.judge(experiment, current));
    List<String> notes = new ArrayList<>();
    if (!experiment.selection().coversAll()) {
      notes.add(
          "%s was judged for %s only"
              .formatted(experiment.name(), experiment.selection().describe()));
    }
    slices.note(experiment).ifPresent(notes::add);
    findings.addAll(
        Thresholds.judge(experiment, current, slices, new Rivals(current, metrics, rows)));
    experiment
        .regression()
        .ifPresent(
            spec ->
                baseline.ifPresentOrElse(
                    found -> {
                      findings.addAll(compare(experiment, spec, current, slices, rows, found));
                      if (rows.isPresent() && found.rows().isEmpty()) {
                        notes.add(withoutRows(experiment, found));
                      }
                    },
                    () -> missBaseline(experiment, spec, findings, notes)));
    if (experiment.thresholds().isEmpty()
        && experiment.regression().isEmpty()
        && ImportanceLimits.of(experiment).isEmpty()) {
      notes.add(
          "%s has neither thresholds nor a section 'regression': its values were not judged"
              .formatted(experiment.name()));
    }
    return new Verdict(
        experiment.name(),
        findings,
        experiment.regression().flatMap(spec -> baseline).map(Baseline::label),
        notes);
  }

  /**
   * Refuses to judge results that are not those of the experiment as it is now.
   *
   * @param experiment the experiment
   * @param reasons why the results are stale; at least one
   */
  public static Verdict refuse(Experiment experiment, List<String> reasons) {
    return new Verdict(
        experiment.name(),
        List.of(ExperimentFinding.stale(reasons, experiment.origin().locate(""))));
  }

  private List<Finding> compare(
      Experiment experiment,
      RegressionSpec spec,
      ResultTable current,
      JudgedSlices slices,
      Optional<TestRows> rows,
      Baseline baseline) {
    Set<String> models =
        experiment.models().stream().map(ModelSpec::name).collect(Collectors.toSet());
    TablePair tables =
        new TablePair(
            baseline.table(),
            current,
            metrics,
            models::contains,
            RowPairing.of(baseline.rows(), rows));
    return new Regression(experiment, spec, options)
        .judge(tables, slices.against(baseline, rows, metrics, models::contains), baseline.label());
  }

  private static String withoutRows(Experiment experiment, Baseline baseline) {
    return "%s was compared by seeds alone, which says nothing of other test rows, since %s has no test rows; a release or experiment:baseline writes them"
        .formatted(experiment.name(), baseline.label());
  }

  private void missBaseline(
      Experiment experiment, RegressionSpec spec, List<Finding> findings, List<String> notes) {
    String reason =
        options.compare()
            ? "has no baseline yet, so nothing was compared; a release or an accepted baseline"
                + " makes one"
            : "was not compared with a baseline, because that is switched off";
    String note = experiment.name() + " " + reason;
    if (options.failOnMissingBaseline()) {
      findings.add(ExperimentFinding.noBaseline(note, spec.location()));
    } else {
      notes.add(note);
    }
  }
}
