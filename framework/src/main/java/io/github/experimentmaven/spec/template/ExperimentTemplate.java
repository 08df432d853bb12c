package io.github.experimentmaven.spec.template;

import io.github.experimentmaven.spec.CsvFormat;
import io.github.experimentmaven.spec.yaml.YamlText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes a first experiment file for a table: every column with the preprocessing its values
 * suggest, a split, a network, a forest and the mean to compare with, and comments that say what to
 * change.
 */
public final class ExperimentTemplate {

  private static final int MOST_ONE_HOT = 20;

  private final String source;
  private final CsvFormat format;
  private final List<String> missing;
  private final List<Column> columns;

  /**
   * Creates a template.
   *
   * @param source the data's source as the file is to name it, usually a path relative to it
   * @param format how the data is written
   * @param missing the cell texts that stand for no value
   * @param columns the columns in the order of the header
   */
  public ExperimentTemplate(
      String source, CsvFormat format, List<String> missing, List<Column> columns) {
    this.source = Objects.requireNonNull(source, "source");
    this.format = Objects.requireNonNull(format, "format");
    this.missing = List.copyOf(missing);
    this.columns = List.copyOf(columns);
  }

  /** Returns the last column of numbers, which tables often end with, as the one to predict. */
  public Optional<String> likelyTarget() {
    return columns.stream()
        .filter(column -> column.kind() == Kind.NUMBER)
        .map(Column::name)
        .reduce((earlier, later) -> later);
  }

  /**
   * Writes the file.
   *
   * @param name the experiment's name
   * @param target the column to predict
   * @return the text of the file, in UTF-8 with line feeds
   * @throws IllegalArgumentException if no column of numbers has the target's name, or no other
   *     column is left to predict it from
   */
  public String write(String name, String target) {
    Optional<Column> predicted =
        columns.stream()
            .filter(column -> column.name().equals(target) && column.kind() == Kind.NUMBER)
            .findFirst();
    if (predicted.isEmpty()) {
      throw new IllegalArgumentException(
          "the table has no column of numbers named `"
              + target
              + "`; name one of "
              + String.join(
                  ", ",
                  columns.stream()
                      .filter(column -> column.kind() == Kind.NUMBER)
                      .map(Column::name)
                      .toList()));
    }
    List<Column> others = columns.stream().filter(c -> !c.name().equals(target)).toList();
    if (others.stream().noneMatch(Column::isUsable)) {
      throw new IllegalArgumentException(
          "the table has no column to predict `"
              + target
              + "` from; every other column is empty or has a different text in each row");
    }
    return String.format(
        Locale.ROOT,
        """
        # With the schema that `mvn experiment:schema` writes, editors explain and complete every key.
        experiment: %s
        description: %s

        data:
          source: %s
        %s%s  on_missing: %s
          %s
          features:                        # columns to predict from; remove what is not known beforehand
        %s
        split: {validation: 0.16, test: 0.2, seed: 42}
        seeds: [1, 2, 3, 4, 5]             # every model is trained once per seed

        models:
          network:
            type: mlp
            layers: [64 relu, 32 relu]
          forest:
            type: random_forest
          mean:                            # predicts the mean of the training rows: what others must beat
            type: mean

        # Bounds that fail the build. Run once, look at the results, then set them.
        # thresholds:
        #   network.test.mse: {max: 0.5}

        # Comparison with the results of the last release.
        # regression:
        #   metrics: ["*.test.loss"]
        #   tolerance: 1%%
        """,
        YamlText.text(name),
        YamlText.text("Predicts " + target),
        YamlText.text(source),
        format(),
        missing(),
        onMissing(),
        target(predicted.get()),
        features(others));
  }

  private static String target(Column column) {
    String line = TargetLine.of(Map.of(column.name(), column.targetSteps()));
    return column.targetSteps().isEmpty()
        ? line
        : line + "   # models train on it after these steps; results are in its own units";
  }

  private String format() {
    if (format.equals(CsvFormat.DEFAULT)) {
      return "";
    }
    StringBuilder text = new StringBuilder("  format: {");
    format.delimiter().ifPresent(d -> text.append("delimiter: ").append(quoted(d)).append(", "));
    return text.append("quote: ")
        .append(quoted(format.quote()))
        .append(", encoding: ")
        .append(YamlText.text(format.encoding()))
        .append(", decimal: ")
        .append(quoted(format.decimal()))
        .append("}\n")
        .toString();
  }

  private String missing() {
    return missing.stream().allMatch(String::isEmpty)
        ? ""
        : "  missing: "
            + missing.stream().map(YamlText::text).collect(Collectors.joining(", ", "[", "]"))
            + "   # cell texts that stand for no value, in every column\n";
  }

  private static String quoted(char character) {
    return YamlText.quoted(String.valueOf(character));
  }

  private String onMissing() {
    long incomplete = columns.stream().filter(c -> c.isUsable() && c.hasMissing()).count();
    return incomplete == 0
        ? "fail                 # drop | fail | impute: no value is missing now"
        : "drop                 # drop | fail | impute: "
            + incomplete
            + (incomplete == 1 ? " column has missing values" : " columns have missing values");
  }

  private static String features(List<Column> columns) {
    int width = columns.stream().mapToInt(c -> YamlText.text(c.name()).length()).max().orElse(0);
    StringBuilder text = new StringBuilder();
    for (Column column : columns) {
      String key = YamlText.text(column.name()) + ":";
      String padded = key + " ".repeat(width + 2 - key.length());
      text.append(column.isUsable() ? "    " : "    # ")
          .append(padded)
          .append(steps(column))
          .append('\n');
    }
    return text.toString();
  }

  private static String steps(Column column) {
    return switch (column.kind()) {
      case NUMBER -> column.wideRange() ? "[log1p, standardize]" : "standardize";
      case CATEGORY -> column.distinct() <= MOST_ONE_HOT ? "one_hot" : "target_encode";
      case IDENTIFIER -> "passthrough   # a different text in every row: an identifier?";
      case EMPTY -> "passthrough   # no value in any row";
    };
  }

  /** What the values of a column are. */
  public enum Kind {
    /** Numbers. */
    NUMBER,
    /** Texts that occur in several rows. */
    CATEGORY,
    /** Texts that differ in every row. */
    IDENTIFIER,
    /** No value in any row. */
    EMPTY
  }

  /**
   * What is known of a column.
   *
   * @param name the name in the header
   * @param kind what its values are
   * @param distinct the number of different values
   * @param hasMissing whether a value is missing
   * @param wideRange whether its numbers are not negative and span several powers of ten
   * @param targetSteps the steps after which models should train on it where it is predicted
   */
  public record Column(
      String name,
      Kind kind,
      int distinct,
      boolean hasMissing,
      boolean wideRange,
      List<String> targetSteps) {

    /** Copies the steps. */
    public Column {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(kind, "kind");
      targetSteps = List.copyOf(targetSteps);
    }

    /** Creates a column that models may train on as it is. */
    public Column(String name, Kind kind, int distinct, boolean hasMissing, boolean wideRange) {
      this(name, kind, distinct, hasMissing, wideRange, List.of());
    }

    private boolean isUsable() {
      return kind == Kind.NUMBER || kind == Kind.CATEGORY;
    }
  }
}
