package io.github.experimentmaven.data.load;

import io.github.experimentmaven.data.format.TableRows;
import io.github.experimentmaven.data.step.ValueKind;
import io.github.experimentmaven.data.text.MissingMarkers;
import java.util.List;

/** A column of the file that an experiment uses, on its way into a table. */
final class NeededColumn {

  private final String name;
  private final int index;
  private final ValueKind kind;
  private final boolean mayMiss;
  private final String[] missingTexts;
  private final ColumnBuilder builder;
  private int missing;
  private int texts;
  private String firstText = "";

  /**
   * Creates the column.
   *
   * @param name its name
   * @param index its place in a row, from 0
   * @param kind whether its cells are numbers or texts
   * @param mayMiss whether a row may lack a value and be kept
   * @param missingTexts the texts that stand for a missing value
   * @param builder what collects the cells
   */
  NeededColumn(
      String name,
      int index,
      ValueKind kind,
      boolean mayMiss,
      List<String> missingTexts,
      ColumnBuilder builder) {
    this.name = name;
    this.index = index;
    this.kind = kind;
    this.mayMiss = mayMiss;
    this.missingTexts = missingTexts.toArray(String[]::new);
    this.builder = builder;
  }

  String name() {
    return name;
  }

  int index() {
    return index;
  }

  ValueKind kind() {
    return kind;
  }

  boolean mayMiss() {
    return mayMiss;
  }

  ColumnBuilder builder() {
    return builder;
  }

  int missing() {
    return missing;
  }

  /** Counts a cell that is no number, if it looks like a text rather than a mistyped number. */
  void countText(String cell) {
    if (!cell.isEmpty() && Character.isLetter(cell.charAt(0)) && !MissingMarkers.isMarker(cell)) {
      firstText = texts == 0 ? cell : firstText;
      texts++;
    }
  }

  /** Returns how many cells are texts where numbers were expected. */
  int texts() {
    return texts;
  }

  String firstText() {
    return firstText;
  }

  /** Tells whether a row's cell stands for a missing value, and counts it. */
  boolean isMissing(TableRows rows) {
    boolean absent = rows.isMissing(index);
    for (int i = 0; i < missingTexts.length && !absent; i++) {
      absent = rows.is(index, missingTexts[i]);
    }
    missing += absent ? 1 : 0;
    return absent;
  }
}
