package io.github.experimentmaven.data.load;

import io.github.experimentmaven.data.format.TableRows;
import io.github.experimentmaven.data.table.Column;
import io.github.experimentmaven.data.table.NumberColumn;
import io.github.experimentmaven.data.table.TextColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects a column's cells in blocks, so that growing never copies what is there and a million
 * rows need little more than themselves.
 */
abstract sealed class ColumnBuilder {

  private static final int BLOCK = 1 << 14;

  private ColumnBuilder() {}

  static ColumnBuilder numbers() {
    return new Numbers();
  }

  static ColumnBuilder texts() {
    return new Texts();
  }

  /** Reads a cell that is not missing; returns false if it is not of the column's kind. */
  abstract boolean read(TableRows rows, int cell);

  /** Reads a missing cell. */
  abstract void readMissing();

  /** Adds the cell that was read last. */
  abstract void keep();

  /** Returns the column and forgets the cells. */
  abstract Column build(String name);

  private static final class Numbers extends ColumnBuilder {
    private final List<double[]> blocks = new ArrayList<>();
    private double[] block = new double[0];
    private int used;
    private double current;

    @Override
    boolean read(TableRows rows, int cell) {
      current = rows.number(cell);
      return !Double.isNaN(current);
    }

    @Override
    void readMissing() {
      current = Double.NaN;
    }

    @Override
    void keep() {
      if (used == block.length) {
        block = new double[BLOCK];
        blocks.add(block);
        used = 0;
      }
      block[used++] = current;
    }

    @Override
    Column build(String name) {
      double[] all = new double[blocks.isEmpty() ? 0 : (blocks.size() - 1) * BLOCK + used];
      for (int i = 0; i < blocks.size(); i++) {
        int start = i * BLOCK;
        System.arraycopy(blocks.get(i), 0, all, start, Math.min(BLOCK, all.length - start));
      }
      blocks.clear();
      return NumberColumn.ofOwned(name, all);
    }
  }

  private static final class Texts extends ColumnBuilder {
    private final Map<String, Integer> codeOf = new HashMap<>();
    private final List<String> dictionary = new ArrayList<>();
    private int[] codes = new int[BLOCK];
    private int size;
    private String current = "";
    private boolean missing;

    @Override
    boolean read(TableRows rows, int cell) {
      if (!rows.hasText(cell)) {
        return false;
      }
      current = rows.text(cell);
      missing = false;
      return true;
    }

    @Override
    void readMissing() {
      missing = true;
    }

    @Override
    void keep() {
      if (size == codes.length) {
        codes = Arrays.copyOf(codes, size + size / 2);
      }
      codes[size++] = missing ? TextColumn.MISSING : code(current);
    }

    private int code(String text) {
      Integer known = codeOf.putIfAbsent(text, dictionary.size());
      if (known != null) {
        return known;
      }
      dictionary.add(text);
      return dictionary.size() - 1;
    }

    @Override
    Column build(String name) {
      codeOf.clear();
      return TextColumn.ofOwned(name, Arrays.copyOf(codes, size), dictionary);
    }
  }
}
