package io.github.experimentmaven.spec.read;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.experimentmaven.spec.Rival.Demand;
import io.github.experimentmaven.spec.problem.NearestName;
import io.github.experimentmaven.spec.problem.Patterns;
import io.github.experimentmaven.spec.schema.ProblemReport;
import io.github.experimentmaven.spec.yaml.Pointers;
import java.util.List;

/** Checks that a model is held against another one that there is. */
final class RivalChecks {

  private static final List<String> TERMS = List.of("by", "confidence");

  private final List<String> models;
  private final ProblemReport report;

  RivalChecks(List<String> models, ProblemReport report) {
    this.models = models;
    this.report = report;
  }

  /**
   * Checks the bounds of a threshold.
   *
   * @param path what is bounded, the model by a name or a pattern
   * @param bounds the bounds
   * @param pointer where they are
   */
  void check(MetricPath path, JsonNode bounds, String pointer) {
    boolean better = bounds.has(Demand.BETTER_THAN.label());
    boolean noWorse = bounds.has(Demand.NO_WORSE_THAN.label());
    if (better && noWorse) {
      report.value(
          pointer,
          "`better_than` and `no_worse_than` would share one `by`; a threshold holds a model"
              + " against one other, so keep one of them");
    }
    if ((better || noWorse) && path.slice().isPresent()) {
      report.key(
          pointer,
          "a model is held against another on whole parts only; leave the slice out, or bound the"
              + " slice by a number");
    }
    if (!better && !noWorse) {
      for (String term : TERMS) {
        if (bounds.has(term)) {
          report.key(
              Pointers.child(pointer, term),
              "`"
                  + term
                  + "` belongs to `better_than` or `no_worse_than`, which name another model; add"
                  + " one of them or remove it");
        }
      }
    }
    for (Demand demand : Demand.values()) {
      JsonNode other = bounds.path(demand.label());
      if (other.isTextual() && !models.isEmpty()) {
        checkOther(path.model(), other.asText(), Pointers.child(pointer, demand.label()));
      }
    }
  }

  private void checkOther(String pattern, String other, String pointer) {
    if (!models.contains(other)) {
      report.value(
          pointer,
          "no model is named `"
              + other
              + "`; models: "
              + BoundChecks.shortened(models)
              + NearestName.hint(other, models));
      return;
    }
    List<String> bounded =
        models.stream().filter(model -> Patterns.matches(pattern, model)).toList();
    if (bounded.equals(List.of(other))) {
      report.value(
          pointer, "`" + other + "` is held against itself; name another model of the experiment");
    }
  }
}
