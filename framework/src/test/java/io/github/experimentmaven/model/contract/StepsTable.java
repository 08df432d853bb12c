package io.github.experimentmaven.model.contract;

import io.github.experimentmaven.data.Study;
import io.github.experimentmaven.data.prepare.PreparedFold;
import io.github.experimentmaven.data.split.Fold;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table with a column, or several, for each preprocessing step that has a form in ONNX, from raw
 * cells on: numbers small and large, missing values where a step fills them, categories that the
 * training rows lack.
 */
final class StepsTable {

  static final int TRAINING = 100;
  static final int ROWS = 160;

  private static final List<String> TOWNS = List.of("Aarhus", "Bergen", "Lille", "Porto", "Zürich");

  private final Map<String, Feature> features = new LinkedHashMap<>();
  private final Map<String, double[]> targets = new LinkedHashMap<>();

  /** A column with its steps and cells. */
  private record Feature(List<String> steps, List<String> cells) {}

  StepsTable() {
    Random random = new Random(11);
    double[] width = random.doubles(ROWS, -3, 3).toArray();
    double[] money = random.doubles(ROWS, -9, 20).map(Math::exp).toArray();
    int[] town = random.ints(ROWS, 0, TOWNS.size()).toArray();
    IntFunction<String> number = row -> Double.toString(width[row]);
    IntFunction<String> amount = row -> Double.toString(money[row]);
    IntFunction<String> gaps = row -> row % 7 == 3 ? "" : number.apply(row);
    IntFunction<String> text = row -> row < TRAINING ? TOWNS.get(town[row]) : later(row, town[row]);
    IntFunction<String> textGaps = row -> row % 6 == 2 ? row % 4 == 0 ? "" : "-" : text.apply(row);
    add("as it is", number, "passthrough");
    add("scaled", amount, "standardize");
    add("ranged", number, "min_max {\"min\": -1, \"max\": 2}");
    add("logs", amount, "log1p", "standardize");
    add("tiny", row -> Double.toString(width[row] * 1e-12), "log1p", "min_max");
    add("clipped", number, "clip {\"lower_quantile\": 0.1, \"max\": 2}");
    add("filled", gaps, "impute", "standardize");
    add("filled median", gaps, "impute {\"strategy\": \"median\"}", "clip {\"min\": -1}");
    add("towns", text, "one_hot");
    add("some towns", text, "one_hot {\"max_categories\": 2}");
    add("no town", text, "one_hot {\"min_frequency\": 1000}");
    add("scaled towns", text, "one_hot", "standardize");
    add("worth", text, "target_encode");
    add("share", text, "frequency", "standardize");
    add("rank", text, "ordinal");
    add(
        "grade",
        row -> List.of("low", "high").get(row % 2),
        "ordinal {\"categories\": [\"low\", \"mid\", \"high\"]}");
    add("filled town", textGaps, "impute", "one_hot");
    add(
        "named town",
        textGaps,
        "impute {\"strategy\": \"constant\", \"value\": \"none\"}",
        "target_encode");
    IntFunction<String> day = row -> LocalDate.of(1999, 12, 1).plusDays(9L * row).toString();
    add("day", day, "date {\"numbers\": [\"year\"], \"cyclic\": [\"month\"]}", "standardize");
    add(
        "filled day",
        row -> row % 8 == 1 ? "-" : day.apply(row),
        "impute",
        "date {\"categories\": [\"day_of_week\"], \"days_since\": \"2000-01-01\"}",
        "min_max");
    double[] y = new double[ROWS];
    Arrays.setAll(y, row -> 7 + width[row] + town[row] - 0.01 * Math.log(money[row]));
    targets.put("y", y);
    targets.put("z", Arrays.stream(y).map(value -> 40 - 0.5 * value * value).toArray());
  }

  /** In later rows every fifth category is one that no training row has. */
  private static String later(int row, int town) {
    return row % 5 == 0 ? "Ålesund" : TOWNS.get(town);
  }

  private void add(String name, IntFunction<String> cells, String... steps) {
    features.put(
        name, new Feature(List.of(steps), IntStream.range(0, ROWS).mapToObj(cells).toList()));
  }

  /** Leaves out the dates, which need a later version of ONNX's operators than all others. */
  StepsTable withoutDates() {
    features.values().removeIf(feature -> feature.steps().toString().contains("date"));
    return this;
  }

  /** Returns the names of the steps that a column goes through. */
  Set<String> steps() {
    return features.values().stream()
        .flatMap(feature -> feature.steps().stream())
        .map(step -> step.replaceFirst(" .*", ""))
        .collect(Collectors.toSet());
  }

  /** Returns the columns whose missing values no step fills. */
  List<String> unfilled() {
    return features.entrySet().stream()
        .filter(each -> each.getValue().steps().stream().noneMatch(step -> step.startsWith("imp")))
        .map(Map.Entry::getKey)
        .toList();
  }

  double[] trainingValues(String target) {
    return Arrays.copyOf(targets.get(target), TRAINING);
  }

  /** Returns the raw cells of the rows after the training rows. */
  List<Map<String, String>> laterRows() {
    return IntStream.range(TRAINING, ROWS)
        .mapToObj(
            row -> {
              Map<String, String> cells = new LinkedHashMap<>();
              features.forEach((name, feature) -> cells.put(name, feature.cells().get(row)));
              return cells;
            })
        .toList();
  }

  PreparedFold prepare(Path directory) {
    return prepare(study(directory).targets(targets.keySet().toArray(String[]::new)));
  }

  /** Prepares with one target that goes through steps. */
  PreparedFold prepare(Path directory, String... targetSteps) {
    return prepare(study(directory).target("y", targetSteps));
  }

  private static PreparedFold prepare(Study study) {
    return study.prepare(
        new Fold(
            0,
            0,
            IntStream.range(0, TRAINING).toArray(),
            IntStream.range(TRAINING, TRAINING + 20).toArray(),
            IntStream.range(TRAINING + 20, ROWS).toArray()));
  }

  private Study study(Path directory) {
    List<String> lines = new ArrayList<>();
    List<String> header = new ArrayList<>(features.keySet());
    header.addAll(targets.keySet());
    lines.add(String.join(",", header));
    for (int row = 0; row < ROWS; row++) {
      int own = row;
      List<String> cells = new ArrayList<>();
      features.values().forEach(feature -> cells.add(feature.cells().get(own)));
      targets.values().forEach(target -> cells.add(Double.toString(target[own])));
      lines.add(String.join(",", cells));
    }
    Study study = new Study(directory).csv(lines.toArray(String[]::new)).missing("", "-");
    features.forEach(
        (name, feature) -> study.feature(name, feature.steps().toArray(String[]::new)));
    return study;
  }
}
