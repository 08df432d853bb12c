package io.github.experimentmaven.data.load;

import io.github.experimentmaven.data.load.ColumnEvidence.Slip;
import io.github.experimentmaven.data.load.InferredTable.Kind;
import io.github.experimentmaven.data.text.MissingMarkers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Decides which texts stand for no value. What does so among numbers does so among texts too,
 * unless it is a code like the others: {@code NA} is no value, but Namibia among codes of
 * countries.
 */
final class MissingTexts {

  private final List<String> names;
  private final List<ColumnEvidence> evidence;
  private final int way;
  private final Set<String> amongNumbers = new HashSet<>();

  MissingTexts(List<String> names, List<ColumnEvidence> evidence, int way) {
    this.names = names;
    this.evidence = evidence;
    this.way = way;
    evidence.stream()
        .filter(column -> column.kind(way) != Kind.TEXT)
        .forEach(column -> amongNumbers.addAll(column.markers()));
  }

  /** Returns the texts that stand for no value wherever they stand. */
  List<String> everywhere() {
    Set<String> missing = new HashSet<>();
    evidence.forEach(column -> missing.addAll(in(column)));
    evidence.forEach(
        column ->
            column.markers().stream()
                .filter(marker -> !in(column).contains(marker))
                .forEach(missing::remove));
    return MissingMarkers.sorted(missing);
  }

  /** Returns all texts that stand for no value in a column, where these are not the usual ones. */
  Map<String, List<String>> byColumn() {
    List<String> everywhere = everywhere();
    List<String> usual = everywhere.isEmpty() ? List.of("") : everywhere;
    Map<String, List<String>> byColumn = new TreeMap<>();
    for (int i = 0; i < names.size(); i++) {
      Set<String> missing = new TreeSet<>(in(evidence.get(i)));
      evidence.get(i).slips(way).stream().map(Slip::text).forEach(missing::add);
      if (!usual.containsAll(missing) && !names.get(i).isEmpty()) {
        missing.addAll(usual);
        byColumn.put(names.get(i), new ArrayList<>(missing));
      }
    }
    return byColumn;
  }

  private Set<String> in(ColumnEvidence column) {
    Set<String> missing = new HashSet<>(column.markers());
    if (column.kind(way) == Kind.TEXT) {
      missing.removeIf(
          marker ->
              !MissingMarkers.isUnmistakable(marker)
                  && (!amongNumbers.contains(marker) || column.isCode(marker)));
    }
    return missing;
  }
}
