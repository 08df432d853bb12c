package io.github.experimentmaven.data.load;

import io.github.experimentmaven.spec.template.ExperimentTemplate;
import io.github.experimentmaven.spec.template.ExperimentTemplate.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the cells of one column say about it. */
final class ColumnEvidence {
  /** Texts are told apart up to here, so that a large table needs little memory. */
  private static final int MOST_DISTINCT = 10_000;

  /** Numbers that span three powers of ten are easier to learn from on a logarithmic scale. */
  private static final double WIDE = 1000;

  private final String name;
  private final NumberEvidence points = new NumberEvidence('.');
  private final NumberEvidence commas = new NumberEvidence(',');
  private final Set<String> distinct = new HashSet<>();
  private final Map<String, Integer> markers = new HashMap<>();
  private boolean repeated;

  ColumnEvidence(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  void add(String cell) {
    if (MissingMarkers.isMarker(cell)) {
      markers.merge(cell, 1, Integer::sum);
      return;
    }
    points.add(cell);
    commas.add(cell);
    if (distinct.contains(cell)) {
      repeated = true;
    } else if (distinct.size() < MOST_DISTINCT) {
      distinct.add(cell);
    }
  }

  /** Returns whether all cells with a value are numbers with a decimal separator. */
  boolean isNumber(char decimal) {
    return !distinct.isEmpty() && numbers(decimal).allNumbers;
  }

  /** Returns the texts that show that cells of this column have no value. */
  Set<String> missing(char decimal) {
    Set<String> missing = new HashSet<>(markers.keySet());
    missing.removeIf(marker -> !isNumber(decimal) && !MissingMarkers.isUnmistakable(marker));
    return missing;
  }

  /**
   * Concludes what the column holds.
   *
   * @param missing the texts that stand for a missing value in this table
   */
  ExperimentTemplate.Column conclude(char decimal, Set<String> missing) {
    int values = distinct.size();
    boolean twice = repeated;
    for (Map.Entry<String, Integer> marker : markers.entrySet()) {
      if (!missing.contains(marker.getKey())) {
        values++;
        twice |= marker.getValue() > 1;
      }
    }
    Kind kind = kind(decimal, values, twice);
    return new ExperimentTemplate.Column(
        name,
        kind,
        values,
        markers.keySet().stream().anyMatch(missing::contains),
        kind == Kind.NUMBER && numbers(decimal).isWide(),
        kind == Kind.NUMBER ? numbers(decimal).skew.targetSteps() : List.of());
  }

  private Kind kind(char decimal, int values, boolean twice) {
    if (values == 0) {
      return Kind.EMPTY;
    }
    if (isNumber(decimal)) {
      return Kind.NUMBER;
    }
    return twice ? Kind.CATEGORY : Kind.IDENTIFIER;
  }

  private NumberEvidence numbers(char decimal) {
    return decimal == ',' ? commas : points;
  }

  private static final class NumberEvidence {
    private final StrictNumbers parser;
    private boolean allNumbers = true;
    private double smallest = Double.POSITIVE_INFINITY;
    private double smallestPositive = Double.POSITIVE_INFINITY;
    private double largest = Double.NEGATIVE_INFINITY;
    private final Skew skew = new Skew();

    NumberEvidence(char decimal) {
      this.parser = new StrictNumbers(decimal);
    }

    void add(String cell) {
      if (!allNumbers) {
        return;
      }
      double number = parser.parse(cell);
      if (Double.isNaN(number)) {
        allNumbers = false;
        return;
      }
      smallest = Math.min(smallest, number);
      largest = Math.max(largest, number);
      skew.add(number);
      if (number > 0) {
        smallestPositive = Math.min(smallestPositive, number);
      }
    }

    boolean isWide() {
      return smallest >= 0 && largest >= WIDE * smallestPositive;
    }
  }
}
