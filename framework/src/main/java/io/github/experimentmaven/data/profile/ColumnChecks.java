package io.github.experimentmaven.data.profile;

import io.github.experimentmaven.data.load.LoadedData;
import io.github.experimentmaven.data.load.SelectedFeature;
import io.github.experimentmaven.data.step.DateParts;
import io.github.experimentmaven.data.table.Column;
import io.github.experimentmaven.data.table.NumberColumn;
import io.github.experimentmaven.data.table.TextColumn;
import io.github.experimentmaven.spec.problem.Shown;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Looks for columns that say nothing, and for columns that name rows. */
final class ColumnChecks {

  private static final int FEWEST_ROWS = 20;
  private static final double IDENTIFIER_SHARE = 0.95;

  private ColumnChecks() {}

  static List<Suspicion> of(LoadedData data) {
    List<Suspicion> suspicions = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    data.features().stream().map(SelectedFeature::column).forEach(names::add);
    names.addAll(data.targets());
    for (String name : names) {
      Column column = data.table().column(name);
      if (isConstant(column)) {
        boolean target = data.targets().contains(name);
        suspicions.add(
            new Suspicion(
                Suspicion.Kind.CONSTANT_FEATURE,
                List.of(name),
                Shown.name(name)
                    + " has the same value in every row, so "
                    + (target
                        ? "there is nothing to predict: check the data"
                        : "no model can learn from it: leave it out")));
      } else if (!data.targets().contains(name) && !isDated(name, data) && isIdentifier(column)) {
        suspicions.add(
            new Suspicion(
                Suspicion.Kind.IDENTIFIER,
                List.of(name),
                Shown.name(name)
                    + " looks like an identifier: "
                    + (column instanceof TextColumn
                        ? "almost every row has a value of its own"
                        : "whole numbers that only rise or fall from row to row")
                    + "; a model can learn it by heart but not use it, so leave it out"));
      }
    }
    return suspicions;
  }

  /** Dates may all differ: their parts do not. */
  private static boolean isDated(String name, LoadedData data) {
    return data.features().stream()
        .filter(feature -> feature.column().equals(name))
        .flatMap(feature -> feature.steps().stream())
        .anyMatch(step -> step.type().equals(DateParts.NAME));
  }

  private static boolean isConstant(Column column) {
    if (column instanceof TextColumn texts) {
      for (int row = 1; row < texts.size(); row++) {
        if (texts.code(row) != texts.code(0)) {
          return false;
        }
      }
      return texts.size() > 0;
    }
    NumberColumn numbers = (NumberColumn) column;
    for (int row = 1; row < numbers.size(); row++) {
      if (Double.compare(numbers.at(row), numbers.at(0)) != 0) {
        return false;
      }
    }
    return numbers.size() > 0;
  }

  private static boolean isIdentifier(Column column) {
    if (column.size() < FEWEST_ROWS) {
      return false;
    }
    if (column instanceof TextColumn texts) {
      return texts.dictionary().size() >= IDENTIFIER_SHARE * texts.size();
    }
    return isMonotonousWhole((NumberColumn) column);
  }

  private static boolean isMonotonousWhole(NumberColumn numbers) {
    double direction = Math.signum(numbers.at(1) - numbers.at(0));
    for (int row = 1; row < numbers.size(); row++) {
      double step = numbers.at(row) - numbers.at(row - 1);
      // A missing value makes every comparison false.
      if (!(step * direction > 0) || numbers.at(row) != Math.rint(numbers.at(row))) {
        return false;
      }
    }
    return true;
  }
}
