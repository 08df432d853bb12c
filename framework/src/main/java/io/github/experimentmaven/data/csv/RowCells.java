package io.github.experimentmaven.data.csv;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The cells of the row that was read last, without blanks around them: one after the other in one
 * array that every row uses again, so that a number needs no text of its own.
 */
public final class RowCells extends CsvCallbackHandler<RowCells> {

  private static final char FIRST_WIDE_BLANK = '\u1680';

  private char[] characters = new char[1 << 10];
  private int[] ends = new int[1 << 5];
  private int size;
  private int line;

  /** Returns the number of cells. */
  public int size() {
    return size;
  }

  /** Returns the line the row starts at, from 1. */
  int line() {
    return line;
  }

  /** Returns the array that holds the cells. */
  char[] characters() {
    return characters;
  }

  /** Returns where a cell starts in the array. */
  int start(int cell) {
    return cell == 0 ? 0 : ends[cell - 1];
  }

  /** Returns where a cell ends in the array, exclusive. */
  int end(int cell) {
    return ends[cell];
  }

  /** Tells whether a cell is this text. */
  boolean is(int cell, String text) {
    int start = start(cell);
    if (text.length() != end(cell) - start) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (characters[start + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Returns a cell's text. */
  public String text(int cell) {
    return new String(characters, start(cell), end(cell) - start(cell));
  }

  /** Returns the texts of all cells. */
  List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (int cell = 0; cell < size; cell++) {
      texts.add(text(cell));
    }
    return texts;
  }

  @Override
  protected RecordType getRecordType() {
    return RecordType.DATA;
  }

  @Override
  protected int getFieldCount() {
    return size;
  }

  @Override
  protected void beginRecord(long startingLineNumber) {
    line = (int) startingLineNumber;
    size = 0;
  }

  @Override
  protected void addField(char[] text, int offset, int length, boolean quoted) {
    int from = offset;
    int to = offset + length;
    while (from < to && isBlank(text[from])) {
      from++;
    }
    while (from < to && isBlank(text[to - 1])) {
      to--;
    }
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, 2 * size);
    }
    int start = start(size);
    int end = start + to - from;
    if (end > characters.length) {
      characters = Arrays.copyOf(characters, Math.max(end, 2 * characters.length));
    }
    System.arraycopy(text, from, characters, start, to - from);
    ends[size++] = end;
  }

  private static boolean isBlank(char c) {
    return (c <= ' ' || c >= FIRST_WIDE_BLANK) && Character.isWhitespace(c);
  }

  @Override
  protected void setComment(char[] text, int offset, int length) {
    throw new IllegalStateException("tables have no comments");
  }

  @Override
  protected void setEmpty() {
    addField(characters, 0, 0, false);
  }

  @Override
  protected RowCells buildRecord() {
    return this;
  }
}
