package io.github.experimentmaven.result.rows;

import io.github.experimentmaven.run.trial.Predictions;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The test rows of a fold, all or some of them, with what each training predicted for them. */
public final class FoldRows {

  private final int repeat;
  private final int fold;
  private final int tested;
  private final int[] numbers;
  private final int[] units;
  private final Map<String, List<String>> slices;
  private final Map<Training, Predictions> predictions;

  /**
   * Takes over arrays.
   *
   * @param repeat the repeat
   * @param fold the fold
   * @param tested how many test rows the fold has; more than are here where some were drawn
   * @param numbers the numbers of the rows in the data file, ascending
   * @param units rows of the same number belong together, {@code [rows]}
   * @param slices the label of each row's slice by slicing, empty for a row in none; {@code [rows]}
   * @param predictions what was observed and predicted, by training
   */
  FoldRows(
      int repeat,
      int fold,
      int tested,
      int[] numbers,
      int[] units,
      Map<String, List<String>> slices,
      Map<Training, Predictions> predictions) {
    this.repeat = repeat;
    this.fold = fold;
    this.tested = tested;
    this.numbers = numbers;
    this.units = units;
    this.slices = new LinkedHashMap<>(slices);
    this.predictions = new LinkedHashMap<>(predictions);
  }

  /** Returns the repeat. */
  public int repeat() {
    return repeat;
  }

  /** Returns the fold. */
  public int fold() {
    return fold;
  }

  /** Returns how many test rows the fold has, also those that are not here. */
  public int tested() {
    return tested;
  }

  /** Returns how many rows are here. */
  public int rows() {
    return numbers.length;
  }

  /** Returns the number of a row in the data file, from 0. */
  public int number(int row) {
    return numbers[row];
  }

  /** Returns what a row belongs to: rows of the same unit are not drawn apart. */
  public int unit(int row) {
    return units[row];
  }

  /** Returns the slicings that are known. */
  public Set<String> slicings() {
    return slices.keySet();
  }

  /** Returns the label of a row's slice in a slicing; empty where it is in none. */
  public String slice(String slicing, int row) {
    return slices.get(slicing).get(row);
  }

  /**
   * Returns the rows that are in a slice.
   *
   * @param label the slice
   * @param inSlice how many test rows of the fold are in it, also those that are not here
   */
  public FoldRows in(String label, int inSlice) {
    int[] kept =
        IntStream.range(0, rows())
            .filter(row -> slices.values().stream().anyMatch(all -> all.get(row).equals(label)))
            .toArray();
    return only(kept, inSlice);
  }

  /** Returns whether the rows do not count alike. */
  boolean isWeighted() {
    return predictions.values().stream().anyMatch(rows -> rows.weights().isPresent());
  }

  /** Returns the trainings whose predictions are here. */
  public Set<Training> trainings() {
    return predictions.keySet();
  }

  /** Returns what a training observed and predicted, {@code [targets][rows]}; empty without. */
  public Optional<Predictions> of(Training training) {
    return Optional.ofNullable(predictions.get(training));
  }

  /**
   * Returns what a model observed and predicted with a seed; where it was trained with one alone,
   * with that.
   */
  public Optional<Predictions> of(String model, long seed) {
    List<Training> all =
        predictions.keySet().stream().filter(training -> training.model().equals(model)).toList();
    return of(all.size() == 1 ? all.get(0) : new Training(model, seed));
  }

  /** Returns the rows of these that others have too, with these predictions. */
  public FoldRows sharedWith(FoldRows other) {
    int[] kept =
        IntStream.range(0, rows())
            .filter(row -> Arrays.binarySearch(other.numbers, numbers[row]) >= 0)
            .toArray();
    return kept.length == rows() ? this : only(kept, tested);
  }

  private FoldRows only(int[] kept, int of) {
    Map<String, List<String>> labels = new LinkedHashMap<>();
    slices.forEach(
        (slicing, all) -> labels.put(slicing, Arrays.stream(kept).mapToObj(all::get).toList()));
    Map<Training, Predictions> some = new LinkedHashMap<>();
    predictions.forEach((training, all) -> some.put(training, all.only(kept)));
    return new FoldRows(repeat, fold, of, pick(numbers, kept), pick(units, kept), labels, some);
  }

  private static int[] pick(int[] values, int[] kept) {
    return Arrays.stream(kept).map(row -> values[row]).toArray();
  }
}
