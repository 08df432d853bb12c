package io.github.experimentmaven.gate.history;

import io.github.experimentmaven.gate.change.TablePair.Subject;
import io.github.experimentmaven.metric.Metrics;
import io.github.experimentmaven.result.ResultRow;
import io.github.experimentmaven.result.ResultTable;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.Part;
import io.github.experimentmaven.spec.RegressionSpec;
import io.github.experimentmaven.spec.Threshold;
import io.github.experimentmaven.spec.problem.Patterns;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which metrics an experiment's rules are about: those that a threshold bounds and those that are
 * compared with a baseline; without any, the loss on the test part.
 */
final class GatedMetrics {

  private final Experiment experiment;

  GatedMetrics(Experiment experiment) {
    this.experiment = experiment;
  }

  /** Returns those that results have, in the order of the rules. */
  List<Subject> of(VersionResults results) {
    List<Subject> all = new ArrayList<>(subjects(results.table(Optional.empty())));
    for (String label : results.slices()) {
      subjects(results.table(Optional.of(label))).forEach(subject -> all.add(subject.in(label)));
    }
    List<String> compared = experiment.regression().map(RegressionSpec::metrics).orElse(List.of());
    Set<Subject> gated = new LinkedHashSet<>();
    for (Threshold threshold : experiment.thresholds()) {
      all.stream().filter(subject -> bounds(threshold, subject)).forEach(gated::add);
    }
    for (String pattern : compared) {
      boolean ofSlices = RegressionSpec.isOfSlices(pattern);
      all.stream()
          .filter(subject -> ofSlices || subject.slice().isEmpty())
          .filter(subject -> Patterns.matches(pattern, subject.name()))
          .forEach(gated::add);
    }
    if (experiment.thresholds().isEmpty() && compared.isEmpty()) {
      all.stream().filter(GatedMetrics::isTestLoss).forEach(gated::add);
    }
    return List.copyOf(gated);
  }

  private static boolean bounds(Threshold threshold, Subject subject) {
    return subject.part() == threshold.part()
        && subject.metric().equals(threshold.metric())
        && Patterns.matches(threshold.model(), subject.model())
        && subject.slice().isPresent() == threshold.slice().isPresent()
        && threshold
            .slice()
            .map(pattern -> Patterns.matches(pattern, subject.slice().orElseThrow()))
            .orElse(true);
  }

  private static boolean isTestLoss(Subject subject) {
    return subject.part() == Part.TEST
        && subject.slice().isEmpty()
        && subject.metric().equals(Metrics.LOSS);
  }

  private static Set<Subject> subjects(ResultTable table) {
    Set<Subject> subjects = new LinkedHashSet<>();
    for (ResultRow row : table.rows()) {
      for (String metric : row.failure().isPresent() ? table.metrics() : row.metrics().keySet()) {
        subjects.add(new Subject(row.model(), row.part(), metric));
      }
    }
    return subjects;
  }
}
