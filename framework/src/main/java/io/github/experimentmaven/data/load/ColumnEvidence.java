package io.github.experimentmaven.data.load;

import io.github.experimentmaven.spec.ExperimentTemplate;
import io.github.experimentmaven.spec.ExperimentTemplate.Kind;
import java.util.HashSet;
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
  private boolean repeated;
  private boolean missing;

  ColumnEvidence(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  void add(String cell) {
    if (cell.isEmpty()) {
      missing = true;
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

  /** Returns whether all cells are numbers with a decimal separator. */
  boolean isNumber(char decimal) {
    return !distinct.isEmpty() && numbers(decimal).allNumbers;
  }

  ExperimentTemplate.Column conclude(char decimal) {
    Kind kind =
        isNumber(decimal)
            ? Kind.NUMBER
            : repeated || distinct.isEmpty() ? Kind.CATEGORY : Kind.IDENTIFIER;
    return new ExperimentTemplate.Column(
        name, kind, distinct.size(), missing, kind == Kind.NUMBER && numbers(decimal).isWide());
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
      if (number > 0) {
        smallestPositive = Math.min(smallestPositive, number);
      }
    }

    boolean isWide() {
      return smallest >= 0 && largest >= WIDE * smallestPositive;
    }
  }
}
