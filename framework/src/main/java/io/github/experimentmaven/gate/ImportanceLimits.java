package io.github.experimentmaven.gate;

import io.github.experimentmaven.result.importance.Importance;
import io.github.experimentmaven.result.importance.ImportanceTable;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.ImportanceLimit;
import io.github.experimentmaven.spec.ImportanceSpec;
import io.github.experimentmaven.spec.ModelSpec;
import io.github.experimentmaven.spec.problem.Patterns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds what single columns give models against the bounds of an experiment file. */
public final class ImportanceLimits {

  private ImportanceLimits() {}

  /**
   * Adds to a verdict on results what the bounds on columns come to.
   *
   * @param experiment the experiment; a pattern in a bound means each model it matches
   * @param verdict the verdict on its results
   * @param table what columns are worth; empty where there are no results
   */
  public static Verdict judge(
      Experiment experiment, Verdict verdict, Optional<ImportanceTable> table) {
    List<Finding> findings = new ArrayList<>(verdict.findings());
    findings.addAll(judge(experiment, table));
    return new Verdict(verdict.experiment(), findings, verdict.baseline(), verdict.notes());
  }

  static List<ImportanceLimit> of(Experiment experiment) {
    return experiment.explanations().importance().map(ImportanceSpec::limits).orElse(List.of());
  }

  private static List<Finding> judge(Experiment experiment, Optional<ImportanceTable> table) {
    List<Finding> findings = new ArrayList<>();
    for (ImportanceLimit limit : of(experiment)) {
      List<String> models =
          experiment.models().stream()
              .map(ModelSpec::name)
              .filter(model -> Patterns.matches(limit.model(), model))
              .toList();
      if (models.isEmpty()) {
        findings.add(ExperimentFinding.unmatched(limit.name(), limit.location()));
      }
      for (String model : models) {
        Optional<Importance> largest =
            table.stream()
                .flatMap(rows -> rows.of(model, limit.part()).stream())
                .filter(row -> row.rank() == 1)
                .findFirst();
        findings.add(new ImportanceFinding(model, limit, largest));
      }
    }
    return findings;
  }
}
