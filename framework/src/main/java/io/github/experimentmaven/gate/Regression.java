package io.github.experimentmaven.gate;

import io.github.experimentmaven.gate.change.Judgement;
import io.github.experimentmaven.gate.change.Judgement.Compared;
import io.github.experimentmaven.gate.change.Judgement.Outcome;
import io.github.experimentmaven.gate.change.Judgement.Terms;
import io.github.experimentmaven.gate.change.TablePair;
import io.github.experimentmaven.gate.change.TablePair.Comparability;
import io.github.experimentmaven.gate.change.TablePair.Subject;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.RegressionSpec;
import io.github.experimentmaven.spec.RegressionSpec.Requirement;
import io.github.experimentmaven.spec.problem.Count;
import io.github.experimentmaven.spec.problem.Location;
import io.github.experimentmaven.spec.problem.Patterns;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Holds results against a baseline, as the section {@code regression} asks. */
final class Regression {

  private final Experiment experiment;
  private final RegressionSpec spec;
  private final GateOptions options;

  Regression(Experiment experiment, RegressionSpec spec, GateOptions options) {
    this.experiment = experiment;
    this.spec = spec;
    this.options = options;
  }

  /**
   * Compares.
   *
   * @param slices the same of each slice, by label
   */
  List<Finding> judge(TablePair tables, Map<String, TablePair> slices, String baseline) {
    List<Finding> findings = new ArrayList<>();
    Map<Subject, Location> selected = select(tables, slices, findings);
    Map<Subject, Comparability> compared = new LinkedHashMap<>();
    selected
        .keySet()
        .forEach(
            subject ->
                compared.put(
                    subject, subject.slice().map(slices::get).orElse(tables).compare(subject)));
    Terms terms = new Terms(spec.tolerance(), spec.confidence(), changes(compared));
    List<RegressionFinding> regressions = new ArrayList<>();
    compared.forEach(
        (subject, comparability) ->
            regressions.add(
                finding(
                    subject,
                    TablePair.judge(comparability, terms),
                    baseline,
                    selected.get(subject))));
    findings.addAll(regressions);
    if (spec.require() == Requirement.IMPROVEMENT) {
      findings.add(improvement(regressions, baseline));
    }
    return findings;
  }

  /** Returns what the patterns select, each with the place of the first pattern that does. */
  private Map<Subject, Location> select(
      TablePair tables, Map<String, TablePair> slices, List<Finding> findings) {
    List<Subject> subjects = tables.subjects();
    List<Subject> ofSlices = new ArrayList<>();
    slices.forEach(
        (label, pair) -> pair.subjects().forEach(subject -> ofSlices.add(subject.in(label))));
    Map<Subject, Location> selected = new LinkedHashMap<>();
    for (int index = 0; index < spec.metrics().size(); index++) {
      String pattern = spec.metrics().get(index);
      Location location =
          experiment
              .origin()
              .locations()
              .getOrDefault("/regression/metrics/" + index, spec.location());
      List<Subject> matches =
          Stream.concat(
                  subjects.stream(),
                  RegressionSpec.isOfSlices(pattern) ? ofSlices.stream() : Stream.empty())
              .filter(subject -> Patterns.matches(pattern, subject.name()))
              .toList();
      // A pattern may be for models that are not meant this time.
      if (matches.isEmpty() && experiment.selection().models().isEmpty()) {
        findings.add(ExperimentFinding.unmatched(pattern, location));
      }
      matches.forEach(subject -> selected.putIfAbsent(subject, location));
    }
    return selected;
  }

  /**
   * Returns how many intervals must hold together. What did not change cannot raise a false alarm,
   * and what differs by the very same amounts (the loss and the metric of its name) raises it
   * together, so neither counts.
   */
  static int changes(Map<Subject, Comparability> compared) {
    Set<List<Double>> distinct = new LinkedHashSet<>();
    for (Comparability comparability : compared.values()) {
      if (comparability instanceof Comparability.Paired paired && !paired.sample().unchanged()) {
        distinct.add(paired.sample().differences());
      }
    }
    return distinct.size();
  }

  private RegressionFinding finding(
      Subject subject, Judgement judgement, String baseline, Location location) {
    boolean passed =
        judgement instanceof Compared compared
            ? compared.outcome() != Outcome.WORSE
            : options.passes(((Judgement.NotComparable) judgement).reason());
    return new RegressionFinding(
        subject.model(),
        subject.rows(),
        subject.metric(),
        judgement,
        baseline,
        passed,
        Objects.requireNonNull(location));
  }

  private Finding improvement(List<RegressionFinding> regressions, String baseline) {
    long improved = count(regressions, Outcome.IMPROVED);
    boolean changed = count(regressions, Outcome.UNCHANGED) < regressions.size();
    String description =
        !changed
            ? "nothing changed from %s, so no improvement is required".formatted(baseline)
            : improved > 0
                ? "%s of %s improved on %s"
                    .formatted(improved, Count.of(regressions.size(), "metric"), baseline)
                : "none of %s improved on %s, but the experiment requires an improvement"
                    .formatted(Count.of(regressions.size(), "metric"), baseline);
    return ExperimentFinding.improvement(!changed || improved > 0, description, spec.location());
  }

  private static long count(List<RegressionFinding> regressions, Outcome outcome) {
    return regressions.stream()
        .filter(
            finding ->
                finding.judgement() instanceof Compared compared && compared.outcome() == outcome)
        .count();
  }
}
