package io.github.experimentmaven.data.drift;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.experimentmaven.data.table.Column;
import io.github.experimentmaven.data.table.NumberColumn;
import io.github.experimentmaven.data.table.TextColumn;

/** How the values of a column are distributed over some rows, in bounded space. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = NumberSketch.class, name = "numbers"),
  @JsonSubTypes.Type(value = TextSketch.class, name = "texts")
})
public sealed interface ValueSketch permits NumberSketch, TextSketch {

  /** Returns how many of the rows have a value. */
  int count();

  /**
   * Returns the sketch of a column.
   *
   * @param rows the rows of the column that count
   */
  static ValueSketch of(Column column, int[] rows) {
    Column selected = column.select(rows);
    return selected instanceof NumberColumn numbers
        ? NumberSketch.of(numbers)
        : TextSketch.of((TextColumn) selected);
  }
}
