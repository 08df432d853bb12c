package io.github.experimentmaven.data.load;

import io.github.experimentmaven.data.text.StrictNumbers;
import io.github.experimentmaven.spec.DataSpec;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How the texts of a column's cells are read: in a table, and in rows that a saved model predicts.
 *
 * @param missing the texts that stand for no value
 * @param decimal the decimal separator of numbers
 * @param thousands what may stand between groups of three digits of a number
 */
public record CellReading(List<String> missing, char decimal, Optional<Character> thousands) {

  /** An empty text stands for no value, and numbers are written as 1234.5. */
  public static final CellReading PLAIN = new CellReading(List.of(""), '.', Optional.empty());

  /** Copies the texts. */
  public CellReading {
    missing = List.copyOf(missing);
    Objects.requireNonNull(thousands, "thousands");
  }

  /** Returns how an experiment reads a column of its data. */
  static CellReading of(DataSpec data, String column) {
    return new CellReading(
        data.missingByColumn().getOrDefault(column, data.missing()),
        data.format().decimal(),
        data.format().thousands());
  }

  /** Returns the reader of the column's numbers. */
  public StrictNumbers numbers() {
    return new StrictNumbers(decimal, thousands);
  }
}
