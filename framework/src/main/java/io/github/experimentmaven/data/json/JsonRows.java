package io.github.experimentmaven.data.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.experimentmaven.data.format.CellKind;
import io.github.experimentmaven.data.format.ContentDigest;
import io.github.experimentmaven.data.format.NumberText;
import io.github.experimentmaven.data.format.TypedRows;
import io.github.experimentmaven.data.text.StrictNumbers;
import io.github.experimentmaven.data.text.TextFile;
import io.github.experimentmaven.spec.problem.Location;
import io.github.experimentmaven.spec.problem.Shown;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The objects of a text as rows. A field that an object lacks, or that is null, is a cell without a
 * value.
 */
final class JsonRows extends TypedRows {

  private final TextFile file;
  private final List<String> names;
  private final Map<String, Integer> columnOf = new HashMap<>();
  private final JsonObjects objects;
  private final StrictNumbers numbers = new StrictNumbers('.');
  private final JsonDigest digest;
  private final JsonCells cells;
  private int expected;

  JsonRows(TextFile file, List<String> names) throws IOException {
    this.file = file;
    this.names = names;
    names.forEach(name -> columnOf.put(name, columnOf.size()));
    this.cells = new JsonCells(names.size());
    this.digest = new JsonDigest(names);
    this.objects = new JsonObjects(file);
  }

  @Override
  public List<String> names() {
    return names;
  }

  @Override
  public Location header() {
    return new Location(file.source().name(), 1, 1);
  }

  @Override
  public boolean next() throws IOException {
    if (!objects.next()) {
      return false;
    }
    cells.clear();
    expected = 0;
    while (objects.token() == JsonToken.FIELD_NAME) {
      int cell = column(objects.parser().currentName());
      if (cells.isGiven(cell)) {
        throw objects.refusal(
            "the object has the field %s twice: leave one out"
                .formatted(Shown.name(names.get(cell))));
      }
      readValue(cell);
    }
    digest.add(cells);
    return true;
  }

  /** Fields mostly stand in the same order as in the first row. */
  private int column(String name) {
    if (expected < names.size() && names.get(expected).equals(name)) {
      return expected++;
    }
    Integer column = columnOf.get(name);
    if (column == null) {
      throw new LateFieldException();
    }
    expected = column + 1;
    return column;
  }

  private void readValue(int cell) throws IOException {
    JsonToken token = objects.token();
    JsonParser parser = objects.parser();
    switch (token) {
      case VALUE_NULL -> cells.give(cell, CellKind.MISSING, Double.NaN);
      case VALUE_TRUE -> cells.give(cell, CellKind.SWITCH, 1);
      case VALUE_FALSE -> cells.give(cell, CellKind.SWITCH, 0);
      case VALUE_STRING -> {
        char[] text = objects.text();
        cells.give(cell, CellKind.TEXT, Double.NaN);
        cells.keep(cell, text, parser.getTextOffset(), parser.getTextLength());
      }
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
        char[] text = objects.text();
        int start = parser.getTextOffset();
        int length = parser.getTextLength();
        double value = numbers.parse(text, start, start + length);
        // Texts that are no number to us are NaN and Infinity, and what no double holds.
        cells.give(
            cell, CellKind.NUMBER, Double.isNaN(value) ? outOfRange(text, start, length) : value);
        keepWritten(cell, token, text, start, length);
      }
      default -> {
        cells.give(cell, CellKind.OTHER, token == JsonToken.START_ARRAY ? 1 : 0);
        objects.skip();
      }
    }
  }

  private void keepWritten(int cell, JsonToken token, char[] text, int start, int length) {
    double value = cells.value(cell);
    if (token == JsonToken.VALUE_NUMBER_INT || Double.isInfinite(value)) {
      cells.keep(cell, text, start, length);
    } else if (ContentDigest.isWritten(value)) {
      char[] shortest = NumberText.of(value).toCharArray();
      cells.keep(cell, shortest, 0, shortest.length);
    }
  }

  private static double outOfRange(char[] text, int start, int length) {
    return String.valueOf(text, start, length).equals("NaN")
        ? Double.NaN
        : text[start] == '-' ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
  }

  @Override
  public int line() {
    return objects.line();
  }

  @Override
  public Location.Unit unit() {
    return Location.Unit.LINE;
  }

  @Override
  protected CellKind kind(int cell) {
    return cells.kind(cell);
  }

  @Override
  protected double value(int cell) {
    return cells.value(cell);
  }

  @Override
  protected String characters(int cell) {
    return cells.text(cell);
  }

  @Override
  protected String description(int cell) {
    return cells.value(cell) == 1 ? "a list" : "an object";
  }

  @Override
  public Location locate(int line, int cell) throws IOException {
    return FieldLocator.of(file, line, names.get(cell));
  }

  @Override
  public Optional<String> digest() {
    return Optional.of(digest.hex());
  }

  @Override
  public void close() throws IOException {
    objects.close();
  }
}
