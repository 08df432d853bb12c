package io.github.experimentmaven.data.drift;

import com.fasterxml.jackson.core.io.NumberOutput;
import io.github.experimentmaven.data.table.Column;
import io.github.experimentmaven.data.table.NumberColumn;
import io.github.experimentmaven.data.table.TextColumn;
import io.github.experimentmaven.spec.problem.Patterns;
import io.github.experimentmaven.spec.rule.AllowedRule;
import io.github.experimentmaven.spec.rule.DataRule;
import io.github.experimentmaven.spec.rule.RangeRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks in every row for values that an experiment file does not allow. */
final class BreachSearch {

  private BreachSearch() {}

  static List<Breach> search(List<Column> columns, List<DataRule> rules) {
    List<Breach> breaches = new ArrayList<>();
    for (DataRule rule : rules) {
      for (Column column : columns) {
        if (rule instanceof RangeRule range
            && column instanceof NumberColumn numbers
            && Patterns.matches(range.column(), column.name())) {
          outside(range, numbers, breaches);
        } else if (rule instanceof AllowedRule allowed
            && column instanceof TextColumn texts
            && Patterns.matches(allowed.column(), column.name())) {
          unknown(allowed, texts, breaches);
        }
      }
    }
    return breaches;
  }

  private static void outside(RangeRule rule, NumberColumn column, List<Breach> breaches) {
    int rows = 0;
    double furthest = 0;
    double distance = -1;
    for (int row = 0; row < column.size(); row++) {
      double value = column.at(row);
      if (!column.isMissing(row) && !rule.allows(value)) {
        rows++;
        double off =
            Math.max(
                rule.min().orElse(Double.NEGATIVE_INFINITY) - value,
                value - rule.max().orElse(Double.POSITIVE_INFINITY));
        if (off > distance) {
          distance = off;
          furthest = value;
        }
      }
    }
    if (rows > 0) {
      String written = NumberOutput.toString(furthest, true);
      String example =
          written.endsWith(".0") ? written.substring(0, written.length() - 2) : written;
      breaches.add(new Breach("range", rule.column(), column.name(), rows, example));
    }
  }

  private static void unknown(AllowedRule rule, TextColumn column, List<Breach> breaches) {
    Set<String> allowed = new HashSet<>(rule.values());
    int rows = 0;
    String first = "";
    for (int row = 0; row < column.size(); row++) {
      if (!column.isMissing(row) && !allowed.contains(column.dictionary().get(column.code(row)))) {
        first = rows == 0 ? column.dictionary().get(column.code(row)) : first;
        rows++;
      }
    }
    if (rows > 0) {
      breaches.add(new Breach("allowed", rule.column(), column.name(), rows, first));
    }
  }
}
