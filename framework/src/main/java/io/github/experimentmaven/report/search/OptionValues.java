package io.github.experimentmaven.report.search;

import io.github.experimentmaven.result.search.SearchRow;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The values of an option that were tried: numbers, or categories.
 *
 * @param option the option
 * @param categories the values in the order in which they first appear; none for numbers
 * @param logarithmic whether numbers lie more evenly by their ratios than by their differences
 */
public record OptionValues(String option, List<String> categories, boolean logarithmic) {

  /** Copies the categories. */
  public OptionValues {
    Objects.requireNonNull(option, "option");
    categories = List.copyOf(categories);
  }

  /**
   * Returns the values of an option.
   *
   * @param rows what was tried; trials without the option say nothing of it
   */
  public static OptionValues of(String option, List<SearchRow> rows) {
    List<String> values =
        rows.stream()
            .flatMap(row -> Optional.ofNullable(row.options().get(option)).stream())
            .toList();
    if (!values.stream().allMatch(value -> number(value).isPresent())) {
      return new OptionValues(option, values.stream().distinct().toList(), false);
    }
    return new OptionValues(
        option,
        List.of(),
        isLogarithmic(
            values.stream().mapToDouble(value -> number(value).getAsDouble()).sorted().toArray()));
  }

  private static OptionalDouble number(String value) {
    if (!value.matches("[+-]?[0-9]*\\.?[0-9]+([eE][+-]?[0-9]+)?")) {
      return OptionalDouble.empty();
    }
    double number = Double.parseDouble(value);
    return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
  }

  /** Where values spread evenly, their median is in the middle. */
  private static boolean isLogarithmic(double[] sorted) {
    int count = sorted.length;
    double[] distinct = Arrays.stream(sorted).distinct().toArray();
    if (distinct.length < 3 || sorted[0] <= 0) {
      return false;
    }
    double low = sorted[0];
    double high = sorted[count - 1];
    double median = distinct[distinct.length / 2];
    double linear = (median - low) / (high - low);
    double logarithmic = StrictMath.log(median / low) / StrictMath.log(high / low);
    return Math.abs(logarithmic - 0.5) < Math.abs(linear - 0.5);
  }

  /** Returns whether these are numbers. */
  public boolean isNumbers() {
    return categories.isEmpty();
  }

  /** Returns the number that was tried, or the place of the category; empty where there is none. */
  public OptionalDouble of(SearchRow row) {
    String value = row.options().get(option);
    if (value == null) {
      return OptionalDouble.empty();
    }
    return isNumbers() ? number(value) : OptionalDouble.of(categories.indexOf(value));
  }
}
