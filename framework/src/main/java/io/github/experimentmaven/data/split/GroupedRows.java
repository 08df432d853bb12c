package io.github.experimentmaven.data.split;

import io.github.experimentmaven.data.random.SeededRandom;
import io.github.experimentmaven.data.table.Column;
import io.github.experimentmaven.data.table.NumberColumn;
import io.github.experimentmaven.data.table.TextColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows with one value in a column go together. Groups come in random order, the larger ones first
 * when dealing folds; each goes to the part that has room for it and is the least filled, or where
 * none has room to the one that lacks most.
 */
final class GroupedRows implements RowArrangement {

  private final Column groups;

  GroupedRows(Column groups) {
    this.groups = groups;
  }

  @Override
  public int[][] divide(int[] rows, int[] sizes, SeededRandom random) {
    return place(shuffledGroups(rows, random), sizes);
  }

  @Override
  public int[][] deal(int[] rows, int folds, SeededRandom random) {
    List<int[]> largestFirst = shuffledGroups(rows, random);
    largestFirst.sort((a, b) -> Integer.compare(b.length, a.length));
    int[] sizes = new int[folds];
    Arrays.fill(sizes, rows.length);
    return place(largestFirst, sizes);
  }

  private List<int[]> shuffledGroups(int[] rows, SeededRandom random) {
    Map<Object, List<Integer>> byValue = new LinkedHashMap<>();
    for (int row : rows) {
      byValue.computeIfAbsent(value(row), value -> new ArrayList<>()).add(row);
    }
    List<int[]> inOrder =
        byValue.values().stream()
            .map(group -> group.stream().mapToInt(Integer::intValue).toArray())
            .toList();
    int[] order = new int[inOrder.size()];
    Arrays.setAll(order, i -> i);
    random.shuffle(order);
    List<int[]> shuffled = new ArrayList<>();
    for (int i : order) {
      shuffled.add(inOrder.get(i));
    }
    return shuffled;
  }

  private Object value(int row) {
    if (groups instanceof NumberColumn numbers) {
      return numbers.at(row) + 0.0;
    }
    return ((TextColumn) groups).code(row);
  }

  private static int[][] place(List<int[]> groups, int[] sizes) {
    int[] filled = new int[sizes.length];
    List<List<int[]>> parts = new ArrayList<>();
    for (int part = 0; part < sizes.length; part++) {
      parts.add(new ArrayList<>());
    }
    for (int[] group : groups) {
      int part = choose(group.length, sizes, filled);
      parts.get(part).add(group);
      filled[part] += group.length;
    }
    int[][] rows = new int[sizes.length][];
    for (int part = 0; part < sizes.length; part++) {
      rows[part] = parts.get(part).stream().flatMapToInt(Arrays::stream).toArray();
    }
    return rows;
  }

  private static int choose(int rows, int[] sizes, int[] filled) {
    int roomy = -1;
    int lacking = 0;
    for (int part = 0; part < sizes.length; part++) {
      boolean hasRoom = filled[part] + rows <= sizes[part];
      if (hasRoom
          && (roomy < 0
              || (long) filled[part] * sizes[roomy] < (long) filled[roomy] * sizes[part])) {
        roomy = part;
      }
      if (sizes[part] - filled[part] > sizes[lacking] - filled[lacking]) {
        lacking = part;
      }
    }
    return roomy < 0 ? lacking : roomy;
  }
}
