package io.github.experimentmaven.data.table;

import io.github.experimentmaven.spec.problem.Location;

/** Finds cells in the file that a table was read from, for the few that messages are about. */
@FunctionalInterface
public interface CellPlaces {

  /**
   * Returns the place of a cell, or that of its row where it cannot be found any more.
   *
   * @param line the line the row starts at, from 1
   * @param column the column's name
   */
  Location of(int line, String column);
}
