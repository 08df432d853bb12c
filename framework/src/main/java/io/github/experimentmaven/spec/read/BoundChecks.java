package io.github.experimentmaven.spec.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.experimentmaven.spec.Part;
import io.github.experimentmaven.spec.problem.NearestName;
import io.github.experimentmaven.spec.problem.Patterns;
import io.github.experimentmaven.spec.schema.ProblemReport;
import io.github.experimentmaven.spec.schema.Vocabulary;
import io.github.experimentmaven.spec.yaml.Pointers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Checks that thresholds and the regression section speak of models and metrics there are. */
final class BoundChecks {

  private static final List<String> PARTS = Part.labels();

  private final JsonNode root;
  private final List<String> models;
  private final List<String> metrics;
  private final Map<String, JsonNode> values = new HashMap<>();
  private final ProblemReport report;

  BoundChecks(JsonNode root, List<String> models, Vocabulary vocabulary, ProblemReport report) {
    this.root = root;
    this.models = models;
    this.metrics =
        Stream.concat(
                vocabulary.metrics().stream().map(Vocabulary.Term::name),
                IntervalChecks.metrics(root).stream())
            .toList();
    vocabulary.metrics().forEach(it -> values.put(it.name(), it.schema().path("x-values")));
    this.report = report;
  }

  void check() {
    for (Map.Entry<String, JsonNode> threshold : root.path("thresholds").properties()) {
      checkThreshold(threshold.getKey(), threshold.getValue());
    }
    JsonNode patterns = root.path("regression").path("metrics");
    for (int i = 0; i < patterns.size(); i++) {
      checkPattern(patterns.path(i), "/regression/metrics/" + i);
    }
  }

  private void checkThreshold(String key, JsonNode bounds) {
    String pointer = Pointers.child("/thresholds", key);
    if (bounds.path("max").isNumber()
        && bounds.path("min").isNumber()
        && bounds.path("min").asDouble() > bounds.path("max").asDouble()) {
      report.value(
          pointer,
          "min "
              + bounds.path("min").asText()
              + " is above max "
              + bounds.path("max").asText()
              + ", so nothing can pass; exchange or correct them");
    }
    Optional<MetricPath> path = MetricPath.of(key);
    if (path.isEmpty()) {
      report.key(
          pointer,
          "`" + key + "` is no `model.part.metric`; write for example `" + example(key) + "`");
      return;
    }
    checkModel(path.get().model(), pointer);
    if (ImportanceChecks.areMeant(path.get())) {
      ImportanceChecks.check(root, path.get(), bounds, pointer, report);
      return;
    }
    ImportanceChecks.refuse(path.get(), bounds, pointer, report);
    Optional<String> ofIntervals = IntervalChecks.problem(root, path.get());
    if (ofIntervals.isPresent()) {
      report.key(pointer, ofIntervals.get());
      return;
    }
    IntervalChecks.refuseRivals(path.get(), bounds, pointer, report);
    new RivalChecks(models, report).check(path.get(), bounds, pointer);
    checkPart(path.get().part(), pointer);
    if (path.get().slice().isPresent() && PARTS.contains(path.get().part())) {
      SliceChecks.problem(root.path("slices"), path.get())
          .ifPresent(problem -> report.key(pointer, problem));
    }
    checkMetric(path.get().metric(), pointer);
    checkReach(path.get().metric(), bounds, pointer);
  }

  /**
   * Returns a bound of this experiment, with the words that were written where they have a place.
   */
  private String example(String key) {
    List<String> words = List.of(key.split("\\.", -1));
    return first(models, words, "network-1")
        + "."
        + first(PARTS, words, Part.TEST.label())
        + "."
        + first(metrics, words, "loss");
  }

  private static String first(List<String> names, List<String> wanted, String usual) {
    return names.stream()
        .filter(wanted::contains)
        .findFirst()
        .orElseGet(() -> names.isEmpty() || names.contains(usual) ? usual : names.get(0));
  }

  /** Refuses a bound that lies beyond every value the metric can have. */
  private void checkReach(String metric, JsonNode bounds, String pointer) {
    JsonNode range = values.getOrDefault(metric, MissingNode.getInstance());
    JsonNode least = range.path("minimum");
    JsonNode most = range.path("maximum");
    if (least.isNumber() && bounds.path("max").asDouble() < least.asDouble()) {
      report.value(
          pointer + "/max",
          "`%s` is never below %s, so nothing can pass; write a larger maximum"
              .formatted(metric, least.asText()));
    }
    if (most.isNumber() && bounds.path("min").asDouble() > most.asDouble()) {
      report.value(
          pointer + "/min",
          "`%s` is never above %s, so nothing can pass; write a smaller minimum"
              .formatted(metric, most.asText()));
    }
  }

  private void checkModel(String pattern, String pointer) {
    if (models.isEmpty() || models.stream().anyMatch(name -> Patterns.matches(pattern, name))) {
      return;
    }
    boolean grid = models.stream().anyMatch(name -> name.startsWith(pattern + "["));
    report.key(
        pointer,
        "no model is named `"
            + pattern
            + "`; "
            + (grid ? "its grid makes several: write `" + pattern + "[*` for all of them; " : "")
            + "models: "
            + shortened(models)
            + (grid ? "" : NearestName.hint(pattern, models)));
  }

  private void checkPart(String part, String pointer) {
    if (!PARTS.contains(part)) {
      report.key(
          pointer,
          "no part is named `"
              + part
              + "`; "
              + "parts: "
              + String.join(", ", PARTS)
              + NearestName.hint(part, PARTS));
    } else if (part.equals(Part.VALIDATION.label())
        && SplitChecks.lacksValidation(root.path("split"))) {
      report.key(
          pointer,
          "there is no validation part; give `split.validation` a fraction, or bound another"
              + " part");
    }
  }

  private void checkMetric(String metric, String pointer) {
    if (!metrics.contains(metric)) {
      report.key(
          pointer,
          "no metric is named `"
              + metric
              + "`; "
              + "metrics: "
              + String.join(", ", new TreeSet<>(metrics))
              + NearestName.hint(metric, metrics));
    }
  }

  private void checkPattern(JsonNode pattern, String pointer) {
    if (!pattern.isTextual() || models.isEmpty()) {
      return;
    }
    Optional<MetricPath> sliced =
        MetricPath.of(pattern.asText()).filter(path -> path.slice().isPresent());
    if (sliced.isPresent()) {
      Optional<String> problem = SliceChecks.problem(root.path("slices"), sliced.get());
      if (problem.isPresent()) {
        report.value(pointer, problem.get());
        return;
      }
    }
    String whole = sliced.map(MetricPath::ofWholePart).orElse(pattern.asText());
    for (String model : models) {
      for (String part : PARTS) {
        for (String metric : metrics) {
          if (Patterns.matches(whole, model + "." + part + "." + metric)) {
            return;
          }
        }
      }
    }
    report.value(
        pointer,
        "`"
            + pattern.asText()
            + "` fits no metric of any model; write `model.part.metric` with models "
            + shortened(models)
            + ", parts "
            + String.join(", ", PARTS)
            + " and metrics "
            + String.join(", ", new TreeSet<>(metrics)));
  }

  static String shortened(List<String> names) {
    List<String> shown = new ArrayList<>(names.subList(0, Math.min(10, names.size())));
    if (names.size() > shown.size()) {
      shown.add("and " + (names.size() - shown.size()) + " more");
    }
    return String.join(", ", shown);
  }
}
