package io.github.experimentmaven.study.first;

import io.github.experimentmaven.data.load.ColumnNames;
import io.github.experimentmaven.spec.problem.Patterns;
import io.github.experimentmaven.spec.problem.Shown;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The column to predict.
 *
 * @param column the column
 * @param reason why it was taken
 * @param others the other columns that could be predicted
 */
record TargetChoice(Facts column, String reason, List<String> others) {

  private static final Pattern SAYS_SO =
      Pattern.compile("(?iu)(target|y|label|outcome|response|output|dependent)([ _.-].*)?");
  private static final Pattern RESULT =
      Pattern.compile(
          "(?iu)(.*[ _.-])?(price|charges|salary|sales|revenue|rating|score|quality|strength|demand"
              + "|cnt|mpg|rent)");

  /** Copies the list. */
  TargetChoice {
    Objects.requireNonNull(column, "column");
    Objects.requireNonNull(reason, "reason");
    others = List.copyOf(others);
  }

  /**
   * Chooses a column.
   *
   * @param columns all columns that have a value
   * @param named the column that was named, if one was
   * @throws IllegalArgumentException if no column can be predicted, or not the one named
   */
  static TargetChoice of(List<Facts> columns, Optional<String> named) {
    List<Facts> numbers = columns.stream().filter(Facts::isNumber).toList();
    if (named.isPresent()) {
      Facts column = find(numbers, named.get());
      return new TargetChoice(column, "it was named", others(numbers, column));
    }
    List<Facts> varying =
        numbers.stream()
            .filter(column -> column.distinct() > 1 && !Patterns.isPattern(column.name()))
            .filter(column -> column.hasUsableName() && column.hasUsableNumbers())
            .toList();
    if (varying.isEmpty()) {
      throw new IllegalArgumentException(
          "no column holds numbers that differ, so there is nothing to predict");
    }
    List<Facts> fitting =
        firstOf(
            varying, column -> column.distinct() > 2 && !column.isKey(), column -> !column.isKey());
    // Beside an x, y is a coordinate.
    boolean coordinates = columns.stream().anyMatch(column -> column.name().equals("x"));
    List<Facts> saying =
        fitting.stream()
            .filter(column -> SAYS_SO.matcher(column.name()).matches())
            .filter(column -> !coordinates || !column.name().equals("y"))
            .toList();
    List<Facts> results =
        fitting.stream().filter(column -> RESULT.matcher(column.name()).matches()).toList();
    if (saying.size() == 1) {
      return choice(saying.get(0), "its name says so", numbers);
    }
    if (results.size() == 1) {
      return choice(results.get(0), "its name is that of a result", numbers);
    }
    return choice(
        fitting.get(fitting.size() - 1), "it is the last column of numbers that vary", numbers);
  }

  private static List<Facts> firstOf(
      List<Facts> columns, Predicate<Facts> strict, Predicate<Facts> loose) {
    List<Facts> fitting = columns.stream().filter(strict).toList();
    if (fitting.isEmpty()) {
      fitting = columns.stream().filter(loose).toList();
    }
    return fitting.isEmpty() ? columns : fitting;
  }

  private static TargetChoice choice(Facts column, String reason, List<Facts> numbers) {
    return new TargetChoice(column, reason, others(numbers, column));
  }

  private static List<String> others(List<Facts> numbers, Facts column) {
    return numbers.stream().filter(other -> !other.equals(column)).map(Facts::name).toList();
  }

  private static Facts find(List<Facts> numbers, String name) {
    List<String> names = numbers.stream().map(Facts::name).toList();
    Facts column =
        numbers.stream()
            .filter(facts -> facts.name().equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "the table has no column of numbers named "
                            + Shown.name(name)
                            + ColumnNames.suggestion(name, names)
                            + (names.isEmpty() ? "" : "; name one of " + ColumnNames.list(names))));
    if (column.distinct() < 2) {
      throw new IllegalArgumentException(
          Shown.name(name) + " has the same value in every row, so there is nothing to predict");
    }
    if (!column.hasUsableNumbers()) {
      throw new IllegalArgumentException(
          Shown.name(name) + " has numbers too large to average: correct or scale them");
    }
    if (!column.hasUsableName()) {
      throw new IllegalArgumentException(
          Shown.name(name) + " is too long for an experiment file: rename the column");
    }
    if (Patterns.isPattern(name)) {
      throw new IllegalArgumentException(
          Shown.name(name) + " reads as a pattern of names: rename the column to predict it");
    }
    return column;
  }
}
