package io.github.experimentmaven.data.load;

import io.github.experimentmaven.data.load.ColumnEvidence.Slip;
import io.github.experimentmaven.data.load.InferredTable.Kind;
import io.github.experimentmaven.spec.problem.Location;
import io.github.experimentmaven.spec.problem.Problem;
import io.github.experimentmaven.spec.problem.Shown;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says which cells of a table are read otherwise than they may be meant; the first few of them. */
final class CellNotes {

  private static final int MOST = 10;

  private final int way;
  private final Locator locator;
  private int noted;

  /**
   * Creates the notes of a table.
   *
   * @param way the way in which its numbers are written
   * @param locator finds the places of its cells
   */
  CellNotes(int way, Locator locator) {
    this.way = way;
    this.locator = locator;
  }

  /**
   * Returns the notes of a column.
   *
   * @param column what its cells say
   * @param index its number, from 0
   * @param name its name
   * @throws IOException if a cell cannot be found
   */
  List<Problem> of(ColumnEvidence column, int index, String name) throws IOException {
    List<Problem> notes = new ArrayList<>();
    boolean dates = column.kind(way) == Kind.TEXT;
    for (Slip slip : column.slips(way)) {
      if (noted++ < MOST) {
        notes.add(
            new Problem(
                locator.locate(slip.line(), index),
                name,
                String.format(
                    Locale.ROOT,
                    "%s is no %s, as %,d of the %,d values of the column are: it is read as"
                        + " missing (data.missing); correct the cell if it is a slip",
                    Shown.quoted(slip.text()),
                    dates ? "date such as 2011-09-23" : "number",
                    dates ? column.dates() : column.values() - column.texts(way),
                    column.values())));
      }
    }
    for (Slip doubt : column.doubts(way)) {
      notes.add(
          new Problem(
              locator.locate(doubt.line(), index),
              name,
              String.format(
                  Locale.ROOT,
                  "%s is no number, nor are %,d others of the %,d values of the column, so it was"
                      + " taken for texts: correct the cells if numbers are meant",
                  Shown.quoted(doubt.text()),
                  column.texts(way) - 1,
                  column.values())));
    }
    return notes;
  }

  /** Finds the place of a cell. */
  @FunctionalInterface
  interface Locator {

    /**
     * Finds the place.
     *
     * @param line what the rows count, from 1
     * @param cell the number of the cell, from 0
     */
    Location locate(int line, int cell) throws IOException;
  }
}
