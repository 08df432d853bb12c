package io.github.experimentmaven.result.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.run.trial.Predictions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Test rows in a few words: of one target, whose observed values are 0, so errors are given. */
public final class TestRowsBuilder {

  private final Map<Integer, Map<Training, double[]>> folds = new LinkedHashMap<>();
  private final Map<String, List<String>> slices = new LinkedHashMap<>();
  private int tested = -1;
  private int rowsPerUnit = 1;

  /** Adds what a model predicted for the rows of the one fold. */
  public TestRowsBuilder errors(String model, long seed, double... errors) {
    return errors(0, model, seed, errors);
  }

  /** Adds what a model predicted for the rows of a fold. */
  public TestRowsBuilder errors(int fold, String model, long seed, double... errors) {
    folds
        .computeIfAbsent(fold, key -> new LinkedHashMap<>())
        .put(new Training(model, seed), errors.clone());
    return this;
  }

  /** Says that there are more test rows than these. */
  public TestRowsBuilder drawnFrom(int rows) {
    tested = rows;
    return this;
  }

  /** Says that so many neighbouring rows belong together. */
  public TestRowsBuilder grouped(int rows) {
    rowsPerUnit = rows;
    return this;
  }

  /** Says which slice each row is in; empty for none. */
  public TestRowsBuilder slices(String slicing, String... labels) {
    slices.put(slicing, List.of(labels));
    return this;
  }

  private Map<String, List<String>> labels(int rows) {
    slices.values().forEach(labels -> assertThat(labels).hasSize(rows));
    return slices;
  }

  public TestRows build() {
    List<FoldRows> all = new ArrayList<>();
    folds.forEach(
        (fold, trainings) -> {
          int rows = trainings.values().iterator().next().length;
          int first = fold * rows;
          Map<Training, Predictions> predictions = new LinkedHashMap<>();
          trainings.forEach(
              (training, errors) ->
                  predictions.put(
                      training,
                      new Predictions(
                          List.of("y"),
                          new double[][] {new double[rows]},
                          new double[][] {errors})));
          all.add(
              new FoldRows(
                  0,
                  fold,
                  Math.max(rows, tested),
                  IntStream.range(first, first + rows).toArray(),
                  IntStream.range(first, first + rows).map(row -> row / rowsPerUnit).toArray(),
                  labels(rows),
                  predictions));
        });
    return new TestRows(all);
  }
}
