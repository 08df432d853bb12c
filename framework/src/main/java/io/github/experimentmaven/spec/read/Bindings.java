package io.github.experimentmaven.spec.read;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.experimentmaven.spec.Arrangement;
import io.github.experimentmaven.spec.DependenceSpec;
import io.github.experimentmaven.spec.Explanations;
import io.github.experimentmaven.spec.ImportanceLimit;
import io.github.experimentmaven.spec.ImportanceSpec;
import io.github.experimentmaven.spec.IntervalsSpec;
import io.github.experimentmaven.spec.Part;
import io.github.experimentmaven.spec.RegressionSpec;
import io.github.experimentmaven.spec.Rival;
import io.github.experimentmaven.spec.SplitSpec;
import io.github.experimentmaven.spec.Threshold;
import io.github.experimentmaven.spec.slice.SliceText;
import io.github.experimentmaven.spec.slice.SlicesSpec;
import io.github.experimentmaven.spec.yaml.LocatedTree;
import io.github.experimentmaven.spec.yaml.Pointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Binds the smaller sections of a file that has been found valid. */
final class Bindings {

  private Bindings() {}

  /** Returns the texts of a list, or the one text of a scalar. */
  static List<String> texts(JsonNode node) {
    List<String> texts = new ArrayList<>();
    if (node.isTextual()) {
      texts.add(node.asText());
    }
    node.forEach(element -> texts.add(element.asText()));
    return texts;
  }

  static SplitSpec split(JsonNode split) {
    double validation = split.get("validation").asDouble();
    long seed = split.get("seed").asLong();
    if (split.has("folds")) {
      return new SplitSpec.KFold(
          split.get("folds").asInt(),
          split.get("repeats").asInt(),
          validation,
          arrangement(split),
          seed);
    }
    if (split.has("column")) {
      return new SplitSpec.ByColumn(split.get("column").asText(), validation, seed);
    }
    if (split.has("files")) {
      List<SplitSpec.IndexFiles> folds = new ArrayList<>();
      for (JsonNode fold : split.get("files")) {
        folds.add(new SplitSpec.IndexFiles(fold.get("train").asText(), fold.get("test").asText()));
      }
      return new SplitSpec.ByFiles(folds, validation, seed);
    }
    return new SplitSpec.HoldOut(
        validation, split.get("test").asDouble(), arrangement(split), seed);
  }

  private static Arrangement arrangement(JsonNode split) {
    if (split.has("stratify")) {
      return new Arrangement.Stratified(split.get("stratify").asInt());
    }
    if (split.has("group")) {
      return new Arrangement.Grouped(split.get("group").asText());
    }
    return split.has("time") ? timed(split.get("time")) : new Arrangement.Shuffled();
  }

  private static Arrangement timed(JsonNode time) {
    return time.isTextual()
        ? new Arrangement.Timed(time.asText())
        : new Arrangement.Timed(
            time.get("column").asText(),
            Optional.ofNullable(time.get("format")).map(JsonNode::asText));
  }

  static List<Threshold> thresholds(JsonNode thresholds, LocatedTree file) {
    List<Threshold> bound = new ArrayList<>();
    for (Map.Entry<String, JsonNode> threshold : thresholds.properties()) {
      MetricPath path = MetricPath.of(threshold.getKey()).orElseThrow();
      if (path.metric().equals(ImportanceSpec.METRIC)) {
        continue;
      }
      bound.add(
          new Threshold(
              path.model(),
              Part.of(path.part()).orElseThrow(),
              path.slice(),
              path.metric(),
              number(threshold.getValue(), "max"),
              number(threshold.getValue(), "min"),
              rival(threshold.getValue()),
              file.keys().get(Pointers.child("/thresholds", threshold.getKey()))));
    }
    return bound;
  }

  static Explanations explanations(JsonNode root, LocatedTree file) {
    return new Explanations(
        Optional.ofNullable(root.get(ImportanceSpec.METRIC))
            .map(
                section ->
                    new ImportanceSpec(
                        section.get("repeats").asInt(),
                        section.get("alike").asDouble(),
                        limits(root.get("thresholds"), file))),
        Optional.ofNullable(root.get(DependenceSpec.SECTION))
            .map(
                section ->
                    new DependenceSpec(
                        section.get("columns").asInt(), section.get("curves").asInt())),
        Optional.ofNullable(root.get(IntervalsSpec.SECTION))
            .map(section -> new IntervalsSpec(section.get("coverage").asDouble())));
  }

  private static List<ImportanceLimit> limits(JsonNode thresholds, LocatedTree file) {
    List<ImportanceLimit> limits = new ArrayList<>();
    for (Map.Entry<String, JsonNode> threshold : thresholds.properties()) {
      MetricPath path = MetricPath.of(threshold.getKey()).orElseThrow();
      if (path.metric().equals(ImportanceSpec.METRIC)) {
        limits.add(
            new ImportanceLimit(
                path.model(),
                Part.of(path.part()).orElseThrow(),
                share(threshold.getValue().get(ImportanceSpec.LIMIT)),
                file.keys().get(Pointers.child("/thresholds", threshold.getKey()))));
      }
    }
    return limits;
  }

  private static Optional<Rival> rival(JsonNode bounds) {
    for (Rival.Demand demand : Rival.Demand.values()) {
      if (bounds.has(demand.label())) {
        return Optional.of(
            new Rival(
                demand,
                bounds.get(demand.label()).asText(),
                bounds.has("by") ? share(bounds.get("by")) : 0,
                bounds.path("confidence").asDouble(Rival.CONFIDENCE)));
      }
    }
    return Optional.empty();
  }

  static RegressionSpec regression(JsonNode regression, LocatedTree file) {
    return new RegressionSpec(
        texts(regression.get("metrics")),
        share(regression.get("tolerance")),
        regression.get("confidence").asDouble(),
        RegressionSpec.Requirement.valueOf(
            regression.get("require").asText().toUpperCase(Locale.ROOT)),
        file.keys().get("/regression"));
  }

  static SlicesSpec slices(JsonNode slices) {
    List<SlicesSpec.Slicing> slicings = new ArrayList<>();
    for (Map.Entry<String, JsonNode> slicing : slices.properties()) {
      String name = slicing.getKey();
      if (!name.equals(SlicesSpec.LEAST_ROWS)) {
        slicings.add(
            new SlicesSpec.Slicing(name, SliceText.read(name, slicing.getValue().asText())));
      }
    }
    return new SlicesSpec(slices.get(SlicesSpec.LEAST_ROWS).asInt(), slicings);
  }

  /** Returns a fraction, or a percentage as one. */
  static double share(JsonNode tolerance) {
    String text = tolerance.asText();
    return tolerance.isTextual()
        ? Double.parseDouble(text.substring(0, text.length() - 1)) / 100
        : tolerance.asDouble();
  }

  static OptionalDouble number(JsonNode node, String key) {
    return node.has(key) ? OptionalDouble.of(node.get(key).asDouble()) : OptionalDouble.empty();
  }
}
