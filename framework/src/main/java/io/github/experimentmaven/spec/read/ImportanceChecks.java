package io.github.experimentmaven.spec.read;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.experimentmaven.spec.ImportanceSpec;
import io.github.experimentmaven.spec.Part;
import io.github.experimentmaven.spec.problem.NearestName;
import io.github.experimentmaven.spec.schema.ProblemReport;
import io.github.experimentmaven.spec.yaml.Pointers;
import java.util.List;
import java.util.Map;

/** Checks of thresholds on what columns are worth, that a schema cannot say. */
final class ImportanceChecks {

  private static final List<String> PARTS = List.of(Part.VALIDATION.label(), Part.TEST.label());

  private ImportanceChecks() {}

  static boolean areMeant(MetricPath path) {
    return path.metric().equals(ImportanceSpec.METRIC);
  }

  /**
   * Checks a threshold on importance.
   *
   * @param root the file
   * @param path what is bounded
   * @param bounds the bounds
   * @param pointer where they are
   */
  static void check(
      JsonNode root, MetricPath path, JsonNode bounds, String pointer, ProblemReport report) {
    if (!root.has(ImportanceSpec.METRIC)) {
      report.key(
          pointer,
          "the importance of columns is not measured; write a section `importance: {}`, or remove"
              + " this threshold");
    }
    if (path.slice().isPresent()) {
      report.key(pointer, "importance is measured on whole parts only; leave the slice out");
    }
    if (!PARTS.contains(path.part())) {
      report.key(
          pointer,
          "importance is measured on the parts %s, not on `%s`%s"
              .formatted(
                  String.join(" and ", PARTS), path.part(), NearestName.hint(path.part(), PARTS)));
    } else if (path.part().equals(Part.VALIDATION.label())
        && SplitChecks.lacksValidation(root.path("split"))) {
      report.key(
          pointer,
          "there is no validation part; give `split.validation` a fraction, or bound the part"
              + " test");
    }
    for (Map.Entry<String, JsonNode> bound : bounds.properties()) {
      if (!bound.getKey().equals(ImportanceSpec.LIMIT)) {
        report.key(
            Pointers.child(pointer, bound.getKey()),
            "importance is bounded by `no_column_above` alone; write `{no_column_above: 60%}`");
        return;
      }
    }
  }

  /** Refuses the bound of importance at any other metric. */
  static void refuse(MetricPath path, JsonNode bounds, String pointer, ProblemReport report) {
    if (bounds.has(ImportanceSpec.LIMIT)) {
      report.key(
          Pointers.child(pointer, ImportanceSpec.LIMIT),
          "`no_column_above` belongs to importance; write `\"%s.%s.importance\"`, or another bound"
              .formatted(path.model(), path.part()));
    }
  }
}
