package io.github.experimentmaven.spec.template;

import io.github.experimentmaven.spec.CsvFormat;
import io.github.experimentmaven.spec.OnMissing;
import io.github.experimentmaven.spec.yaml.YamlText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The text of a first experiment file: what was decided, each with its reason as a comment, and
 * comments that say what to change.
 *
 * @param name the experiment's name
 * @param source the data's source as the file is to name it, usually a path relative to it
 * @param format how the data is written
 * @param missing the cell texts that stand for no value
 * @param missingByColumn the cell texts that stand for no value in one column, in place of those
 * @param onMissing what happens to rows without a value
 * @param onMissingReason why
 * @param target the column to predict
 * @param targetSteps the steps after which models train on it
 * @param features the other columns in the order of the header
 * @param split how rows are divided
 * @param seeds how many seeds each model is trained with
 * @param models the models
 */
public record ExperimentTemplate(
    String name,
    String source,
    CsvFormat format,
    List<String> missing,
    Map<String, List<String>> missingByColumn,
    OnMissing onMissing,
    String onMissingReason,
    String target,
    List<String> targetSteps,
    List<Feature> features,
    Split split,
    int seeds,
    List<Model> models) {

  /** Copies the collections. */
  public ExperimentTemplate {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(format, "format");
    missing = List.copyOf(missing);
    missingByColumn = Map.copyOf(missingByColumn);
    Objects.requireNonNull(onMissing, "onMissing");
    Objects.requireNonNull(onMissingReason, "onMissingReason");
    Objects.requireNonNull(target, "target");
    targetSteps = List.copyOf(targetSteps);
    features = List.copyOf(features);
    Objects.requireNonNull(split, "split");
    models = List.copyOf(models);
  }

  /** Returns the text of the file, in UTF-8 with line feeds. */
  public String write() {
    return String.format(
        Locale.ROOT,
        """
        # With the schema that `mvn experiment:schema` writes, editors explain and complete every key.
        experiment: %s
        description: %s

        data:
          source: %s
        %s%s  on_missing: %-21s# %s
          %s
          features:                        # columns to predict from; remove what is not known beforehand
        %s
        split: %s
        seeds: %-28s# models that use random numbers are trained with each

        models:
        %s
        # Bounds that fail the build. Run once, look at the results, then set them.
        # thresholds:
        #   %s.test.mse: {max: 0.5}

        # Comparison with the results of the last release.
        # regression:
        #   metrics: ["*.test.loss"]
        #   tolerance: 1%%
        """,
        YamlText.text(name),
        YamlText.text("Predicts " + target),
        YamlText.text(source),
        formatLine(),
        missingLine(),
        onMissing.name().toLowerCase(Locale.ROOT),
        onMissingReason,
        targetLine(),
        featureLines(),
        split.line(),
        seedList(),
        models.stream().map(Model::lines).collect(Collectors.joining()),
        models.get(models.size() - 1).name());
  }

  private String targetLine() {
    String line = TargetLine.of(Map.of(target, targetSteps));
    return targetSteps.isEmpty()
        ? line
        : line + "   # models train on it after these steps; results are in its own units";
  }

  private String formatLine() {
    String line = FormatLine.of(format);
    return line.isEmpty() ? "" : "  " + line + "\n";
  }

  private String missingLine() {
    if (missingByColumn.isEmpty()) {
      return missing.stream().allMatch(String::isEmpty)
          ? ""
          : "  missing: "
              + texts(missing)
              + "   # cell texts that stand for no value, in every column\n";
    }
    StringBuilder text =
        new StringBuilder(
            "  missing:                         # cell texts that stand for no value\n");
    if (!missing.isEmpty()) {
      text.append("    \"*\": ").append(texts(missing)).append('\n');
    }
    new TreeMap<>(missingByColumn)
        .forEach(
            (column, tokens) ->
                text.append("    ")
                    .append(YamlText.text(column))
                    .append(": ")
                    .append(texts(tokens))
                    .append('\n'));
    return text.toString();
  }

  private static String texts(List<String> texts) {
    return texts.stream().map(YamlText::text).collect(Collectors.joining(", ", "[", "]"));
  }

  private String featureLines() {
    int width = features.stream().mapToInt(f -> YamlText.text(f.column()).length()).max().orElse(0);
    return features.stream()
        .map(feature -> feature.line(Math.min(width, 30)))
        .collect(Collectors.joining());
  }

  private String seedList() {
    StringBuilder list = new StringBuilder("[1");
    for (int seed = 2; seed <= seeds; seed++) {
      list.append(", ").append(seed);
    }
    return list.append(']').toString();
  }

  /**
   * A column that is not predicted.
   *
   * @param column its name
   * @param steps the steps it goes through, as the file writes them
   * @param leftOut why it is left out; empty where it is a feature
   * @param remark what to know of a feature; may be empty
   */
  public record Feature(String column, String steps, Optional<String> leftOut, String remark) {

    /** Checks that all parts are present. */
    public Feature {
      Objects.requireNonNull(column, "column");
      Objects.requireNonNull(steps, "steps");
      Objects.requireNonNull(leftOut, "leftOut");
      Objects.requireNonNull(remark, "remark");
    }

    private String line(int width) {
      String key = YamlText.text(column) + ":";
      String comment = leftOut.orElse(remark);
      return (leftOut.isPresent() ? "    # " : "    ")
          + key
          + " ".repeat(Math.max(1, width + 2 - key.length()))
          + steps
          + (comment.isEmpty() ? "" : "   # " + comment)
          + "\n";
    }
  }

  /**
   * How rows are divided.
   *
   * @param arrangement the key that says how, with its column, such as {@code time: sold}; empty
   *     where rows are shuffled
   * @param format how the column's dates are written; ISO 8601 or no dates where empty
   * @param reason why
   */
  public record Split(
      Optional<Map.Entry<String, String>> arrangement, Optional<String> format, String reason) {

    /** Checks that all parts are present. */
    public Split {
      Objects.requireNonNull(arrangement, "arrangement");
      Objects.requireNonNull(format, "format");
      Objects.requireNonNull(reason, "reason");
    }

    private String line() {
      String how = arrangement.map(a -> ", " + a.getKey() + ": " + column(a.getValue())).orElse("");
      return "{validation: 0.16, test: 0.2"
          + how
          + (arrangement.filter(a -> a.getKey().equals("time")).isPresent() ? "" : ", seed: 42")
          + "}"
          + (reason.isEmpty() ? "" : "   # " + reason);
    }

    private String column(String name) {
      String column = YamlText.text(name);
      return format
          .map(dates -> "{column: " + column + ", format: " + YamlText.text(dates) + "}")
          .orElse(column);
    }
  }

  /**
   * A model.
   *
   * @param name its name
   * @param type its type
   * @param options its options, as the file writes them
   * @param remark what to know of it; may be empty
   */
  public record Model(String name, String type, List<String> options, String remark) {

    /** Copies the options. */
    public Model {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(type, "type");
      Objects.requireNonNull(remark, "remark");
      options = List.copyOf(options);
    }

    private String lines() {
      StringBuilder text = new StringBuilder("  " + name + ":");
      if (!remark.isEmpty()) {
        text.append(" ".repeat(Math.max(1, 32 - name.length()))).append("# ").append(remark);
      }
      text.append("\n    type: ").append(type).append('\n');
      options.forEach(option -> text.append("    ").append(option).append('\n'));
      return text.toString();
    }
  }
}
