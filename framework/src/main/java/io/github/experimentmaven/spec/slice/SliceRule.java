package io.github.experimentmaven.spec.slice;

import java.util.List;

/** Which row belongs to which slice. */
public sealed interface SliceRule {

  /** Returns the columns it looks at. */
  List<String> columns();

  /** A slice for each category of a column. */
  record Categories(String column) implements SliceRule {

    @Override
    public List<String> columns() {
      return List.of(column);
    }
  }

  /**
   * Slices of about equally many rows by the size of a number.
   *
   * @param parts how many, at least 2
   */
  record Quantiles(String column, int parts) implements SliceRule {

    @Override
    public List<String> columns() {
      return List.of(column);
    }
  }

  /** One slice: the rows for which all comparisons hold. */
  record All(List<Comparison> comparisons) implements SliceRule {

    /** Copies the list. */
    public All {
      comparisons = List.copyOf(comparisons);
    }

    @Override
    public List<String> columns() {
      return comparisons.stream().map(Comparison::column).distinct().toList();
    }
  }

  /**
   * A column held against a value.
   *
   * @param column the column
   * @param operator how
   * @param value the value as it is written, without quotes
   */
  record Comparison(String column, Operator operator, String value) {

    /** Returns it as a file has it. */
    @Override
    public String toString() {
      return column + " " + operator.sign() + " " + value;
    }
  }

  /** How values are compared. */
  enum Operator {
    EQUAL("=="),
    NOT_EQUAL("!="),
    LESS("<"),
    AT_MOST("<="),
    MORE(">"),
    AT_LEAST(">=");

    private final String sign;

    Operator(String sign) {
      this.sign = sign;
    }

    /** Returns the sign that files have. */
    public String sign() {
      return sign;
    }

    /** Returns whether it takes numbers. */
    public boolean orders() {
      return this != EQUAL && this != NOT_EQUAL;
    }

    /** Returns whether a value stands so to another, by what {@code compare} gave of the two. */
    public boolean holds(int comparison) {
      return switch (this) {
        case EQUAL -> comparison == 0;
        case NOT_EQUAL -> comparison != 0;
        case LESS -> comparison < 0;
        case AT_MOST -> comparison <= 0;
        case MORE -> comparison > 0;
        case AT_LEAST -> comparison >= 0;
      };
    }
  }
}
