package io.github.experimentmaven.gate;

import io.github.experimentmaven.gate.change.PairKey;
import io.github.experimentmaven.result.ResultRow;
import io.github.experimentmaven.result.ResultTable;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.ModelSpec;
import io.github.experimentmaven.spec.problem.Count;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds models that lack results, or whose trials failed, whether or not a rule names them. */
final class Completeness {

  private Completeness() {}

  static List<Finding> judge(Experiment experiment, ResultTable table) {
    List<Finding> findings = new ArrayList<>();
    for (ModelSpec model : experiment.models()) {
      List<ResultRow> rows =
          table.rows().stream().filter(row -> row.model().equals(model.name())).toList();
      problem(experiment, rows, table)
          .ifPresent(
              reason ->
                  findings.add(
                      ExperimentFinding.incomplete(model.name(), reason, model.location())));
    }
    return findings;
  }

  private static Optional<String> problem(
      Experiment experiment, List<ResultRow> rows, ResultTable table) {
    boolean oneForAll = !rows.isEmpty() && rows.stream().noneMatch(ResultRow::random);
    SortedSet<Long> missing = oneForAll ? new TreeSet<>() : new TreeSet<>(experiment.seeds());
    rows.forEach(row -> missing.remove(row.seed()));
    if (!missing.isEmpty()) {
      return Optional.of(
          "there is no result for the seeds %s; run the experiment again".formatted(missing));
    }
    long made = trials(rows);
    long whole =
        oneForAll
            ? folds(table.rows())
            : trials(table.rows().stream().filter(ResultRow::random).toList());
    if (made < whole) {
      return Optional.of(
          "there are results of %s where other models have %s; run the experiment again"
              .formatted(Count.of(made, "trial"), whole));
    }
    List<ResultRow> failed = rows.stream().filter(row -> row.failure().isPresent()).toList();
    if (failed.isEmpty()) {
      return Optional.empty();
    }
    String reasons =
        failed.stream()
            .flatMap(row -> row.failure().stream())
            .distinct()
            .collect(Collectors.joining("; "));
    return Optional.of(
        "%s of %s failed: %s".formatted(trials(failed), Count.of(made, "trial"), reasons));
  }

  private static long trials(List<ResultRow> rows) {
    return rows.stream().map(PairKey::of).distinct().count();
  }

  private static long folds(List<ResultRow> rows) {
    return rows.stream().map(row -> List.of(row.repeat(), row.fold())).distinct().count();
  }
}
