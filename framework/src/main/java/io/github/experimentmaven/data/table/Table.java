package io.github.experimentmaven.data.table;

import io.github.experimentmaven.spec.problem.Location;
import io.github.experimentmaven.spec.problem.Shown;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Named columns of equal length, with the place of every row in the file it came from. */
public final class Table {

  private final String name;
  private final Map<String, Column> columns;
  private final int[] ids;
  private final int[] lines;
  private final CellPlaces places;
  private final Location.Unit unit;

  /**
   * Creates a table of a text, over arrays that the caller hands over and never changes again.
   *
   * @param name the name of the file as messages show it
   * @param columns the columns, each of one length and with a name of its own
   * @param ids the number of each row among the data rows of the file, from 0
   * @param lines the line of the file each row starts at, from 1
   */
  public Table(String name, List<? extends Column> columns, int[] ids, int[] lines) {
    this(
        name,
        columns,
        ids,
        lines,
        Location.Unit.LINE,
        (line, column) -> new Location(name, line, 1));
  }

  /**
   * Creates a table over arrays that the caller hands over and never changes again.
   *
   * @param name the name of the file as messages show it
   * @param columns the columns, each of one length and with a name of its own
   * @param ids the number of each row among the data rows of the file, from 0
   * @param lines the line of the file each row starts at, or its number, from 1
   * @param unit what {@code lines} are
   * @param places finds cells in the file
   */
  public Table(
      String name,
      List<? extends Column> columns,
      int[] ids,
      int[] lines,
      Location.Unit unit,
      CellPlaces places) {
    this.name = Objects.requireNonNull(name, "name");
    this.unit = Objects.requireNonNull(unit, "unit");
    this.places = Objects.requireNonNull(places, "places");
    this.ids = ids;
    this.lines = lines;
    Map<String, Column> byName = new LinkedHashMap<>();
    for (Column column : columns) {
      if (column.size() != ids.length || ids.length != lines.length) {
        throw new IllegalArgumentException(column + " has not the table's " + ids.length + " rows");
      }
      if (byName.put(column.name(), column) != null) {
        throw new IllegalArgumentException("two columns are named " + column.name());
      }
    }
    this.columns = Collections.unmodifiableMap(byName);
  }

  /**
   * Returns a table that came from no file: its rows are numbered from 0 and stand on the lines
   * after a header.
   */
  public static Table of(String name, List<? extends Column> columns) {
    int rows = columns.isEmpty() ? 0 : columns.get(0).size();
    int[] ids = new int[rows];
    int[] lines = new int[rows];
    for (int row = 0; row < rows; row++) {
      ids[row] = row;
      lines[row] = row + 2;
    }
    return new Table(name, columns, ids, lines);
  }

  /** Returns the name of the file as messages show it. */
  public String name() {
    return name;
  }

  /** Returns the number of rows. */
  public int rows() {
    return ids.length;
  }

  /** Returns the columns in their order. */
  public List<Column> columns() {
    return List.copyOf(columns.values());
  }

  /** Returns the column of a name, if there is one. */
  public Optional<Column> find(String column) {
    return Optional.ofNullable(columns.get(column));
  }

  /**
   * Returns the column of a name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Column column(String column) {
    return find(column)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    name + " has no column " + Shown.name(column) + ", only " + columns.keySet()));
  }

  /**
   * Returns the column of numbers of a name.
   *
   * @throws IllegalArgumentException if there is none, or it holds texts
   */
  public NumberColumn numbers(String column) {
    if (column(column) instanceof NumberColumn numbers) {
      return numbers;
    }
    throw new IllegalArgumentException(
        "column " + Shown.name(column) + " holds texts, not numbers");
  }

  /** Returns the number of a row among the data rows of its file, from 0. */
  public int id(int row) {
    return ids[row];
  }

  /** Returns the line of its file a row starts at, or the row's number there, from 1. */
  public int line(int row) {
    return lines[row];
  }

  /** Returns the place of a row in its file. */
  public Location place(int row) {
    return new Location(name, lines[row], 1, unit);
  }

  /** Returns the place of a row in words, such as {@code line 12 of films.csv}. */
  public String where(int row) {
    return unit.words(lines[row], name);
  }

  /**
   * Returns the place of a cell in the table's file.
   *
   * @param row the row, from 0
   * @param column the name of a column of the file; the row's place is returned for any other
   */
  public Location place(int row, String column) {
    return places.of(lines[row], column);
  }

  /**
   * Returns the same rows with the given columns alone; copies none of them.
   *
   * @throws IllegalArgumentException if there is no column of a name
   */
  public Table only(List<String> names) {
    return new Table(name, names.stream().map(this::column).toList(), ids, lines, unit, places);
  }

  /**
   * Returns the same rows with other cells in some columns.
   *
   * @param others the columns, each of a name that this table has
   */
  public Table with(List<? extends Column> others) {
    Map<String, Column> changed = new LinkedHashMap<>(columns);
    others.forEach(column -> changed.put(column.name(), column));
    return new Table(name, List.copyOf(changed.values()), ids, lines, unit, places);
  }

  /** Returns the given rows, in the given order. */
  public Table select(int[] rows) {
    int[] selectedIds = new int[rows.length];
    int[] selectedLines = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      selectedIds[i] = ids[rows[i]];
      selectedLines[i] = lines[rows[i]];
    }
    return new Table(
        name,
        columns.values().stream().map(column -> column.select(rows)).toList(),
        selectedIds,
        selectedLines,
        unit,
        places);
  }
}
