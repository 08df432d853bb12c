package io.github.experimentmaven.spec.read;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.experimentmaven.spec.IntervalsSpec;
import io.github.experimentmaven.spec.Part;
import io.github.experimentmaven.spec.schema.ProblemReport;
import io.github.experimentmaven.spec.yaml.Pointers;
import java.util.List;
import java.util.Optional;

/** Checks of the section {@code intervals}, and of thresholds on them, that a schema cannot say. */
final class IntervalChecks {

  /** The metrics of intervals, which are of the test part alone. */
  static final List<String> METRICS = List.of("coverage", "width");

  private IntervalChecks() {}

  static void check(JsonNode root, ProblemReport report) {
    JsonNode split = root.path("split");
    if (!root.has(IntervalsSpec.SECTION) || !SplitChecks.lacksValidation(split)) {
      return;
    }
    if (split.has("time") && split.has("folds")) {
      report.key(
          "/" + IntervalsSpec.SECTION,
          "folds in time cannot calibrate each other, as some are in the future of others, and"
              + " there are no validation rows; give `split.validation` a fraction, such as 0.2");
    } else if (!split.has("folds") && split.path("files").size() < 2) {
      report.key(
          "/" + IntervalsSpec.SECTION,
          "intervals are calibrated on validation rows, and there are none; give"
              + " `split.validation` a fraction, such as 0.2, or let folds calibrate each other:"
              + " `split: {folds: 5}`");
    }
  }

  /** Returns the metrics that a file has beside those of its models. */
  static List<String> metrics(JsonNode root) {
    return root.has(IntervalsSpec.SECTION) ? METRICS : List.of();
  }

  /**
   * Returns what is wrong with a threshold on intervals.
   *
   * @param root the file
   * @param path what is bounded
   */
  static Optional<String> problem(JsonNode root, MetricPath path) {
    if (!METRICS.contains(path.metric())) {
      return Optional.empty();
    }
    if (!root.has(IntervalsSpec.SECTION)) {
      return Optional.of(
          "there are no prediction intervals; write a section `intervals: {coverage: 0.9}`, or"
              + " remove this threshold");
    }
    return path.part().equals(Part.TEST.label())
        ? Optional.empty()
        : Optional.of(
            "intervals are evaluated on the part test, not on `%s`; write `%s.test.%s`"
                .formatted(path.part(), path.model(), path.metric()));
  }

  /** Refuses to hold intervals against those of another model, as no rows tell them apart. */
  static void refuseRivals(MetricPath path, JsonNode bounds, String pointer, ProblemReport report) {
    for (String demand : List.of("better_than", "no_worse_than")) {
      if (METRICS.contains(path.metric()) && bounds.has(demand)) {
        report.key(
            Pointers.child(pointer, demand),
            "intervals are bounded by numbers alone; write `{min: 0.85}` or `{max: 2}`");
      }
    }
  }
}
