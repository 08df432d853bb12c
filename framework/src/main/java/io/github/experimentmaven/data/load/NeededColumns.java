package io.github.experimentmaven.data.load;

import io.github.experimentmaven.data.step.ValueKind;
import io.github.experimentmaven.spec.DataSpec;
import io.github.experimentmaven.spec.Origin;
import io.github.experimentmaven.spec.SplitSpec;
import io.github.experimentmaven.spec.TargetSpec;
import io.github.experimentmaven.spec.problem.Location;
import io.github.experimentmaven.spec.problem.Problem;
import io.github.experimentmaven.spec.problem.Shown;
import io.github.experimentmaven.spec.slice.SlicesSpec;
import io.github.experimentmaven.spec.slice.SlicesSpec.Slicing;
import io.github.experimentmaven.spec.yaml.Pointers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the columns an experiment needs in the header of a file, and reports those it cannot. */
final class NeededColumns {

  private final Location place;
  private final List<String> header;
  private final DataSpec data;
  private final SplitSpec split;
  private final Origin origin;
  private final List<Problem> problems;

  NeededColumns(
      Location place,
      List<String> header,
      DataSpec data,
      SplitSpec split,
      Origin origin,
      List<Problem> problems) {
    this.place = place;
    this.header = header;
    this.data = data;
    this.split = split;
    this.origin = origin;
    this.problems = problems;
  }

  List<NeededColumn> of(List<SelectedFeature> features, SlicesSpec slices) {
    Map<String, NeededColumn> needed = new LinkedHashMap<>();
    for (SelectedFeature feature : features) {
      needed.put(feature.column(), column(feature.column(), feature.kind(), feature.mayMiss()));
    }
    for (TargetSpec target : data.targetSpecs()) {
      String name = target.column();
      if (!header.contains(name)) {
        problems.add(target.problem(ColumnNames.noSuchColumn(name, header)));
      } else {
        needed.put(name, column(name, ValueKind.NUMBER, false));
      }
    }
    data.weight().ifPresent(weight -> addWeight(weight, needed));
    SplitColumns.wrongPattern(split, origin).ifPresent(problems::add);
    for (String column : SplitColumns.of(split)) {
      if (!header.contains(column)) {
        problems.add(
            origin.problem(SplitColumns.pointer(split), ColumnNames.noSuchColumn(column, header)));
      } else {
        NeededColumn known = needed.get(column);
        ValueKind kind = known == null ? ValueKind.TEXT : known.kind();
        if (kind == ValueKind.NUMBER && SplitColumns.hasPattern(split)) {
          problems.add(
              origin.problem(
                  "/split/time/format",
                  "`"
                      + column
                      + "` is read as numbers elsewhere, so that no pattern can read it: remove"
                      + " format, or make it a feature by the step date"));
        }
        needed.put(column, column(column, kind, false));
      }
    }
    for (Slicing slicing : slices.slicings()) {
      addSlicing(slicing, needed);
    }
    for (String column : data.missingByColumn().keySet()) {
      if (!header.contains(column)) {
        problems.add(origin.problem("/data/missing", ColumnNames.noSuchColumn(column, header)));
      }
    }
    return List.copyOf(needed.values());
  }

  /** A row without a weight is an error whatever becomes of other missing values. */
  private void addWeight(String weight, Map<String, NeededColumn> needed) {
    if (header.contains(weight)) {
      needed.put(weight, column(weight, ValueKind.NUMBER, true));
    } else {
      problems.add(origin.problem("/data/weight", ColumnNames.noSuchColumn(weight, header)));
    }
  }

  /** Whatever a column holds fits a slice's texts, and a row without a value is in no slice. */
  private void addSlicing(Slicing slicing, Map<String, NeededColumn> needed) {
    for (String column : slicing.rule().columns()) {
      if (!header.contains(column)) {
        problems.add(
            origin.problem(
                Pointers.child("/slices", slicing.name()),
                ColumnNames.noSuchColumn(column, header)));
      } else if (!needed.containsKey(column)) {
        needed.put(column, column(column, ValueKind.TEXT, true));
      }
    }
  }

  private NeededColumn column(String name, ValueKind kind, boolean mayMiss) {
    int first = header.indexOf(name);
    int last = header.lastIndexOf(name);
    if (first != last) {
      Problem problem =
          new Problem(
              place,
              "",
              "the header names "
                  + Shown.name(name)
                  + " twice, in columns "
                  + (first + 1)
                  + " and "
                  + (last + 1)
                  + ": rename one, so that it is clear which is meant, or name all columns in"
                  + " data.format.names");
      if (!problems.contains(problem)) {
        problems.add(problem);
      }
    }
    CellReading cells = CellReading.of(data, name);
    return new NeededColumn(
        name,
        first,
        kind,
        mayMiss,
        cells.missing(),
        kind == ValueKind.TEXT ? ColumnBuilder.texts() : ColumnBuilder.numbers());
  }
}
