package io.github.experimentmaven.model.contract;

import io.github.experimentmaven.data.Study;
import io.github.experimentmaven.data.prepare.PreparedFold;
import io.github.experimentmaven.data.split.Fold;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * A small table that goes through a file, the reader and the preprocessing as a user's does.
 * Immutable.
 */
final class ContractTable {

  static final int TRAINING = 100;
  static final int VALIDATION = 20;
  static final int ROWS = 180;

  private static final List<String> COLOURS = List.of("red", "green", "blue", "grey");
  private static final double[] COLOUR_EFFECTS = {0, 1.5, -2, 4};
  private static final List<String> CITIES = List.of("Aarhus", "Bergen", "Lille", "Porto", "Turin");
  private static final double[] CITY_EFFECTS = {0, 2, -1, 1, 3};

  private final Map<String, Feature> features;
  private final Map<String, double[]> targets;
  private final int training;

  /** A column with its step and cells. */
  private record Feature(String step, List<String> cells) {}

  private ContractTable(
      Map<String, Feature> features, Map<String, double[]> targets, int training) {
    this.features = features;
    this.targets = targets;
    this.training = training;
  }

  /** Two numbers, categories as one_hot and others as hash, and a target linear in them. */
  static ContractTable easy() {
    Random random = new Random(3);
    double[] width = new double[ROWS];
    double[] height = new double[ROWS];
    int[] colour = new int[ROWS];
    int[] city = new int[ROWS];
    double[] target = new double[ROWS];
    for (int row = 0; row < ROWS; row++) {
      width[row] = random.nextInt(2001) / 500.0;
      height[row] = random.nextInt(2001) / 200.0;
      colour[row] = random.nextInt(COLOURS.size());
      city[row] = random.nextInt(CITIES.size());
      target[row] =
          13
              + 2 * width[row]
              - 0.5 * height[row]
              + COLOUR_EFFECTS[colour[row]]
              + CITY_EFFECTS[city[row]]
              + random.nextInt(101) / 500.0;
    }
    return new ContractTable(Map.of(), Map.of("y", target), TRAINING)
        .with("width", "standardize", row -> Double.toString(width[row]))
        .with("height", "standardize", row -> Double.toString(height[row]))
        .with("colour", "one_hot", row -> COLOURS.get(colour[row]))
        .with("city", "hash {\"buckets\": 32}", row -> CITIES.get(city[row]));
  }

  /** Adds a feature as the last column. */
  ContractTable with(String name, String step, IntFunction<String> cells) {
    Map<String, Feature> more = new LinkedHashMap<>(features);
    more.put(name, new Feature(step, IntStream.range(0, ROWS).mapToObj(cells).toList()));
    return new ContractTable(more, targets, training);
  }

  /** Changes cells of a column; the function has the row and its cell. */
  ContractTable changed(String name, CellChange change) {
    Feature old = features.get(name);
    Map<String, Feature> changed = new LinkedHashMap<>(features);
    changed.put(
        name,
        new Feature(
            old.step(),
            IntStream.range(0, ROWS)
                .mapToObj(row -> change.apply(row, old.cells().get(row)))
                .toList()));
    return new ContractTable(changed, targets, training);
  }

  /** Leaves out all features but these. */
  ContractTable only(String... names) {
    Map<String, Feature> fewer = new LinkedHashMap<>(features);
    fewer.keySet().retainAll(Arrays.asList(names));
    return new ContractTable(fewer, targets, training);
  }

  /** Gives the columns other names, another order by their names, and another order in the file. */
  ContractTable renamed() {
    List<String> names = new ArrayList<>(features.keySet());
    List<String> sorted = new ArrayList<>(names);
    Collections.sort(sorted);
    Map<String, Feature> renamed = new LinkedHashMap<>();
    for (int i = names.size() - 1; i >= 0; i--) {
      int rank = sorted.size() - 1 - sorted.indexOf(names.get(i));
      renamed.put("n" + rank, features.get(names.get(i)));
    }
    return new ContractTable(renamed, targets, training);
  }

  /** Computes the target anew. */
  ContractTable target(DoubleUnaryOperator function) {
    return withTarget("y", function);
  }

  /** Adds a target computed of the target {@code y}, or changes that. */
  ContractTable withTarget(String name, DoubleUnaryOperator function) {
    Map<String, double[]> more = new LinkedHashMap<>(targets);
    more.put(name, Arrays.stream(targets.get("y")).map(function).toArray());
    return new ContractTable(features, more, training);
  }

  /** Adds a target. */
  ContractTable withTarget(String name, double[] values) {
    Map<String, double[]> more = new LinkedHashMap<>(targets);
    more.put(name, values);
    return new ContractTable(features, more, training);
  }

  /** Trains on the first rows only. */
  ContractTable training(int rows) {
    return new ContractTable(features, targets, rows);
  }

  /** Returns the features of the test rows as the file has them. */
  List<Map<String, String>> testRows() {
    return IntStream.range(TRAINING + VALIDATION, ROWS)
        .mapToObj(
            row -> {
              Map<String, String> cells = new LinkedHashMap<>();
              features.forEach((name, feature) -> cells.put(name, feature.cells().get(row)));
              return cells;
            })
        .toList();
  }

  double[] testValues(String target) {
    return Arrays.copyOfRange(targets.get(target), TRAINING + VALIDATION, ROWS);
  }

  double trainingMean(String target) {
    return Arrays.stream(targets.get(target)).limit(training).average().orElseThrow();
  }

  PreparedFold prepare(Path directory) {
    List<String> lines = new ArrayList<>();
    List<String> header = new ArrayList<>(features.keySet());
    header.addAll(targets.keySet());
    lines.add(String.join(",", header));
    for (int row = 0; row < ROWS; row++) {
      List<String> cells = new ArrayList<>();
      for (Feature feature : features.values()) {
        cells.add(feature.cells().get(row));
      }
      for (double[] target : targets.values()) {
        cells.add(Double.toString(target[row]));
      }
      lines.add(String.join(",", cells));
    }
    Study study =
        new Study(directory)
            .csv(lines.toArray(String[]::new))
            .targets(targets.keySet().toArray(String[]::new));
    features.forEach((name, feature) -> study.feature(name, feature.step()));
    return study.prepare(
        new Fold(
            0,
            0,
            IntStream.range(0, training).toArray(),
            IntStream.range(TRAINING, TRAINING + VALIDATION).toArray(),
            IntStream.range(TRAINING + VALIDATION, ROWS).toArray()));
  }

  /** Changes a cell. */
  @FunctionalInterface
  interface CellChange {
    String apply(int row, String cell);
  }
}
