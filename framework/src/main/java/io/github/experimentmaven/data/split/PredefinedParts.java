package io.github.experimentmaven.data.split;

import io.github.experimentmaven.data.load.ColumnNames;
import io.github.experimentmaven.data.load.LoadedData;
import io.github.experimentmaven.data.random.SeededRandom;
import io.github.experimentmaven.data.source.SourceResolver;
import io.github.experimentmaven.data.table.Table;
import io.github.experimentmaven.data.table.TextColumn;
import io.github.experimentmaven.spec.Origin;
import io.github.experimentmaven.spec.Part;
import io.github.experimentmaven.spec.SplitSpec;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.problem.Problem;
import io.github.experimentmaven.spec.problem.Shown;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Divides rows as the data itself, or files beside it, say. */
final class PredefinedParts {

  private static final long PURPOSE = 3;
  private static final int SHOWN = 10;

  private final Origin origin;

  PredefinedParts(Origin origin) {
    this.origin = origin;
  }

  Fold byColumn(SplitSpec.ByColumn split, LoadedData data) {
    Table table = data.table();
    Map<Part, List<Integer>> parts = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      parts.put(part, new ArrayList<>());
    }
    List<Problem> problems = new ArrayList<>();
    if (!(table.column(split.column()) instanceof TextColumn column)) {
      throw new InvalidInputException(
          origin.problem(
              "/split/column",
              "the column "
                  + Shown.name(split.column())
                  + " is a feature or target, so it holds numbers and cannot say train, validation or test"));
    }
    for (int row = 0; row < table.rows(); row++) {
      String name = column.at(row).orElse("");
      Optional<Part> part = Part.of(name);
      if (part.isPresent()) {
        parts.get(part.get()).add(row);
      } else if (problems.size() < SHOWN) {
        problems.add(
            new Problem(
                table.place(row, column.name()),
                column.name(),
                "\""
                    + name
                    + "\" is no part; write train, validation or test"
                    + ColumnNames.suggestion(name, Part.labels())));
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    int[] training = array(parts.get(Part.TRAIN));
    int[] test = array(parts.get(Part.TEST));
    String giver = "the column " + Shown.name(split.column()) + " gives it";
    refuseEmpty(training, "training", giver, "/split/column");
    refuseEmpty(test, "test", giver, "/split/column");
    return fold(
        0, training, array(parts.get(Part.VALIDATION)), test, split.validation(), split.seed());
  }

  List<Fold> byFiles(SplitSpec.ByFiles split, LoadedData data, SourceResolver sources) {
    List<Fold> folds = new ArrayList<>();
    IndexFile reader = new IndexFile(sources, data, origin);
    for (int index = 0; index < split.folds().size(); index++) {
      SplitSpec.IndexFiles files = split.folds().get(index);
      String pointer = "/split/files/" + index;
      int[] training = reader.read(files.train(), pointer + "/train");
      int[] test = reader.read(files.test(), pointer + "/test");
      reader.refuseShared(files, pointer, training, test);
      refuseEmpty(training, "training", files.train() + " names", pointer + "/train");
      refuseEmpty(test, "test", files.test() + " names", pointer + "/test");
      folds.add(fold(index, training, new int[0], test, split.validation(), split.seed()));
    }
    return folds;
  }

  private Fold fold(
      int index, int[] training, int[] validation, int[] test, double fraction, long seed) {
    if (validation.length > 0) {
      return new Fold(0, index, training, validation, test);
    }
    int[][] parts =
        new HoldOutParts(new ShuffledRows(), origin)
            .divide(training, fraction, 0, SeededRandom.of(seed, PURPOSE, index));
    return new Fold(0, index, parts[0], parts[1], test);
  }

  private void refuseEmpty(int[] rows, String part, String giver, String pointer) {
    if (rows.length == 0) {
      throw new InvalidInputException(
          origin.problem(
              pointer,
              "the %s part is empty: %s no row that has all values".formatted(part, giver)));
    }
  }

  private static int[] array(List<Integer> rows) {
    return rows.stream().mapToInt(Integer::intValue).toArray();
  }
}
